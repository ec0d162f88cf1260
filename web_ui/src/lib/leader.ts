/**
 * One of a browser's tabs does what need be done only once: `begin` is called when it is this one, and what `begin` gave
 * when it is not any more. When that tab goes, another one takes over.
 */
export function leadOneOf(name: string, stop: AbortSignal, begin: () => () => void): void {
  if (navigator.locks) byLock(name, stop, begin);
  else byStorage(name, stop, begin);
}

function byLock(name: string, stop: AbortSignal, begin: () => () => void): void {
  const hold = () => {
    // The lock may be granted in the same moment in which all is stopped: the abort has been then.
    if (stop.aborted) return;
    const end = begin();
    return new Promise<void>((resolve) =>
      stop.addEventListener('abort', () => {
        end();
        resolve();
      }),
    );
  };
  navigator.locks.request(name, { signal: stop }, hold).catch((error: unknown) => {
    if (!stop.aborted) throw error;
  });
}

const beatMs = 1_500;
/** A tab in the background may be woken only once a second, or much more seldom: then another may take over. */
const goneMs = 5_000;

interface Beat {
  id: string;
  at: number;
}

/** Without locks (an address that is not a secure context): a note in the browser's storage that is renewed. */
function byStorage(name: string, stop: AbortSignal, begin: () => () => void): void {
  const id = `${Date.now()}.${Math.random()}`;
  let end: (() => void) | undefined;
  let claimed = false;
  let doubted: number | undefined;

  const current = (): Beat | null => {
    try {
      return JSON.parse(localStorage.getItem(name) ?? 'null') as Beat | null;
    } catch {
      return null;
    }
  };
  const note = () => {
    try {
      localStorage.setItem(name, JSON.stringify({ id, at: Date.now() } satisfies Beat));
      return true;
    } catch {
      return false; // Storage is blocked: each tab is on its own.
    }
  };
  const resign = () => {
    end?.();
    end = undefined;
    claimed = false;
  };
  const beat = () => {
    const held = current();
    if (held?.id === id) {
      note();
      // What two wrote at once, the later one has: whoever finds the own name a beat later leads.
      if (claimed) end ??= begin();
      else setTimeout(beat, 100);
      claimed = true;
      return;
    }
    resign();
    // After all slept or stood still, the one that leads has the time of a beat to say that it is there.
    const old = held !== null && Date.now() - held.at > goneMs;
    const gone = held === null || (old && held.at === doubted);
    doubted = old ? held.at : undefined;
    if (gone) {
      if (!note()) end ??= begin();
      setTimeout(beat, 40 + Math.random() * 80);
    }
  };
  const timer = setInterval(beat, beatMs);
  const leave = () => {
    if (current()?.id === id) localStorage.removeItem(name);
    resign();
  };
  // Told at once that the place is free, the others need not wait.
  const onStorage = (event: StorageEvent) => {
    if (event.key === name && event.newValue === null) setTimeout(beat, Math.random() * 80);
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', beat);
  stop.addEventListener('abort', () => {
    clearInterval(timer);
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', beat);
    leave();
  });
  beat();
}
