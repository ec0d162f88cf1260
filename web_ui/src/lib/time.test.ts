import { afterEach, describe, expect, it } from 'vitest';
import { currentLocale, speak } from '@/i18n/t.ts';
import { formatClock, formatDay, formatInstant, formatMonth, formatRelative } from './time.ts';

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
  speak({ tag: 'en' });
});

const moments = [
  '2026-07-01T21:30:00Z',
  '2026-11-28T00:05:00Z',
  '2025-12-31T23:59:59Z',
  '1971-05-02T12:00:00Z',
];

describe('times', () => {
  it('are those of the clock on the wall, also after the machine was carried into another zone', () => {
    for (const zone of ['America/St_Johns', 'Asia/Kathmandu', 'Europe/Oslo', 'Pacific/Apia', 'UTC']) {
      process.env.TZ = zone;
      for (const moment of moments) {
        const at = new Date(moment);
        const asIs = new Intl.DateTimeFormat(currentLocale(), {
          timeZone: zone,
          day: 'numeric',
          month: 'short',
          year: 'numeric',
        }).format(at);
        const clock = new Intl.DateTimeFormat(currentLocale(), {
          timeZone: zone,
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).format(at);
        expect(formatInstant(moment, 'local', new Date('2020-01-01'))).toBe(`${asIs}, ${clock}`);
      }
    }
  });

  it('are written in UTC with a Z, and without the year while it is this one', () => {
    process.env.TZ = 'Asia/Kathmandu';
    const now = new Date('2026-11-29T12:00:00Z');
    expect(formatClock('2026-11-28T00:05:00Z')).toBe('00:05Z');
    expect(formatDay('2026-11-28T00:05:00Z', 'utc', now)).not.toContain('2026');
    expect(formatDay('2025-11-28T00:05:00Z', 'utc', now)).toContain('2025');
  });

  it('are written anew in another language', () => {
    const now = new Date('2026-11-29T12:00:00Z');
    const written = (tag: string) => {
      speak({ tag });
      return [formatMonth('2026-12'), formatRelative('2026-11-27T12:00:00Z', now)];
    };
    const english = written('en');
    expect(english).toEqual(['Dec 2026', '2 days ago']);
    expect(written('de')).toEqual(['Dez. 2026', 'vorgestern']);
    expect(written('en')).toEqual(english);
  });
});
