import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Code, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { SystemState } from '../queries.ts';

export function JobsCard({ jobs }: { jobs: SystemState['jobs'] }) {
  return (
    <Card title={t('system.jobs')} flush>
      <ul>
        {jobs.map((job) => (
          <li
            key={job.name}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0"
          >
            <Code className="min-w-0 flex-1 truncate">{job.name}</Code>
            <span className="text-sm text-ink-3">
              {t('system.every')} {t('system.minutes', { count: Math.round(job.every_seconds / 60) })}
            </span>
            <span className="text-sm text-ink-3">
              {t('system.lastRun')} <Time at={job.last_run_at} show="ago" />
            </span>
            {job.last_error ? (
              <Badge tone="danger">{t('system.error')}</Badge>
            ) : (
              <Badge tone="ok">{t('system.fine')}</Badge>
            )}
            {job.last_error && <p className="w-full text-sm text-danger">{job.last_error}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
