/**
 * The API's resources. Units are in the names; `*_minor` is integer minor units of the object's `currency`.
 */
export type Id = string;
export type Time = string;
export type Day = string;
export type Ident = string;

export interface AirlineRef {
  id: Id;
  number: number;
  icao: string;
  name: string;
}
export interface AirportRef {
  icao: Ident;
  iata: string | null;
  name: string;
  city: string;
  country: string;
  lat: number;
  lon: number;
}
export interface SubfleetRef {
  id: Id;
  number: number;
  name: string;
  type_icao: string;
}
export interface AircraftRef {
  id: Id;
  number: number;
  registration: string;
  name: string | null;
  subfleet: SubfleetRef;
}
export interface PilotRef {
  id: Id;
  number: number;
  pilot_number: string;
  name: string;
}
export interface RouteRef {
  id: Id;
  number: number;
  ident: string;
}
export interface UserRef {
  id: Id;
  display_name: string;
}
export interface Colours {
  primary: string;
  accent: string;
}

export interface List<T> {
  items: T[];
  next_cursor: string | null;
  total: number;
}

export interface Setup {
  needed: boolean;
  token_required: boolean;
  version: string;
}

export interface Catalog {
  countries: { code: string; name: string; currency: string }[];
  currencies: { code: string; minor_digits: number }[];
  flight_types: { code: string; name: string }[];
  fuel_kinds: { code: string; name: string; density_kg_per_l: number }[];
  abilities: { name: string; meaning: string }[];
  pirep_states: { state: PirepState; name: string }[];
  accounts: { code: string; name: string; kind: string }[];
}

export type PilotStatus = 'pending' | 'active' | 'leave' | 'suspended' | 'left';

export interface Me {
  user: { id: Id; email: string; display_name: string; role: 'owner' | 'staff' | 'pilot' };
  abilities: string[];
  airlines: (AirlineRef & { currency: string; colours: Colours; logo_url: string | null })[];
  pilots: (PilotRef & {
    airline: AirlineRef;
    status: PilotStatus;
    location: AirportRef;
    rank: { id: Id; name: string };
  })[];
  needs_password_change: boolean;
}

export interface AirlineInput {
  name: string;
  icao: string;
  iata?: string | null;
  callsign: string;
  country: string;
  currency: string;
  starting_capital_minor?: number;
}

export interface Airline extends AirlineInput {
  id: Id;
  number: number;
  colours: Colours;
  logo_url: string | null;
  status: string;
  hubs: (AirportRef & { opened_at: Time; aircraft: number; routes: number; pilots: number })[];
  counts: { routes: number; aircraft: number; pilots: number; subfleets: number; flights: number };
  cash_minor: number | null;
  created_at: Time;
  updated_at: Time;
  actions: string[];
}

export interface Setting {
  name: string;
  group: string;
  type: 'bool' | 'int' | 'decimal' | 'money' | 'text' | 'choice';
  unit: string | null;
  value: unknown;
  source: 'airline' | 'tenant' | 'default';
  default: unknown;
  min: number | null;
  max: number | null;
  choices: string[] | null;
  sentence: string;
}

export interface AirportSummary extends AirportRef {
  kind: string;
  elevation_ft: number | null;
  timezone: string;
  longest_runway_ft: number | null;
  distance_nmi?: number;
  is_hub: boolean;
  overridden: boolean;
}

export interface Airport extends AirportRef {
  kind: string;
  elevation_ft: number | null;
  timezone: string;
  local_time: string;
  runways: {
    ident: string;
    length_ft: number | null;
    width_ft: number | null;
    surface: string;
    lighted: boolean;
    closed: boolean;
    headings_deg: [number | null, number | null];
  }[];
  longest_runway_ft: number | null;
  fuel: { kind: string; price_minor_per_100kg: number; source: 'override' | 'default' }[];
  handling_cost_minor: number;
  handling_source: 'override' | 'default';
  currency: string;
  notes: string;
  overridden: boolean;
  hub_of: AirlineRef[];
  aircraft_here: AircraftRef[];
  routes_out: number;
  routes_in: number;
  actions: string[];
}

export interface AircraftType {
  icao: string;
  manufacturer: string;
  name: string;
  category: string;
  engine_kind: string;
  engine_count: number;
  wake: string;
  mtow_kg: number | null;
  mlw_kg: number | null;
  mzfw_kg: number | null;
  oew_kg: number | null;
  max_fuel_kg: number | null;
  typical_seats: number | null;
  cruise_kt: number | null;
  range_nmi: number | null;
  ceiling_ft: number | null;
  min_runway_ft: number | null;
  fuel_kind: string;
  burn_kg_per_hour: number | null;
  burn_source: string;
  list_price_usd_minor: number | null;
  price_source: string;
  block_estimate: boolean;
  fuel_estimate: boolean;
}

export interface Quote {
  type: AircraftType;
  price_minor: number;
  currency: string;
  basis: string;
  affordable: boolean | null;
  cash_minor: number | null;
}

export interface FareOverride {
  code: string;
  price_minor?: number;
  price_percent?: number;
  cost_minor?: number;
  cost_percent?: number;
  capacity?: number;
  capacity_percent?: number;
}

export interface RouteInput {
  airline_id: Id;
  flight_number: number;
  code?: string | null;
  leg?: number | null;
  callsign?: string | null;
  departure: Ident;
  arrival: Ident;
  alternate?: Ident | null;
  departure_time?: string | null;
  arrival_time?: string | null;
  days: number;
  valid_from?: Day | null;
  valid_until?: Day | null;
  flight_type: string;
  subfleet_ids: Id[];
  fares?: FareOverride[];
  level_ft?: number | null;
  route_text?: string;
  distance_nmi?: number | null;
  block_minutes?: number | null;
  load_factor_percent?: number | null;
  pilot_pay_minor?: number | null;
  notes?: string;
  active?: boolean;
}

export interface Departure {
  departs_at: Time;
  arrives_at: Time | null;
  departs_local: string;
  arrives_local: string | null;
}

export interface Route {
  id: Id;
  number: number;
  ident: string;
  airline: AirlineRef;
  flight_number: number;
  code: string | null;
  leg: number | null;
  callsign: string | null;
  departure: AirportRef & { timezone: string };
  arrival: AirportRef & { timezone: string };
  alternate: AirportRef | null;
  departure_time: string | null;
  arrival_time: string | null;
  days: number;
  days_list: string[];
  valid_from: Day | null;
  valid_until: Day | null;
  flight_type: string;
  fares: FareOverride[];
  level_ft: number | null;
  route_text: string;
  great_circle_nmi: number;
  distance_nmi: number;
  distance_source: 'great_circle' | 'entered';
  block_minutes: number | null;
  block_source: 'entered' | 'schedule' | 'estimate';
  load_factor_percent: number | null;
  pilot_pay_minor: number | null;
  notes: string;
  subfleets: SubfleetRef[];
  next_departures: Departure[];
  status: 'active' | 'inactive' | 'closed';
  in_season: boolean;
  flights_flown: number;
  currency: string;
  actions: string[];
}

export interface RouteEstimate {
  distance_nmi: number;
  departure: AirportRef & { timezone: string; longest_runway_ft: number | null };
  arrival: AirportRef & { timezone: string; longest_runway_ft: number | null };
  per_type: {
    type_icao: string;
    subfleet: SubfleetRef | null;
    block_minutes: number | null;
    trip_fuel_kg: number | null;
    within_range: boolean | null;
    runway_ok?: boolean | null;
    formula: string;
    arrival_time_local: string | null;
  }[];
  suggested_flight_number: number | null;
  duplicates?: RouteRef[];
  same_pair: RouteRef[];
}

export interface FareInput {
  code: string;
  name: string;
  kind: 'pax' | 'cargo';
  capacity: number;
  price_minor: number;
  cost_minor: number;
}

export interface SubfleetInput {
  airline_id: Id;
  type_icao: string;
  name: string;
  fares: FareInput[];
  cargo_capacity_kg: number;
  fuel_kind: string;
  cost_block_hour_minor: number;
  ground_handling_multiplier_percent: number;
  burn_kg_per_hour?: number | null;
  cruise_kt?: number | null;
  oew_kg?: number | null;
  mzfw_kg?: number | null;
  mtow_kg?: number | null;
  mlw_kg?: number | null;
  max_fuel_kg?: number | null;
  hub?: Ident | null;
  notes?: string;
}

export interface Subfleet extends Omit<SubfleetInput, 'airline_id' | 'type_icao' | 'fares' | 'hub'> {
  id: Id;
  number: number;
  airline: AirlineRef;
  type: AircraftType;
  fares: (FareInput & { number: number })[];
  effective: {
    burn_kg_per_hour: number | null;
    cruise_kt: number | null;
    oew_kg: number | null;
    mzfw_kg: number | null;
    mtow_kg: number | null;
    mlw_kg: number | null;
    max_fuel_kg: number | null;
    sources: Record<string, 'subfleet' | 'type' | 'estimate' | 'none'>;
  };
  seats_total: number;
  hub: AirportRef | null;
  aircraft_count: number;
  aircraft_at: { icao: Ident; count: number }[];
  routes_count: number;
  ranks: { id: Id; name: string }[];
  status: 'active' | 'retired';
  currency: string;
  created_at: Time;
  updated_at: Time;
  actions: string[];
}

export type AircraftState =
  | 'parked'
  | 'reserved'
  | 'in_flight'
  | 'maintenance'
  | 'stored'
  | 'sold'
  | 'retired';

export interface Aircraft {
  id: Id;
  number: number;
  registration: string;
  name: string | null;
  msn: string | null;
  airline: AirlineRef;
  subfleet: SubfleetRef;
  type_name: string;
  state: AircraftState;
  state_since: Time;
  state_why: string;
  location: AirportRef;
  hub: AirportRef | null;
  booking: { id: Id; number: number; pilot: PilotRef; arrival: AirportRef } | null;
  pirep: { id: Id; ident: string; state: PirepState } | null;
  block_minutes_total: number;
  flight_minutes_total: number;
  cycles: number;
  fuel_on_board_kg: number;
  fuel_known: boolean;
  last_flight: { pirep_id: Id; ident: string; departure: Ident; arrival: Ident; block_on_at: Time } | null;
  bought_at: Time;
  price_minor: number;
  sale_value_minor: number | null;
  book_value_minor: number | null;
  currency: string;
  maintenance: { reason: string; started_at: Time; until: Time | null } | null;
  created_at: Time;
  updated_at: Time;
  actions: string[];
}

export interface Pilot {
  id: Id;
  number: number;
  pilot_number: string;
  name: string;
  user_id: Id;
  airline: AirlineRef;
  status: PilotStatus;
  status_since: Time;
  status_reason: string | null;
  home: AirportRef;
  location: AirportRef;
  rank: { id: Id; name: string; placed_by_staff: boolean };
  next_rank: { id: Id; name: string; hours_required: number; minutes_to_go: number } | null;
  block_minutes: number;
  transfer_minutes: number;
  total_minutes: number;
  flights: number;
  last_flight: { pirep_id: Id; ident: string; departure: Ident; arrival: Ident; block_on_at: Time } | null;
  balance_minor: number | null;
  currency: string;
  awards: { id: Id; name: string; earned_at: Time; pirep_id: Id | null }[];
  joined_at: Time;
  actions: string[];
}

export interface Rank {
  id: Id;
  airline: AirlineRef;
  name: string;
  hours_required: number;
  pay_per_hour_acars_minor: number;
  pay_per_hour_manual_minor: number;
  auto_promote: boolean;
  auto_accept_acars: boolean;
  auto_accept_manual: boolean;
  subfleets: SubfleetRef[];
  pilots: number;
  currency: string;
  actions: string[];
}

export interface Reason {
  code: string;
  message: string;
  cure: string | null;
}

export interface DispatchOption {
  route: Pick<
    Route,
    | 'id'
    | 'number'
    | 'ident'
    | 'airline'
    | 'departure'
    | 'arrival'
    | 'alternate'
    | 'flight_type'
    | 'distance_nmi'
    | 'block_minutes'
    | 'departure_time'
    | 'arrival_time'
    | 'subfleets'
  >;
  next_departure_at: Time | null;
  next_departure_local: string | null;
  flyable: boolean;
  reasons: Reason[];
  aircraft: {
    aircraft: AircraftRef;
    state: AircraftState;
    location: Ident;
    ok: boolean;
    reasons: Reason[];
    block_minutes: number | null;
  }[];
  aircraft_ok: number;
}

export interface BriefingPreview extends Briefing {
  bookable: boolean;
  reasons: Reason[];
}

export interface BookingDetail extends Booking {
  briefing: Briefing;
}

export interface DispatchOptions extends List<DispatchOption> {
  pilot: PilotRef;
  location: AirportRef;
  aircraft_here: (AircraftRef & { state: AircraftState; ok: boolean; reasons: Reason[] })[];
  hint: string | null;
}

export interface BookingInput {
  kind: 'route' | 'free' | 'ferry';
  pilot_id?: Id;
  airline_id?: Id;
  route_id?: Id;
  departure?: Ident;
  arrival?: Ident;
  aircraft_id: Id;
  alternate?: Ident | null;
  planned_departure_at?: Time;
  flight_number?: number;
  callsign?: string;
  flight_type?: string;
  extra_fuel_kg?: number;
  cruise_level_ft?: number;
  route_text?: string;
}

export interface FareLoad {
  code: string;
  name: string;
  kind: 'pax' | 'cargo';
  capacity: number;
  count: number;
  price_minor: number;
  cost_minor: number;
}

type BriefingAirport = AirportRef & {
  timezone: string;
  elevation_ft: number | null;
  longest_runway_ft: number | null;
};

export interface Briefing {
  ident: string;
  callsign: string;
  kind: BookingInput['kind'];
  flight_type: string;
  airline: AirlineRef;
  pilot: PilotRef;
  aircraft: AircraftRef & { type_name: string; fuel_on_board_kg: number | null; fuel_known: boolean };
  route: RouteRef | null;
  departure: BriefingAirport;
  arrival: BriefingAirport;
  alternate: (BriefingAirport & { distance_nmi: number }) | null;
  alternates: (AirportRef & {
    distance_nmi: number;
    longest_runway_ft: number | null;
    suitable: boolean;
    why: string;
  })[];
  planned_departure_at: Time;
  planned_arrival_at: Time;
  departure_local: string;
  arrival_local: string;
  distance_nmi: number;
  cruise_level_ft: number | null;
  route_text: string;
  block_minutes: number;
  block_lines: { name: string; minutes: number; formula: string }[];
  fuel: {
    available: boolean;
    why: string | null;
    model: string;
    lines: { key: string; name: string; kg: number; formula: string }[];
    block_fuel_kg: number | null;
    takeoff_fuel_kg: number | null;
    landing_fuel_kg: number | null;
    minimum_block_fuel_kg: number | null;
    capacity_kg: number | null;
    uplift_kg: number | null;
  };
  load: {
    preview: boolean;
    load_factor_percent: number;
    fares: FareLoad[];
    passengers: number;
    passengers_kg: number;
    cargo_kg: number;
    payload_kg: number;
    formula: string;
  };
  weights: {
    key: string;
    name: string;
    kg: number | null;
    limit_kg: number | null;
    ok: boolean | null;
    formula: string;
  }[];
  warnings: { code: string; message: string }[];
  currency: string;
}

export interface Booking {
  id: Id;
  number: number;
  kind: BookingInput['kind'];
  status: 'booked' | 'departed' | 'flown' | 'cancelled' | 'expired';
  ident: string;
  callsign: string;
  pilot: PilotRef;
  airline: AirlineRef;
  route: RouteRef | null;
  departure: AirportRef;
  arrival: AirportRef;
  alternate: AirportRef | null;
  aircraft: AircraftRef;
  planned_departure_at: Time;
  planned_arrival_at: Time;
  block_minutes: number;
  distance_nmi: number;
  passengers: number;
  cargo_kg: number;
  block_fuel_kg: number | null;
  booked_at: Time;
  expires_at: Time | null;
  block_off_at: Time | null;
  eta: Time | null;
  pirep_id: Id | null;
  ended_reason: string | null;
  actions: string[];
}

export interface LiveFlight {
  booking_id: Id;
  ident: string;
  callsign: string;
  airline: AirlineRef;
  pilot: PilotRef;
  aircraft: AircraftRef;
  departure: AirportRef;
  arrival: AirportRef;
  block_off_at: Time;
  eta: Time;
  progress_percent: number;
  lat: number;
  lon: number;
  heading_deg: number;
  overdue: boolean;
}

export type PirepState = 'draft' | 'filed' | 'in_review' | 'accepted' | 'rejected' | 'cancelled';

export interface PirepInput {
  booking_id?: Id;
  pilot_id?: Id;
  airline_id?: Id;
  aircraft_id?: Id;
  flight_number?: number;
  callsign?: string;
  departure?: Ident;
  planned_arrival?: Ident;
  flight_type?: string;
  arrival?: Ident;
  block_off_at: Time;
  takeoff_at?: Time;
  landing_at?: Time;
  block_on_at: Time;
  block_fuel_kg: number;
  fuel_used_kg: number;
  landing_rate_fpm?: number;
  distance_nmi?: number;
  cruise_level_ft?: number;
  route_text?: string;
  remarks?: string;
  fields?: Record<string, string>;
  fares?: { code: string; count: number }[];
  draft?: boolean;
}

export interface Finding {
  rule: string;
  ok: boolean;
  sentence: string;
  field: string | null;
}

export interface PirepSummary {
  id: Id;
  ident: string;
  callsign: string;
  flight_number: number | null;
  state: PirepState;
  source: 'manual' | 'acars';
  diverted: boolean;
  pilot: PilotRef;
  airline: AirlineRef;
  aircraft: AircraftRef;
  route: RouteRef | null;
  booking_id: Id | null;
  flight_type: string;
  departure: AirportRef;
  planned_arrival: AirportRef;
  arrival: AirportRef;
  block_off_at: Time | null;
  block_on_at: Time | null;
  block_minutes: number | null;
  flight_minutes: number | null;
  distance_nmi: number | null;
  fuel_used_kg: number | null;
  landing_rate_fpm: number | null;
  filed_at: Time | null;
  decided_at: Time | null;
  decided_by: UserRef | 'rule' | null;
  findings_failed: number;
  comments: number;
  result_minor: number | null;
  pay_minor: number | null;
  currency: string | null;
  actions: string[];
}

export interface Pirep extends PirepSummary {
  takeoff_at: Time | null;
  landing_at: Time | null;
  block_fuel_kg: number | null;
  fuel_remaining_kg: number | null;
  planned: {
    block_minutes: number | null;
    distance_nmi: number | null;
    block_fuel_kg: number | null;
    alternate: Ident | null;
  } | null;
  cruise_level_ft: number | null;
  route_text: string;
  remarks: string;
  fields: Record<string, string>;
  fares: FareLoad[];
  passengers: number;
  cargo_kg: number;
  load_factor_percent: number | null;
  findings: Finding[];
  decision: { kind: 'accepted' | 'rejected'; by: UserRef | 'rule'; at: Time; reason: string | null } | null;
  ended_reason: string | null;
  amendments: {
    at: Time;
    by: UserRef;
    reason: string;
    changes: { field: string; old: unknown; new: unknown }[];
  }[];
  comment_list: { id: Id; at: Time; by: UserRef; text: string; from: 'pilot' | 'staff' }[];
  duplicates: { id: Id; ident: string; filed_at: Time }[];
  effects: {
    pilot_minutes: number;
    pilot_location: Ident;
    aircraft_minutes: number;
    promoted_to: string | null;
    journal_entry_ids: Id[];
  } | null;
  track: [number, number][];
}

export interface ReviewItem extends PirepSummary {
  findings: Finding[];
  waiting_minutes: number;
}

export interface Logbook extends List<PirepSummary> {
  totals: {
    flights: number;
    block_minutes: number;
    flight_minutes: number;
    distance_nmi: number;
    fuel_used_kg: number;
    passengers: number;
    pay_minor: number | null;
    average_landing_rate_fpm: number | null;
    by_type: { type_icao: string; flights: number; block_minutes: number }[];
    by_month: { month: string; flights: number; block_minutes: number }[];
  };
}

export interface JournalLine {
  index: number;
  account: string;
  account_name: string;
  party: 'airline' | 'pilot';
  pilot: PilotRef | null;
  debit_minor: number;
  credit_minor: number;
  tag: string;
  memo: string;
  formula: { text: string; inputs: { name: string; value: string; unit: string; source: string }[] };
  refs: {
    route: RouteRef | null;
    aircraft: AircraftRef | null;
    subfleet: SubfleetRef | null;
    pilot: PilotRef | null;
    pirep: { id: Id; ident: string } | null;
    expense_id: Id | null;
  };
}

export interface Actor {
  kind: 'user' | 'api_key' | 'policy' | 'job' | 'system';
  user: UserRef | null;
  label: string;
}

export interface JournalEntrySummary {
  id: Id;
  airline: AirlineRef;
  when: Time;
  posted_at: Time;
  kind: 'capital' | 'flight' | 'reversal' | 'purchase' | 'sale' | 'expense';
  memo: string;
  currency: string;
  total_minor: number;
  cash_minor: number;
  line_count: number;
  cause: { event_id: Id; position: number; type: string; sentence: string; topic: string; actor: Actor };
  reverses: Id | null;
  reversed_by: Id | null;
  position: number;
}

export interface JournalEntry extends Omit<JournalEntrySummary, 'line_count'> {
  lines: JournalLine[];
}

export interface FlightFinance {
  currency: string;
  entries: JournalEntry[];
  totals: { income_minor: number; cost_minor: number; net_minor: number; pilot_pay_minor: number };
  groups: { key: string; name: string; amount_minor: number; lines: JournalLine[] }[];
  reversed: boolean;
}

export interface PnlGroup {
  key: string;
  label: string;
  topic: string | null;
  income_minor: number;
  cost_minor: number;
  net_minor: number;
  flights: number;
  block_minutes: number;
  by_account: Record<string, number>;
}

export interface ProfitAndLoss {
  currency: string;
  from: Day;
  to: Day;
  accounts: { code: string; name: string; kind: string }[];
  groups: PnlGroup[];
  totals: PnlGroup;
}

export interface CashSeries {
  currency: string;
  opening_minor: number;
  closing_minor: number;
  points: { at: Day; balance_minor: number; in_minor: number; out_minor: number }[];
}

export interface FinanceSummary {
  currency: string;
  cash_minor: number;
  month: { income_minor: number; cost_minor: number; net_minor: number };
  previous_month: { income_minor: number; cost_minor: number; net_minor: number };
  upcoming_expenses: { expense_id: Id; name: string; amount_minor: number; due: Day }[];
  trial_balance_difference_minor: number;
}

export interface HistoryEntry {
  event_id: Id;
  position: number;
  at: Time;
  type: string;
  schema: number;
  sentence: string;
  actor: Actor;
  topic: string;
  label: string;
  area: string;
  command: { id: Id; name: string };
  cause_event_id: Id | null;
  reason: string | null;
  batch: number;
}

export interface HistoryDetail extends HistoryEntry {
  payload: Record<string, unknown> | null;
  stream: { category: string; id: Id; version: number };
  chain: HistoryEntry[];
  consequences: HistoryEntry[];
  hash: string;
  previous_hash: string;
}

export interface Todo {
  key: string;
  severity: 'do' | 'look';
  title: string;
  detail: string;
  count: number;
  link: {
    screen: 'fleet' | 'network' | 'fly' | 'review' | 'pirep' | 'booking' | 'system' | 'ledger' | 'crew';
    id: Id | null;
  };
}

export interface Home {
  airline: Airline | null;
  map: {
    airports: (AirportRef & { hub: boolean; hub_of: string[]; aircraft: number; routes: number })[];
    arcs: {
      departure: Ident;
      arrival: Ident;
      routes: number;
      airline_ids: Id[];
      route_ids: Id[];
      both_ways: boolean;
    }[];
    aircraft: { id: Id; registration: string; type_icao: string; state: AircraftState; icao: Ident }[];
    flights: LiveFlight[];
  };
  stats: {
    flights_30d: number;
    block_minutes_30d: number;
    pilots_active: number;
    aircraft: number;
    routes_active: number;
    cash_minor: number | null;
    net_30d_minor: number | null;
    currency: string | null;
  };
  todo: Todo[];
  my: { pilot: Pilot | null; bookings: Booking[]; drafts: PirepSummary[] };
  recent: { pireps: PirepSummary[]; history: HistoryEntry[] };
}

export interface SearchHit {
  kind: string;
  id: Id;
  label: string;
  detail: string;
  topic: string;
  score: number;
}

export interface User {
  id: Id;
  email: string | null;
  display_name: string;
  role: 'owner' | 'staff' | 'pilot';
  abilities: string[];
  status: 'active' | 'disabled' | 'erased';
  pilots: (PilotRef & { airline: AirlineRef })[];
  created_at: Time;
  last_seen_at: Time | null;
  actions: string[];
}

export interface SystemState {
  version: string;
  build: string;
  python: string;
  started_at: Time;
  uptime_s: number;
  tenant: { id: Id; name: string };
  data_dir: string;
  storage: {
    engine: string;
    log_bytes: number;
    views_bytes: number;
    blobs_bytes: number;
    free_bytes: number;
    durable: string;
  };
  log: { head: number; events: number; last_at: Time; head_hash: string; streams: number };
  projections: {
    name: string;
    area: string;
    version: number;
    status: 'live' | 'catching_up' | 'rebuilding' | 'stopped';
    position: number;
    lag: number;
    rows: number | null;
    rebuild_percent: number | null;
    error: { position: number; event_type: string; message: string; at: Time } | null;
  }[];
  policies: {
    name: string;
    position: number;
    lag: number;
    status: 'live' | 'catching_up' | 'stopped';
    error: string | null;
  }[];
  jobs: {
    name: string;
    every: string;
    last_run_at: Time | null;
    next_run_at: Time;
    last_error: string | null;
  }[];
  verify: {
    running: boolean;
    percent: number | null;
    finished_at: Time | null;
    ok: boolean | null;
    problems: string[];
  };
  sign_ins_limited: number;
}
