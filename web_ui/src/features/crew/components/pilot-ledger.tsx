import { Wallet } from 'lucide-react';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Money, None, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { fetchLedger, type LedgerRow, type Pilot } from '../queries.ts';

/** What a pilot was paid and charged, each line with the sum behind it. */
export default function PilotLedger({ pilot }: { pilot: Pilot }) {
  const [state, setState] = useTableState();
  const list = useList({
    key: ['finance', 'list', 'pilot', pilot.id],
    state,
    fetchPage: fetchLedger(pilot.id),
  });
  const columns: Column<LedgerRow>[] = [
    { id: 'when', header: t('crew.when'), card: 'line', cell: (row) => <Time at={row.when} /> },
    {
      id: 'memo',
      header: t('crew.memo'),
      card: 'title',
      cell: (row) => <TopicLink topic={`finance:${row.entry_id}`}>{row.memo}</TopicLink>,
    },
    {
      id: 'pirep',
      fields: ['pirep.ident'],
      header: t('crew.flight'),
      cell: (row) =>
        row.pirep ? (
          <TopicLink topic={`pireps:${row.pirep.id}`}>
            <Code>{row.pirep.ident}</Code>
          </TopicLink>
        ) : (
          <None />
        ),
    },
    {
      id: 'formula',
      fields: ['formula.text'],
      header: t('crew.formula'),
      card: 'line',
      cell: (row) => <span className="num text-ink-2">{row.formula.text}</span>,
    },
    {
      id: 'amount',
      fields: ['amount_minor'],
      header: t('crew.earned'),
      align: 'right',
      card: 'aside',
      cell: (row) => <Money minor={row.amount_minor} currency={pilot.currency} signed />,
    },
    {
      id: 'balance',
      fields: ['balance_minor'],
      header: t('crew.balance'),
      align: 'right',
      cell: (row) => <Money minor={row.balance_minor} currency={pilot.currency} />,
    },
  ];
  return (
    <DataTable
      label={t('crew.ledger')}
      columns={columns}
      list={list}
      state={state}
      onState={setState}
      rowId={(row) => `${row.entry_id} ${row.tag} ${row.amount_minor} ${row.balance_minor}`}
      csv={csvHref(`/api/v1/pilots/${pilot.id}/ledger`, state)}
      empty={
        <EmptyState icon={<Wallet />} title={t('crew.noLedger')}>
          {t('crew.noLedgerNext')}
        </EmptyState>
      }
    />
  );
}
