/**
 * A body without what was left empty, for commands that create: the server then says of each missing field that it
 * is needed, and fills in its defaults.
 */
export function filled<T extends object>(body: T): T {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as T;
}
