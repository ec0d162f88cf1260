import { Link } from '@tanstack/react-router';
import { Bot, Clock, type LucideIcon, UserRound, Wrench } from 'lucide-react';
import { Badge } from '@/components/ui/badge.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { pathOfTopic } from '@/lib/topic-path.ts';
import type { HistoryEntry } from './queries.ts';
import { UndoButton } from './undo-button.tsx';

const icons: Record<string, LucideIcon> = { user: UserRound, api_key: Wrench, policy: Bot, job: Clock };

/** What happened, newest first: when, in a sentence, by whom and why. */
export function Timeline({
  entries,
  subject,
  undoable,
}: {
  entries: readonly HistoryEntry[];
  /** Offers to take commands back, each at its first entry. */
  undoable?: boolean;
  /** The topic of the page that shows it: its own label is left out. */
  subject?: string;
}) {
  return (
    <ol className="relative flex flex-col">
      {entries.map((entry, index) => {
        const Icon = icons[entry.actor.kind] ?? Bot;
        const last = index === entries.length - 1;
        const first = entries[index - 1]?.command.id !== entry.command.id;
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
                  className={cx(
                    'inline-block py-0.5 hover:underline',
                    entry.undo.undone_by && 'text-ink-3 line-through',
                  )}
                >
                  {entry.sentence}
                </Link>{' '}
                <UndoMark entry={entry} />
              </p>
              {entry.reason && <p className="text-sm text-ink-2">{t('quoted', { text: entry.reason })}</p>}
              <p className="mt-1 flex flex-wrap gap-x-2 text-xs text-ink-3">
                <Time at={entry.at} />
                <span>{t('history.by', { actor: entry.actor.label })}</span>
                {entry.topic !== subject &&
                  (pathOfTopic(entry.topic) || entry.topic.startsWith('hosted:')) && (
                    <TopicLink topic={entry.topic}>
                      <Code className="text-xs">{entry.label}</Code>
                    </TopicLink>
                  )}
              </p>
            </div>
            {undoable && first && <UndoButton entry={entry} size="sm" variant="quiet" />}
          </li>
        );
      })}
    </ol>
  );
}

/** That a command was taken back, or took another one back: a way to the other one. */
function UndoMark({ entry: { undo } }: { entry: HistoryEntry }) {
  const other = undo.undone_by ?? undo.undoes;
  if (!other) return null;
  return (
    <Link to={'/history' as never} search={{ command: other } as never}>
      <Badge tone={undo.undone_by ? 'caution' : 'advisory'}>
        {undo.undone_by ? t('history.wasUndone') : t('history.isUndo')}
      </Badge>
    </Link>
  );
}
