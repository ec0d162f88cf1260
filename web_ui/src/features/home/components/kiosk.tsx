import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MapAircraft, MapAirport, MapFlight, MapRoute } from '@/components/map/map-data.ts';
import { WorldMap } from '@/components/map/world-map.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Code, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';
import { formatClock } from '@/lib/time.ts';
import { useNow } from '@/lib/use-now.ts';
import { useRoomy } from '@/lib/use-wide.ts';
import { stepFlight } from '../model.ts';
import { departuresQuery, type Home } from '../queries.ts';
import { useWakeLock } from '../use-wake-lock.ts';

interface KioskProps {
  airline: NonNullable<Home['airline']>;
  airports: readonly MapAirport[];
  routes: readonly MapRoute[];
  flights: readonly MapFlight[];
  aircraft: readonly MapAircraft[];
  onLeave: () => void;
}

type Mode = 'spin' | 'follow';
/** Each flight is looked at so long. */
const eachMs = 30_000;
const lines = 6;

/** The map for a screen on the wall: all of the screen, kept on, with what comes and goes. Escape leaves it. */
export default function Kiosk({ airline, airports, routes, flights, aircraft, onLeave }: KioskProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [wish, setWish] = useState<Mode>('spin');
  const [followed, setFollowed] = useState<string | null>(null);
  const [still, setStill] = useState(false);
  const { projection } = usePreferences();
  const roomy = useRoomy();
  const nowMs = useNow(1_000);
  const board = useQuery(departuresQuery(airline.id));
  const mode: Mode = wish === 'follow' && flights.length > 0 ? 'follow' : 'spin';
  useWakeLock();

  const leave = useRef(onLeave);
  leave.current = onLeave;
  useLayoutEffect(() => {
    const box = dialog.current;
    if (!box) return;
    const opener = document.activeElement;
    box.showModal();
    box.focus();
    let full = false;
    // The browser's own full screen, where a press of the reader's brought us here; else the window is filled.
    box.requestFullscreen?.().then(
      () => {
        full = true;
      },
      () => undefined,
    );
    const left = () => full && !document.fullscreenElement && leave.current();
    document.addEventListener('fullscreenchange', left);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      if (document.fullscreenElement) void document.exitFullscreen();
      box.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  const latest = useRef(flights);
  latest.current = flights;
  useEffect(() => {
    if (mode !== 'follow') {
      setFollowed(null);
      return;
    }
    const next = () =>
      setFollowed(
        (before) => stepFlight(latest.current, before ? { kind: 'flight', id: before } : null, 1)?.id ?? null,
      );
    next();
    const timer = setInterval(next, eachMs);
    return () => clearInterval(timer);
  }, [mode]);

  const arrivals = [...flights].sort((a, b) => a.endMs - b.endMs).slice(0, lines);
  const departures = (board.data?.departures ?? []).slice(0, lines);
  return (
    <dialog
      ref={dialog}
      data-state="open"
      aria-label={t('home.kioskLabel')}
      tabIndex={-1}
      className="fixed inset-0 size-full bg-map-space text-ink outline-none"
      style={{ maxWidth: 'none', maxHeight: 'none' }}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
        else if (event.key === 'f' && !event.defaultPrevented)
          setPreferences({ projection: projection === 'globe' ? 'flat' : 'globe' });
        else if (event.key === 'n' || event.key === 'p') {
          setWish('follow');
          const at = followed ? ({ kind: 'flight', id: followed } as const) : null;
          setFollowed(stepFlight(flights, at, event.key === 'n' ? 1 : -1)?.id ?? null);
        }
      }}
    >
      <WorldMap
        bare
        closeUp
        airports={airports}
        routes={routes}
        flights={flights}
        aircraft={aircraft}
        selected={followed ? { kind: 'flight', id: followed } : null}
        follow={followed}
        onFollowEnd={() => setStill(true)}
        spin={mode === 'spin' && !still}
        insetLeft={roomy ? 352 : 0}
        className="absolute inset-0"
      />
      <div
        className="pointer-events-none absolute inset-y-0 left-0 flex flex-col justify-between gap-4 p-6"
        style={{ width: '22rem' }}
      >
        <header>
          <h1 className="text-lg font-semibold">{airline.name}</h1>
          <time
            dateTime={new Date(nowMs).toISOString()}
            className="num block font-semibold tracking-tight"
            style={{ fontSize: 'calc(var(--text-2xl) * 2)', lineHeight: 1.2 }}
          >
            {formatClock(new Date(nowMs).toISOString())}
          </time>
          <p className="num text-md text-ink-2">{t('home.kioskInAir', { count: flights.length })}</p>
        </header>
        <div className="flex flex-col gap-4 max-sm:hidden">
          <BoardCard title={t('home.arrivals')} none={t('home.whole')}>
            {arrivals.map((flight) => (
              <BoardRow
                key={flight.id}
                ident={flight.ident}
                from={flight.from.icao}
                to={flight.to.icao}
                at={new Date(flight.endMs).toISOString()}
                active={flight.id === followed}
              />
            ))}
          </BoardCard>
          <BoardCard title={t('home.departures')} none={t('home.noDepartures')}>
            {departures.map((line) => (
              <BoardRow
                key={`${line.route_id} ${line.departs_at}`}
                ident={line.ident}
                from={line.departure.icao}
                to={line.arrival.icao}
                at={line.departs_at}
              />
            ))}
          </BoardCard>
        </div>
      </div>
      <div
        className="absolute top-4 right-4 flex items-center gap-2 rounded-card border border-line bg-surface p-1 shadow-card"
        style={roomy ? undefined : { top: 'auto', bottom: '1rem' }}
      >
        <Segmented
          label={t('home.kioskMode')}
          value={mode}
          onChange={(next) => {
            setStill(false);
            setWish(next);
          }}
          options={[
            { value: 'spin', label: t('home.kioskSpin') },
            { value: 'follow', label: t('home.kioskFollow') },
          ]}
        />
        <IconButton label={t('home.kioskLeave')} keys="Esc" tooltip={false} onClick={onLeave}>
          <X />
        </IconButton>
      </div>
    </dialog>
  );
}

function BoardCard({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  return (
    <section aria-label={title} className="rounded-card border border-line bg-surface shadow-card">
      <h2 className="overline-label px-3 pt-2.5 pb-1">{title}</h2>
      {children.length > 0 ? (
        <ul className="pb-1.5">{children}</ul>
      ) : (
        <p className="px-3 pb-2.5 text-sm text-ink-3">{none}</p>
      )}
    </section>
  );
}

function BoardRow(props: { ident: string; from: string; to: string; at: string; active?: boolean }) {
  return (
    <li className="flex items-center gap-2.5 px-3 py-1 text-sm">
      <Code className={props.active ? 'w-16 font-bold text-active' : 'w-16 font-bold'}>{props.ident}</Code>
      <Code className="flex-1 text-ink-2">
        {props.from} → {props.to}
      </Code>
      <Time at={props.at} show="clock" />
    </li>
  );
}
