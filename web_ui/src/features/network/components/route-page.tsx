import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeftRight, Pencil } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Badge, StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Tabs } from '@/components/ui/tabs.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { Distance, Duration, None, Time } from '@/components/ui/values.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';
import { type Route, routeQuery, useSetActive } from '../queries.ts';
import { Days } from './days.tsx';
import { RouteFacts } from './route-facts.tsx';

const LegMap = lazy(() => import('@/components/map/leg-map.tsx'));
const HistoryPanel = lazy(() =>
  import('@/components/history/history-panel.tsx').then((file) => ({ default: file.HistoryPanel })),
);
const Departures = lazy(() => import('./departures.tsx').then((file) => ({ default: file.Departures })));
const RouteRecord = lazy(() => import('./route-record.tsx'));
const RouteDialog = lazy(() => import('./route-dialog.tsx'));
type Tab = 'overview' | 'departures' | 'record' | 'history';

export function RoutePage({ id }: { id: string }) {
  const { data: route } = useSuspenseQuery(routeQuery(id));
  const navigate = useNavigate();
  const { tab = 'overview' } = useSearch({ strict: false }) as { tab?: Tab };
  const [dialog, setDialog] = useState<'return' | 'close' | null>(null);
  return (
    <Page
      title={route.ident}
      aside={
        <>
          <StatePill state={route.status} />
          {!route.in_season && <Badge tone="caution">{t('network.outOfSeason')}</Badge>}
        </>
      }
      description={`${route.departure.city || route.departure.name} – ${route.arrival.city || route.arrival.name}`}
      crumbs={[{ label: t('nav.network'), to: '/network' }]}
      width="normal"
      actions={<Actions route={route} onDialog={setDialog} />}
    >
      <div className="relative h-64 overflow-hidden rounded-card border border-line">
        <Suspense fallback={<Skeleton className="size-full" />}>
          <LegMap departure={route.departure} arrival={route.arrival} className="absolute inset-0" />
        </Suspense>
      </div>
      <StatStrip label={t('network.overview')}>
        <Stat
          label={t('network.distance')}
          value={<Distance nmi={route.distance_nmi} />}
          hint={route.distance_source === 'entered' ? t('network.entered') : t('network.greatCircle')}
        />
        <Stat
          label={t('network.block')}
          value={<Duration minutes={route.block_minutes} />}
          hint={
            route.block_source === 'entered'
              ? t('network.entered')
              : route.block_source === 'schedule'
                ? t('network.fromSchedule')
                : t('network.estimated')
          }
        />
        <Stat label={t('network.days')} value={<Days mask={route.days} />} />
        <Stat
          label={t('network.next')}
          value={
            route.next_departures[0] ? <Time at={route.next_departures[0].departs_at} show="ago" /> : <None />
          }
          hint={route.next_departures[0] && <Time at={route.next_departures[0].departs_at} />}
        />
      </StatStrip>
      <Tabs
        label={route.ident}
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: { tab: next } as never, replace: true })}
        tabs={[
          { value: 'overview', label: t('network.overview'), content: <RouteFacts route={route} /> },
          {
            value: 'departures',
            label: t('network.departures'),
            content: waiting(<Departures route={route} />),
          },
          { value: 'record', label: t('network.record'), content: waiting(<RouteRecord route={route} />) },
          {
            value: 'history',
            label: t('network.history'),
            content: waiting(
              <Card>
                <HistoryPanel subject={`routes:${route.id}`} />
              </Card>,
            ),
          },
        ]}
      />
      <Suspense fallback={null}>
        {dialog && <RouteDialog route={route} kind={dialog} onClose={() => setDialog(null)} />}
      </Suspense>
      <ChangedBy subject={`routes:${route.id}`} />
    </Page>
  );
}

const waiting = (content: ReactNode) => (
  <Suspense fallback={<ToCome className="h-64 w-full" />}>{content}</Suspense>
);

function Actions({ route, onDialog }: { route: Route; onDialog: (kind: 'return' | 'close') => void }) {
  const setActive = useSetActive();
  const can = (verb: string) => route.actions.includes(verb);
  return (
    <>
      {can('close') && (
        <Button writes variant="quiet" onClick={() => onDialog('close')}>
          {t('network.close')}
        </Button>
      )}
      {can('deactivate') && (
        <Button
          writes
          pending={setActive.isPending}
          onClick={() => setActive.mutate({ route, active: false })}
        >
          {t('network.deactivate')}
        </Button>
      )}
      {can('return') && (
        <Button writes icon={<ArrowLeftRight />} onClick={() => onDialog('return')}>
          <span className="max-sm:sr-only">{t('network.openReturn')}</span>
        </Button>
      )}
      {can('change') && (
        <WriteLink to={`/network/routes/${route.id}/edit` as never}>
          <Pencil aria-hidden="true" />
          <span className="max-sm:sr-only">{t('network.edit')}</span>
        </WriteLink>
      )}
      {can('activate') && (
        <Button
          variant="primary"
          pending={setActive.isPending}
          onClick={() => setActive.mutate({ route, active: true })}
        >
          {t('network.activate')}
        </Button>
      )}
    </>
  );
}
