import type { ReactNode } from 'react';
import { tOr } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';

export type Tone = 'neutral' | 'accent' | 'ok' | 'caution' | 'danger' | 'advisory' | 'active';

const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-2',
  accent: 'bg-accent-soft text-accent-text',
  ok: 'bg-ok-soft text-ok',
  caution: 'bg-caution-soft text-caution',
  danger: 'bg-danger-soft text-danger',
  advisory: 'bg-advisory-soft text-advisory',
  active: 'bg-active-soft text-active',
};

export function Badge({
  tone = 'neutral',
  dot,
  children,
}: {
  tone?: Tone;
  dot?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        'inline-flex h-5 items-center gap-1.5 whitespace-nowrap rounded-[5px] px-1.5 text-xs font-medium',
        tones[tone],
      )}
    >
      {dot && <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />}
      {children}
    </span>
  );
}

/** States of every area have one colour each, wherever they are shown: green done, amber waits for a person, red refused. */
const stateTones: Record<string, Tone> = {
  draft: 'neutral',
  filed: 'advisory',
  in_review: 'caution',
  accepted: 'ok',
  rejected: 'danger',
  cancelled: 'neutral',
  diverted: 'caution',
  parked: 'ok',
  reserved: 'advisory',
  in_flight: 'active',
  maintenance: 'caution',
  stored: 'neutral',
  retired: 'neutral',
  sold: 'neutral',
  pending: 'caution',
  active: 'ok',
  leave: 'advisory',
  suspended: 'danger',
  inactive: 'neutral',
  booked: 'advisory',
  departed: 'active',
  expired: 'neutral',
  flown: 'ok',
};

/** The state of a thing, in its colour and in words (from the catalogue's `state` texts). */
export function StatePill({ state }: { state: string }) {
  return (
    <Badge tone={stateTones[state] ?? 'neutral'} dot>
      {tOr(`state.${state}`, state.replaceAll('_', ' '))}
    </Badge>
  );
}
