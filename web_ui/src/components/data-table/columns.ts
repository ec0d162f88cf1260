import type { ReactNode } from 'react';

interface ColumnLook<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  /** The server can sort by `id`. */
  sortable?: boolean;
  align?: 'left' | 'right';
  /** Not shown until somebody asks for it. */
  optional?: boolean;
  /** Where it stands in the card that a row becomes on phones; columns without a place stay out of it. */
  card?: 'title' | 'aside' | 'line';
  /** A width class ("w-24") where the content must not decide. */
  width?: string;
}

/**
 * A column of a list. A download holds what is shown, so each one says where that stands in the list's CSV: in the field
 * that is called as the column is, or in `fields`, which are none for buttons. `id` is also what the server sorts by.
 */
export type Column<Row> = ColumnLook<Row> &
  ({ id: keyof Row & string; fields?: readonly string[] } | { id: string; fields: readonly string[] });

export interface Filter {
  /** The API's parameter. */
  name: string;
  label: string;
  /** Choices of one value. */
  options: readonly { value: string; label: string }[];
}

/** One page of a list of the API. */
export interface Page<Row> {
  items: Row[];
  next_cursor: string | null;
  total: number;
}

/** `order` names the columns that stand before the others; those that it does not name keep their places after them. */
export function inOrder<C extends { id: string }>(columns: readonly C[], order: readonly string[] = []): C[] {
  const placed = order.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return [...placed, ...columns.filter((column) => !placed.includes(column))];
}

export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  toggled: readonly string[],
  order?: readonly string[],
): Column<Row>[] {
  // The address names what differs from the default: hidden columns, and optional ones that are shown.
  return inOrder(columns, order).filter((column) => Boolean(column.optional) === toggled.includes(column.id));
}

/** The columns of the CSV that hold what is shown, each once. */
export function exportedColumns<Row>(shown: readonly Column<Row>[]): string[] {
  return [...new Set(shown.flatMap((column) => column.fields ?? [column.id]))];
}
