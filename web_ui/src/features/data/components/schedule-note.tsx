import { Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Schedule } from '../queries.ts';

/** When backups are made, how many are kept, and where to say it otherwise. */
export function ScheduleNote({ schedule }: { schedule: Schedule }) {
  if (schedule.every_hours === 0) {
    return (
      <p className="text-md text-ink-2">
        {t('data.scheduleNever')} <span className="text-ink-3">{t('data.scheduleChange')}</span>
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-1 text-md text-ink-2">
      <p>
        {t('data.scheduleEvery', { count: schedule.every_hours })}{' '}
        {t('data.scheduleKeep', {
          daily: schedule.keep_daily,
          weekly: schedule.keep_weekly,
          monthly: schedule.keep_monthly,
        })}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-3">
        {schedule.runs ? (
          <>
            <span>
              {t('data.scheduleLast')} <Time at={schedule.last_at} show="ago" />
            </span>
            <span>
              {t('data.scheduleNext')} <Time at={schedule.next_at} />
            </span>
          </>
        ) : (
          <span>{t('data.scheduleIdle')}</span>
        )}
        <span className="min-w-0 break-all">{t('data.scheduleIn', { dir: schedule.dir })}</span>
      </p>
      <p className="text-sm text-ink-3">{t('data.scheduleChange')}</p>
    </div>
  );
}
