import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { present } from '@/api/query-client.ts';
import { Badge, type Tone } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { fetchImportRows, type Import, type ImportRow } from '../queries.ts';

const statuses = ['new', 'changed', 'same', 'failed'] as const;
const tones: Record<string, Tone> = { new: 'ok', changed: 'advisory', same: 'neutral', failed: 'danger' };

/** Every row of the file with what it would change, or why it cannot. */
export function ImportRows({ id, counts }: { id: string; counts: Import['counts'] }) {
  const first = statuses.find(
    (status) => (status === 'failed' || status === 'changed') && counts[status] > 0,
  );
  const [status, setStatus] = useState<string>(first ?? 'all');
  const query = useInfiniteQuery({
    queryKey: ['imports', 'rows', id, status],
    meta: present,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      fetchImportRows(id)(
        { ...(status === 'all' ? {} : { status }), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (old) => old,
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card
      flush
      title={
        <span className="block max-w-full overflow-x-auto [scrollbar-width:none]">
          <Segmented
            label={t('data.importTitle')}
            value={status}
            options={[
              { value: 'all', label: `${t('data.importAll')} ${formatNumber(counts.rows)}` },
              ...statuses
                .filter((one) => counts[one] > 0)
                .map((one) => ({
                  value: one as string,
                  label: `${t(`data.importStatus.${one}`)} ${formatNumber(counts[one])}`,
                })),
            ]}
            onChange={setStatus}
          />
        </span>
      }
    >
      {query.error && !query.data ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : !query.data ? (
        <Loading>
          <Skeleton className="m-4 h-40" />
        </Loading>
      ) : rows.length === 0 ? (
        <EmptyState title={t('data.importNothing')} />
      ) : (
        <>
          <ul>
            {rows.map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </ul>
          {query.hasNextPage && (
            <div className="p-3 text-center">
              <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('action.loadMore')}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}

function Row({ row }: { row: ImportRow }) {
  return (
    <li className="flex flex-col gap-1 border-b border-line px-4 py-2 last:border-b-0">
      <p className="flex flex-wrap items-center gap-2 text-md">
        <span className="code font-medium">{row.key}</span>
        <Badge tone={tones[row.status]}>
          {t(`data.importStatus.${row.status}` as 'data.importStatus.new')}
        </Badge>
        <span className="num text-xs text-ink-3">{t('data.importLine', { line: row.line })}</span>
      </p>
      {row.errors.map((error) => (
        <p key={`${error.column} ${error.sentence}`} className="text-sm text-danger">
          <span className="code">{error.column}</span> {error.sentence}
        </p>
      ))}
      {row.status === 'changed' && (
        <dl className="grid grid-cols-[minmax(7rem,max-content)_1fr] gap-x-4 gap-y-0.5 text-sm">
          {row.differences.map((difference) => (
            <div key={difference.field} className="contents">
              <dt className="code text-ink-3">{difference.field}</dt>
              <dd className="min-w-0 break-words">
                <del className="text-ink-3">{difference.before || t('data.importEmptyCell')}</del>
                <span aria-hidden="true"> → </span>
                <span>{difference.after || t('data.importEmptyCell')}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {row.status === 'new' && (
        <p className="break-words text-sm text-ink-2">
          {row.differences.map((one) => `${one.field} ${one.after}`).join(' · ')}
        </p>
      )}
      {row.notes.map((note) => (
        <p key={note} className="text-sm text-ink-3">
          {note}
        </p>
      ))}
    </li>
  );
}
