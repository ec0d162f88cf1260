import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { PlaneTakeoff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { positions } from '@/api/positions.ts';
import { meQuery } from '@/api/session.ts';
import { Button } from '@/components/ui/button.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { demoQuery, enterAs, isUnderWay, makeDemo, stopMaking } from '../queries.ts';

/** On the first page of a new vamgr: an airline with a past, one press away. */
export function TryDemo() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(demoQuery);
  const [failure, setFailure] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const entering = useRef(false);

  useEffect(() => {
    const owner = data?.accounts?.[0];
    if (!asked || !data?.is_demo || !owner || entering.current) return;
    entering.current = true;
    const enter = async () => {
      try {
        await enterAs(owner);
        positions.reset();
        client.clear();
        await client.fetchQuery(meQuery);
        await navigate({ to: '/' });
      } catch (error) {
        setFailure(error);
        entering.current = false;
      }
    };
    void enter();
  }, [asked, client, data, navigate]);

  if (!data || (!data.can_make && !asked)) return null;
  const making = data.making;
  const under = asked || isUnderWay(data);
  const begin = async () => {
    setFailure(null);
    setAsked(true);
    try {
      await makeDemo();
    } catch (error) {
      setFailure(error);
      setAsked(false);
    }
    await client.invalidateQueries({ queryKey: demoQuery.queryKey });
  };
  const stop = async () => {
    setAsked(false);
    await stopMaking().catch(toast.error);
    await client.invalidateQueries({ queryKey: demoQuery.queryKey });
  };
  const failed = failure ? sentenceOf(failure) : making?.state === 'failed' ? making.message : null;
  return (
    <section
      aria-label={t('demo.tryTitle')}
      className="mt-6 flex flex-col gap-3 rounded-card border border-line bg-sunken p-4"
    >
      {under && !failed ? (
        <>
          <div aria-live="polite">
            <p className="text-md font-medium">
              {making?.state === 'opening' || data.is_demo ? t('demo.opening') : t('demo.making')}
            </p>
            <p className="text-sm text-ink-3">
              {making?.what ? `${making.what} · ${making.percent} %` : t('demo.what')}
            </p>
          </div>
          <Progress
            label={t('demo.making')}
            value={making && making.total > 0 ? making.percent : undefined}
          />
          {making?.state === 'making' && (
            <div>
              <Button size="sm" variant="quiet" onClick={() => void stop()}>
                {t('demo.stop')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <>
          {failed && <Notice kind="danger">{failed}</Notice>}
          <div className="flex flex-wrap items-center gap-3">
            <div className="min-w-52 flex-1">
              <p className="text-md font-medium">{t('demo.tryTitle')}</p>
              <p className="text-pretty text-sm text-ink-2">{t('demo.tryText')}</p>
            </div>
            <Button icon={<PlaneTakeoff />} onClick={() => void begin()}>
              {t(data.exists ? 'demo.again' : 'demo.try')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
