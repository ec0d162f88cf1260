import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Hammer, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Code, Count, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { platformSystemQuery, rebuildForAll, retryIn, type Stopped } from '../queries.ts';

/** How the tables of all airlines are doing: what stands still first, and what is behind. */
export default function PlatformTables({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const system = useQuery(platformSystemQuery);
  const [busy, setBusy] = useState<string | null>(null);
  const run = async (key: string, send: () => Promise<unknown>, done: string) => {
    setBusy(key);
    try {
      await send();
      toast.ok(done);
      await refresh(client, ['hosted']);
    } catch (error) {
      toast.error(error);
    } finally {
      setBusy(null);
    }
  };
  const keyOf = (one: Stopped) => `${one.kind} ${one.name} ${one.tenant}`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('hosting.tables')}
      description={t('hosting.tablesText')}
      size="lg"
    >
      {system.error && <Notice kind="danger">{sentenceOf(system.error)}</Notice>}
      {system.data && (
        <div className="flex flex-col gap-4">
          {system.data.stopped.length === 0 ? (
            <Notice kind="ok">{t('hosting.nothingStopped')}</Notice>
          ) : (
            <ul className="flex flex-col gap-2">
              {system.data.stopped.map((one) => (
                <li key={keyOf(one)} className="rounded-control border border-line px-3 py-2">
                  <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                    <Badge tone="danger" dot>
                      {t('hosting.stopped')}
                    </Badge>
                    <Code>{one.slug || one.tenant}</Code>
                    <Code className="min-w-0 flex-1 truncate">{one.name}</Code>
                    <Button
                      size="sm"
                      variant="primary"
                      icon={<RotateCw />}
                      aria-label={t('hosting.retry', { name: one.name, slug: one.slug || one.tenant })}
                      pending={busy === keyOf(one)}
                      onClick={() =>
                        void run(keyOf(one), () => retryIn(one), t('system.retried', { name: one.name }))
                      }
                    >
                      {t('system.retry')}
                    </Button>
                  </div>
                  <p className="mt-1 break-words text-sm text-danger">
                    {one.position !== null && `${t('system.stoppedAt', { position: one.position })}: `}
                    {one.error} {one.at && <Time at={one.at} show="ago" />}
                  </p>
                </li>
              ))}
            </ul>
          )}
          <ul>
            {system.data.projections.map((one) => (
              <li
                key={one.name}
                className="flex min-h-11 items-center gap-x-3 border-b border-line py-1.5 last:border-b-0"
              >
                <Code className="min-w-0 flex-1 truncate">{one.name}</Code>
                {one.building !== null && <Badge tone="advisory">{t('system.states.building')}</Badge>}
                {one.lag > 0 && (
                  <span className="num shrink-0 text-sm text-caution">
                    {t('system.lag')} <Count value={one.lag} />
                  </span>
                )}
                <Button
                  size="sm"
                  variant="quiet"
                  icon={<Hammer />}
                  aria-label={t('hosting.rebuild', { name: one.name })}
                  pending={busy === one.name}
                  onClick={() =>
                    void run(
                      one.name,
                      () => rebuildForAll(one.name),
                      t('system.rebuilding', { name: one.name }),
                    )
                  }
                >
                  {t('system.rebuild')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
