import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { HistoryPanel } from '@/components/history/history-panel.tsx';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { TabContent } from '@/components/ui/tab-content.tsx';
import { Tabs } from '@/components/ui/tabs.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, Duration, Mass, Money, None, Percent, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { useKeys } from '@/lib/keys.ts';
import { usePast } from '@/lib/moment.ts';
import { formatRelative } from '@/lib/time.ts';
import { type AircraftVerb, isSentAtOnce, verbOfKey } from '../actions.ts';
import { type Aircraft, aircraftQuery, statisticsQuery, useAircraftCommand } from '../queries.ts';

const AircraftFlights = lazy(() => import('./aircraft-flights.tsx'));
const AircraftStory = lazy(() => import('./aircraft-story.tsx'));
const AircraftUse = lazy(() => import('./aircraft-use.tsx'));
const AircraftMoney = lazy(() => import('./aircraft-money.tsx'));
const PlaceMap = lazy(() => import('./place-map.tsx'));
const AircraftMenu = lazy(() => import('./aircraft-menu.tsx'));
const AircraftDialog = lazy(() => import('./aircraft-dialog.tsx'));
type Tab = 'story' | 'use' | 'money' | 'flights' | 'details' | 'history';

export function AircraftPage({ id }: { id: string }) {
  const { data: aircraft } = useSuspenseQuery(aircraftQuery(id));
  const [verb, setVerb] = useState<AircraftVerb | null>(null);
  const navigate = useNavigate();
  const { tab = 'story' } = useSearch({ strict: false }) as { tab?: Tab };
  const send = useAircraftCommand();
  const past = usePast();
  const seesMoney = useCan('finance.view');
  const { data: figures } = useQuery(statisticsQuery(id));
  const act = (next: AircraftVerb) => {
    if (isSentAtOnce(next)) send.mutate({ aircraft, verb: next });
    else setVerb(next);
  };
  const byKey = (key: string) => () => {
    const next = verbOfKey(key, aircraft.actions);
    if (next) act(next);
  };
  useKeys(
    { m: byKey('m'), w: byKey('w'), s: byKey('s'), d: byKey('d'), e: byKey('e') },
    !past && aircraft.actions.length > 0,
  );
  const main = (['maintenance/end', 'unstore'] as const).find((one) => aircraft.actions.includes(one));
  return (
    <Page
      title={aircraft.registration}
      aside={<StatePill state={aircraft.state} />}
      description={[aircraft.type_name, aircraft.name && t('quoted', { text: aircraft.name })]
        .filter(Boolean)
        .join(' · ')}
      crumbs={[{ label: t('nav.fleet'), to: '/fleet' }]}
      width="normal"
      actions={
        aircraft.actions.length > 0 && (
          <>
            {main && (
              <Button variant="primary" pending={send.isPending} onClick={() => act(main)}>
                {main === 'unstore' ? t('fleet.unstore') : t('fleet.maintenanceEnd')}
              </Button>
            )}
            <Suspense
              fallback={
                <Button icon={<Ellipsis />} disabled>
                  {t('fleet.actions')}
                </Button>
              }
            >
              <AircraftMenu actions={aircraft.actions} onAct={act} />
            </Suspense>
          </>
        )
      }
    >
      <Why aircraft={aircraft} />
      <StatStrip label={t('fleet.facts')}>
        <Stat
          label={t('fleet.place')}
          value={
            <TopicLink topic={`airports:${aircraft.location.icao}`}>
              <Code>{aircraft.location.icao}</Code>
            </TopicLink>
          }
          hint={aircraft.location.city || aircraft.location.name}
        />
        <Stat
          label={t('fleet.hours')}
          value={<Duration minutes={aircraft.block_minutes_total} />}
          unit={t('fleet.hoursUnit')}
        />
        <Stat label={t('fleet.cycles')} value={<Count value={aircraft.cycles} />} />
        <Stat
          label={t('fleet.fuel')}
          value={aircraft.fuel_known ? <Mass kg={aircraft.fuel_on_board_kg} /> : <None />}
          hint={aircraft.fuel_known ? undefined : t('fleet.fuelUnknown')}
        />
        <Stat
          label={t('fleet.share')}
          loading={!figures}
          value={figures && <Percent ratio={figures.days_flown_percent / 100} />}
          // A line that is still empty keeps its place.
          hint={
            figures
              ? t('fleet.daysOf', {
                  flown: formatNumber(figures.days_flown),
                  days: formatNumber(figures.days),
                })
              : '\u00a0'
          }
        />
        {!figures && seesMoney && <Stat label={t('fleet.earned')} loading value={null} />}
        {figures?.money && (
          <Stat
            label={t('fleet.earned')}
            tone={figures.money.earned_minor < 0 ? 'danger' : undefined}
            value={
              <Money minor={figures.money.earned_minor} currency={figures.money.currency} signed compact />
            }
          />
        )}
        {aircraft.sale_value_minor !== null && (
          <Stat
            label={t('fleet.saleValue')}
            value={<Money minor={aircraft.sale_value_minor} currency={aircraft.currency} compact />}
          />
        )}
      </StatStrip>
      <Tabs
        label={t('fleet.details')}
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: { tab: next } as never, replace: true })}
        tabs={[
          {
            value: 'story',
            label: t('fleet.story'),
            content: (
              <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
                <TabContent>
                  <AircraftStory id={id} />
                </TabContent>
                <div className="flex flex-col gap-4">
                  <Place aircraft={aircraft} />
                </div>
              </div>
            ),
          },
          {
            value: 'use',
            label: t('fleet.utilisation'),
            content: (
              <TabContent>
                <AircraftUse id={id} />
              </TabContent>
            ),
          },
          ...(seesMoney
            ? [
                {
                  value: 'money' as const,
                  label: t('fleet.money'),
                  content: (
                    <TabContent>
                      <AircraftMoney id={id} />
                    </TabContent>
                  ),
                },
              ]
            : []),
          {
            value: 'flights',
            label: t('fleet.flights'),
            content: (
              <TabContent>
                <AircraftFlights aircraft={aircraft.id} />
              </TabContent>
            ),
          },
          { value: 'details', label: t('fleet.details'), content: <Details aircraft={aircraft} /> },
          {
            value: 'history',
            label: t('fleet.history'),
            content: (
              <Card>
                <HistoryPanel subject={`aircraft:${aircraft.id}`} />
              </Card>
            ),
          },
        ]}
      />
      <Suspense fallback={null}>
        {verb && <AircraftDialog aircraft={aircraft} verb={verb} onClose={() => setVerb(null)} />}
      </Suspense>
      <ChangedBy subject={`aircraft:${aircraft.id}`} />
    </Page>
  );
}

/** Why it is in its state, and the way to what put it there. */
function Why({ aircraft }: { aircraft: Aircraft }) {
  const { booking, pirep, maintenance } = aircraft;
  const kind = aircraft.state === 'maintenance' ? 'caution' : aircraft.state === 'parked' ? 'ok' : 'info';
  return (
    <Notice kind={kind}>
      {aircraft.state_why}{' '}
      <span className="text-ink-3">{t('fleet.since', { time: formatRelative(aircraft.state_since) })}</span>
      {maintenance?.until && (
        <span className="text-ink-3">
          {' · '}
          {t('fleet.maintenanceUntil', { time: formatRelative(maintenance.until) })}
        </span>
      )}
      {booking && (
        <>
          {' '}
          <TopicLink topic={`pilots:${booking.pilot.id}`}>{booking.pilot.name}</TopicLink>
        </>
      )}
      {pirep && (
        <>
          {' '}
          <TopicLink topic={`pireps:${pirep.id}`}>
            <Code>{pirep.ident}</Code>
          </TopicLink>
        </>
      )}
    </Notice>
  );
}

/** A small map of where it stands, and the flight that it is booked for. */
function Place({ aircraft }: { aircraft: Aircraft }) {
  const { booking, location, registration } = aircraft;
  return (
    <Card title={t('fleet.placeNow')} flush>
      <p className="sr-only">
        {booking
          ? t('fleet.placeMapLeg', {
              registration,
              from: booking.departure.icao,
              to: booking.arrival.icao,
            })
          : t('fleet.placeMap', { registration, place: location.name })}
      </p>
      <div className="h-55 overflow-hidden">
        <Suspense fallback={<div className="h-full bg-map-space" />}>
          <PlaceMap aircraft={aircraft} className="h-full" />
        </Suspense>
      </div>
      <div className="border-t border-line p-4">
        <h3 className="overline-label mb-1">{t('fleet.nextBooking')}</h3>
        {booking ? (
          <p className="flex flex-wrap items-baseline gap-x-2">
            <TopicLink topic={`bookings:${booking.id}`}>
              <Code className="font-bold">{booking.ident}</Code>
            </TopicLink>
            <Code>
              {booking.departure.icao} → {booking.arrival.icao}
            </Code>
            <TopicLink topic={`pilots:${booking.pilot.id}`}>{booking.pilot.name}</TopicLink>
            {booking.departed && <span className="text-sm text-active">{t('fleet.underWay')}</span>}
          </p>
        ) : (
          <p className="text-ink-2">{t('fleet.noBooking')}</p>
        )}
      </div>
    </Card>
  );
}

function Details({ aircraft }: { aircraft: Aircraft }) {
  return (
    <Card>
      <Facts
        items={[
          {
            label: t('fleet.subfleet'),
            value: (
              <TopicLink topic={`subfleets:${aircraft.subfleet.id}`}>{aircraft.subfleet.name}</TopicLink>
            ),
          },
          { label: t('fleet.type'), value: `${aircraft.type_name} (${aircraft.subfleet.type_icao})` },
          { label: t('fleet.msn'), value: aircraft.msn ?? <None /> },
          {
            label: t('fleet.hub'),
            value: aircraft.hub ? (
              <TopicLink topic={`airports:${aircraft.hub.icao}`}>
                <Code>{aircraft.hub.icao}</Code> {aircraft.hub.name}
              </TopicLink>
            ) : (
              <None />
            ),
          },
          { label: t('fleet.bought'), value: <Time at={aircraft.bought_at} /> },
          {
            label: t('fleet.price'),
            value: (
              <>
                <Money minor={aircraft.price_minor} currency={aircraft.currency} />
                <span className="block text-sm text-ink-3">{aircraft.price_basis}</span>
              </>
            ),
          },
          {
            label: t('fleet.bookValue'),
            value: <Money minor={aircraft.book_value_minor} currency={aircraft.currency} />,
          },
        ]}
      />
    </Card>
  );
}
