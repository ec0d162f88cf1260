import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { BookOpen, CircleUserRound } from 'lucide-react';
import { lazy, type ReactNode } from 'react';
import { usePilot } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { AsItWas } from '@/components/past/as-it-was.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { TabContent } from '@/components/ui/tab-content.tsx';
import { Tabs } from '@/components/ui/tabs.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';

const LogbookFlights = lazy(() => import('./logbook-flights.tsx'));
type Tab = 'flights' | 'figures';

/** One's own flights, and what they add up to: `figures` draws that for a pilot. */
export function LogbookPage({ figures }: { figures: (pilot: string) => ReactNode }) {
  const pilot = usePilot();
  if (!pilot) {
    return (
      <Page title={t('flights.logbook')}>
        <EmptyState icon={<BookOpen />} title={t('flights.noPilotTitle')}>
          {t('flights.noPilot')}
        </EmptyState>
      </Page>
    );
  }
  return <OwnLogbook pilotId={pilot.id} figures={figures} />;
}

function OwnLogbook({ pilotId, figures }: { pilotId: string; figures: (pilot: string) => ReactNode }) {
  const navigate = useNavigate();
  const { tab = 'flights' } = useSearch({ strict: false }) as { tab?: Tab };
  return (
    <Page
      title={t('flights.logbook')}
      aside={<AsItWas />}
      description={t('flights.logbookText')}
      actions={
        <>
          <Link to="/crew/$id" params={{ id: pilotId }} className={buttonClass('quiet')}>
            <CircleUserRound aria-hidden="true" className="sm:hidden" />
            <span className="max-sm:sr-only">{t('flights.profile')}</span>
          </Link>
          <WriteLink to="/flights/new">{t('flights.report')}</WriteLink>
          <WriteLink to="/fly" variant="primary" className="max-sm:hidden">
            {t('flights.whatCanIFly')}
          </WriteLink>
        </>
      }
    >
      <Tabs<Tab>
        label={t('flights.logbook')}
        value={tab}
        onChange={(next) =>
          void navigate({ to: '.', search: (next === 'flights' ? {} : { tab: next }) as never })
        }
        tabs={[
          {
            value: 'flights',
            label: t('flights.flights'),
            content: (
              <TabContent>
                <LogbookFlights pilotId={pilotId} />
              </TabContent>
            ),
          },
          {
            value: 'figures',
            label: t('flights.figures'),
            content: <TabContent>{figures(pilotId)}</TabContent>,
          },
        ]}
      />
    </Page>
  );
}
