import { type ReactNode, useRef, useState } from 'react';
import type { List } from '@/components/data-table/use-list.ts';
import { Button } from '@/components/ui/button.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import type { DispatchOption } from '../types.ts';
import { OptionRow } from './option-row.tsx';

interface OptionListProps {
  list: List<DispatchOption>;
  minutes: string | undefined;
  /** Opens the sheet. */
  onBook: (option: DispatchOption) => void;
  /** Books it as it is proposed. */
  onBookNow: (option: DispatchOption) => void;
  empty: ReactNode;
}

export function OptionList({ list, minutes, onBook, onBookNow, empty }: OptionListProps) {
  const [at, setAt] = useState(-1);
  const items = useRef<HTMLUListElement>(null);
  const { query, rows } = list;
  const go = (step: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at + step));
    setAt(next);
    items.current?.querySelectorAll<HTMLElement>('[data-option]')[next]?.focus();
  };
  const current = rows[at];
  useKeys(
    {
      j: () => go(1),
      k: () => go(-1),
      arrowdown: () => go(1),
      arrowup: () => go(-1),
      ...(current?.flyable && { b: () => onBookNow(current) }),
    },
    rows.length > 0,
  );

  if (query.isError && rows.length === 0)
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) {
    return (
      <Loading>
        <div className="flex flex-col gap-2">
          {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
            <Skeleton key={row} className="h-16 rounded-card max-lg:h-28" />
          ))}
        </div>
      </Loading>
    );
  }
  if (rows.length === 0) return empty;
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
            minutes={minutes}
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
