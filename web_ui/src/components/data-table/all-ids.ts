import { onHost } from '@/lib/base.ts';
import { exportHref } from '@/lib/table-state.ts';
import type { List } from './use-list.ts';

/**
 * The ids of all rows that match: in one answer where the list has an export and its rows are known by `id`, page by page
 * otherwise, with `onRows` told how far it is.
 */
export async function allIds<Row>(
  list: List<Row>,
  csv: string | undefined,
  rowId: (row: Row) => string,
  onRows: (count: number) => void,
): Promise<string[]> {
  const sample = list.rows[0] as (Row & { id?: unknown }) | undefined;
  const byPages = async () => (await list.load(0, list.count - 1, onRows)).map(rowId);
  if (!csv?.startsWith('/api/') || sample === undefined || rowId(sample) !== sample.id) return byPages();
  const answer = await fetch(onHost(exportHref(csv, { columns: ['id'], format: 'jsonl' })));
  if (!answer.ok) return byPages();
  const lines = (await answer.text()).split('\n');
  return lines.filter(Boolean).map((line) => String((JSON.parse(line) as { id: unknown }).id));
}
