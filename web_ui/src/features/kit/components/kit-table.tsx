import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Code, Duration, Money } from '@/components/ui/values.tsx';

interface Sample {
  id: string;
  registration: string;
  type: string;
  place: string;
  state: string;
  minutes: number;
  result: number;
}

const states = ['parked', 'in_flight', 'reserved', 'maintenance'];
const samples: Sample[] = Array.from({ length: 400 }, (_, index) => ({
  id: String(index),
  registration: `LN-${String.fromCharCode(65 + (index % 26), 65 + ((index * 7) % 26), 65 + ((index * 3) % 26))}`,
  type: ['A320', 'B738', 'AT76', 'C172'][index % 4] ?? '',
  place: ['ENBR', 'ENGM', 'EGLL'][index % 3] ?? '',
  state: states[(index * 5) % 4] ?? '',
  minutes: (index * 7_919) % 100_000,
  result: ((index * 104_729) % 2_000_000) - 600_000,
}));

/** Stands for the server, which sorts and filters: pages of 100 of the samples. */
async function fetchPage(query: Record<string, string>) {
  const descending = query.sort?.startsWith('-');
  const by = (query.sort?.replace('-', '') || 'id') as keyof Sample;
  const found = samples
    .filter((one) => one.registration.toLowerCase().includes((query.q ?? '').toLowerCase()))
    .filter((one) => !query.state || query.state.split(',').includes(one.state))
    .sort(
      (a, b) => String(a[by]).localeCompare(String(b[by]), 'en', { numeric: true }) * (descending ? -1 : 1),
    );
  const start = Number(query.cursor ?? 0);
  const next = start + 100;
  return {
    items: found.slice(start, next),
    next_cursor: next < found.length ? String(next) : null,
    total: found.length,
  };
}

const columns: Column<Sample>[] = [
  {
    id: 'registration',
    header: 'Registration',
    sortable: true,
    card: 'title',
    cell: (one) => <Code className="font-bold">{one.registration}</Code>,
  },
  { id: 'type', header: 'Type', sortable: true, card: 'line', cell: (one) => <Code>{one.type}</Code> },
  { id: 'place', header: 'Place', card: 'line', cell: (one) => <Code>{one.place}</Code> },
  {
    id: 'state',
    header: 'State',
    sortable: true,
    card: 'aside',
    cell: (one) => <StatePill state={one.state} />,
  },
  {
    id: 'minutes',
    header: 'Hours',
    sortable: true,
    align: 'right',
    card: 'line',
    cell: (one) => <Duration minutes={one.minutes} />,
  },
  {
    id: 'result',
    header: 'Result',
    sortable: true,
    align: 'right',
    cell: (one) => <Money minor={one.result} currency="EUR" signed />,
  },
  { id: 'id', header: 'Number', align: 'right', optional: true, cell: (one) => one.id },
];

export default function KitTable() {
  const [state, setState] = useTableState(['state']);
  const list = useList({ key: ['kit', 'list'], state, fetchPage });
  return (
    <DataTable
      label="Sample aircraft"
      columns={columns}
      list={list}
      state={state}
      onState={setState}
      rowId={(one) => one.id}
      onOpen={() => {}}
      searchable
      filters={[{ name: 'state', label: 'State', options: states.map((value) => ({ value, label: value })) }]}
      csv="#"
      empty={<EmptyState title="No aircraft yet" />}
      bulk={(_ids, clear) => (
        <Button size="sm" onClick={clear}>
          Store
        </Button>
      )}
    />
  );
}
