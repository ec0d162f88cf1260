/** A value of the API in another unit, as it stands in a field: whole numbers, unless nothing is converted. */
export function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Math.round(value * factor);
}

/** What was typed in that unit, in the API's unit, to a tenth (which is what the API keeps). */
export function unscaled(typed: number, factor: number): number {
  return factor === 1 ? typed : Math.round((typed / factor) * 10) / 10;
}
