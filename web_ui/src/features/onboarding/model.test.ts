import { describe, expect, it } from 'vitest';
import {
  emptyFounding,
  foundingBody,
  ideaDistanceNmi,
  ideasOf,
  missingIn,
  nextStep,
  reachedStep,
  stepOfField,
  stepsOf,
  suggestCodes,
  wrongIn,
} from './model.ts';

describe('suggestCodes', () => {
  it('takes the main word, or the initials of three', () => {
    expect(suggestCodes('Nordfjord Air')).toEqual({
      icao: 'NOR',
      callsign: 'NORDFJORD',
      slug: 'nordfjord-air',
    });
    expect(suggestCodes('Blue Ridge Airways')).toEqual({
      icao: 'BRA',
      callsign: 'BLUE',
      slug: 'blue-ridge-airways',
    });
    expect(suggestCodes('Île Lumière')).toEqual({ icao: 'ILE', callsign: 'ILE', slug: 'ile-lumiere' });
  });
  it('gives nothing where it would be no code', () => {
    expect(suggestCodes('')).toEqual({ icao: '', callsign: '', slug: '' });
    expect(suggestCodes('东方')).toEqual({ icao: '', callsign: '', slug: '' });
  });
});

describe('the founding form', () => {
  it('guesses the country from the browser', () => {
    expect(emptyFounding('nb-NO')['airline.country']).toBe('NO');
    expect(emptyFounding('en')['airline.country']).toBe('');
    expect(emptyFounding('not a language')['airline.country']).toBe('');
  });
  it('names what is missing in a step', () => {
    const values = {
      ...emptyFounding('en-GB'),
      'airline.name': 'Test',
      'airline.icao': 'TST',
      'airline.currency': 'GBP',
    };
    expect(missingIn('airline', values, {})).toEqual(['airline.callsign']);
    expect(missingIn('you', values, { token: true })).toContain('token');
    expect(missingIn('you', values, {})).not.toContain('token');
    expect(missingIn('hub', values, {})).toEqual(['hub_icao']);
  });
  it('says at once what is plainly wrong in a step', () => {
    const values = {
      ...emptyFounding('en'),
      'owner.email': 'anna',
      'owner.password': 'too short',
      'airline.icao': 'N0',
      'airline.iata': 'X',
    };
    expect(wrongIn('you', values)).toEqual({
      'owner.email': 'emailForm',
      'owner.password': 'passwordShort',
    });
    expect(wrongIn('airline', values)).toEqual({ 'airline.icao': 'icaoForm', 'airline.iata': 'iataForm' });
    expect(
      wrongIn('you', { ...values, 'owner.email': ' a@b.example ', 'owner.password': 'ten signs!' }),
    ).toEqual({});
    expect(wrongIn('airline', { ...values, 'airline.icao': 'nor', 'airline.iata': '' })).toEqual({});
  });
  it('goes back to the step that lacks something', () => {
    const values = { ...emptyFounding('en'), 'owner.display_name': 'A', 'owner.email': 'a@b.example' };
    expect(reachedStep('hub', values, {})).toBe('you');
    expect(reachedStep('airline', { ...values, 'owner.password': 'long enough' }, {})).toBe('airline');
    expect(reachedStep('hub', { ...values, 'owner.password': 'long enough' }, {})).toBe('airline');
    expect(reachedStep(undefined, { ...values, 'owner.password': 'long enough' }, {})).toBe('you');
  });
  it('does not ask who somebody is who has signed in', () => {
    const values = emptyFounding('en');
    expect(stepsOf({ known: true })).toEqual(['airline', 'hub']);
    expect(reachedStep('you', values, { known: true })).toBe('airline');
    expect(reachedStep('hub', values, { known: true })).toBe('airline');
    expect(reachedStep(undefined, values, { known: false })).toBe('you');
  });
  it('sends codes in capitals and leaves out what was left empty', () => {
    const body = foundingBody({
      ...emptyFounding('en-GB'),
      'airline.icao': 'tst',
      'airline.callsign': 'test',
    });
    expect(body.airline).toMatchObject({ icao: 'TST', callsign: 'TEST', iata: null });
    expect(body).not.toHaveProperty('token');
    expect(body.airline).not.toHaveProperty('starting_capital_minor');
  });
  it('finds the step of a refused field', () => {
    expect(stepOfField('owner.email')).toBe('you');
    expect(stepOfField('airline.icao')).toBe('airline');
    expect(stepOfField('hub_icao')).toBe('hub');
    expect(stepOfField('token')).toBe('you');
  });
});

describe('the guided steps', () => {
  it('go on where the airline stands', () => {
    expect(nextStep({ aircraft: 0, routes: 0 })).toBe('aircraft');
    expect(nextStep({ aircraft: 1, routes: 0 })).toBe('route');
    expect(nextStep({ aircraft: 2, routes: 2 })).toBe('done');
  });
  it('look for destinations within the reach of the type', () => {
    expect(ideaDistanceNmi(640)).toBe(160);
    expect(ideaDistanceNmi(3300)).toBe(500);
    expect(ideaDistanceNmi(null)).toBe(150);
    expect(ideasOf([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([7, 6, 5]);
  });
});
