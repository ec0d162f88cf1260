import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { clientAt } from '@/api/query-client.ts';
import { useStanding } from '@/lib/moment.ts';
import { ShownMoment } from './shown.ts';

/**
 * Shows what is inside it at the moment that the address names.
 *
 * The pages follow a little behind: a moment whose data is still on its way is made ready unseen, and the one before
 * stays on the screen. So a slider can be dragged without the page falling to pieces.
 */
export function AtMoment({ children }: { children: ReactNode }) {
  const { moment } = useStanding();
  const shown = useDeferredValue(moment);
  const client = useMemo(() => clientAt(shown), [shown]);
  return (
    <ShownMoment value={shown}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ShownMoment>
  );
}
