/** What can be done with an aircraft, as the API names it. */
export const aircraftVerbs = [
  'change',
  'move',
  'maintenance/start',
  'maintenance/end',
  'store',
  'unstore',
  'sell',
  'retire',
] as const;
export type AircraftVerb = (typeof aircraftVerbs)[number];
