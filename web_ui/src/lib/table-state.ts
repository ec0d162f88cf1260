import { currentMoment } from './moment.ts';

/**
 * What a list shows, as it stands in the URL: `?q=ber&sort=-filed_at&state=filed,in_review&hide=remarks`.
 *
 * Everything a person did to a list can be bookmarked, sent to a friend and gone back to. Names and values are the
 * API's own, so that the same parameters ask the server.
 */
export interface TableState {
  q: string;
  /** A column, with a minus for high to low; empty is the server's default. */
  sort: string;
  filters: Record<string, string>;
  /** Columns that are not shown. */
  hide: string[];
  /** The columns that stand first, in this order. */
  order?: string[];
}

/** Reads the state out of the search part of an address; what the list does not know is left alone. */
export function readTableState(search: Record<string, unknown>, filterNames: readonly string[]): TableState {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
  };
  const filters: Record<string, string> = {};
  for (const name of filterNames) {
    const value = text(name);
    if (value !== '') filters[name] = value;
  }
  const names = (name: string) => text(name).split(',').filter(Boolean);
  return { q: text('q'), sort: text('sort'), filters, hide: names('hide'), order: names('order') };
}

/** Digits as the number that they are, which the router writes without quotes: `?max_block_minutes=45`. */
function plain(value: string): string | number | boolean {
  if (value === 'true') return true;
  return String(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** The search part after a change; empty values leave the address, and other parts of it stay. */
export function writeTableState(
  search: Record<string, unknown>,
  change: Partial<TableState>,
): Record<string, unknown> {
  const next: Record<string, unknown> = { ...search };
  const put = (name: string, value: string) => {
    if (value === '') delete next[name];
    else next[name] = plain(value);
  };
  if (change.q !== undefined) put('q', change.q);
  if (change.sort !== undefined) put('sort', change.sort);
  if (change.hide !== undefined) put('hide', change.hide.join(','));
  if (change.order !== undefined) put('order', change.order.join(','));
  for (const [name, value] of Object.entries(change.filters ?? {})) put(name, value);
  return next;
}

/** What a press on a column's head does: low to high, high to low, the list's own order again. */
export function nextSort(current: string, column: string): string {
  if (current === column) return `-${column}`;
  return current === `-${column}` ? '' : column;
}

/** The parameters for the server: those of the list itself, without how it is shown. */
export function queryOf(state: TableState): Record<string, string> {
  return {
    ...state.filters,
    ...(state.q && { q: state.q }),
    ...(state.sort && { sort: state.sort }),
  };
}

/** The address of the same list as CSV, or as a line of JSON for each row: all its rows, in the same order, at the moment that is looked at. */
export function csvHref(
  path: string,
  state: TableState,
  fixed: Record<string, string> = {},
  format: 'csv' | 'jsonl' = 'csv',
): string {
  const moment = currentMoment();
  const asOf = moment === null ? undefined : { as_of: moment };
  const parameters = new URLSearchParams({ ...fixed, ...queryOf(state), ...asOf, format });
  return `${path}?${parameters}`;
}

/** The same address with only these columns, or as another kind of file. */
export function exportHref(
  csv: string,
  change: { columns?: readonly string[]; format?: 'csv' | 'jsonl' },
): string {
  const [path = '', query = ''] = csv.split('?');
  const parameters = new URLSearchParams(query);
  if (change.columns?.length) parameters.set('columns', change.columns.join(','));
  if (change.format) parameters.set('format', change.format);
  return `${path}?${parameters}`;
}
