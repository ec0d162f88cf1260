import { describe, expect, it } from 'vitest';
import { nextAt, type Target, targetsAt } from './target.ts';

const airport: Target = { kind: 'airport', id: 'ENGM', x: 100, y: 100, reach: 12 };
const flight: Target = { kind: 'flight', id: 'AUN209', x: 104, y: 100, reach: 13 };
const aircraft: Target = { kind: 'aircraft', id: 'LN-AUA', x: 130, y: 100, reach: 12 };
const all = [flight, airport, aircraft];

describe('what lies under a point of the map', () => {
  it('is a flight before the airport that it has just left', () => {
    expect(targetsAt(all, 100, 100)).toEqual([flight, airport, aircraft]);
  });

  it('is the nearest of its kind first', () => {
    const other = { ...flight, id: 'AUN211', x: 101 };
    expect(targetsAt([flight, other], 100, 100)).toEqual([other, flight]);
  });

  it('is nothing out of reach', () => {
    expect(targetsAt(all, 100, 130)).toEqual([]);
  });
});

describe('a press', () => {
  it('chooses what is on top', () => {
    expect(nextAt([flight, airport], null)).toBe(flight);
    expect(nextAt([flight, airport], { kind: 'airport', id: 'ENBR' })).toBe(flight);
  });

  it('chooses what lies beneath when that is chosen already, and comes around', () => {
    expect(nextAt([flight, airport], flight)).toBe(airport);
    expect(nextAt([flight, airport], airport)).toBe(flight);
  });

  it('keeps what lies alone, and lets go of it where nothing lies', () => {
    expect(nextAt([airport], airport)).toBe(airport);
    expect(nextAt([], airport)).toBeNull();
  });
});
