import { Link } from '@tanstack/react-router';
import type { HistoryEntry } from '@/components/history/queries.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { storyOf } from '../model.ts';

// Deeper than this nothing is moved further to the right: phones are narrow.
const deepest = 6;

/** Causes and consequences as one tree: this posting, because of that acceptance, because of that filing. */
export function Story({ entries, here }: { entries: readonly HistoryEntry[]; here: string }) {
  return (
    <ol className="flex flex-col">
      {storyOf(entries).map(({ entry, depth }) => {
        const isHere = entry.event_id === here;
        return (
          <li
            key={entry.event_id}
            aria-current={isHere ? 'true' : undefined}
            style={{ marginLeft: `${Math.min(depth, deepest) * 1.25}rem` }}
            className={cx('border-l-2 py-1.5 pl-3', isHere ? 'border-accent bg-accent-soft' : 'border-line')}
          >
            <p className="text-md">
              <Link
                to={`/history/${entry.event_id}` as never}
                className="inline-block py-0.5 hover:underline"
              >
                {entry.sentence}
              </Link>{' '}
              {isHere && <Badge tone="accent">{t('history.storyHere')}</Badge>}
            </p>
            <p className="flex flex-wrap gap-x-2 text-xs text-ink-3">
              <Time at={entry.at} />
              <span>{t('history.by', { actor: entry.actor.label })}</span>
              {entry.reason && <span className="text-ink-2">{t('quoted', { text: entry.reason })}</span>}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
