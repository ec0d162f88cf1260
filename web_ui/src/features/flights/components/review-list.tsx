import { CircleCheck, CircleX, MessageSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatDuration } from '@/lib/format.ts';
import { formatRelative } from '@/lib/time.ts';
import type { ReviewItem } from '../types.ts';

interface ReviewListProps {
  items: readonly ReviewItem[];
  current: string | null;
  onChoose: (id: string) => void;
}

/** The reports that wait, oldest first. */
export function ReviewList({ items, current, onChoose }: ReviewListProps) {
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
      {items.map((item) => (
        <li key={item.id} className="border-b border-line last:border-b-0">
          <button
            type="button"
            ref={item.id === current ? chosen : undefined}
            aria-current={item.id === current || undefined}
            onClick={() => onChoose(item.id)}
            className={cx(
              'flex w-full flex-col gap-0.5 border-l-2 px-3.5 py-2.5 text-left outline-offset-[-2px]',
              item.id === current ? 'border-l-accent bg-accent-soft' : 'border-l-transparent hover:bg-hover',
            )}
          >
            <span className="flex w-full items-center gap-2">
              <Code className="font-bold">{item.ident}</Code>
              <Code className="text-ink-2">
                {item.departure.icao} – {item.arrival.icao}
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
              className={cx(
                'flex items-center gap-1.5 text-xs',
                item.findings_failed > 0 ? 'text-danger' : 'text-ok',
              )}
            >
              {item.findings_failed > 0 ? (
                <CircleX className="size-3.5" aria-hidden="true" />
              ) : (
                <CircleCheck className="size-3.5" aria-hidden="true" />
              )}
              {item.findings_failed > 0
                ? t('flights.failed', { count: item.findings_failed })
                : t('flights.allPassed')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
