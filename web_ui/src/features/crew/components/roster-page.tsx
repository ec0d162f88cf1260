import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { UserPlus, Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { AsItWas } from '@/components/past/as-it-was.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Initials } from '@/components/ui/initials.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, Duration, Money, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { fetchPilots, type Pilot, ranksQuery } from '../queries.ts';
import { CrewTabs } from './crew-tabs.tsx';

const CrewBulk = lazy(() => import('./crew-bulk.tsx'));
const HireDialog = lazy(() => import('./hire-dialog.tsx'));
const InviteDialog = lazy(() => import('./invite-dialog.tsx'));
const statuses = ['active', 'pending', 'leave', 'suspended', 'left'] as const;

const columns = (): Column<Pilot>[] => [
  {
    id: 'pilot_number',
    header: t('crew.number'),
    sortable: true,
    card: 'line',
    cell: (p) => <Code className="font-bold">{p.pilot_number}</Code>,
  },
  {
    id: 'name',
    header: t('crew.name'),
    sortable: true,
    card: 'title',
    cell: (p) => (
      <span className="flex items-center gap-2">
        <span className="max-sm:hidden">
          <Initials name={p.name} small />
        </span>
        <span className="font-medium">{p.name}</span>
      </span>
    ),
  },
  { id: 'rank', header: t('crew.rank'), card: 'line', fields: ['rank.name'], cell: (p) => p.rank.name },
  { id: 'status', header: t('crew.status'), card: 'aside', cell: (p) => <StatePill state={p.status} /> },
  {
    id: 'location',
    header: t('crew.place'),
    fields: ['location.icao'],
    card: 'line',
    cell: (p) => (
      <TopicLink topic={`airports:${p.location.icao}`}>
        <Code>{p.location.icao}</Code>
      </TopicLink>
    ),
  },
  {
    id: 'home',
    header: t('crew.home'),
    fields: ['home.icao'],
    cell: (p) => <Code>{p.home.icao}</Code>,
  },
  {
    id: 'total_minutes',
    header: t('crew.hours'),
    sortable: true,
    align: 'right',
    card: 'line',
    cell: (p) => <Duration minutes={p.total_minutes} />,
  },
  {
    id: 'flights',
    header: t('crew.flights'),
    sortable: true,
    align: 'right',
    cell: (p) => <Count value={p.flights} />,
  },
  {
    id: 'last',
    header: t('crew.lastFlight'),
    fields: ['last_flight.block_on_at'],
    align: 'right',
    cell: (p) => (p.last_flight ? <Time at={p.last_flight.block_on_at} show="ago" /> : <None />),
  },
  {
    id: 'balance',
    header: t('crew.balance'),
    fields: ['balance_minor', 'currency'],
    optional: true,
    align: 'right',
    cell: (p) => <Money minor={p.balance_minor} currency={p.currency} />,
  },
  {
    id: 'joined_at',
    header: t('crew.joined'),
    sortable: true,
    optional: true,
    align: 'right',
    cell: (p) => <Time at={p.joined_at} show="day" />,
  },
];

export function RosterPage() {
  const airline = useAirline();
  const navigate = useNavigate();
  const hires = useCan('crew.manage');
  const invites = useCan('users.manage');
  const ranks = useQuery(ranksQuery(airline?.id ?? '')).data?.items ?? [];
  const [open, setOpen] = useState<'hire' | 'invite' | null>(null);
  const [state, setState] = useTableState(['status', 'rank', 'location']);
  const fixed = { airline: airline?.id ?? '' };
  const list = useList({ key: ['pilots', 'list'], state, fixed, fetchPage: fetchPilots });
  return (
    <Page
      title={t('crew.title')}
      aside={<AsItWas />}
      actions={
        <>
          {hires && invites && (
            <Button writes onClick={() => setOpen('hire')}>
              {t('crew.hire')}
            </Button>
          )}
          {invites && (
            <Button variant="primary" icon={<UserPlus />} onClick={() => setOpen('invite')}>
              {t('crew.invite')}
            </Button>
          )}
        </>
      }
    >
      <CrewTabs />
      <DataTable
        label={t('crew.roster')}
        columns={columns()}
        list={list}
        state={state}
        onState={setState}
        rowId={(p) => p.id}
        onOpen={(p) => void navigate({ to: `/crew/${p.id}` as never })}
        searchable
        filters={[
          {
            name: 'status',
            label: t('crew.status'),
            options: statuses.map((value) => ({
              value,
              label: value === 'left' ? t('crew.left') : tOr(`state.${value}`, value),
            })),
          },
          ...(ranks.length > 1
            ? [
                {
                  name: 'rank',
                  label: t('crew.rank'),
                  options: ranks.map((rank) => ({ value: rank.id, label: rank.name })),
                },
              ]
            : []),
        ]}
        bulkRows={
          hires
            ? (pilots, clear) => (
                <Suspense fallback={null}>
                  <CrewBulk pilots={pilots} ranks={ranks} onDone={clear} />
                </Suspense>
              )
            : undefined
        }
        csv={csvHref('/api/v1/pilots', state, fixed)}
        empty={
          <EmptyState
            icon={<Users />}
            title={t('crew.none')}
            action={
              invites && (
                <Button variant="primary" onClick={() => setOpen('invite')}>
                  {t('crew.invite')}
                </Button>
              )
            }
          >
            {invites ? t('crew.noneNext') : t('crew.noneGuest')}
          </EmptyState>
        }
      />
      <Suspense fallback={null}>
        {open === 'hire' && <HireDialog onClose={() => setOpen(null)} />}
        {open === 'invite' && <InviteDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </Page>
  );
}
