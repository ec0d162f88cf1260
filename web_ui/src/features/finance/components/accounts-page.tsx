import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useAirline } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
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
    <Page title={t('finance.title')}>
      <FinanceTabs />
      <Card
        title={t('finance.trialTitle')}
        hint={t('finance.trialHint')}
        actions={
          <TextField
            label={t('finance.at')}
            hideLabel
            type="date"
            name="at"
            value={at}
            onChange={(day) =>
              void navigate({ to: '.', search: (day ? { at: day } : {}) as never, replace: true })
            }
          />
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
                  <tr className="text-right text-xs text-ink-3 [&_th]:h-9 [&_th]:border-b [&_th]:border-line [&_th]:px-4 [&_th]:font-medium">
                    <th scope="col" className="text-left">
                      {t('finance.account')}
                    </th>
                    <th scope="col">{t('finance.debit')}</th>
                    <th scope="col">{t('finance.credit')}</th>
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
                      <tr
                        key={`${one.party} ${one.code}`}
                        className="[&_td]:h-8 [&_td]:px-4 [&_td]:text-right"
                      >
                        <td className="text-left!">
                          <Link
                            to={'/finance/entries' as never}
                            search={{ account: one.code } as never}
                            className={linkClass}
                          >
                            {one.name}
                          </Link>
                        </td>
                        <td>
                          <Money minor={one.debit_minor} currency={data.currency} />
                        </td>
                        <td>
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
                  <tr className="bg-sunken font-semibold [&_td]:h-10 [&_td]:px-4 [&_td]:text-right">
                    <td className="text-left!">{t('finance.total')}</td>
                    <td>
                      <Money minor={debit} currency={data.currency} />
                    </td>
                    <td>
                      <Money minor={credit} currency={data.currency} />
                    </td>
                    <td />
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
