import { FileInput } from 'lucide-react';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Badge, type Tone } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Count, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { fetchImports, type ImportListRow } from '../queries.ts';

const tones: Record<string, Tone> = { applied: 'ok', stopped: 'caution', undone: 'neutral' };

/** What was brought along so far, and the way to each. */
export function ImportsList({ onOpen }: { onOpen: (id: string) => void }) {
  const [state, setState] = useTableState(['kind', 'state']);
  const list = useList({ key: ['imports', 'list'], state, fetchPage: fetchImports });
  const columns: Column<ImportListRow>[] = [
    {
      id: 'file_name',
      header: t('data.importFile'),
      sortable: true,
      card: 'title',
      cell: (row) => (
        <Button variant="quiet" size="sm" onClick={() => onOpen(row.id)}>
          {row.file_name}
        </Button>
      ),
    },
    {
      id: 'kind',
      header: t('data.importKind'),
      sortable: true,
      card: 'line',
      cell: (row) => tOr(`data.kindNames.${row.kind}`, row.kind),
    },
    {
      id: 'state',
      header: t('data.importState.applied'),
      card: 'aside',
      cell: (row) => (
        <Badge tone={tones[row.state]} dot>
          {tOr(`data.importState.${row.state}`, row.state)}
        </Badge>
      ),
    },
    {
      id: 'new',
      header: t('data.importStatus.new'),
      align: 'right',
      cell: (row) => <Count value={row.new} />,
    },
    {
      id: 'changed',
      header: t('data.importStatus.changed'),
      align: 'right',
      cell: (row) => <Count value={row.changed} />,
    },
    {
      id: 'failed',
      header: t('data.importStatus.failed'),
      align: 'right',
      cell: (row) => <Count value={row.failed} />,
    },
    {
      id: 'at',
      header: t('data.figures.as_of'),
      sortable: true,
      align: 'right',
      card: 'line',
      cell: (row) => <Time at={row.at} />,
    },
  ];
  return (
    <DataTable
      label={t('data.importsBefore')}
      columns={columns}
      list={list}
      state={state}
      onState={setState}
      rowId={(row) => row.id}
      empty={<EmptyState icon={<FileInput />} title={t('data.noImports')} />}
    />
  );
}
