import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useGoTo } from '@/components/past/use-moment.ts';
import { toast } from '@/components/ui/toast.ts';

/** Begins to look back, at a moment from which there is something to see. */
export function useLookBack(): () => void {
  const client = useQueryClient();
  const goTo = useGoTo();
  return useCallback(() => {
    const begin = async () => {
      // What it needs is loaded when somebody looks back, not with the shell.
      const [{ timeMachineQuery }, { beginning }] = await Promise.all([
        import('@/components/past/queries.ts'),
        import('@/components/past/model.ts'),
      ]);
      goTo(beginning(await client.fetchQuery(timeMachineQuery)));
    };
    void begin().catch(toast.error);
  }, [client, goTo]);
}
