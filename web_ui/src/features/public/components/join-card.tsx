import { Link } from '@tanstack/react-router';
import { inkOn } from '@/components/layout/airline-mark.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { t } from '@/i18n/t.ts';
import { safeLink } from '../model.ts';
import type { PublicAirline } from '../queries.ts';

/** How one becomes a pilot here, in the airline's own words. */
export function JoinCard({ airline }: { airline: PublicAirline }) {
  const { join, colours } = airline;
  const link = join.state === 'closed' ? null : safeLink(join.link);
  const state = {
    open: t('visit.joinOpen'),
    invitation: t('visit.joinInvitation'),
    closed: t('visit.joinClosed'),
  }[join.state];
  return (
    <section
      id="join"
      aria-labelledby="join-title"
      className="flex scroll-mt-4 flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-card"
    >
      <h2 id="join-title" className="text-xl font-semibold tracking-tight">
        {t('visit.join')}
      </h2>
      <p className="text-lg text-ink-2">{state}</p>
      {join.state !== 'closed' && join.text && <p className="whitespace-pre-line">{join.text}</p>}
      {link && (
        <a
          href={link}
          rel="noopener noreferrer"
          className={buttonClass('primary', 'lg', 'hover:brightness-110')}
          style={{ background: colours.primary, color: inkOn(colours.primary) }}
        >
          {t('visit.joinLink')}
        </a>
      )}
      <p className="text-sm text-ink-3">
        {t('visit.haveAccount')}{' '}
        <Link to="/sign-in" search={{ next: '/' }} className="text-accent-text underline">
          {t('visit.signIn')}
        </Link>
      </p>
    </section>
  );
}
