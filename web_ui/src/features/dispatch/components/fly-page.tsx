import { Link } from '@tanstack/react-router';
import { PlaneTakeoff } from 'lucide-react';
import { useState } from 'react';
import { useAirline, usePilot } from '@/api/session.ts';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { t } from '@/i18n/t.ts';
import { fetchOptions } from '../queries.ts';
import type { DispatchOption, DispatchOptions } from '../types.ts';
import { AircraftHere } from './aircraft-here.tsx';
import { BookingSheet, type SheetSubject } from './booking-sheet.tsx';
import { MyBookings } from './my-bookings.tsx';
import { OptionList } from './option-list.tsx';
import { OptionToolbar } from './option-toolbar.tsx';

const optionFilters = ['from', 'flyable', 'today', 'max_block_minutes'];

export function FlyPage() {
  const pilot = usePilot();
  const airline = useAirline();
  if (!pilot || !airline) {
    return (
      <Page title={t('dispatch.title')}>
        <EmptyState
          icon={<PlaneTakeoff />}
          title={t('dispatch.noPilotTitle')}
          action={
            <Link to={'/crew' as '/'} className={buttonClass('primary')}>
              {t('dispatch.toCrew')}
            </Link>
          }
        >
          {t('dispatch.noPilot')}
        </EmptyState>
      </Page>
    );
  }
  return <Board pilotId={pilot.id} airlineId={airline.id} />;
}

function Board({ pilotId, airlineId }: { pilotId: string; airlineId: string }) {
  const pilot = usePilot();
  const [state, setState] = useTableState(optionFilters);
  const [sheet, setSheet] = useState<SheetSubject | null>(null);
  const list = useList<DispatchOption>({
    key: ['options', 'list'],
    state,
    fixed: { pilot: pilotId },
    fetchPage: fetchOptions,
  });
  // The first page also says where the pilot is and what stands there.
  const board = list.query.data?.pages[0] as DispatchOptions | undefined;
  const location = board?.location ?? pilot?.location;
  return (
    <Page
      title={t('dispatch.title')}
      width="normal"
      description={
        location && t('dispatch.youAreAt', { icao: location.icao, place: location.city || location.name })
      }
      actions={
        <>
          <Link to={'/flights/new' as '/'} className={buttonClass('quiet')}>
            {t('dispatch.report')}
          </Link>
          <Button writes onClick={() => setSheet({ kind: 'ferry' })}>
            {t('dispatch.ferryFlight')}
          </Button>
          <Button writes onClick={() => setSheet({ kind: 'free' })}>
            {t('dispatch.freeFlight')}
          </Button>
        </>
      }
    >
      <MyBookings airlineId={airlineId} />
      <OptionToolbar state={state} onState={setState} location={location?.icao} total={list.total} />
      {board && <AircraftHere aircraft={board.aircraft_here} />}
      <OptionList
        list={list}
        hint={board?.hint ?? null}
        onBook={(option) => setSheet({ kind: 'route', option })}
        onShowAll={() =>
          setState({ filters: { flyable: 'all', from: '', today: '', max_block_minutes: '' }, q: '' })
        }
      />
      {sheet && (
        <BookingSheet
          subject={sheet}
          pilotId={pilotId}
          airlineId={airlineId}
          location={location ?? null}
          here={board?.aircraft_here ?? []}
          onClose={() => setSheet(null)}
        />
      )}
    </Page>
  );
}
