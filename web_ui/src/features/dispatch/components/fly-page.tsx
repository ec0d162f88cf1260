import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FilePen, PlaneTakeoff } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useAirline, usePilot } from '@/api/session.ts';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { AsItWas } from '@/components/past/as-it-was.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { SignOrName } from '@/components/ui/sign-or-name.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';
import { usePast } from '@/lib/moment.ts';
import { boardFilters, bookingInput, emptyBooking, provisionalBooking } from '../model.ts';
import { bookingsQuery, fetchOptions, useBook } from '../queries.ts';
import type { DispatchOption, DispatchOptions } from '../types.ts';
import { AircraftHere } from './aircraft-here.tsx';
import type { SheetSubject } from './booking-sheet.tsx';
import { MyBookings } from './my-bookings.tsx';
import { OptionList } from './option-list.tsx';
import { OptionToolbar } from './option-toolbar.tsx';

// Fetched right after the board: booking the only flight empties it, also while the server cannot be reached.
const emptyBoard = () => import('./empty-board.tsx');
const EmptyBoard = lazy(emptyBoard);
const BookingSheet = lazy(() => import('./booking-sheet.tsx'));

export function FlyPage() {
  const pilot = usePilot();
  const airline = useAirline();
  const past = usePast();
  if (!pilot || !airline) {
    return (
      <Page title={t('dispatch.title')}>
        <EmptyState
          icon={<PlaneTakeoff />}
          title={t('dispatch.noPilotTitle')}
          action={
            <Link to="/crew" className={buttonClass('primary')}>
              {t('dispatch.toCrew')}
            </Link>
          }
        >
          {t('dispatch.noPilot')}
        </EmptyState>
      </Page>
    );
  }
  return past ? <BookingsThen airlineId={airline.id} /> : <Board pilot={pilot} airlineId={airline.id} />;
}

/** What could be flown is planned now; what was booked can be looked back at. */
function BookingsThen({ airlineId }: { airlineId: string }) {
  return (
    <Page title={t('dispatch.title')} width="normal">
      <Notice>{t('dispatch.pastNote')}</Notice>
      <MyBookings
        airlineId={airlineId}
        empty={<EmptyState icon={<PlaneTakeoff />} title={t('dispatch.noneThen')} />}
      />
    </Page>
  );
}

type Pilot = NonNullable<ReturnType<typeof usePilot>>;

function Board({ pilot, airlineId }: { pilot: Pilot; airlineId: string }) {
  const navigate = useNavigate();
  useEffect(() => void emptyBoard().catch(() => {}), []);
  const [state, setState] = useTableState(boardFilters);
  const [sheet, setSheet] = useState<SheetSubject | null>(null);
  const mine = useQuery(bookingsQuery(airlineId));
  const list = useList<DispatchOption>({
    key: ['options', 'list'],
    state,
    fixed: { pilot: pilot.id },
    fetchPage: fetchOptions,
  });
  const toBooking = (id: string) => void navigate({ to: '/fly/bookings/$id', params: { id } });
  const book = useBook(airlineId, toBooking, (error) => toast.error(error));
  const bookNow = (option: DispatchOption) => {
    const taken = option.aircraft.find((one) => one.ok);
    const input =
      taken &&
      bookingInput(
        { kind: 'route', pilotId: pilot.id, routeId: option.route.id },
        {
          ...emptyBooking,
          aircraft_id: { value: taken.aircraft.id, label: taken.aircraft.registration },
          planned_departure_at: option.next_departure_at ?? '',
        },
      );
    if (!input || book.isPending) return;
    book.mutate({
      input,
      ident: option.route.ident,
      provisional: provisionalBooking(option, taken, board?.pilot ?? pilotRef(pilot), null),
    });
  };
  // The first page also says where the pilot is, what stands there, and how much other wishes would show.
  const board = list.query.data?.pages[0] as DispatchOptions | undefined;
  const here = pilot.location;
  return (
    <Page
      title={t('dispatch.title')}
      aside={<AsItWas />}
      width="normal"
      description={here && t('dispatch.youAreAt', { icao: here.icao, place: here.city || here.name })}
      actions={
        <>
          <WriteLink to="/flights/new" variant="quiet">
            <SignOrName sign={<FilePen />} name={t('dispatch.report')} />
          </WriteLink>
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
      {/* What is booked stands above: known first, it pushes nothing down. */}
      {mine.isPending ? (
        <Loading>
          <Skeleton className="h-96" />
        </Loading>
      ) : (
        <>
          <OptionToolbar
            state={state}
            onState={setState}
            here={here?.icao}
            board={board}
            total={list.total}
          />
          {board && <AircraftHere aircraft={board.aircraft_here} icao={board.location.icao} />}
          <OptionList
            list={list}
            minutes={state.filters.max_block_minutes}
            onBook={(option) => setSheet({ kind: 'route', option })}
            onBookNow={bookNow}
            empty={
              <Suspense fallback={null}>
                <EmptyBoard
                  board={board}
                  onState={setState}
                  onFree={(arrival) => setSheet({ kind: 'free', arrival })}
                  onFerry={() => setSheet({ kind: 'ferry' })}
                />
              </Suspense>
            }
          />
        </>
      )}
      {sheet && (
        <Suspense fallback={null}>
          <BookingSheet
            subject={sheet}
            pilot={board?.pilot ?? pilotRef(pilot)}
            airlineId={airlineId}
            location={here ?? null}
            here={board?.aircraft_here ?? []}
            onClose={() => setSheet(null)}
            onBooked={toBooking}
          />
        </Suspense>
      )}
    </Page>
  );
}

function pilotRef({ id, number, pilot_number, name }: Pilot) {
  return { id, number, pilot_number, name };
}
