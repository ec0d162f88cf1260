import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, read, type Schema } from '@/api/calls.ts';
import { filled } from '@/lib/filled.ts';
import type { Range } from './model.ts';

export type Entry = Schema<'EntrySummary'>;
export type EntryDetail = Schema<'EntryDetail'>;
export type ProfitAndLoss = Schema<'ProfitAndLoss'>;
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

export const profitQuery = (airline: string, group_by: string, { from, to }: Range) =>
  queryOptions({
    queryKey: ['finance', 'profit', airline, group_by, from, to],
    queryFn: ({ signal }) =>
      read('/api/v1/finance/profit-and-loss', {
        query: { airline, group_by, ...(from && { from }), ...(to && { to }) },
        signal,
      }),
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
