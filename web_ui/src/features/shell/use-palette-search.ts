import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useMe } from '@/api/session.ts';
import type { PaletteSearch } from '@/components/layout/palette-types.ts';
import { useGoTo } from '@/components/past/use-moment.ts';

/** Finds what the palette is asked for; how it does so comes with the first question. */
export function usePaletteSearch(): PaletteSearch {
  const navigate = useNavigate();
  const goTo = useGoTo();
  const { abilities } = useMe();
  return useCallback(
    async (text, signal) => {
      const { find } = await import('./palette-search.ts');
      return find(text, signal, {
        open: (path) => void navigate({ href: path }),
        lookAt: goTo,
        can: (ability) => abilities.includes(ability),
      });
    },
    [navigate, goTo, abilities],
  );
}
