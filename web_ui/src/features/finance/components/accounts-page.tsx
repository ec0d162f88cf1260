import { AsItWas } from '@/components/past/as-it-was.tsx';
import '@/styles/figures.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useAirline } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { Card } from '@/components/ui/card.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { DateField } from '@/components/ui/fields.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import { csvHref } from '@/lib/table-state.ts';
import { dayPlus } from '../model.ts';
import { trialQuery } from '../queries.ts';
import { FinanceTabs } from './finance-tabs.tsx';

const kinds = ['asset', 'liability', 'equity', 'income', 'expense'] as const;

/** Every account with its balance, and the proof that all of them together are zero. */
export function AccountsPage() {
  const airline = useAirline()?.id ?? '';
  const { at = '' } = useSearch({ strict: false }) as { at?: string };
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(trialQuery(airline, at));
  const debit = data?.items.reduce((sum, one) => sum + one.debit_minor, 0) ?? 0;
  const credit = data?.items.reduce((sum, one) => sum + one.credit_minor, 0) ?? 0;
  const groups = data
    ? [
        ...kinds.map((kind) => ({
          name: t(`finance.accountKinds.${kind}`),
          rows: data.items.filter((one) => one.party === 'airline' && one.kind === kind),
        })),
        { name: t('finance.pilotAccounts'), rows: data.items.filter((one) => one.party === 'pilot') },
      ].filter((group) => group.rows.length > 0)
    : [];
  return (
    <Page title={t('finance.title')} aside={<AsItWas />}>
      <FinanceTabs />
      <Card
        title={t('finance.trialTitle')}
        hint={t('finance.trialHint')}
        actions={
          <>
            <DownloadLink
              href={csvHref(
                '/api/v1/finance/trial-balance',
                { q: '', sort: '', filters: {}, hide: [] },
                { airline, ...(at && { at }) },
              )}
              label={t('table.csv')}
              variant="quiet"
              size="sm"
              className="max-sm:hidden"
            >
              CSV
            </DownloadLink>
            <DateField
              label={t('finance.at')}
              hideLabel
              name="at"
              value={at}
              onChange={(day) =>
                void navigate({ to: '.', search: (day ? { at: day } : {}) as never, replace: true })
              }
            />
          </>
        }
        flush
      >
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Loading>
            <Skeleton className="m-4 h-64" />
          </Loading>
        ) : (
          <>
            <div className="overflow-x-auto">
              <table className="w-full text-sm">
                <thead>
                  <tr className="figures-head text-right">
                    <th scope="col" className="text-left">
                      {t('finance.account')}
                    </th>
                    <th scope="col" className="max-sm:hidden">
                      {t('finance.debit')}
                    </th>
                    <th scope="col" className="max-sm:hidden">
                      {t('finance.credit')}
                    </th>
                    <th scope="col">{t('finance.balance')}</th>
                  </tr>
                </thead>
                {groups.map((group) => (
                  <tbody key={group.name}>
                    <tr>
                      <th scope="rowgroup" colSpan={4} className="overline-label px-4 pt-3 pb-1 text-left">
                        {group.name}
                      </th>
                    </tr>
                    {group.rows.map((one) => (
                      <tr key={`${one.party} ${one.code}`} className="figures-rows">
                        <td>
                          <Link
                            to={'/finance/entries' as never}
                            search={{ account: one.code, ...(at && { to: dayPlus(at, 1) }) } as never}
                            className={linkClass}
                          >
                            {one.name}
                          </Link>
                          <span className="num mt-0.5 block text-xs text-ink-3 sm:hidden">
                            {t('finance.debitCredit', {
                              debit: formatMoney(one.debit_minor, data.currency, { compact: true }),
                              credit: formatMoney(one.credit_minor, data.currency, { compact: true }),
                            })}
                          </span>
                        </td>
                        <td className="max-sm:hidden">
                          <Money minor={one.debit_minor} currency={data.currency} />
                        </td>
                        <td className="max-sm:hidden">
                          <Money minor={one.credit_minor} currency={data.currency} />
                        </td>
                        <td className="font-medium">
                          <Money minor={one.balance_minor} currency={data.currency} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                ))}
                <tfoot>
                  <tr className="figures-rows bg-sunken font-semibold">
                    <td>
                      {t('finance.total')}
                      <span className="num block text-xs font-normal text-ink-2 sm:hidden">
                        {t('finance.debitCredit', {
                          debit: formatMoney(debit, data.currency),
                          credit: formatMoney(credit, data.currency),
                        })}
                      </span>
                    </td>
                    <td className="max-sm:hidden">
                      <Money minor={debit} currency={data.currency} />
                    </td>
                    <td className="max-sm:hidden">
                      <Money minor={credit} currency={data.currency} />
                    </td>
                    <td className="max-sm:hidden" />
                  </tr>
                </tfoot>
              </table>
            </div>
            <div className="p-4">
              {debit === credit ? (
                <Notice kind="ok">{t('finance.trialEqual')}</Notice>
              ) : (
                <Notice kind="danger">
                  {t('finance.trialOff', { amount: formatMoney(debit - credit, data.currency) })}
                </Notice>
              )}
            </div>
          </>
        )}
      </Card>
    </Page>
  );
}
