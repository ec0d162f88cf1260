import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Code, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { nowMs } from '@/lib/moment.ts';
import type { PlatformState, SystemState } from '../queries.ts';

const SLACK_MS = 60_000;

/** Timed jobs, whichever process runs them. `everywhere`: for all airlines, where somebody looks at them together. */
export function JobsCard({
  jobs,
  everywhere = [],
}: {
  jobs: SystemState['jobs'];
  everywhere?: PlatformState['jobs'];
}) {
  const rows = jobs.map((job) => {
    const all = everywhere.find((one) => one.name === job.name);
    return {
      ...job,
      late: Date.parse(job.next_run_at) + SLACK_MS < nowMs(),
      failed: all?.failed ?? 0,
      error: job.last_error ?? all?.error ?? null,
    };
  });
  return (
    <Card title={t('system.jobs')} flush>
      {rows.length === 0 && <p className="px-4 py-3 text-sm text-ink-3">{t('system.noJobs')}</p>}
      <ul>
        {rows.map((job) => (
          <li
            key={job.name}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0"
          >
            <Code className="min-w-0 flex-1 truncate max-sm:basis-full">{job.name}</Code>
            <span className="text-sm text-ink-3">
              {t('system.every')} {t('system.minutes', { count: Math.round(job.every_seconds / 60) })}
            </span>
            <span className="text-sm text-ink-3">
              {t('system.lastRun')} <Time at={job.last_run_at} show="ago" />
            </span>
            <span className={cx('text-sm', job.late ? 'text-caution' : 'text-ink-3')}>
              {job.late ? t('system.overdue') : t('system.nextRun')} <Time at={job.next_run_at} show="ago" />
            </span>
            {job.error ? (
              <Badge tone="danger">
                {job.failed > 0 ? t('system.failedFor', { count: job.failed }) : t('system.error')}
              </Badge>
            ) : (
              <Badge tone="ok">{t('system.fine')}</Badge>
            )}
            {job.error && <p className="w-full break-words text-sm text-danger">{job.error}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
