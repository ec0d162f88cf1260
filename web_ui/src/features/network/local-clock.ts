import { currentLocale } from '@/i18n/t.ts';

/** A moment as a clock in this zone shows it: "08:42". */
export function clockIn(iso: string, zone: string): string {
  return new Intl.DateTimeFormat(currentLocale(), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}
