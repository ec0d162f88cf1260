import { useSyncExternalStore } from 'react';

/** Wide enough for rows side by side with the navigation (640 px, Tailwind's `sm`). */
const query = typeof matchMedia === 'undefined' ? undefined : matchMedia('(min-width: 40rem)');

function subscribe(listener: () => void): () => void {
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => query?.matches ?? true,
    () => true,
  );
}
