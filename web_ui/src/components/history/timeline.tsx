import { Link } from '@tanstack/react-router';
import { Bot, Clock, type LucideIcon, UserRound, Wrench } from 'lucide-react';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { pathOfTopic } from '@/lib/topic-path.ts';
import type { HistoryEntry } from './queries.ts';

const icons: Record<string, LucideIcon> = { user: UserRound, api_key: Wrench, policy: Bot, job: Clock };

/** What happened, newest first: when, in a sentence, by whom and why. */
export function Timeline({
  entries,
  subject,
}: {
  entries: readonly HistoryEntry[];
  /** The topic of the page that shows it: its own label is left out. */
  subject?: string;
}) {
  return (
    <ol className="relative flex flex-col">
      {entries.map((entry, index) => {
        const Icon = icons[entry.actor.kind] ?? Bot;
        const last = index === entries.length - 1;
        return (
          <li key={entry.event_id} className="relative flex gap-3 pb-3.5 last:pb-0">
            {!last && <span aria-hidden="true" className="absolute top-6 bottom-0 left-3 w-px bg-line" />}
            <span
              aria-hidden="true"
              className={cx(
                'relative grid size-6 shrink-0 place-items-center rounded-full border border-line bg-surface [&_svg]:size-3.5',
                entry.actor.kind === 'user' ? 'text-accent-text' : 'text-ink-3',
              )}
            >
              <Icon />
            </span>
            <div className="min-w-0 flex-1">
              <p className="text-md">
                <Link
                  to={`/history/${entry.event_id}` as never}
                  className="inline-block py-0.5 hover:underline"
                >
                  {entry.sentence}
                </Link>
              </p>
              {entry.reason && <p className="text-sm text-ink-2">“{entry.reason}”</p>}
              <p className="mt-1 flex flex-wrap gap-x-2 text-xs text-ink-3">
                <Time at={entry.at} />
                <span>{t('history.by', { actor: entry.actor.label })}</span>
                {entry.topic !== subject && pathOfTopic(entry.topic) && (
                  <TopicLink topic={entry.topic}>
                    <Code className="text-xs">{entry.label}</Code>
                  </TopicLink>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
