import type { Schema } from '@/api/calls.ts';

export type Aircraft = Schema<'AircraftAnswer'>;
export type AirportRef = Schema<'AirportRef'>;
export type Booking = Schema<'BookingAnswer'>;
export type BookingDetail = Schema<'BookingDetail'>;
export type BookingInput = Schema<'BookingBody'>;
export type Briefing = Schema<'Briefing'>;
export type BriefingPreview = Schema<'BriefingPreview'>;
export type DispatchOption = Schema<'Option'>;
export type DispatchOptions = Schema<'Options'>;
export type Reason = Schema<'ReasonAnswer'>;
