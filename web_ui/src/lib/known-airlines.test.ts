// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { forgetAirline, knownAirlines, noteAirline } from './known-airlines.ts';

const fjord = { base: '/t/fjord', name: 'Fjord Air' };
const ridge = { base: '/t/ridge', name: 'Ridge Air' };

beforeEach(() => localStorage.clear());

it('has the airlines that were signed in to, the last one first, each once', () => {
  noteAirline(fjord);
  noteAirline(ridge);
  noteAirline({ ...fjord, name: 'Fjord Airways' });
  expect(knownAirlines()).toEqual([{ ...fjord, name: 'Fjord Airways' }, ridge]);
});

it('forgets an airline that was left', () => {
  noteAirline(fjord);
  noteAirline(ridge);
  forgetAirline(ridge.base);
  expect(knownAirlines()).toEqual([fjord]);
});

it.each(['', 'null', '{"a":1}', '[{"base":"https://elsewhere.example","name":"x"}]', '[1]'])(
  'makes nothing of %s',
  (text) => {
    localStorage.setItem('vamgr.airlines', text);
    expect(knownAirlines()).toEqual([]);
  },
);
