import { CircleAlert, CircleCheck, MessageSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Checkbox } from '@/components/ui/check.tsx';
import { Code } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatDuration } from '@/lib/format.ts';
import { formatRelative } from '@/lib/time.ts';
import { failedRules } from '../review.ts';
import type { ReviewItem } from '../types.ts';

interface ReviewListProps {
  items: readonly ReviewItem[];
  current: string | null;
  onChoose: (id: string) => void;
  marked: ReadonlySet<string>;
  onMark: (id: string) => void;
}

/** The reports that wait, with what is odd about each. */
export function ReviewList({ items, current, onChoose, marked, onMark }: ReviewListProps) {
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ul
      data-tour="review-queue"
      aria-label={t('flights.queue')}
      className="flex max-h-[calc(100dvh-11rem)] flex-col overflow-y-auto rounded-card border border-line bg-surface shadow-card max-sm:max-h-none"
    >
      {items.map((item) => {
        const odd = failedRules(item);
        return (
          <li
            key={item.id}
            className={cx(
              'flex items-start border-b border-l-2 border-b-line last:border-b-0',
              item.id === current ? 'border-l-accent bg-accent-soft' : 'border-l-transparent hover:bg-hover',
            )}
          >
            {item.actions.includes('accept') && (
              <span className="shrink-0 pt-2.5 pr-1.5 pl-2.5">
                <Checkbox
                  hideLabel
                  label={t('review.mark', { ident: item.ident })}
                  checked={marked.has(item.id)}
                  onChange={() => onMark(item.id)}
                />
              </span>
            )}
            <button
              type="button"
              ref={item.id === current ? chosen : undefined}
              aria-current={item.id === current || undefined}
              onClick={() => onChoose(item.id)}
              className="flex min-w-0 flex-1 flex-col gap-0.5 py-2.5 pr-2.5 pl-1 text-left outline-offset-[-2px]"
            >
              <span className="flex w-full items-center gap-2">
                <Code className="font-bold">{item.ident}</Code>
                <Code className="text-ink-2">
                  {item.departure.icao} → {item.arrival.icao}
                </Code>
                {item.comments > 0 && (
                  <span className="num ml-auto flex items-center gap-1 text-xs text-ink-3">
                    <MessageSquare className="size-3.5" aria-hidden="true" />
                    {item.comments}
                  </span>
                )}
              </span>
              <span className="flex w-full items-baseline justify-between gap-2 text-sm text-ink-2">
                <span className="truncate">{item.pilot.name}</span>
                <span className="num shrink-0 text-xs text-ink-3">
                  {item.block_minutes !== null && formatDuration(item.block_minutes)}
                  {item.filed_at && ` · ${formatRelative(item.filed_at)}`}
                </span>
              </span>
              <span
                className={cx('flex items-start gap-1.5 text-xs', odd.length > 0 ? 'text-danger' : 'text-ok')}
              >
                {odd.length > 0 ? (
                  <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden="true" />
                ) : (
                  <CircleCheck className="mt-px size-3.5 shrink-0" aria-hidden="true" />
                )}
                {odd.length > 0 ? odd.map(ruleName).join(', ') : t('flights.allPassed')}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** A rule in a word or two. */
export function ruleName(rule: string): string {
  return tOr(`review.rule.${rule}`, rule.replaceAll('-', ' '));
}
