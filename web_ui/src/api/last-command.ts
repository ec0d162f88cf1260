/** For so long a message is taken to tell of the command before it. */
const toldWithinMs = 3_000;

let last: { id: string; at: number } | null = null;

/** Notes the id of the command that was done just now; null for a request that was no one command. */
export function noteCommand(id: string | null, now = Date.now()): void {
  last = id === null ? null : { id, at: now };
}

/** The id of the command that was done just now, for the one message that tells of it; null when there is none. */
export function takeCommand(now = Date.now()): string | null {
  const taken = last !== null && now - last.at <= toldWithinMs ? last.id : null;
  last = null;
  return taken;
}
