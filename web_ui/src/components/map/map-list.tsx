import { Plane, PlaneLanding, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Input } from '@/components/ui/input.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatDuration } from '@/lib/format.ts';
import { useNow } from '@/lib/use-now.ts';
import {
  fractionFlown,
  type MapAircraft,
  type MapAirport,
  type MapFlight,
  type MapSelection,
  sameSelection,
} from './map-data.ts';

interface MapListProps {
  airports: readonly MapAirport[];
  flights: readonly MapFlight[];
  aircraft?: readonly MapAircraft[];
  selected: MapSelection | null;
  onSelect: (selection: MapSelection | null) => void;
  /** Begins with the cursor in the search. */
  autoFocus?: boolean;
  /** Escape in a search that is empty. */
  onLeave?: () => void;
}

const noAircraft: readonly MapAircraft[] = [];
const rowClass =
  'flex min-h-9 w-full items-center gap-2.5 px-3 py-1 text-left text-sm outline-offset-[-2px] hover:bg-hover pointer-coarse:min-h-11';

/** Whether a text holds every word that is looked for. */
export function hasWords(wanted: string, ...texts: readonly (string | undefined)[]): boolean {
  const text = texts.join(' ').toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * The map in words: flights in the air, aircraft on the ground, airports by what goes on there. Choosing here chooses
 * on the map, and what is chosen on the map is marked here. Arrow keys go from the search through the rows.
 */
export function MapList(props: MapListProps) {
  const { airports, flights, aircraft = noAircraft, selected, onSelect } = props;
  const nowMs = useNow(30_000);
  const [wanted, setWanted] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.autoFocus) search.current?.focus({ preventScroll: true });
  }, [props.autoFocus]);
  const selectedId = selected?.id;
  useEffect(() => {
    if (selectedId) box.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  const inAir = flights
    .filter((one) => hasWords(wanted, one.ident, one.from.icao, one.to.icao, one.detail))
    .sort((a, b) => a.endMs - b.endMs);
  const onGround = aircraft.filter((one) => hasWords(wanted, one.registration, one.icao, one.detail));
  const places = airports
    .filter((one) => hasWords(wanted, one.icao, one.name))
    .sort((a, b) => Number(b.hub ?? false) - Number(a.hub ?? false) || (b.routes ?? 0) - (a.routes ?? 0));

  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.target === search.current && wanted === '') props.onLeave?.();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
  };
  const row = (selection: MapSelection, content: ReactNode) => {
    const pressed = sameSelection(selected, selection);
    return (
      <li key={selection.id} className="[contain-intrinsic-size:auto_2.25rem] [content-visibility:auto]">
        <button
          type="button"
          className={cx(rowClass, pressed && 'bg-active-soft')}
          aria-pressed={pressed}
          onClick={() => onSelect(pressed ? null : selection)}
        >
          {content}
        </button>
      </li>
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go between its own controls
    <div ref={box} className="flex min-h-0 flex-col" onKeyDown={step}>
      <div className="p-2">
        <Input
          ref={search}
          type="search"
          aria-label={t('home.listSearch')}
          placeholder={t('home.listSearch')}
          leading={<Search />}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto pb-2">
        {inAir.length > 0 && (
          <Section title={t('map.flights')} count={inAir.length} active>
            {inAir.map((flight) =>
              row(
                { kind: 'flight', id: flight.id },
                <>
                  <Plane className="size-3.5 shrink-0 text-active" aria-hidden="true" />
                  <span className="code w-16 shrink-0 truncate font-bold">{flight.ident}</span>
                  <span className="code flex-1 truncate text-ink-2">
                    {flight.from.icao} → {flight.to.icao}
                  </span>
                  <span className="num text-ink-3">
                    {fractionFlown(flight, nowMs) < 1
                      ? formatDuration((flight.endMs - nowMs) / 60_000)
                      : t('map.due')}
                  </span>
                </>,
              ),
            )}
          </Section>
        )}
        {onGround.length > 0 && (
          <Section title={t('home.onGround')} count={onGround.length}>
            {onGround.map((one) =>
              row(
                { kind: 'aircraft', id: one.id },
                <>
                  <PlaneLanding className="size-3.5 shrink-0 text-ok" aria-hidden="true" />
                  <span className="code w-16 shrink-0 truncate font-bold">{one.registration}</span>
                  <span className="min-w-0 flex-1 truncate text-ink-2">{one.detail}</span>
                  <span className="code text-ink-3">{one.icao}</span>
                </>,
              ),
            )}
          </Section>
        )}
        {places.length > 0 && (
          <Section title={t('map.airports')} count={places.length}>
            {places.map((airport) =>
              row(
                { kind: 'airport', id: airport.icao },
                <>
                  <span className={cx('code w-12 shrink-0 font-bold', airport.hub && 'text-caution')}>
                    {airport.icao}
                  </span>
                  <span className="min-w-0 flex-1 truncate text-ink-2">{airport.name}</span>
                  {airport.hub && <span className="text-xs text-caution">{t('map.hub')}</span>}
                  {airport.parked ? (
                    <span className="num text-ok" title={t('map.parkedCount', { count: airport.parked })}>
                      {airport.parked}
                    </span>
                  ) : null}
                </>,
              ),
            )}
          </Section>
        )}
        {inAir.length + onGround.length + places.length === 0 && (
          <p className="px-3 py-2 text-sm text-ink-3">{t('home.listNone')}</p>
        )}
      </div>
    </div>
  );
}

function Section(props: { title: string; count: number; active?: boolean; children: ReactNode }) {
  return (
    <section aria-label={props.title}>
      <h3 className="overline-label px-3 pt-2.5 pb-1">
        {props.title} <span className={cx('num', props.active && 'text-active')}>{props.count}</span>
      </h3>
      <ul>{props.children}</ul>
    </section>
  );
}
