import type { List, Time } from '@/api/types.ts';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { t, tOr } from '@/i18n/t.ts';
import type { Booking, BookingInput, Briefing, DispatchOption, DispatchOptions, Reason } from './types.ts';

/** What the booking sheet holds. */
export interface BookingForm {
  aircraft_id: ComboboxItem | null;
  departure: ComboboxItem | null;
  arrival: ComboboxItem | null;
  flight_number: number | null;
  planned_departure_at: string;
  alternate: string;
  extra_fuel_kg: number | null;
  cruise_level_ft: number | null;
  route_text: string;
}

export const emptyBooking: BookingForm = {
  aircraft_id: null,
  departure: null,
  arrival: null,
  flight_number: null,
  planned_departure_at: '',
  alternate: '',
  extra_fuel_kg: null,
  cruise_level_ft: null,
  route_text: '',
};

export interface Wish {
  kind: BookingInput['kind'];
  pilotId: string;
  routeId?: string;
}

/** The request for a wish, or null while too little is known to ask. What was left empty, the server chooses. */
export function bookingInput(wish: Wish, form: BookingForm): BookingInput | null {
  if (!form.aircraft_id) return null;
  const free = wish.kind !== 'route';
  if (free && (!form.departure || !form.arrival)) return null;
  return {
    kind: wish.kind,
    pilot_id: wish.pilotId,
    aircraft_id: form.aircraft_id.value,
    ...(wish.routeId && { route_id: wish.routeId }),
    ...(free && { departure: form.departure?.value, arrival: form.arrival?.value }),
    ...(wish.kind === 'free' && form.flight_number !== null && { flight_number: form.flight_number }),
    ...(form.planned_departure_at && { planned_departure_at: form.planned_departure_at }),
    ...(form.alternate && { alternate: form.alternate }),
    ...(form.extra_fuel_kg !== null && { extra_fuel_kg: form.extra_fuel_kg }),
    ...(form.cruise_level_ft !== null && { cruise_level_ft: form.cruise_level_ft }),
    ...(form.route_text.trim() && { route_text: form.route_text.trim() }),
  };
}

/** The clock in a time that carries its zone (`2026-11-22T15:05:00+01:00` is "15:05"). */
export function clockOf(local: string): string {
  return local.slice(11, 16);
}

/** Why an option cannot be flown, each reason once: its own, or else its aircraft's. */
export function reasonsOf(option: DispatchOption): Reason[] {
  const all =
    option.reasons.length > 0 ? option.reasons : option.aircraft.flatMap((aircraft) => aircraft.reasons);
  const seen = new Set<string>();
  return all.filter((reason) => {
    if (seen.has(reason.message)) return false;
    seen.add(reason.message);
    return true;
  });
}

export function weightMargin(line: Briefing['weights'][number]): number | null {
  return line.kg === null || line.limit_kg === null ? null : line.limit_kg - line.kg;
}

/** How far along a flight is that left its blocks, 0 to 1; undefined for one that has not. */
export function progressOf(
  flight: { block_off_at: Time | null; eta: Time | null },
  nowMs: number,
): number | undefined {
  if (!flight.block_off_at || !flight.eta) return undefined;
  const start = Date.parse(flight.block_off_at);
  const span = Date.parse(flight.eta) - start;
  return span <= 0 ? 1 : Math.min(1, Math.max(0, (nowMs - start) / span));
}

/** This minute, as the API writes times. */
export function thisMinute(now = new Date()): string {
  return `${now.toISOString().slice(0, 16)}:00Z`;
}

/** The filters of the board, by the names of the API. */
export const boardFilters = [
  'from',
  'flyable',
  'today',
  'max_block_minutes',
  'min_distance_nmi',
  'max_distance_nmi',
  'type',
  'aircraft',
  'new',
] as const;

export type BoardFilter = (typeof boardFilters)[number];

/** The board as it begins: from where one is, ready now. */
export const noFilters: Record<BoardFilter, string> = {
  from: '',
  flyable: '',
  today: '',
  max_block_minutes: '',
  min_distance_nmi: '',
  max_distance_nmi: '',
  type: '',
  aircraft: '',
  new: '',
};

/** How many filters are set, the time not counted: it is the question itself. */
export function filtersSet(filters: Record<string, string>): number {
  const { min_distance_nmi, max_distance_nmi, max_block_minutes, ...rest } = filters;
  return Object.values(rest).filter(Boolean).length + (min_distance_nmi || max_distance_nmi ? 1 : 0);
}

type Relaxing = DispatchOptions['relaxing'][number];

/** The change of the board that lets one filter go; of time and distance as little as needed. */
export function relaxation({ filter, least }: Relaxing): { filters: Record<string, string>; q?: string } {
  switch (filter) {
    case 'max_block_minutes':
      return { filters: { max_block_minutes: least === null ? '' : String(Math.ceil(least)) } };
    case 'distance':
      return { filters: { min_distance_nmi: '', max_distance_nmi: '' } };
    case 'aircraft':
      return { filters: { type: '', aircraft: '', subfleet: '' } };
    case 'flyable':
      return { filters: { flyable: 'all' } };
    case 'q':
      return { filters: {}, q: '' };
    default:
      return { filters: { [filter]: '' } };
  }
}

/** Minutes that stay free of those that somebody has; null where no time was given, or it does not fit. */
export function minutesToSpare(minutes: number, limit: string | undefined): number | null {
  const left = Number(limit) - minutes;
  return limit && Number.isFinite(left) && left >= 0 ? left : null;
}

/** The whole minutes that somebody typed ("45", "1:30", "90"); null for what is no time. */
export function typedMinutes(text: string): number | null {
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  const minutes = clock ? Number(clock[1]) * 60 + Number(clock[2]) : Number(text.trim() || Number.NaN);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 2000 ? minutes : null;
}

/** Ids of bookings that are on the screen before the server has said yes. */
const provisional = 'provisional:';
export const isProvisional = (booking: Pick<Booking, 'id'>) => booking.id.startsWith(provisional);

/** The booking as it will be, as far as it is known before it is made. */
export function provisionalBooking(
  option: DispatchOption,
  aircraft: DispatchOption['aircraft'][number],
  pilot: Booking['pilot'],
  leavesAt: Time | null,
  now = new Date(),
): Booking {
  const { route } = option;
  const minutes = aircraft.block_minutes ?? option.block_minutes;
  const leaves = leavesAt ?? option.next_departure_at ?? now.toISOString();
  return {
    id: `${provisional}${route.id}`,
    number: 0,
    kind: 'route',
    status: 'booked',
    ident: route.ident,
    callsign: route.ident,
    pilot,
    airline: route.airline,
    route: { id: route.id, number: route.number, ident: route.ident },
    departure: route.departure,
    arrival: route.arrival,
    alternate: route.alternate,
    aircraft: aircraft.aircraft,
    flight_type: route.flight_type,
    planned_departure_at: leaves,
    planned_arrival_at: new Date(Date.parse(leaves) + minutes * 60_000).toISOString(),
    block_minutes: minutes,
    distance_nmi: route.distance_nmi,
    passengers: 0,
    cargo_kg: 0,
    block_fuel_kg: null,
    booked_at: now.toISOString(),
    expires_at: null,
    block_off_at: null,
    eta: null,
    pirep_id: null,
    ended_reason: null,
    actions: [],
  };
}

/** One's bookings with one more. */
export function withBooking(data: unknown, booking: Booking): unknown {
  if (typeof data !== 'object' || data === null || !('items' in data)) return data;
  const list = data as List<Booking>;
  if (list.items.some((one) => one.id === booking.id)) return data;
  return { ...list, items: [...list.items, booking], total: list.total + 1 };
}

/** A page, or pages, of the board without one route. */
export function withoutOption(data: unknown, routeId: string): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if ('pages' in data) {
    const { pages } = data as { pages: unknown[] };
    return { ...data, pages: pages.map((page) => withoutOption(page, routeId)) };
  }
  if (!('items' in data)) return data;
  const list = data as List<DispatchOption>;
  const items = list.items.filter((one) => one.route.id !== routeId);
  return items.length === list.items.length ? data : { ...list, items, total: list.total - 1 };
}

/** What is known of a flight that is off its blocks. Minutes; `late` against the plan, below zero is early. */
export interface Progress {
  share: number;
  gone: number;
  left: number;
  late: number;
  /** So many minutes after it should have been on its blocks. */
  overdue: number;
}

export function flightProgress(
  flight: { block_off_at: Time | null; eta: Time | null; planned_arrival_at: Time },
  nowMs: number,
): Progress | null {
  const share = progressOf(flight, nowMs);
  if (share === undefined || !flight.block_off_at || !flight.eta) return null;
  const off = Date.parse(flight.block_off_at);
  const eta = Date.parse(flight.eta);
  const minutes = (ms: number) => Math.floor(ms / 60_000);
  return {
    share,
    gone: Math.max(0, minutes(nowMs - off)),
    left: Math.max(0, Math.ceil((eta - nowMs) / 60_000)),
    late: Math.round((eta - Date.parse(flight.planned_arrival_at)) / 60_000),
    overdue: Math.max(0, minutes(nowMs - eta)),
  };
}

/** Points of the planned track as the map takes them. */
export function plannedTrack(from: { lat: number; lon: number }, to: { lat: number; lon: number }) {
  return [
    {
      id: 'plan',
      kind: 'planned' as const,
      points: [[from.lon, from.lat] as const, [to.lon, to.lat] as const],
    },
  ];
}

/** A true heading as it is read out: 007°. */
export function courseText(degrees: number): string {
  return `${String(Math.round(degrees) % 360 || 360).padStart(3, '0')}°`;
}

/** The true headings of both ends of a runway, as far as they are known: 013° / 193°. */
export function headingText(headings: readonly (number | null)[]): string {
  return headings.map((heading) => (heading === null ? '–' : courseText(heading))).join(' / ');
}

export function surfaceText(surface: string): string {
  return tOr(`dispatch.surface.${surface}`, surface);
}

export function engineText({ engine_count, engine_kind }: Briefing['aircraft']): string {
  const kind = tOr(`dispatch.engine.${engine_kind}`, engine_kind ?? '');
  return engine_count ? t('dispatch.enginesOf', { count: engine_count, kind }) : kind;
}
