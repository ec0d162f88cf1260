import { formatNumber } from './format.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Bytes with a unit that keeps the number short: 615320 is "615 kB". */
export function formatBytes(bytes: number): string {
  const step = bytes > 0 ? Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3)) : 0;
  const value = bytes / 1000 ** step;
  return `${formatNumber(value, step > 1 && value < 100 ? 1 : 0)} ${units[step]}`;
}
