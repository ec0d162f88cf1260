import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { MapSelection } from '@/components/map/map-data.ts';
import { selectionOf, selectionText } from './model.ts';

export interface MapState {
  selected: MapSelection | null;
  listed: boolean;
  kiosk: boolean;
}

/** What the page shows of the map, kept in the address: it can be sent to somebody, and Back goes back. */
export function useMapState(): [MapState, (change: Partial<MapState>) => void] {
  const { show, list, kiosk } = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const state = useMemo(
    () => ({ selected: selectionOf(show), listed: list !== undefined, kiosk: kiosk !== undefined }),
    [show, list, kiosk],
  );
  const change = useCallback(
    (next: Partial<MapState>) => {
      void navigate({
        to: '.',
        search: ((old: Record<string, unknown>) => ({
          ...old,
          ...(next.selected !== undefined && { show: selectionText(next.selected) }),
          ...(next.listed !== undefined && { list: next.listed ? 1 : undefined }),
          ...(next.kiosk !== undefined && { kiosk: next.kiosk ? 1 : undefined }),
        })) as never,
        // Going into the kiosk is a step; choosing on the map is none.
        replace: next.kiosk === undefined,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [state, change];
}
