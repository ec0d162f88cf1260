import type { Schema } from '@/api/calls.ts';

export type Airline = Schema<'AirlineAnswer'>;
export type AirportRef = Schema<'AirportRef'>;
export type Person = Schema<'Person'>;
export type AirportSummary = Schema<'AirportRow'>;
export type Catalog = Schema<'Catalog'>;
export type Quote = Schema<'QuoteAnswer'>;
export type RouteEstimate = Schema<'Estimate'>;
/** A subfleet as the type's data suggests it, with a note on each figure. */
export type Template = Schema<'TemplateAnswer'>;
export type MovedIn = Schema<'MovedIn'>;
