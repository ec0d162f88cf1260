import { expect, it } from 'vitest';
import { noteCommand, takeCommand } from './last-command.ts';

it('is told of once, and only shortly after', () => {
  expect(takeCommand(0)).toBeNull();
  noteCommand('a', 1_000);
  expect(takeCommand(2_000)).toBe('a');
  expect(takeCommand(2_000)).toBeNull();
  noteCommand('b', 1_000);
  expect(takeCommand(9_000)).toBeNull();
  expect(takeCommand(1_500)).toBeNull();
});

it('is forgotten with a request that was no command', () => {
  noteCommand('a', 1_000);
  noteCommand(null, 1_100);
  expect(takeCommand(1_200)).toBeNull();
});
