import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { overlay, type Patch } from './positions.ts';
import { ApiError } from './problem.ts';
import { momentOfKey, refresh } from './query-client.ts';

export interface CommandOptions<Input, Answer> {
  /** Sends the command: `(input) => ok(api.POST(…))`. */
  send: (input: Input) => Promise<Answer>;
  /** First query-key parts that this command changes, refetched at once, before the live stream says so. */
  touches: string[];
  /** What to show before the answer is there. Only for changes whose outcome is certain when they are allowed. */
  optimistic?: (input: Input) => Patch[];
  done?: (answer: Answer, input: Input) => void;
  failed?: (error: Error, input: Input) => void;
}

/**
 * A command to the API: `const accept = useCommand({...}); accept.mutate(id)`.
 *
 * Its changes are on the screen at once when `optimistic` says how, and are taken back when it is refused.
 */
export function useCommand<Input, Answer extends { position?: number } | undefined | unknown>(
  options: CommandOptions<Input, Answer>,
): UseMutationResult<Answer, Error, Input, number> {
  const client = useQueryClient();
  return useMutation<Answer, Error, Input, number>({
    mutationFn: options.send,
    onMutate: async (input) => {
      const patches = options.optimistic?.(input) ?? [];
      const id = overlay.add(patches);
      for (const { key, apply } of patches) {
        const predicate = ({ queryKey }: { queryKey: QueryKey }) => momentOfKey(queryKey) === null;
        client.setQueriesData({ queryKey: [...key], predicate }, (data: unknown) =>
          data === undefined ? data : apply(data),
        );
      }
      return id;
    },
    onSuccess: async (answer, input, id) => {
      const position = (answer as { position?: unknown } | null | undefined)?.position;
      if (typeof position === 'number') overlay.acknowledge(id, position);
      else overlay.drop(id);
      options.done?.(answer, input);
      await refresh(client, options.touches);
    },
    onError: async (error, input, id) => {
      if (id !== undefined) overlay.drop(id);
      options.failed?.(error, input);
      // What was shown was wrong, or the thing has moved on under us: read it again.
      if (options.optimistic || (error instanceof ApiError && error.status === 409)) {
        await refresh(client, options.touches);
      }
    },
  });
}
