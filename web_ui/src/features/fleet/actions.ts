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

/** What can be done with several at once. */
export const verbsForMany = [
  'move',
  'maintenance/start',
  'maintenance/end',
  'store',
  'unstore',
  'sell',
] as const satisfies readonly AircraftVerb[];
export type VerbForMany = (typeof verbsForMany)[number];

/** The key of each verb; a key with two of them does the one that is possible. */
export const verbKeys: Partial<Record<AircraftVerb, string>> = {
  change: 'e',
  move: 'm',
  'maintenance/start': 'w',
  'maintenance/end': 'w',
  store: 's',
  unstore: 's',
  sell: 'd',
};

/** The verb that a key stands for, of those that are possible now. */
export function verbOfKey(key: string, actions: readonly string[]): AircraftVerb | undefined {
  return aircraftVerbs.find((verb) => verbKeys[verb] === key && actions.includes(verb));
}

/** Verbs that ask for nothing more. */
export const isSentAtOnce = (verb: AircraftVerb): verb is 'unstore' | 'maintenance/end' =>
  verb === 'unstore' || verb === 'maintenance/end';
