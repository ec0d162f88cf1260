import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, command, read, type Schema } from '@/api/calls.ts';
import { filled } from '@/lib/filled.ts';
import type { Grouping, Range, Thing } from './model.ts';

export type Entry = Schema<'EntrySummary'>;
export type EntryDetail = Schema<'EntryDetail'>;
export type ProfitAndLoss = Schema<'ProfitAndLoss'>;
export type Cash = Answer<'/api/v1/finance/cash', 'get'>;
export type Expense = Schema<'ExpenseAnswer'>;
export type ExpenseBody = Schema<'ExpenseBody'>;
type Listing = Record<string, string>;

export const fetchEntries = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/finance/entries', { query, signal });
export const fetchExpenses = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/expenses', { query, signal });

export const summaryQuery = (airline: string) =>
  queryOptions({
    queryKey: ['finance', 'summary', airline],
    queryFn: ({ signal }) => read('/api/v1/finance/summary', { query: { airline }, signal }),
  });

export const cashQuery = (airline: string, range: Range) =>
  queryOptions({
    queryKey: ['finance', 'cash', airline, range],
    queryFn: ({ signal }) => read('/api/v1/finance/cash', { query: { airline, ...range }, signal }),
    placeholderData: keepPreviousData,
  });

/** What moved the cash. */
export const cashFlowQuery = (airline: string, range: Range) =>
  queryOptions({
    queryKey: ['finance', 'cash-flow', airline, range],
    queryFn: ({ signal }) => read('/api/v1/finance/cash-flow', { query: { airline, ...range }, signal }),
    placeholderData: keepPreviousData,
  });

/** Recurring expenses that fall due next. */
export const forecastQuery = (airline: string) =>
  queryOptions({
    queryKey: ['expenses', 'forecast', airline],
    queryFn: ({ signal }) => read('/api/v1/expenses/forecast', { query: { airline, days: 31 }, signal }),
  });

/** What a thing is called that a list is narrowed to. */
export const nameQuery = (kind: string, id: string) =>
  queryOptions({
    queryKey: [topicOf[kind] ?? kind, 'name', id],
    queryFn: async ({ signal }): Promise<string> => {
      const path = { id };
      switch (kind) {
        case 'aircraft':
          return (await read('/api/v1/aircraft/{id}', { path, signal })).registration;
        case 'subfleet':
          return (await read('/api/v1/subfleets/{id}', { path, signal })).name;
        case 'route':
          return (await read('/api/v1/routes/{id}', { path, signal })).ident;
        case 'pilot':
          return (await read('/api/v1/pilots/{id}', { path, signal })).name;
        case 'pirep':
          return (await read('/api/v1/pireps/{id}', { path, signal })).ident;
        default:
          return (await read('/api/v1/expenses/{id}', { path, signal })).name;
      }
    },
    enabled: id !== '',
  });
const topicOf: Record<string, string> = {
  subfleet: 'subfleets',
  route: 'routes',
  pilot: 'pilots',
  pirep: 'pireps',
  expense: 'expenses',
};

export const profitQuery = (
  airline: string,
  group_by: Grouping,
  { from, to }: Range,
  only: Partial<Record<Thing, string>> = {},
) =>
  queryOptions({
    queryKey: ['finance', 'profit', airline, group_by, from, to, only],
    queryFn: async ({ signal }) => {
      const query = { airline, group_by, ...(from && { from }), ...(to && { to }), ...only };
      const answer = await read('/api/v1/finance/profit-and-loss', { query, signal });
      // What stays on the screen meanwhile must be told from what was asked for: its groups have other keys.
      return { ...answer, by: group_by };
    },
    placeholderData: keepPreviousData,
  });

export const recentEntriesQuery = (airline: string) =>
  queryOptions({
    queryKey: ['finance', 'list', 'recent', airline],
    queryFn: ({ signal }) => read('/api/v1/finance/entries', { query: { airline, limit: 8 }, signal }),
  });

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['finance', 'one', id],
    queryFn: ({ signal }) => read('/api/v1/finance/entries/{id}', { path: { id }, signal }),
  });

export const trialQuery = (airline: string, at: string) =>
  queryOptions({
    queryKey: ['finance', 'trial', airline, at],
    queryFn: ({ signal }) =>
      read('/api/v1/finance/accounts', { query: { airline, ...(at && { at }) }, signal }),
    placeholderData: keepPreviousData,
  });

export const subfleetsQuery = (airline: string) =>
  queryOptions({
    queryKey: ['subfleets', 'list', 'all', airline],
    queryFn: ({ signal }) => read('/api/v1/subfleets', { query: { airline, limit: 200 }, signal }),
  });

export const aircraftQuery = (airline: string) =>
  queryOptions({
    queryKey: ['aircraft', 'list', 'names', airline],
    queryFn: ({ signal }) => read('/api/v1/aircraft', { query: { airline, limit: 200 }, signal }),
  });

export const defineExpense = (body: ExpenseBody) =>
  command('POST', '/api/v1/expenses', { body: filled(body) });
export const changeExpense = (id: string, body: Partial<ExpenseBody>) =>
  command('PATCH', '/api/v1/expenses/{id}', { path: { id }, body: body as Schema<'ChangeExpenseBody'> });
export const removeExpense = (id: string) => command('DELETE', '/api/v1/expenses/{id}', { path: { id } });
