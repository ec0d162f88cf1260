import { expect, it } from 'vitest';
import { typeName } from './aircraft-type.ts';

it('says the maker of a type once', () => {
  expect(typeName({ manufacturer: 'Cessna', name: 'Cessna 172' })).toBe('Cessna 172');
  expect(typeName({ manufacturer: 'De Havilland Canada', name: 'Dash 8' })).toBe(
    'De Havilland Canada Dash 8',
  );
});
