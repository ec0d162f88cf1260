/** For routes whose list keeps its own state in the address (useTableState): every parameter passes through. */
export function anySearch(search: Record<string, unknown>): Record<string, unknown> {
  return search;
}
