import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Money } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { amountOf } from '../model-page.ts';
import { flightFinanceQuery } from '../queries.ts';
import type { FlightFinance, JournalLine } from '../types.ts';

/** What the flight earned and cost, line by line; each opens to the formula that gave it. */
export default function FlightMoney({ id, ended }: { id: string; ended: boolean }) {
  const { data, error, refetch } = useQuery(flightFinanceQuery(id));
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading>
        <SkeletonLines count={6} />
      </Loading>
    );
  }
  if (data.groups.length === 0) {
    return <p className="p-4 text-ink-3">{t(ended ? 'flights.moneyNever' : 'flights.moneyNone')}</p>;
  }
  return <MoneyTable finance={data} />;
}

function MoneyTable({ finance }: { finance: FlightFinance }) {
  const { totals, currency } = finance;
  return (
    <div>
      {finance.reversed && (
        <div className="p-4 pb-0">
          <Notice>{t('flights.moneyReversed')}</Notice>
        </div>
      )}
      <ul>
        {finance.groups.map((group) => (
          <li key={group.key} className="border-b border-line">
            <div className="flex items-baseline justify-between gap-3 px-4 pt-2.5 pb-1">
              <h3 className="font-medium">{tOr(`tag.${group.key}`, group.name)}</h3>
              <span className="font-semibold">
                <Money minor={group.amount_minor} currency={currency} signed />
              </span>
            </div>
            <ul className="pb-2">
              {group.lines.map((line) => (
                <Line key={`${line.account} ${line.index} ${line.memo}`} line={line} currency={currency} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-4">
        {[
          { label: t('flights.income'), minor: totals.income_minor },
          { label: t('flights.cost'), minor: -Math.abs(totals.cost_minor) },
          { label: t('flights.net'), minor: totals.net_minor },
          { label: t('flights.pilotPay'), minor: totals.pilot_pay_minor },
        ].map((total) => (
          <div key={total.label}>
            <dt className="overline-label">{total.label}</dt>
            <dd className="text-lg font-semibold">
              <Money minor={total.minor} currency={currency} signed />
            </dd>
          </div>
        ))}
      </dl>
      {finance.entries.length > 0 && (
        <p className="flex flex-wrap gap-x-4 px-4 pb-3 text-xs">
          {finance.entries.map((entry) => (
            <Link
              key={entry.id}
              to={`/finance/entries/${entry.id}` as '/'}
              className="text-accent-text hover:underline"
            >
              {entry.memo || t('flights.entry')}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}

function Line({ line, currency }: { line: JournalLine; currency: string }) {
  const inputs = line.formula.inputs ?? [];
  return (
    <li>
      <details className="group/line">
        <summary className="flex list-none items-baseline gap-2 px-4 py-1 text-sm hover:bg-hover [&::-webkit-details-marker]:hidden">
          <ChevronRight
            className="size-3.5 shrink-0 translate-y-0.5 text-ink-3 transition-transform group-open/line:rotate-90"
            aria-hidden="true"
          />
          {line.party === 'airline' ? (
            <>
              <span className="min-w-0 flex-1">{line.memo || line.account_name}</span>
              <Money minor={amountOf(line)} currency={currency} signed />
            </>
          ) : (
            // The other half of the pay stands in the pilot's own books: it is no income of the airline.
            <>
              <span className="min-w-0 flex-1 text-ink-3">
                {t('flights.pilotBooks', { account: line.account_name })}
              </span>
              <span className="text-ink-3">
                <Money minor={Math.abs(amountOf(line))} currency={currency} />
              </span>
            </>
          )}
        </summary>
        <div className="mx-4 mt-1 mb-2 rounded-card bg-sunken px-3 py-2.5 text-sm">
          <p className="num font-medium break-words">{line.formula.text}</p>
          {inputs.length > 0 && (
            <table className="mt-2 w-full text-left">
              <thead className="text-xs text-ink-3">
                <tr>
                  <th scope="col" className="pr-3 font-normal">
                    {t('flights.input')}
                  </th>
                  <th scope="col" className="pr-3 font-normal">
                    {t('flights.value')}
                  </th>
                  <th scope="col" className="font-normal">
                    {t('flights.source2')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {inputs.map((input) => (
                  <tr key={input.name} className="align-baseline">
                    <td className="pr-3">{input.name}</td>
                    <td className="num pr-3 whitespace-nowrap">
                      {input.value} <span className="text-ink-3">{input.unit}</span>
                    </td>
                    <td className="text-ink-2">{input.source}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className="mt-2 text-xs text-ink-3">
            <span className="code">{line.account}</span> {line.account_name} ·{' '}
            {line.debit_minor > 0 ? t('flights.debit') : t('flights.credit')}
          </p>
        </div>
      </details>
    </li>
  );
}
