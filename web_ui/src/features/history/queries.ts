import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/calls.ts';

export type HistoryDetail = Schema<'HistoryDetail'>;

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['history', 'one', id],
    queryFn: ({ signal }) => read('/api/v1/history/{event_id}', { path: { event_id: id }, signal }),
  });
