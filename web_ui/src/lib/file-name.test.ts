import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it('takes the name that the answer gives', () => {
  expect(fileNameOf('attachment; filename="aircraft.csv"', '/api/v1/aircraft?format=csv')).toBe(
    'aircraft.csv',
  );
  expect(fileNameOf('attachment; filename=aircraft.csv', '/x')).toBe('aircraft.csv');
  expect(fileNameOf(`attachment; filename="F_rth.csv"; filename*=UTF-8''F%C3%BCrth.csv`, '/x')).toBe(
    'Fürth.csv',
  );
  expect(fileNameOf(`attachment; filename="a.csv"; filename*=UTF-8''%zz`, '/x')).toBe('a.csv');
});

it('makes one of the address when there is none', () => {
  expect(fileNameOf(null, '/api/v1/aircraft?format=csv')).toBe('aircraft');
  expect(fileNameOf('attachment', '/')).toBe('vamgr');
});
