// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const asked = vi.hoisted(() => ({ steps: [] as number[] }));
vi.mock('@/api/window.ts', () => ({
  zoom: async (step: number) => {
    asked.steps.push(step);
    return { factor: 1 };
  },
}));

import { useWindowKeys } from './use-window-keys.ts';

const mark = `vamgr_in_window${location.port ? `_${location.port}` : ''}`;
let printed = 0;

function press(key: string, modifiers: KeyboardEventInit = { ctrlKey: true }): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

function mount(cookie: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no other way.
  document.cookie = cookie;
  renderHook(() => useWindowKeys());
}

beforeEach(() => {
  asked.steps.length = 0;
  printed = 0;
  window.print = () => {
    printed += 1;
  };
});
afterEach(cleanup);

it('are the zoom and the printer in the window', () => {
  mount(`${mark}=1`);
  expect(['+', '=', '-', '0'].map((key) => press(key))).toEqual([true, true, true, true]);
  expect(press('+', { metaKey: true })).toBe(true);
  expect(asked.steps).toEqual([1, 1, -1, 0, 1]);
  expect(press('p')).toBe(true);
  expect(printed).toBe(1);
});

it('leave the keys without Ctrl alone', () => {
  mount(`${mark}=1`);
  expect(['+', '-', '0', 'p'].some((key) => press(key, {}))).toBe(false);
  expect(asked.steps).toEqual([]);
});

it('are left to a browser', () => {
  mount(`${mark}=; max-age=0`);
  expect(['+', '-', '0', 'p'].some((key) => press(key))).toBe(false);
  expect(asked.steps).toEqual([]);
  expect(printed).toBe(0);
});
