import type { Plan, PlanBody, PlanRow, RowBody } from './queries.ts';

export const shapes = ['any', 'spread', 'waves'] as const;
/** Without times, one after another from a first time on, or in waves. */
export type Shape = (typeof shapes)[number];

export interface BulkForm {
  hubs: string[];
  spokes: string[];
  both_ways: boolean;
  subfleet_ids: string[];
  days: number;
  shape: Shape;
  first: string;
  times: string;
  spacing_minutes: number | null;
  turnaround_minutes: number | null;
  first_number: number | null;
  number_step: number | null;
  odd_out_even_back: boolean;
  flight_type: string;
  valid_from: string;
  valid_until: string;
  active: boolean;
}

export const emptyBulk: BulkForm = {
  hubs: [],
  spokes: [],
  both_ways: true,
  subfleet_ids: [],
  days: 127,
  shape: 'spread',
  first: '07:00',
  times: '07:00, 14:00',
  spacing_minutes: 15,
  turnaround_minutes: 45,
  first_number: null,
  number_step: 2,
  odd_out_even_back: true,
  flight_type: 'J',
  valid_from: '',
  valid_until: '',
  active: true,
};

/** Airport codes out of whatever was pasted: three letters or four, and national ones; each once. */
export function codesIn(text: string): string[] {
  const found = text.toUpperCase().match(/[A-Z0-9]+(?:-[A-Z0-9]+)?/g) ?? [];
  return [...new Set(found.filter((code) => code.length >= 3 && code.length <= 7))];
}

/** Times as they were typed, apart by commas, blanks or lines. */
export function timesIn(text: string): string[] {
  return text.split(/[,;\s]+/).filter(Boolean);
}

const termsOf = (form: BulkForm): PlanBody['terms'] => ({
  flight_type: form.flight_type,
  valid_from: form.valid_from || null,
  valid_until: form.valid_until || null,
  active: form.active,
});

/** What is asked for: the rows of the pattern, or those that were edited. Null while something is missing. */
export function planBody(airline: string, form: BulkForm, rows: readonly RowBody[] | null): PlanBody | null {
  if (!airline) return null;
  const shared = {
    airline_id: airline,
    turnaround_minutes: form.turnaround_minutes ?? 0,
    terms: termsOf(form),
  };
  if (rows) return rows.length > 0 ? { ...shared, rows: [...rows] } : null;
  if (form.hubs.length === 0 || form.spokes.length === 0 || form.days === 0) return null;
  const times =
    form.shape === 'any' ? [] : form.shape === 'spread' ? timesIn(form.first) : timesIn(form.times);
  return {
    ...shared,
    pattern: {
      hubs: form.hubs,
      spokes: form.spokes,
      times,
      spacing_minutes: form.shape === 'any' ? 0 : (form.spacing_minutes ?? 0),
      days: form.days,
      both_ways: form.both_ways,
      first_number: form.first_number ?? 1,
      number_step: form.number_step ?? 2,
      odd_out_even_back: form.odd_out_even_back,
      subfleet_ids: form.subfleet_ids,
    },
  };
}

/** A row of a plan as it is sent again. */
export function rowBody(row: PlanRow): RowBody {
  return {
    flight_number: row.flight_number,
    departure: row.departure_code,
    arrival: row.arrival_code,
    departure_time: row.departure_time,
    days: row.days,
    subfleet_ids: row.subfleet_ids,
    block_minutes: row.block_entered ? row.block_minutes : null,
  };
}

/** The rows after one was changed. */
export function withChange(rows: readonly RowBody[], index: number, change: Partial<RowBody>): RowBody[] {
  return rows.map((row, at) => (at === index ? { ...row, ...change } : row));
}

/** The plan's rows for the rows as they are now: what was changed since the plan was made is shown at once, unchecked. */
export function shownRows(plan: Pick<Plan, 'rows'>, rows: readonly RowBody[] | null): PlanRow[] {
  if (rows === null) return plan.rows;
  const left = [...plan.rows];
  const take = (fits: (row: PlanRow) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = rows.map((row) => take((one) => JSON.stringify(rowBody(one)) === JSON.stringify(row)));
  return rows.flatMap((row, index) => {
    const exact = same[index];
    if (exact) return [exact];
    const near = take((one) => one.departure_code === row.departure && one.arrival_code === row.arrival);
    if (!near) return [];
    const changed = { flight_number: row.flight_number, departure_time: row.departure_time ?? null };
    return [{ ...near, ...changed, checks: [] }];
  });
}

export const errorsIn = (plan: Pick<Plan, 'rows'>) => plan.rows.filter((row) => !row.can_be).length;

/** The next number that neither the plan nor, as far as it says, the airline has. */
export function freeNumber(
  rows: readonly RowBody[],
  taken: ReadonlySet<number>,
  from: number,
): number | null {
  const used = new Set([...rows.map((row) => row.flight_number), ...taken]);
  for (let number = from; number <= 9999; number++) if (!used.has(number)) return number;
  return null;
}

/** Gives every row whose number is taken or there twice another one. */
export function renumbered(plan: Pick<Plan, 'rows'>): RowBody[] {
  const rows = plan.rows.map(rowBody);
  const taken = new Set(
    plan.rows.flatMap((row) =>
      row.checks.some((check) => check.code === 'number-taken') ? [row.flight_number] : [],
    ),
  );
  const seen = new Set<number>();
  const highest = Math.max(0, ...rows.map((row) => row.flight_number));
  for (const row of rows) {
    if (!seen.has(row.flight_number) && !taken.has(row.flight_number)) {
      seen.add(row.flight_number);
      continue;
    }
    const free = freeNumber(rows, taken, highest + 1) ?? freeNumber(rows, taken, 1);
    if (free !== null) row.flight_number = free;
    seen.add(row.flight_number);
  }
  return rows;
}
