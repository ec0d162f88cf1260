import type { Bar, Series } from '@/components/charts/stacked-bars.tsx';
import { formatMonth } from '@/lib/time.ts';
import type { ProfitAndLoss } from './queries.ts';

/** Days as the API takes them: the first, and the one after the last. */
export interface Range {
  from?: string;
  to?: string;
  step?: 'day' | 'week' | 'month';
}

export const rangeNames = ['30d', '90d', '12m', 'all'] as const;
export type RangeName = (typeof rangeNames)[number];

export const isRange = (text: unknown): text is RangeName =>
  typeof text === 'string' && (rangeNames as readonly string[]).includes(text);

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A named stretch of time that ends with today, or the day that is looked at, and steps that suit its length. */
export function rangeOf(name: RangeName, now: Date): Range {
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const back = (days: number) => day(new Date(today.getTime() - days * 86_400_000));
  const to = day(new Date(today.getTime() + 86_400_000));
  switch (name) {
    case '30d':
      return { from: back(29), to, step: 'day' };
    case '90d':
      return { from: back(89), to, step: 'day' };
    case '12m':
      return {
        from: day(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 11, 1))),
        to,
        step: 'week',
      };
    case 'all':
      return { step: 'day' };
  }
}

export const groupings = ['month', 'route', 'aircraft', 'subfleet', 'pilot'] as const;
export type Grouping = (typeof groupings)[number];
export const isGrouping = (text: unknown): text is Grouping =>
  typeof text === 'string' && (groupings as readonly string[]).includes(text);

type Group = ProfitAndLoss['groups'][number];

/** "2026-11" as the day range of the month. */
export function monthRange(key: string): { from: string; to: string } {
  const [year = 0, month = 1] = key.split('-').map(Number);
  return { from: `${key}-01`, to: day(new Date(Date.UTC(year, month, 1))) };
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
  return grouping === 'month' ? monthRange(group.key) : { ...within, [grouping]: group.key };
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
