import { useQuery } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { deviceOf } from '../model.ts';
import { sessionsQuery, useEndOtherSessions, useEndSession } from '../queries.ts';

export function SessionsCard() {
  const { data, error, refetch } = useQuery(sessionsQuery);
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const [asking, setAsking] = useState(false);
  const others = data?.items.some((session) => !session.current) ?? false;
  return (
    <Card
      title={t('identity.sessions')}
      hint={t('identity.sessionsHint')}
      flush={data !== undefined}
      actions={
        others && (
          <Button writes size="sm" onClick={() => setAsking(true)}>
            {t('identity.endOthers')}
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && (
        <Loading>
          <SkeletonLines />
        </Loading>
      )}
      <ul>
        {data?.items.map((session) => (
          <li
            key={session.id}
            className="flex items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0"
          >
            <MonitorSmartphone className="size-5 shrink-0 text-ink-3" aria-hidden="true" />
            <div className="min-w-0 flex-1">
              <div className="flex flex-wrap items-center gap-x-2 font-medium" title={session.user_agent}>
                {deviceOf(session.user_agent)}
                {session.current && <Badge tone="ok">{t('identity.thisSession')}</Badge>}
              </div>
              <div className="truncate text-sm text-ink-3">
                <span className="num">{session.address}</span> · <Time at={session.last_seen_at} show="ago" />
              </div>
            </div>
            {!session.current && (
              <Button
                size="sm"
                variant="quiet"
                pending={end.isPending && end.variables === session.id}
                onClick={() => end.mutate(session.id)}
              >
                {t('identity.endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('identity.endOthers')}
        action={t('identity.endOthers')}
        danger
        onConfirm={() => endOthers.mutateAsync(undefined)}
      >
        {t('identity.endOthersText')}
      </Confirm>
    </Card>
  );
}
