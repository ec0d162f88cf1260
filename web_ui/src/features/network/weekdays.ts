/** Monday is bit 1, Sunday 64. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
export const everyDay = 127;

export function hasDay(mask: number, day: Weekday): boolean {
  return (mask & (1 << weekdays.indexOf(day))) !== 0;
}

export function toggleDay(mask: number, day: Weekday): number {
  return mask ^ (1 << weekdays.indexOf(day));
}
