import { describe, expect, it } from 'vitest';
import { csvHref, nextSort, queryOf, readTableState, writeTableState } from './table-state.ts';

describe('the state of a list in the address', () => {
  const search = { q: 'ber', sort: '-filed_at', state: 'filed,in_review', tab: 'money', hide: 'remarks' };

  it('is read back as it was written', () => {
    const state = readTableState(search, ['state']);
    expect(state).toEqual({
      q: 'ber',
      sort: '-filed_at',
      filters: { state: 'filed,in_review' },
      hide: ['remarks'],
      order: [],
    });
    expect(writeTableState({ tab: 'money' }, state)).toEqual(search);
  });

  it('takes numbers, which the router makes out of digits', () => {
    expect(readTableState({ q: 123 }, []).q).toBe('123');
  });

  it('writes digits without quotes, and nothing that would be read back as another text', () => {
    const filters = { minutes: '45', today: 'true', number: '0101', rate: '1e3', place: 'ENBR' };
    const written = writeTableState({}, { filters });
    expect(written).toEqual({ minutes: 45, today: true, number: '0101', rate: '1e3', place: 'ENBR' });
    expect(readTableState(written, Object.keys(filters)).filters).toEqual(filters);
  });

  it('leaves out what is empty and keeps what is not its own', () => {
    expect(writeTableState(search, { q: '', filters: { state: '' } })).toEqual({
      sort: '-filed_at',
      tab: 'money',
      hide: 'remarks',
    });
  });

  it('sends the server no more than the list', () => {
    expect(queryOf(readTableState(search, ['state']))).toEqual({
      q: 'ber',
      sort: '-filed_at',
      state: 'filed,in_review',
    });
  });

  it('has the same rows as CSV', () => {
    const href = csvHref('/api/v1/pireps', readTableState(search, ['state']), { airline: 'x' });
    expect(href).toBe('/api/v1/pireps?airline=x&state=filed%2Cin_review&q=ber&sort=-filed_at&format=csv');
  });

  it('sorts up, down and not at all', () => {
    expect(['', 'a', '-a', 'b'].map((sort) => nextSort(sort, 'a'))).toEqual(['a', '-a', '', 'a']);
  });
});
