import { useQueryClient } from '@tanstack/react-query';
import { Pencil, Plus, Receipt, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { useAirline, useCan } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { AsItWas } from '@/components/past/as-it-was.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Money, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import { useKeys } from '@/lib/keys.ts';
import { usePast } from '@/lib/moment.ts';
import { csvHref } from '@/lib/table-state.ts';
import { changeExpense, type Expense, fetchExpenses, removeExpense } from '../queries.ts';
import { FinanceTabs } from './finance-tabs.tsx';
import { Forecast } from './forecast.tsx';

const InlineMoney = lazy(() => import('./inline-money.tsx'));
const ExpenseDialog = lazy(() => import('./expense-dialog.tsx'));

export function ExpensesPage() {
  const airline = useAirline();
  const client = useQueryClient();
  const manages = useCan('finance.manage');
  const past = usePast();
  useKeys(manages && !past ? { n: () => setEditing('new') } : {});
  const [editing, setEditing] = useState<Expense | 'new' | null>(null);
  const [removing, setRemoving] = useState<Expense | null>(null);
  const [state, setState] = useTableState(['kind', 'status']);
  const fixed = { airline: airline?.id ?? '' };
  const list = useList({ key: ['expenses', 'list'], state, fixed, fetchPage: fetchExpenses });
  const columns: Column<Expense>[] = [
    {
      id: 'name',
      header: t('finance.expenseName'),
      sortable: true,
      card: 'title',
      cell: (e) => <span className="font-medium">{e.name}</span>,
    },
    {
      id: 'kind',
      header: t('finance.expenseKind'),
      card: 'line',
      cell: (e) => tOr(`finance.expenseKinds.${e.kind}`, e.kind),
    },
    {
      id: 'amount_minor',
      fields: ['amount_minor', 'currency'],
      header: t('finance.amount'),
      sortable: true,
      align: 'right',
      card: 'aside',
      cell: (e) =>
        e.actions.includes('change') && !past ? (
          <Suspense fallback={<Money minor={e.amount_minor} currency={e.currency} />}>
            <InlineMoney
              action={t('finance.editAmount', { name: e.name })}
              label={t('finance.amountOf', { name: e.name })}
              minor={e.amount_minor}
              currency={e.currency}
              save={async (amount_minor) => {
                await changeExpense(e.id, { amount_minor: amount_minor as number });
                const amount = formatMoney(amount_minor ?? 0, e.currency);
                toast.ok(t('finance.amountSaved', { name: e.name, amount }));
                await refresh(client, ['expenses', 'finance']);
              }}
            />
          </Suspense>
        ) : (
          <Money minor={e.amount_minor} currency={e.currency} />
        ),
    },
    {
      id: 'attached',
      fields: ['attached_label'],
      header: t('finance.attachedTo'),
      card: 'line',
      cell: (e) => e.attached_label,
    },
    {
      id: 'next',
      fields: ['next_due'],
      header: t('finance.nextDue'),
      align: 'right',
      card: 'line',
      cell: (e) => (e.next_due ? <Time at={e.next_due} show="day" /> : <None />),
    },
    {
      id: 'posted',
      fields: ['posted_total_minor', 'currency'],
      header: t('finance.postedTotal'),
      align: 'right',
      cell: (e) => <Money minor={e.posted_total_minor} currency={e.currency} />,
    },
    {
      id: 'actions',
      fields: [],
      header: '',
      align: 'right',
      card: 'aside',
      cell: (e) => (
        <span className="relative z-10 inline-flex">
          {e.actions.includes('change') && (
            <IconButton size="sm" label={t('action.edit')} writes onClick={() => setEditing(e)}>
              <Pencil />
            </IconButton>
          )}
          {e.actions.includes('remove') && (
            <IconButton size="sm" label={t('finance.removeExpense')} writes onClick={() => setRemoving(e)}>
              <Trash2 />
            </IconButton>
          )}
        </span>
      ),
    },
  ];
  return (
    <Page
      title={t('finance.title')}
      aside={<AsItWas />}
      actions={
        manages && (
          <Button variant="primary" icon={<Plus />} onClick={() => setEditing('new')}>
            {t('finance.newExpense')}
          </Button>
        )
      }
    >
      <FinanceTabs />
      <Forecast airline={fixed.airline} />
      <DataTable
        label={t('finance.expenses')}
        columns={columns}
        list={list}
        state={state}
        onState={setState}
        rowId={(e) => e.id}
        searchable
        filters={[
          {
            name: 'kind',
            label: t('finance.expenseKind'),
            options: (['per_flight', 'daily', 'monthly'] as const).map((value) => ({
              value,
              label: t(`finance.expenseKinds.${value}`),
            })),
          },
        ]}
        csv={csvHref('/api/v1/expenses', state, fixed)}
        empty={
          <EmptyState
            icon={<Receipt />}
            title={t('finance.noExpenses')}
            action={
              manages && (
                <Button variant="primary" onClick={() => setEditing('new')}>
                  {t('finance.newExpense')}
                </Button>
              )
            }
          >
            {t('finance.noExpensesNext')}
          </EmptyState>
        }
      />
      <Suspense fallback={null}>
        {editing && (
          <ExpenseDialog expense={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
        )}
      </Suspense>
      <Confirm
        open={removing !== null}
        onOpenChange={() => setRemoving(null)}
        title={t('finance.removeTitle', { name: removing?.name ?? '' })}
        action={t('finance.removeExpense')}
        danger
        onConfirm={async () => {
          if (!removing) return;
          await removeExpense(removing.id);
          toast.ok(t('finance.expenseRemoved', { name: removing.name }));
          await refresh(client, ['expenses', 'finance']);
        }}
      >
        {t('finance.removeText')}
      </Confirm>
    </Page>
  );
}
