import type { Schema } from '@/api/calls.ts';

export type Aircraft = Schema<'AircraftAnswer'>;
export type Airport = Schema<'AirportAnswer'>;
export type AirportRef = Schema<'AirportRef'>;
export type Finding = Schema<'Finding'>;
export type FlightFinance = Schema<'FlightFinance'>;
export type HistoryEntry = Schema<'HistoryEntry'>;
export type JournalLine = Schema<'JournalLineAnswer'>;
export type Logbook = Schema<'Logbook'>;
export type Pirep = Schema<'Pirep'>;
export type PirepSummary = Schema<'PirepSummary'>;
export type ReviewItem = Schema<'ReviewItem'>;
export type FareLoad = Schema<'FareLoad'>;
export type Prefill = Schema<'Prefill'>;
/** The facts of a report, as they are sent, without its airports. */
export type Facts = Omit<Partial<Schema<'PirepBody'>>, 'arrival' | 'departure' | 'planned_arrival'>;
export type Track = Schema<'TrackAnswer'>;
export type SharedFlight = Schema<'SharedFlight'>;
