import { useNavigate } from '@tanstack/react-router';
import { Landmark, X } from 'lucide-react';
import { useAirline } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { AsItWas } from '@/components/past/as-it-was.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Count, Money, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { type Entry, fetchEntries } from '../queries.ts';
import { FinanceTabs } from './finance-tabs.tsx';
import { Narrowed } from './narrowed.tsx';

const kinds = ['capital', 'flight', 'reversal', 'purchase', 'sale', 'expense'] as const;
const tags = [
  'fare',
  'fare_cost',
  'fuel',
  'landing',
  'handling',
  'navigation',
  'pilot_pay',
  'block_hours',
  'expense',
] as const;
/** Filters that come from other pages' links, shown as one chip each. */
const drilled = [
  'from',
  'to',
  'account',
  'aircraft',
  'subfleet',
  'route',
  'pilot',
  'pirep',
  'expense',
] as const;

const columns = (): Column<Entry>[] => [
  { id: 'when', header: t('finance.when'), sortable: true, card: 'line', cell: (e) => <Time at={e.when} /> },
  {
    id: 'memo',
    header: t('finance.memo'),
    card: 'title',
    cell: (e) => (
      <span className="flex items-center gap-2">
        <span className="max-w-xs truncate font-medium max-sm:max-w-full" title={e.memo}>
          {e.memo}
        </span>
        {e.reversed_by && <Badge>{t('finance.reversed')}</Badge>}
      </span>
    ),
  },
  {
    id: 'kind',
    header: t('finance.kind'),
    card: 'line',
    cell: (e) => tOr(`finance.kinds.${e.kind}`, e.kind),
  },
  {
    id: 'cause',
    fields: [],
    header: t('finance.cause'),
    cell: (e) => (
      <span className="block max-w-56 truncate text-ink-2" title={e.cause.sentence}>
        {e.cause.sentence}
      </span>
    ),
  },
  {
    id: 'lines',
    fields: [],
    header: t('finance.lines'),
    align: 'right',
    cell: (e) => <Count value={e.line_count} />,
  },
  {
    id: 'total_minor',
    header: t('finance.debitSum'),
    sortable: true,
    align: 'right',
    cell: (e) => <Money minor={e.total_minor} currency={e.currency} />,
  },
  {
    id: 'cash',
    fields: [],
    header: t('finance.cashChange'),
    align: 'right',
    card: 'aside',
    cell: (e) =>
      e.cash_minor === 0 ? <None /> : <Money minor={e.cash_minor} currency={e.currency} signed />,
  },
];

export function EntriesPage() {
  const airline = useAirline();
  const navigate = useNavigate();
  const [state, setState] = useTableState(['kind', 'tag', ...drilled]);
  const fixed = { airline: airline?.id ?? '' };
  const list = useList({ key: ['finance', 'list'], state, fixed, fetchPage: fetchEntries });
  const narrowed = drilled.filter((name) => state.filters[name]);
  return (
    <Page title={t('finance.title')} aside={<AsItWas />}>
      <FinanceTabs />
      {narrowed.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <Narrowed
            filters={Object.fromEntries(narrowed.map((name) => [name, state.filters[name] ?? '']))}
            onClear={(name) => setState({ filters: { [name]: '' } })}
          />
          {narrowed.length > 1 && (
            <Button
              size="sm"
              variant="quiet"
              icon={<X />}
              onClick={() => setState({ filters: Object.fromEntries(narrowed.map((name) => [name, ''])) })}
            >
              {t('finance.showAll')}
            </Button>
          )}
        </div>
      )}
      <DataTable
        label={t('finance.entries')}
        columns={columns()}
        list={list}
        state={state}
        onState={setState}
        rowId={(e) => e.id}
        onOpen={(e) => void navigate({ to: `/finance/entries/${e.id}` as never })}
        searchable
        filters={[
          {
            name: 'kind',
            label: t('finance.kind'),
            options: kinds.map((value) => ({ value, label: t(`finance.kinds.${value}`) })),
          },
          {
            name: 'tag',
            label: t('finance.tag'),
            options: tags.map((value) => ({ value, label: t(`finance.tags.${value}`) })),
          },
        ]}
        csv={csvHref('/api/v1/finance/entries', state, fixed)}
        ownCsv
        empty={
          <EmptyState icon={<Landmark />} title={t('finance.noMoney')}>
            {t('finance.noMoneyNext')}
          </EmptyState>
        }
      />
    </Page>
  );
}
