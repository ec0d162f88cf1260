/** Minutes between two instants; null while one of them is missing. */
export function minutesBetween(from: string, to: string): number | null {
  if (!from || !to) return null;
  const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
  return Number.isFinite(minutes) ? Math.round(minutes) : null;
}

/** A UTC instant on the clock of a place: "16:05". Empty where time or zone is unknown. */
export function clockAt(instant: string, timezone: string | undefined): string {
  if (!instant || !timezone) return '';
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(new Date(instant));
  } catch {
    return ''; // A zone that this browser does not know, or a time that is half typed.
  }
}
