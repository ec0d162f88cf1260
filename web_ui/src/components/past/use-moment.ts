import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Moment, searchOf } from '@/lib/moment.ts';

/** Takes the whole page to a moment, or back to now (null), without leaving the page. */
export function useGoTo(): (moment: Moment | null, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (moment, { replace = false } = {}) => {
      void navigate({
        to: '.',
        search: ((old: Record<string, unknown>) => ({ ...old, ...searchOf(moment) })) as never,
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
}
