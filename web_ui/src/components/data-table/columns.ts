import type { ReactNode } from 'react';

export interface Column<Row> {
  /** The API's field name where the column can be sorted by it. */
  id: string;
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

export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  toggled: readonly string[],
): Column<Row>[] {
  // The address names what differs from the default: hidden columns, and optional ones that are shown.
  return columns.filter((column) => Boolean(column.optional) === toggled.includes(column.id));
}
