export interface CalendarDay {
  /** "2026-08-01". */
  day: string;
  value: number;
}

export interface CalendarCell extends CalendarDay {
  /** Columns are weeks, counted from the first one shown; rows are days, Monday first. */
  week: number;
  row: number;
}

const dayMs = 86_400_000;

/** The days of the last `weeks` weeks up to today, Monday to Sunday, each with its value. */
export function calendarCells(days: readonly CalendarDay[], today: string, weeks: number): CalendarCell[] {
  const values = new Map(days.map((one) => [one.day, one.value]));
  const end = Date.parse(`${today}T00:00:00Z`);
  const weekday = (new Date(end).getUTCDay() + 6) % 7;
  const start = end - (weekday + (weeks - 1) * 7) * dayMs;
  return Array.from({ length: (weeks - 1) * 7 + weekday + 1 }, (_, index) => {
    const day = new Date(start + index * dayMs).toISOString().slice(0, 10);
    return { day, value: values.get(day) ?? 0, week: Math.floor(index / 7), row: index % 7 };
  });
}

/** Of 0 nothing, else 1 to 4: quarters of the most. */
export function heatLevel(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((value / most) * 4)));
}
