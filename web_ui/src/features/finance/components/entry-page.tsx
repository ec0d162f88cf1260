import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { linkClass, TopicLink } from '@/components/ui/topic-link.tsx';
import { Money, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { type EntryDetail, entryQuery } from '../queries.ts';

type Line = EntryDetail['lines'][number];

/** One entry: its lines, each with the sum that made it and the numbers that went in. */
export function EntryPage({ id }: { id: string }) {
  const { data: entry } = useSuspenseQuery(entryQuery(id));
  const { cause, currency } = entry;
  return (
    <Page
      title={entry.memo}
      aside={<Badge>{tOr(`finance.kinds.${entry.kind}`, entry.kind)}</Badge>}
      crumbs={[
        { label: t('nav.finance'), to: '/finance' },
        { label: t('finance.entries'), to: '/finance/entries' },
      ]}
      width="normal"
    >
      {(entry.reversed_by || entry.reverses) && (
        <Notice kind="caution">
          {entry.reversed_by ? t('finance.reversedBy') : t('finance.reverses')}{' '}
          <Link to={`/finance/entries/${entry.reversed_by ?? entry.reverses}` as never} className={linkClass}>
            {t('finance.thatEntry')}
          </Link>
          .
        </Notice>
      )}
      <StatStrip label={t('finance.entryTitle')}>
        <Stat label={t('finance.debitSum')} value={<Money minor={entry.total_minor} currency={currency} />} />
        <Stat
          label={t('finance.cashChange')}
          value={<Money minor={entry.cash_minor} currency={currency} signed />}
        />
        <Stat
          label={t('finance.happened')}
          value={<Time at={entry.when} />}
          hint={<Time at={entry.when} show="ago" />}
        />
      </StatStrip>
      <Card title={t('finance.cause')}>
        <p>
          <Link to={`/history/${cause.event_id}` as never} className={linkClass}>
            {cause.sentence}
          </Link>
        </p>
        <p className="mt-1 text-sm text-ink-3">
          {t('history.by', { actor: cause.actor.label })} · {t('finance.posted')}{' '}
          <Time at={entry.posted_at} />
          {' · '}
          <TopicLink topic={cause.topic}>{t('action.open')}</TopicLink>
        </p>
      </Card>
      <Card title={t('finance.lines')} flush>
        <div className="hidden gap-3 border-b border-line px-4 py-2 text-xs font-medium text-ink-3 sm:grid sm:grid-cols-[1fr_9rem_9rem]">
          <span>{t('finance.account')}</span>
          <span className="text-right">{t('finance.debit')}</span>
          <span className="text-right">{t('finance.credit')}</span>
        </div>
        <ol>
          {entry.lines.map((line) => (
            <LineRow key={line.index} line={line} currency={currency} />
          ))}
        </ol>
      </Card>
      <ChangedBy subject={`finance:${entry.id}`} />
    </Page>
  );
}

function LineRow({ line, currency }: { line: Line; currency: string }) {
  const inputs = line.formula.inputs ?? [];
  return (
    <li className="border-b border-line px-4 py-3 last:border-b-0">
      <div className="grid gap-x-3 gap-y-1 sm:grid-cols-[1fr_9rem_9rem]">
        <div className="min-w-0">
          <span className="font-medium">{line.account_name}</span>
          {line.party === 'pilot' && line.pilot && (
            <span className="text-sm text-ink-3"> · {t('finance.ofPilot', { pilot: line.pilot.name })}</span>
          )}
          {line.memo && <span className="block text-sm text-ink-2">{line.memo}</span>}
        </div>
        <div className="sm:text-right">
          {line.debit_minor > 0 && (
            <>
              <span className="mr-2 text-xs text-ink-3 sm:hidden">{t('finance.debit')}</span>
              <Money minor={line.debit_minor} currency={currency} />
            </>
          )}
        </div>
        <div className="sm:text-right">
          {line.credit_minor > 0 && (
            <>
              <span className="mr-2 text-xs text-ink-3 sm:hidden">{t('finance.credit')}</span>
              <Money minor={line.credit_minor} currency={currency} />
            </>
          )}
        </div>
      </div>
      <p className="num mt-1.5 rounded-control bg-sunken px-2.5 py-1.5 text-sm">{line.formula.text}</p>
      {inputs.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="text-accent-text">{t('finance.inputs')}</summary>
          <div className="mt-1.5 pl-2">
            <Facts
              items={inputs.map((input) => ({
                label: input.name,
                value: (
                  <>
                    {input.value} {input.unit}
                    <span className="block text-xs text-ink-3">{input.source}</span>
                  </>
                ),
              }))}
            />
          </div>
        </details>
      )}
      <Refs refs={line.refs} />
    </li>
  );
}

/** What the line is about, each a way to its page. */
function Refs({ refs }: { refs: Line['refs'] }) {
  const links = [
    refs.pirep && {
      kind: t('finance.refs.pirep'),
      topic: `pireps:${refs.pirep.id}`,
      label: refs.pirep.ident,
    },
    refs.route && {
      kind: t('finance.refs.route'),
      topic: `routes:${refs.route.id}`,
      label: refs.route.ident,
    },
    refs.aircraft && {
      kind: t('finance.refs.aircraft'),
      topic: `aircraft:${refs.aircraft.id}`,
      label: refs.aircraft.registration,
    },
    refs.pilot && { kind: t('finance.refs.pilot'), topic: `pilots:${refs.pilot.id}`, label: refs.pilot.name },
  ].filter((link) => link !== null);
  if (links.length === 0) return null;
  return (
    <p className="mt-1.5 flex flex-wrap gap-x-4 text-sm text-ink-3">
      {links.map((link) => (
        <span key={link.topic}>
          {link.kind} <TopicLink topic={link.topic}>{link.label}</TopicLink>
        </span>
      ))}
    </p>
  );
}
