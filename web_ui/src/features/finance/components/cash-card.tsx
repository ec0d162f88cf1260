import '@/styles/figures.css';
import { useQuery } from '@tanstack/react-query';
import { BalanceChart } from '@/components/charts/balance-chart.tsx';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Money, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import { formatDay } from '@/lib/time.ts';
import { fewestPoints, sinceFounding } from '../model.ts';
import { type Cash, cashQuery } from '../queries.ts';
import { type Chosen, RangeChoice } from './range-choice.tsx';

/** Cash over time, beside the time before when that is asked for. */
export function CashCard({ airline, chosen }: { airline: string; chosen: Chosen }) {
  const { range, before } = chosen;
  const { data, error, refetch } = useQuery(cashQuery(airline, range));
  const earlier = useQuery({ ...cashQuery(airline, before ?? {}), enabled: before !== null });
  const points = data ? sinceFounding(data.points, data.opening_minor) : [];
  return (
    <div data-tour="finance-chart" className="min-w-0">
      <Card title={t('finance.cash')} actions={<RangeChoice chosen={chosen} />}>
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Loading>
            <Skeleton className="h-55" />
          </Loading>
        ) : points.length < fewestPoints && data.opening_minor === 0 ? (
          <Young data={data} />
        ) : (
          <Line
            data={data}
            points={points}
            before={before && points.length === data.points.length ? earlier.data : undefined}
          />
        )}
      </Card>
    </div>
  );
}

/** A line of a day or two says nothing; what moved the cash stands below. */
function Young({ data }: { data: Cash }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span className="num text-2xl font-semibold">
        <Money minor={data.closing_minor} currency={data.currency} />
      </span>
      <span className="text-ink-2">
        {data.founded_on ? t('finance.young', { day: formatDay(data.founded_on) }) : t('finance.noMoney')}
      </span>
    </p>
  );
}

interface LineProps {
  data: Cash;
  points: readonly Cash['points'][number][];
  before?: Cash;
}

function Line({ data, points, before }: LineProps) {
  const last = points.at(-1);
  const first = points[0];
  const change = data.closing_minor - data.opening_minor;
  const changeBefore = before && before.closing_minor - before.opening_minor;
  return (
    <>
      <BalanceChart
        points={points}
        before={before?.points}
        currency={data.currency}
        words={{ in: t('finance.in'), out: t('finance.out'), before: t('finance.timeBefore') }}
        label={t('finance.cashChart', {
          from: first ? formatDay(first.at) : '',
          to: last ? formatDay(last.at) : '',
          amount: formatMoney(data.closing_minor, data.currency),
        })}
      />
      {changeBefore !== undefined && (
        <p className="mt-2 text-sm text-ink-2">
          {t('finance.changeBefore', {
            now: formatMoney(change, data.currency, { signed: true, whole: true }),
            before: formatMoney(changeBefore, data.currency, { signed: true, whole: true }),
          })}
        </p>
      )}
      <details className="mt-2 text-sm">
        <summary className="text-accent-text">{t('finance.asTable')}</summary>
        <Twin data={data} points={points} before={before} />
      </details>
    </>
  );
}

/** The chart in words, the newest first. */
function Twin({ data, points, before }: LineProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="mt-2 max-h-72 overflow-auto" aria-label={t('finance.cash')} tabIndex={0}>
      <table className="w-full">
        <thead>
          <tr className="figures-head text-right">
            <th scope="col" className="text-left">
              {t(`finance.steps.${data.step as 'day' | 'week' | 'month'}`)}
            </th>
            <th scope="col">{t('finance.in')}</th>
            <th scope="col">{t('finance.out')}</th>
            <th scope="col">{t('finance.balance')}</th>
            {before && <th scope="col">{t('finance.timeBefore')}</th>}
          </tr>
        </thead>
        <tbody>
          {points
            .map((point, index) => ({ point, earlier: before?.points[index] }))
            .reverse()
            .map(({ point, earlier }) => (
              <tr key={point.at} className="figures-rows">
                <th scope="row" className="px-3 text-left font-normal">
                  <Time at={point.at} show="day" />
                </th>
                <td>
                  <Money minor={point.in_minor} currency={data.currency} />
                </td>
                <td>
                  <Money minor={point.out_minor} currency={data.currency} />
                </td>
                <td>
                  <Money minor={point.balance_minor} currency={data.currency} />
                </td>
                {before && (
                  <td>
                    <Money minor={earlier?.balance_minor} currency={data.currency} />
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
