import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card } from '@/components/ui/card.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { csvHref } from '@/lib/table-state.ts';
import { formatDay } from '@/lib/time.ts';
import { dayPlus, staircase } from '../model.ts';
import { cashFlowQuery } from '../queries.ts';
import type { Chosen } from './range-choice.tsx';

/** From what there was to what there is: a step for each account, a way to its entries. */
export function CashFlowCard({ airline, chosen: { range } }: { airline: string; chosen: Chosen }) {
  const { data, error, refetch } = useQuery(cashFlowQuery(airline, range));
  const stairs = data ? staircase(data.opening_minor, data.steps) : [];
  const marks = data ? [0, data.opening_minor, ...stairs.map((step) => step.end)] : [0];
  const low = Math.min(...marks);
  const span = Math.max(...marks) - low || 1;
  const percent = (minor: number) => ((minor - low) / span) * 100;
  const bar = (from: number, to: number, tone: string) => (
    <span
      aria-hidden="true"
      className="relative block h-2.5 flex-1 rounded-control bg-sunken max-sm:order-last max-sm:basis-full"
    >
      <span
        className={cx('absolute inset-y-0 rounded-control', tone)}
        style={{
          left: `${percent(Math.min(from, to))}%`,
          width: `${Math.abs(percent(to) - percent(from))}%`,
        }}
      />
    </span>
  );
  const shape = 'flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5';
  const label = 'w-44 min-w-0 truncate max-sm:flex-1';
  const amount = 'w-36 shrink-0 text-right';
  return (
    <Card
      title={t('finance.moved')}
      hint={t('finance.movedHint')}
      actions={
        <DownloadLink
          href={csvHref(
            '/api/v1/finance/cash-flow',
            { q: '', sort: '', filters: {}, hide: [] },
            { airline, ...range },
          )}
          label={t('table.csv')}
          variant="quiet"
          size="sm"
          className="max-sm:hidden"
        >
          CSV
        </DownloadLink>
      }
      flush
    >
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <div className="p-4">
          <Loading>
            <Skeleton className="h-55" />
          </Loading>
        </div>
      ) : (
        <ol className="py-2 text-sm">
          <li className={shape}>
            <span className={`${label} font-medium`}>
              {t('finance.opening', { day: formatDay(data.from) })}
            </span>
            {bar(0, data.opening_minor, 'bg-accent')}
            <span className={`${amount} font-medium`}>
              <Money minor={data.opening_minor} currency={data.currency} whole />
            </span>
          </li>
          {stairs.map((step) => (
            <li key={step.key}>
              <Link
                to={'/finance/entries' as never}
                search={{ account: step.account, from: data.from, to: data.to } as never}
                className={`${shape} outline-offset-[-2px] hover:bg-hover`}
              >
                <span className={label}>{step.account_name}</span>
                {bar(step.start, step.end, step.amount_minor < 0 ? 'bg-danger-fill' : 'bg-ok')}
                <span className={amount}>
                  <Money minor={step.amount_minor} currency={data.currency} signed whole />
                </span>
              </Link>
            </li>
          ))}
          <li className={`${shape} mt-1 border-t border-line`}>
            <span className={`${label} font-semibold`}>
              {t('finance.closing', { day: formatDay(dayPlus(data.to, -1)) })}
            </span>
            {bar(0, data.closing_minor, 'bg-accent')}
            <span className={`${amount} font-semibold`}>
              <Money minor={data.closing_minor} currency={data.currency} whole />
            </span>
          </li>
        </ol>
      )}
    </Card>
  );
}
