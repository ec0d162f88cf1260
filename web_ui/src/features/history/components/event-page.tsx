import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { UndoButton } from '@/components/history/undo-button.tsx';
import { Page } from '@/components/layout/page.tsx';
import { useGoTo } from '@/components/past/use-moment.ts';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Card, Facts } from '@/components/ui/card.tsx';
import { linkClass, TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { payloadLines } from '../model.ts';
import { eventQuery, followersQuery } from '../queries.ts';
import { Story } from './story.tsx';

/** One event: what it holds, what it followed from and what followed from it. */
export function EventPage({ id }: { id: string }) {
  const { data: event } = useSuspenseQuery(eventQuery(id));
  const followers = useQuery(followersQuery(id)).data?.items ?? [];
  const goTo = useGoTo();
  const lines = event.payload ? payloadLines(event.payload) : [];
  return (
    <Page
      title={event.sentence}
      crumbs={[{ label: t('nav.history'), to: '/history' }]}
      width="normal"
      actions={
        <>
          <UndoButton entry={event} />
          <Button icon={<History />} onClick={() => goTo(String(event.position))}>
            {t('past.enterHere')}
          </Button>
        </>
      }
    >
      {event.undo.sentence && !event.undo.possible && (
        <p className="text-sm text-ink-3">{event.undo.sentence}</p>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title={t('history.event')}>
          <Facts
            items={[
              { label: t('history.when'), value: <Time at={event.at} /> },
              { label: t('history.actor'), value: event.actor.label },
              { label: t('history.source'), value: tOr(`history.sources.${event.source}`, event.source) },
              { label: t('history.reason'), value: event.reason ?? <None /> },
              {
                label: t('history.about'),
                value: <TopicLink topic={event.topic}>{event.label || event.topic}</TopicLink>,
              },
              {
                label: t('history.type'),
                value: (
                  <Narrowed by={{ type: event.type }}>
                    <Code>{event.type}</Code>
                  </Narrowed>
                ),
              },
              {
                label: t('history.command'),
                value: (
                  <Narrowed by={{ command: event.command.id }}>
                    <Code className="whitespace-normal! break-all">{event.command.name}</Code>
                  </Narrowed>
                ),
              },
            ]}
          />
        </Card>
        <Card title={t('history.proof')} hint={t('history.proofHint')}>
          <Facts
            items={[
              { label: t('history.position'), value: <Count value={event.position} /> },
              {
                label: t('history.stream'),
                value: `${event.stream.category} · ${t('history.version', { version: event.stream.version })}`,
              },
              {
                label: t('history.hash'),
                value: <Code className="whitespace-normal! break-all text-2xs">{event.hash}</Code>,
              },
              {
                label: t('history.previousHash'),
                value: <Code className="whitespace-normal! break-all text-2xs">{event.previous_hash}</Code>,
              },
            ]}
          />
        </Card>
        <Card
          title={t('history.story')}
          hint={t('history.storyHint')}
          className="lg:col-span-2"
          actions={
            <Link
              to={'/history' as never}
              search={{ cause: event.event_id } as never}
              className={buttonClass('quiet', 'sm')}
            >
              {t('history.storyMore')}
            </Link>
          }
        >
          <Story
            entries={[...event.chain, event, ...event.consequences, ...followers]}
            here={event.event_id}
          />
        </Card>
        <Card title={t('history.payload')} hint={t('history.payloadHint')} className="lg:col-span-2">
          {lines.length === 0 ? (
            <p className="text-ink-2">{t('history.payloadHidden')}</p>
          ) : (
            <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[minmax(10rem,max-content)_1fr]">
              {lines.map(([name, value]) => (
                <div key={name} className="contents">
                  <dt className="code text-2xs leading-6 text-ink-3">{name}</dt>
                  <dd className="num min-w-0 break-words max-sm:mb-1.5">{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </Card>
      </div>
    </Page>
  );
}

/** Leads to the history of all that is alike in something. */
function Narrowed({ by, children }: { by: Record<string, string>; children: ReactNode }) {
  return (
    <Link to={'/history' as never} search={by as never} className={linkClass}>
      {children}
    </Link>
  );
}
