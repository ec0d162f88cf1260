import type { Bar, Series } from '@/components/charts/stacked-bars.tsx';
import { tOr } from '@/i18n/t.ts';
import { formatMonth } from '@/lib/time.ts';
import type { ProfitAndLoss } from './queries.ts';

/** Days as the API takes them: the first, and the one after the last. */
export interface Range {
  from?: string;
  to?: string;
}

export const rangeNames = ['30d', '90d', '12m', 'all', 'own'] as const;
export type RangeName = (typeof rangeNames)[number];

export const isRange = (text: unknown): text is RangeName =>
  typeof text === 'string' && (rangeNames as readonly string[]).includes(text);

const dayMs = 86_400_000;

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The day that is so many days later. */
export const dayPlus = (text: string, days: number): string => day(new Date(Date.parse(text) + days * dayMs));

/** A named stretch of time that ends with today, or the day that is looked at; an own one is what the address says. */
export function rangeOf(name: RangeName, now: Date, own: { from?: unknown; to?: unknown } = {}): Range {
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const back = (days: number) => day(new Date(today.getTime() - days * dayMs));
  const to = day(new Date(today.getTime() + dayMs));
  switch (name) {
    case '30d':
      return { from: back(29), to };
    case '90d':
      return { from: back(89), to };
    case '12m':
      return { from: day(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 11, 1))), to };
    case 'all':
      return {};
    case 'own': {
      const from = isDay(own.from) ? own.from : back(29);
      // Days in the wrong order are one day, so that the address never asks for what there is not.
      return { from, to: isDay(own.to) && own.to > from ? own.to : dayPlus(from, 1) };
    }
  }
}

/** The stretch of the same length right before; null for all of the time. */
export function rangeBefore({ from, to }: Range): Range | null {
  if (!from || !to) return null;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
  return { from: dayPlus(from, -days), to: from };
}

interface Movement {
  balance_minor: number;
  in_minor: number;
  out_minor: number;
}

/** Without the steps before there was any money: a new airline's line begins with its first day. */
export function sinceFounding<P extends Movement>(points: readonly P[], openingMinor: number): readonly P[] {
  if (openingMinor !== 0) return points;
  const first = points.findIndex((point) => point.in_minor !== 0 || point.out_minor !== 0);
  return first < 0 ? [] : points.slice(first);
}

/** Fewer steps than this make no line that says anything. */
export const fewestPoints = 4;

export interface Step {
  key: string;
  /** Where its bar begins and ends, in minor units. */
  start: number;
  end: number;
}

/** What moved the cash as a staircase from the opening to the closing balance: what came in first, then what went out,
 * the most first. */
export function staircase<S extends { account: string; amount_minor: number }>(
  openingMinor: number,
  steps: readonly S[],
): (S & Step)[] {
  const sorted = [...steps].sort(
    (a, b) =>
      Number(a.amount_minor < 0) - Number(b.amount_minor < 0) ||
      Math.abs(b.amount_minor) - Math.abs(a.amount_minor),
  );
  let at = openingMinor;
  return sorted.map((step) => {
    const start = at;
    at += step.amount_minor;
    return { ...step, key: step.account, start, end: at };
  });
}

export const things = ['route', 'aircraft', 'subfleet', 'pilot'] as const;
export type Thing = (typeof things)[number];

export const groupings = ['month', 'account', 'route', 'aircraft', 'subfleet', 'pilot'] as const;
export type Grouping = (typeof groupings)[number];
export const isGrouping = (text: unknown): text is Grouping =>
  typeof text === 'string' && (groupings as readonly string[]).includes(text);

type Group = ProfitAndLoss['groups'][number];

/** "2026-11" as the day range of the month. */
export function monthRange(key: string): { from: string; to: string } {
  const [year = 0, month = 1] = key.split('-').map(Number);
  return { from: `${key}-01`, to: day(new Date(Date.UTC(year, month, 1))) };
}

/** The days of a month that lie in a range. */
export function monthWithin(key: string, { from, to }: Range): { from: string; to: string } {
  const month = monthRange(key);
  return {
    from: from && from > month.from ? from : month.from,
    to: to && to < month.to ? to : month.to,
  };
}

/** The parameters that find the entries behind a group; null for what belongs to no single thing. */
export function entriesOf(
  grouping: Grouping,
  group: Pick<Group, 'key'>,
  range: Range,
): Record<string, string> | null {
  const { from, to } = range;
  const within = { ...(from && { from }), ...(to && { to }) };
  if (group.key === '') return null;
  if (grouping === 'account') return { ...within, account: group.key };
  return grouping === 'month' ? monthWithin(group.key, range) : { ...within, [grouping]: group.key };
}

const incomeColours = ['--chart-1', '--chart-2', '--chart-3', '--chart-4'];
const costColours = Array.from({ length: 8 }, (_, index) => `--chart-${index + 5}`);

/** A colour per account: income cool, costs warm; the colours begin again after the last. */
export function seriesOf(accounts: ProfitAndLoss['accounts']): Series[] {
  const of = (kinds: readonly string[], colours: readonly string[]) =>
    accounts
      .filter((account) => kinds.includes(account.kind))
      .map((account, index) => ({
        code: account.code,
        name: account.name,
        colour: colours[index % colours.length] ?? '--chart-10',
      }));
  return [...of(['income'], incomeColours), ...of(['expense'], costColours)];
}

/** What a group is called: months in the reader's own way. */
export function labelOf(grouping: Grouping, group: Pick<Group, 'key' | 'label'>): string {
  return grouping === 'month' && group.key ? formatMonth(group.key) : group.label;
}

/** The months of an income statement as bars of their accounts. */
export function statementBars(months: readonly string[], groups: readonly Group[]): Bar[] {
  return months.slice(-24).map((month) => ({
    key: month,
    label: formatMonth(month),
    parts: Object.fromEntries(
      groups.map((group) => [group.key, group.by_month?.[month] ?? 0]).filter(([, amount]) => amount !== 0),
    ) as Record<string, number>,
  }));
}

export const mostBars = 16;

/** The groups to draw: months in order, of others those that move most money. */
export function barsOf(grouping: Grouping, groups: readonly Group[], unnamed: string): Bar[] {
  const weight = (group: Group) => Math.abs(group.income_minor) + Math.abs(group.cost_minor);
  const drawn =
    grouping === 'month'
      ? groups.slice(-24)
      : [...groups].sort((a, b) => weight(b) - weight(a)).slice(0, mostBars);
  return drawn.map((group) => ({
    key: group.key,
    label: labelOf(grouping, group) || unnamed,
    parts: group.by_account,
  }));
}

/** What an account is called in a filter, where only its code is known. */
export function accountName(code: string): string {
  const [group = '', of] = code.split('.');
  const name = tOr(`finance.accountNames.${group}`, code);
  return of ? `${name} ${of}` : name;
}

export interface Due {
  id: string;
  name: string;
  /** The next day, and how often it falls due in the time that is looked at. */
  first: string;
  times: number;
  total_minor: number;
}

/** Due dates by expense, the one that comes first at the top. */
export function duesByName(
  dues: readonly { expense_id: string; name: string; amount_minor: number; due: string }[],
): Due[] {
  const found = new Map<string, Due>();
  for (const { expense_id, name, amount_minor, due } of dues) {
    const known = found.get(expense_id);
    if (known) {
      known.times += 1;
      known.total_minor += amount_minor;
    } else found.set(expense_id, { id: expense_id, name, first: due, times: 1, total_minor: amount_minor });
  }
  return [...found.values()];
}
