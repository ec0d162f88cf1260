import { useQueryClient } from '@tanstack/react-query';
import { Hammer, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { useCan } from '@/api/session.ts';
import { Badge, type Tone } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Code, Count, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { rebuildProjection, retryPolicy, retryProjection, type SystemState } from '../queries.ts';

type Row = SystemState['projections'][number] | SystemState['policies'][number];
const tones: Record<string, Tone> = {
  live: 'ok',
  parked: 'danger',
  stopped: 'danger',
  building: 'advisory',
  outdated: 'caution',
};

/** What follows the log: read tables or reactions, with why one has stopped and how it goes on. */
export function RunnersCard({ kind, rows }: { kind: 'projection' | 'policy'; rows: readonly Row[] }) {
  const client = useQueryClient();
  const manages = useCan('system.manage');
  const [busy, setBusy] = useState<string | null>(null);
  const run = async (name: string, send: () => Promise<unknown>, done: string) => {
    setBusy(name);
    try {
      await send();
      toast.ok(done);
      await refresh(client, ['system']);
    } catch (error) {
      toast.error(error);
    } finally {
      setBusy(null);
    }
  };
  // What needs a person stands first.
  const sorted = [...rows].sort((a, b) => Number(b.error !== null) - Number(a.error !== null));
  const tables = kind === 'projection';
  return (
    <Card
      title={tables ? t('system.projections') : t('system.policies')}
      hint={tables ? t('system.projectionsHint') : t('system.policiesHint')}
      flush
    >
      <ul>
        {sorted.map((row) => (
          <li
            key={row.name}
            className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line px-4 py-2 last:border-b-0"
          >
            <Code className="min-w-0 flex-1 truncate">{row.name}</Code>
            <Badge tone={tones[row.status] ?? 'neutral'} dot>
              {tOr(`system.states.${row.status}`, row.status)}
            </Badge>
            <span className="num w-20 text-right text-sm text-ink-3" title={t('system.position')}>
              <Count value={row.position} />
            </span>
            {row.lag > 0 && (
              <span className="num text-sm text-caution">
                {t('system.lag')} <Count value={row.lag} />
              </span>
            )}
            {manages && (
              <span className="flex gap-1">
                {row.error && (
                  <Button
                    size="sm"
                    variant="primary"
                    icon={<RotateCw />}
                    pending={busy === row.name}
                    onClick={() =>
                      void run(
                        row.name,
                        () => (tables ? retryProjection(row.name) : retryPolicy(row.name)),
                        t('system.retried', { name: row.name }),
                      )
                    }
                  >
                    {t('system.retry')}
                  </Button>
                )}
                {tables && (
                  <Button
                    size="sm"
                    variant="quiet"
                    icon={<Hammer />}
                    pending={busy === row.name}
                    onClick={() =>
                      void run(
                        row.name,
                        () => rebuildProjection(row.name),
                        t('system.rebuilding', { name: row.name }),
                      )
                    }
                  >
                    {t('system.rebuild')}
                  </Button>
                )}
              </span>
            )}
            {row.error && (
              <p className="w-full text-sm text-danger">
                {row.error.position !== null &&
                  `${t('system.stoppedAt', { position: row.error.position })}: `}
                {row.error.message} {row.error.at && <Time at={row.error.at} show="ago" />}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
