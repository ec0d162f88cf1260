import { useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Kbd } from '@/components/ui/kbd.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { useWide } from '@/lib/use-wide.ts';
import { type Deciding, useDecide } from '../queries.ts';
import { afterLeaving, matching, neighbour, type Order, ordered } from '../review.ts';
import type { ReviewItem } from '../types.ts';
import { useAcceptMany } from '../use-accept-many.ts';
import { DecidedElsewhere, useDecidedElsewhere } from './decided-elsewhere.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { ReviewList } from './review-list.tsx';

const DecisionDialog = lazy(() => import('./decision-dialog.tsx'));
const ReviewDetail = lazy(() => import('./review-detail.tsx'));

export interface ReviewSearch {
  id?: string;
  order?: Order;
  rule?: string;
  pilot?: string;
}

/** The queue and the report that is looked at, side by side, or one after the other on a phone. */
export function ReviewQueue({ items: all, search }: { items: readonly ReviewItem[]; search: ReviewSearch }) {
  const navigate = useNavigate();
  const wide = useWide();
  const decide = useDecide();
  const many = useAcceptMany();
  const writing = useRef<HTMLTextAreaElement>(null);
  const [rejecting, setRejecting] = useState<ReviewItem | null>(null);
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set());
  const { order = 'odd', rule, pilot } = search;
  const items = useMemo(() => matching(ordered(all, order), { rule, pilot }), [all, order, rule, pilot]);
  const ids = items.map((item) => item.id);
  const marked = items.filter((item) => marks.has(item.id));
  // On a phone the queue stands alone until somebody opens a report.
  const current = items.find((item) => item.id === search.id) ?? (wide ? items[0] : undefined);
  const elsewhere = useDecidedElsewhere(all, current);
  const go = (change: ReviewSearch) => {
    const next = { ...search, ...change };
    const kept = Object.entries(next).filter(
      ([name, value]) => value && !(name === 'order' && value === 'odd'),
    );
    void navigate({ to: '/review', search: Object.fromEntries(kept), replace: true, resetScroll: false });
  };
  const choose = (id: string | null) => {
    elsewhere.forget();
    go({ id: id ?? undefined });
  };
  const move = (step: number) => choose(neighbour(ids, current?.id ?? null, step));
  const mark = (id: string) =>
    setMarks((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  const send = async (deciding: Deciding) => {
    const next = wide ? afterLeaving(ids, deciding.id) : null;
    elsewhere.mine(deciding.id);
    await decide.mutateAsync(deciding);
    choose(next);
  };
  const accept = () => {
    if (!current?.actions.includes('accept')) return;
    const { id, ident } = current;
    elsewhere.mine(id);
    choose(wide ? afterLeaving(ids, id) : null);
    decide.mutate({ id, ident, decision: 'accept' });
  };
  const acceptMarked = () => {
    const wanted = marked.map(({ id, ident }) => ({ id, ident }));
    for (const { id } of wanted) elsewhere.mine(id);
    setMarks(new Set());
    void many.accept(wanted);
  };
  const reject = () => current?.actions.includes('reject') && setRejecting(current);

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    a: () => (marked.length > 0 ? acceptMarked() : accept()),
    r: reject,
    c: () => writing.current?.focus(),
    x: () => current?.actions.includes('accept') && mark(current.id),
    o: () => current && void navigate({ to: '/flights/$id', params: { id: current.id } }),
  });

  const alone = !wide && current;
  if (all.length === 0) return <DecidedElsewhere lost={elsewhere.lost} />;
  return (
    <>
      {!alone && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <ReviewFilters items={all} order={order} filter={{ rule, pilot }} onChange={go} />
          {marked.length > 0 && (
            <div className="flex flex-wrap items-center gap-2">
              <Button variant="quiet" onClick={() => setMarks(new Set())}>
                {t('review.unmark')}
              </Button>
              <Button variant="primary" icon={<Check />} pending={many.pending} onClick={acceptMarked}>
                {t('review.acceptMarked', { count: marked.length })} <Kbd keys="a" />
              </Button>
            </div>
          )}
        </div>
      )}
      <DecidedElsewhere lost={elsewhere.lost} />
      {items.length === 0 ? (
        <EmptyState
          title={t('review.noMatch')}
          action={<Button onClick={() => go({ rule: '', pilot: '' })}>{t('review.showAll')}</Button>}
        >
          {t('review.noMatchText')}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-4 sm:grid-cols-[18rem_1fr] xl:grid-cols-[22rem_1fr]">
          {!alone && (
            <ReviewList
              items={items}
              current={current?.id ?? null}
              onChoose={choose}
              marked={marks}
              onMark={mark}
            />
          )}
          {current && (
            <Suspense fallback={<ToCome className="h-96 rounded-card" />}>
              <ReviewDetail
                key={current.id}
                item={current}
                writing={writing}
                pending={decide.isPending}
                onAccept={accept}
                onReject={reject}
                onBack={wide ? undefined : () => choose(null)}
              />
            </Suspense>
          )}
        </div>
      )}
      {rejecting && (
        <Suspense fallback={null}>
          <DecisionDialog
            id={rejecting.id}
            ident={rejecting.ident}
            decision="reject"
            findings={rejecting.findings}
            decide={send}
            onClose={() => setRejecting(null)}
          />
        </Suspense>
      )}
    </>
  );
}
