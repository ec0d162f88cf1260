/** An answer's list without the thing of this id; anything else as it is. */
export function withoutThing(data: unknown, id: string): unknown {
  if (typeof data !== 'object' || data === null || !('items' in data) || !Array.isArray(data.items))
    return data;
  return { ...data, items: data.items.filter((thing: { id?: unknown }) => thing.id !== id) };
}
