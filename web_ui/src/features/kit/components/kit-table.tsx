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
const rowsInAll = 100_000;

function sample(index: number): Sample {
  const letter = (by: number) => String.fromCharCode(65 + (Math.floor(index / by) % 26));
  return {
    id: String(index),
    registration: `LN-${letter(676)}${letter(26)}${letter(1)}${index >= 17_576 ? Math.floor(index / 17_576) : ''}`,
    type: ['A320', 'B738', 'AT76', 'C172'][index % 4] ?? '',
    place: ['ENBR', 'ENGM', 'EGLL'][index % 3] ?? '',
    state: states[(index * 5) % 4] ?? '',
    minutes: (index * 7_919) % 100_000,
    result: ((index * 104_729) % 2_000_000) - 600_000,
  };
}

const inOrderOf = new Map<string, Sample[]>();

/** The samples as a query asks for them, kept: a server has its indexes. */
function found(query: Record<string, string>): Sample[] {
  const { q = '', state = '', sort = '' } = query;
  const key = JSON.stringify([q, state, sort]);
  let rows = inOrderOf.get(key);
  if (!rows) {
    const by = (sort.replace('-', '') || 'id') as keyof Sample;
    const sign = sort.startsWith('-') ? -1 : 1;
    rows = Array.from({ length: rowsInAll }, (_, index) => sample(index))
      .filter((one) => one.registration.toLowerCase().includes(q.toLowerCase()))
      .filter((one) => !state || state.split(',').includes(one.state));
    if (sort) rows.sort((a, b) => (a[by] < b[by] ? -sign : a[by] > b[by] ? sign : 0));
    inOrderOf.set(key, rows);
  }
  return rows;
}

/** Stands for the server, which sorts, filters and pages. */
async function fetchPage(query: Record<string, string>) {
  const rows = found(query);
  const start = Number(query.offset ?? 0);
  const next = start + Number(query.limit ?? 50);
  return {
    items: rows.slice(start, next),
    next_cursor: next < rows.length ? String(next) : null,
    total: rows.length,
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
