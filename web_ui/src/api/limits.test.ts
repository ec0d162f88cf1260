import { expect, test } from 'vitest';
import { faultOf, limitsOf } from './limits.ts';

test.each([
  ['', { needed: true }, 'needed'],
  ['  ', { needed: true }, 'needed'],
  [null, { needed: true, min: 1 }, 'needed'],
  [null, { min: 1 }, null],
  [0, { min: 1 }, 'tooLow'],
  [11, { max: 10 }, 'tooHigh'],
  [1.5, { whole: true, max: 1 }, 'notWhole'],
  [1.5, { max: 2 }, null],
  ['short', { minLength: 8 }, 'tooShort'],
  ['✈✈✈', { maxLength: 3 }, null],
  ['four', { maxLength: 3 }, 'tooLong'],
  [{ value: 'ENBR' }, { maxLength: 3 }, null],
  [99, undefined, null],
] as const)('%j with %j is %s', (value, limit, fault) => {
  expect(faultOf(value, limit)).toBe(fault);
});

test('the limits of a command are those of the OpenAPI document', async () => {
  const limits = await limitsOf('POST /api/v1/aircraft/{id}/maintenance/start');
  expect(faultOf('', limits.reason)).toBe('needed');
  expect(faultOf('x'.repeat(2001), limits.reason)).toBe('tooLong');
});
