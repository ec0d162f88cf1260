/**
 * Read-your-writes and optimistic changes, by log position.
 *
 * Every command answers with the position that it reached; every read says how far its projection got (Vamgr-Position). The
 * clock keeps the highest position that this browser knows to exist, and reads ask for at least that (`?after=`).
 * The overlay keeps changes that are on the screen before the server has confirmed them, and lays them over every
 * read that is older than their acknowledgement: so no racing refetch can flicker a state back.
 */
export class PositionClock {
  #highest = 0;

  #first = 0;

  /** The log position of what this page read first; what happened after it is news to it. */
  get first(): number {
    return this.#first;
  }

  /** Notes the position that an answer about now shows. */
  read(position: number): void {
    if (this.#first === 0) this.#first = position;
  }

  get highest(): number {
    return this.#highest;
  }

  /** Notes a position from an acknowledgement or from the live stream. */
  saw(position: number): void {
    if (Number.isSafeInteger(position) && position > this.#highest) this.#highest = position;
  }

  /** Another tenant's log counts from one again. */
  reset(): void {
    this.#first = 0;
    this.#highest = 0;
  }
}

type QueryKey = readonly unknown[];

/** A change shown before it is confirmed: applied to the data of every query whose key starts with `key`. */
export interface Patch {
  key: QueryKey;
  /** Pure; must give the data back unchanged where there is nothing to change. */
  apply: (data: unknown) => unknown;
}

interface Held extends Patch {
  id: number;
  acknowledged: number | null;
}

function startsWith(key: QueryKey, prefix: QueryKey): boolean {
  return prefix.every((part, index) => JSON.stringify(part) === JSON.stringify(key[index]));
}

export class Overlay {
  #held: Held[] = [];
  #next = 1;

  /** Holds patches that belong to one command; the answer names them for `acknowledge` and `drop`. */
  add(patches: Patch[]): number {
    const id = this.#next++;
    this.#held.push(...patches.map((patch) => ({ ...patch, id, acknowledged: null })));
    return id;
  }

  /** The command is in the log at this position: reads at or past it need the patch no longer. */
  acknowledge(id: number, position: number): void {
    for (const held of this.#held) if (held.id === id) held.acknowledged = position;
  }

  /** The command was refused. */
  drop(id: number): void {
    this.#held = this.#held.filter((held) => held.id !== id);
  }

  /**
   * The data to show for a read that got to `position` (null when the answer did not say, which counts as old).
   *
   * Patches that this read already contains are let go of for its key.
   */
  over(key: QueryKey, data: unknown, position: number | null): unknown {
    const confirmed = (held: Held) =>
      held.acknowledged !== null && position !== null && position >= held.acknowledged;
    let shown = data;
    for (const held of this.#held) {
      if (startsWith(key, held.key) && !confirmed(held)) shown = held.apply(shown);
    }
    // A patch's own projection has caught up once any read under its key is past it.
    this.#held = this.#held.filter((held) => !(startsWith(key, held.key) && confirmed(held)));
    return shown;
  }

  get size(): number {
    return this.#held.length;
  }
}

export const positions = new PositionClock();
export const overlay = new Overlay();

type Thing = Record<string, unknown>;

/** Changes the thing with this id wherever it stands in an answer: alone, in a list, or in pages of a list. */
export function patchThing(data: unknown, id: string, change: (thing: Thing) => Thing): unknown {
  if (Array.isArray(data)) return data.map((part) => patchThing(part, id, change));
  if (typeof data !== 'object' || data === null) return data;
  const thing = data as Thing;
  if (thing.id === id) return change(thing);
  if ('pages' in thing) return { ...thing, pages: patchThing(thing.pages, id, change) };
  if ('items' in thing) return { ...thing, items: patchThing(thing.items, id, change) };
  return data;
}
