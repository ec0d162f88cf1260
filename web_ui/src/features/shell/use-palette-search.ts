import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { read } from '@/api/calls.ts';
import type { PaletteSearch } from '@/components/layout/palette-types.ts';
import { tOr } from '@/i18n/t.ts';
import { pathOfTopic } from '@/lib/topic-path.ts';

/** Finds things of every kind on the server; those without a page of their own are left out. */
export function usePaletteSearch(): PaletteSearch {
  const navigate = useNavigate();
  return useCallback(
    async (text, signal) => {
      const { items } = await read('/api/v1/search', {
        query: { q: text, limit: 12 },
        signal,
      });
      return items.flatMap((hit) => {
        const path = pathOfTopic(`${hit.kind}:${hit.id}`);
        if (!path) return [];
        return [
          {
            id: `${hit.kind}:${hit.id}`,
            kind: tOr(`kind.${hit.kind}`, hit.kind),
            label: hit.label,
            detail: hit.detail,
            open: () => void navigate({ to: path as never }),
          },
        ];
      });
    },
    [navigate],
  );
}
