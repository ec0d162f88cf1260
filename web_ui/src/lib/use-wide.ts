import { useSyncExternalStore } from 'react';

function mediaHook(query: string): () => boolean {
  const list = typeof matchMedia === 'undefined' ? undefined : matchMedia(query);
  const subscribe = (listener: () => void) => {
    list?.addEventListener('change', listener);
    return () => list?.removeEventListener('change', listener);
  };
  return () =>
    useSyncExternalStore(
      subscribe,
      () => list?.matches ?? true,
      () => true,
    );
}

/** Wide enough for rows side by side with the navigation (640 px, Tailwind's `sm`). */
export const useWide = mediaHook('(min-width: 40rem)');

/** Wide enough for panels beside a map (1024 px, Tailwind's `lg`). */
export const useRoomy = mediaHook('(min-width: 64rem)');
