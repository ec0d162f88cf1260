import { Link } from '@tanstack/react-router';
import { PlaneTakeoff } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCan } from '@/api/session.ts';
import type { List } from '@/components/data-table/use-list.ts';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import type { DispatchOption } from '../types.ts';
import { OptionRow } from './option-row.tsx';

interface OptionListProps {
  list: List<DispatchOption>;
  /** The server's word on why there is nothing. */
  hint: string | null;
  onBook: (option: DispatchOption) => void;
  onShowAll: () => void;
}

export function OptionList({ list, hint, onBook, onShowAll }: OptionListProps) {
  const canOpenRoutes = useCan('network.manage');
  const [at, setAt] = useState(-1);
  const items = useRef<HTMLUListElement>(null);
  const { query, rows } = list;
  const go = (step: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at + step));
    setAt(next);
    items.current?.querySelectorAll<HTMLElement>('[data-option]')[next]?.focus();
  };
  const current = rows[at];
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    ...(current?.flyable && { enter: () => onBook(current), b: () => onBook(current) }),
  });

  if (query.isError && rows.length === 0)
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) {
    return (
      <Loading>
        <div className="flex flex-col gap-2">
          {['a', 'b', 'c', 'd', 'e'].map((row) => (
            <Skeleton key={row} className="h-20 rounded-card" />
          ))}
        </div>
      </Loading>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<PlaneTakeoff />}
        title={t('dispatch.emptyTitle')}
        action={
          <>
            <Button writes={false} variant="primary" onClick={onShowAll}>
              {t('dispatch.showAll')}
            </Button>
            {canOpenRoutes && (
              <Link to={'/network' as '/'} className={buttonClass()}>
                {t('dispatch.openRoute')}
              </Link>
            )}
          </>
        }
      >
        {hint ?? t('dispatch.emptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul
        ref={items}
        data-tour="fly-board"
        aria-label={t('dispatch.options')}
        className="flex flex-col gap-2"
      >
        {rows.map((option, index) => (
          <OptionRow
            key={option.route.id}
            option={option}
            onBook={() => onBook(option)}
            onFocus={() => setAt(index)}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="flex justify-center">
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('action.loadMore')}
          </Button>
        </div>
      )}
    </>
  );
}
