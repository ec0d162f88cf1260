import type { ReviewItem } from './types.ts';

/** How much a rule that is not met asks for a look: what cannot be true first, what is only unusual last. */
const severities: Readonly<Record<string, number>> = {
  overlap: 5,
  'pilot-place': 5,
  'aircraft-place': 5,
  speed: 5,
  distance: 4,
  fuel: 3,
  'landing-rate': 3,
  'block-time': 2,
  arrival: 1,
  automatic: 0,
};

export type Order = 'odd' | 'oldest';

export function failedRules(item: Pick<ReviewItem, 'findings'>): string[] {
  return item.findings
    .filter((finding) => !finding.ok && finding.rule !== 'automatic')
    .map((finding) => finding.rule)
    .sort((a, b) => (severities[b] ?? 2) - (severities[a] ?? 2));
}

/** The worst finding counts first, then how many there are; several small ones never outweigh one that is grave. */
export function severityOf(item: Pick<ReviewItem, 'findings'>): number {
  const weights = failedRules(item).map((rule) => severities[rule] ?? 2);
  return weights.length === 0 ? 0 : Math.max(...weights) * 100 + weights.length;
}

export function ordered(items: readonly ReviewItem[], order: Order): ReviewItem[] {
  const age = (item: ReviewItem) => item.filed_at ?? '';
  return [...items].sort(
    (a, b) => (order === 'odd' ? severityOf(b) - severityOf(a) : 0) || age(a).localeCompare(age(b)),
  );
}

export interface ReviewFilter {
  rule?: string;
  pilot?: string;
}

export function matching(items: readonly ReviewItem[], { rule, pilot }: ReviewFilter): ReviewItem[] {
  return items.filter(
    (item) => (!rule || failedRules(item).includes(rule)) && (!pilot || item.pilot.id === pilot),
  );
}

/** What can be filtered by, with how many reports each would show, the most first. */
export function facets(items: readonly ReviewItem[]) {
  const rules = new Map<string, number>();
  const pilots = new Map<string, { name: string; count: number }>();
  for (const item of items) {
    for (const rule of failedRules(item)) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    const { id, name } = item.pilot;
    pilots.set(id, { name, count: (pilots.get(id)?.count ?? 0) + 1 });
  }
  return {
    rules: [...rules].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count),
    pilots: [...pilots]
      .map(([id, { name, count }]) => ({ id, name, count }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
  };
}

/** Where the keys lead in the queue: the neighbour, or the same place after a report has left it. */
export function neighbour(ids: readonly string[], current: string | null, step: number): string | null {
  if (ids.length === 0) return null;
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}

/** Which report comes next when this one leaves the queue. */
export function afterLeaving(ids: readonly string[], leaving: string): string | null {
  const at = ids.indexOf(leaving);
  const rest = ids.filter((id) => id !== leaving);
  return rest[Math.min(Math.max(at, 0), rest.length - 1)] ?? null;
}
