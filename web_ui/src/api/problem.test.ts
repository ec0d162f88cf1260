import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';
import { fieldErrors, toApiError } from './problem.ts';

describe('problem documents', () => {
  it('give the sentence, the slug and the fields', async () => {
    const problem = {
      type: '/problems/claim-taken',
      title: 'Taken',
      detail: 'LN-ABC is taken.',
      errors: [{ field: 'registration', message: 'LN-ABC already flies for you.', code: 'taken' }],
    };
    const error = await toApiError(new Response(JSON.stringify(problem), { status: 409 }));
    expect(error).toMatchObject({ status: 409, kind: 'claim-taken', message: 'LN-ABC is taken.' });
    expect(error.fields).toEqual({ registration: 'LN-ABC already flies for you.' });
  });

  it('still say something when the answer is no problem document', async () => {
    const error = await toApiError(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    expect(error).toMatchObject({ status: 502, message: 'Bad Gateway', fields: {} });
  });

  it('keep the first sentence of a field', () => {
    const errors = [
      { field: 'fares.0.code', message: 'first' },
      { field: 'fares.0.code', message: 'second' },
      { field: '', message: 'the whole form' },
    ];
    expect(fieldErrors(errors)).toEqual({ 'fares.0.code': 'first' });
  });
});

describe('command ids', () => {
  it('are UUIDv7 and in order of time', () => {
    const ids = [1, 2, 3].map((ms) => newId(1_700_000_000_000 + ms));
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(Array.from({ length: 200 }, () => newId())).size).toBe(200);
  });
});
