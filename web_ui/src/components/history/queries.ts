import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, read, readNow, type Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';

export type HistoryEntry = Schema<'HistoryEntry'>;
export type UndoPreview = Schema<'UndoPreview'>;

/** Entries that name a thing (`aircraft:0198…`), or of everything when no subject is given; newest first. */
export const historyQuery = (query: Record<string, string>, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['history', 'list', query, limit],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      read('/api/v1/history', {
        query: { ...query, limit, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  });

/** The newest entry that names a thing. */
export const lastChangeQuery = (subject: string) =>
  queryOptions({
    queryKey: ['history', 'list', 'last', subject],
    queryFn: ({ signal }) => read('/api/v1/history', { query: { subject, limit: 1 }, signal }),
    retry: false,
  });

/** What undoing a command would do now; asked anew each time, since the next event may change it. */
export const undoQuery = (commandId: string) =>
  queryOptions({
    queryKey: ['history', 'undo', commandId],
    meta: present,
    queryFn: ({ signal }) =>
      readNow('/api/v1/history/commands/{command_id}/undo', { path: { command_id: commandId }, signal }),
    staleTime: 0,
    gcTime: 0,
  });

export const undoCommand = (commandId: string, reason: string) =>
  command('POST', '/api/v1/history/commands/{command_id}/undo', {
    path: { command_id: commandId },
    body: reason === '' ? {} : { reason },
  });
