import { Notice } from '@/components/ui/notice.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Duration, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { useNow } from '@/lib/use-now.ts';
import { flightProgress } from '../model.ts';
import type { Booking } from '../types.ts';

/** How a flight stands that is off its blocks: time gone and left, and whether it is early or late. Moves by itself. */
export function FlightProgress({ booking }: { booking: Booking }) {
  const progress = flightProgress(booking, useNow(15_000));
  if (!progress) return null;
  const { gone, left, late, overdue } = progress;
  return (
    <div className="flex flex-col gap-3">
      <StatStrip label={t('dispatch.progress')} narrow>
        <Stat
          label={t('dispatch.gone')}
          value={<Duration minutes={gone} />}
          unit="h"
          hint={t('dispatch.offBlocksAtClock')}
        />
        <Stat
          label={overdue > 0 ? t('dispatch.overdue') : t('dispatch.left')}
          value={<Duration minutes={overdue > 0 ? overdue : left} />}
          unit="h"
          tone={overdue > 0 ? 'caution' : 'active'}
          hint={t('dispatch.ofBlock', { time: formatDuration(booking.block_minutes) })}
        />
        <Stat
          label={t('dispatch.eta')}
          value={<Time at={booking.eta} show="clock" />}
          tone={late > 15 ? 'caution' : undefined}
          hint={lateness(late)}
        />
      </StatStrip>
      {overdue > 0 && <Notice kind="caution">{t('dispatch.overdueText')}</Notice>}
    </div>
  );
}

function lateness(late: number): string {
  if (late === 0) return t('dispatch.onTime');
  const minutes = Math.abs(late);
  const time =
    minutes < 60
      ? t('dispatch.minutesShort', { minutes })
      : t('dispatch.hoursShort', { hours: formatDuration(minutes) });
  return late > 0 ? t('dispatch.late', { time }) : t('dispatch.early', { time });
}
