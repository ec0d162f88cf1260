import { describe, expect, it } from 'vitest';
import { hubNames, mapFlights, safeLink } from './model.ts';

describe('a link for joining', () => {
  it('leads to a web page or to mail, never into a script', () => {
    expect(safeLink('https://example.org')).toBe('https://example.org');
    expect(safeLink('mailto:crew@example.org')).toBe('mailto:crew@example.org');
    expect(safeLink('javascript:alert(1)')).toBeNull();
    expect(safeLink(null)).toBeNull();
  });
});

describe('flights on the public map', () => {
  const airport = {
    icao: 'ENBR',
    iata: 'BGO',
    name: 'Flesland',
    city: 'Bergen',
    country: 'NO',
    lat: 60,
    lon: 5,
  };
  it('leave out the pilot who is not named', () => {
    const [flight] = mapFlights([
      {
        id: 'a',
        ident: 'AUR1',
        callsign: 'AURORA 1',
        registration: 'LN-AUA',
        type_icao: 'DH8D',
        departure: airport,
        arrival: airport,
        block_off_at: '2026-01-01T10:00:00Z',
        eta: '2026-01-01T11:00:00Z',
        progress_percent: 0,
        lat: 60,
        lon: 5,
        overdue: false,
        pilot: null,
      },
    ]);
    expect(flight?.detail).toBe('LN-AUA · DH8D');
    expect((flight?.endMs ?? 0) - (flight?.startMs ?? 0)).toBe(3_600_000);
  });
  it('and hubs are places', () =>
    expect(hubNames([airport, { ...airport, city: '' }])).toBe('Bergen, Flesland'));
});
