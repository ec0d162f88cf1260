import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { useAirline } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { useWide } from '@/lib/use-wide.ts';
import { afterLeaving, neighbour } from '../model.ts';
import { type Deciding, reviewQuery, useDecide } from '../queries.ts';
import type { ReviewItem } from '../types.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { ReviewDetail } from './review-detail.tsx';
import { ReviewList } from './review-list.tsx';

export function ReviewPage({ chosen }: { chosen: string | undefined }) {
  const airline = useAirline();
  const wide = useWide();
  const { data, error, refetch } = useQuery({
    ...reviewQuery(airline?.id ?? ''),
    enabled: airline !== null,
  });
  return (
    <Page
      title={t('flights.review')}
      description={
        data && data.total > 0
          ? `${t('flights.waitingCount', { count: data.total })}. ${t(wide ? 'flights.reviewText' : 'flights.reviewOrder')}`
          : undefined
      }
    >
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && (
        <Loading>
          <div className="grid gap-4 lg:grid-cols-[22rem_1fr]">
            <Skeleton className="h-96 rounded-card" />
            <Skeleton className="h-96 rounded-card max-lg:hidden" />
          </div>
        </Loading>
      )}
      {data?.items.length === 0 && (
        <EmptyState icon={<ClipboardCheck />} title={t('flights.allClear')}>
          {t('flights.allClearText')}
        </EmptyState>
      )}
      {data && data.items.length > 0 && <Queue items={data.items} chosen={chosen} />}
    </Page>
  );
}

function Queue({ items, chosen }: { items: readonly ReviewItem[]; chosen: string | undefined }) {
  const navigate = useNavigate();
  const wide = useWide();
  const decide = useDecide();
  const writing = useRef<HTMLTextAreaElement>(null);
  const [rejecting, setRejecting] = useState<ReviewItem | null>(null);
  const ids = items.map((item) => item.id);
  // On a phone the queue stands alone until somebody opens a report.
  const current = items.find((item) => item.id === chosen) ?? (wide ? items[0] : undefined);
  const choose = (id: string | null) =>
    void navigate({ to: '/review', search: id ? { id } : {}, replace: true, resetScroll: false });
  const move = (step: number) => choose(neighbour(ids, current?.id ?? null, step));

  const send = async (deciding: Deciding) => {
    const next = wide ? afterLeaving(ids, deciding.id) : null;
    await decide.mutateAsync(deciding);
    choose(next);
  };
  const accept = () => {
    if (!current?.actions.includes('accept')) return;
    const { id, ident } = current;
    choose(wide ? afterLeaving(ids, id) : null);
    decide.mutate({ id, ident, decision: 'accept' });
  };
  const reject = () => current?.actions.includes('reject') && setRejecting(current);

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    a: accept,
    r: reject,
    c: () => writing.current?.focus(),
    o: () => current && void navigate({ to: '/flights/$id', params: { id: current.id } }),
  });

  return (
    <div className="grid items-start gap-4 sm:grid-cols-[18rem_1fr] xl:grid-cols-[22rem_1fr]">
      {(wide || !current) && <ReviewList items={items} current={current?.id ?? null} onChoose={choose} />}
      {current && (
        <ReviewDetail
          key={current.id}
          item={current}
          writing={writing}
          pending={decide.isPending}
          onAccept={accept}
          onReject={reject}
          onBack={wide ? undefined : () => choose(null)}
        />
      )}
      {rejecting && (
        <DecisionDialog
          id={rejecting.id}
          ident={rejecting.ident}
          decision="reject"
          decide={send}
          onClose={() => setRejecting(null)}
        />
      )}
    </div>
  );
}
