// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { goTo } from '@/lib/moment.ts';

const said = vi.hoisted(() => [] as unknown[]);
vi.mock('./toast.ts', () => ({ toast: { error: (error: unknown) => said.push(error) } }));

import { Button } from './button.tsx';

afterEach(() => {
  cleanup();
  act(() => goTo(null));
  said.length = 0;
});

function press(button: React.ReactElement): void {
  render(button);
  fireEvent.click(screen.getByRole('button'));
}

it.each([
  ['what is sent', { type: 'submit' }],
  ['the main button', { variant: 'primary' }],
  ['the red one', { variant: 'danger' }],
  ['what says that it writes', { writes: true }],
] as const)('changes nothing in the past and says why: %s', (_, props) => {
  const done = vi.fn();
  goTo('7');
  press(
    <Button {...props} onClick={done}>
      Buy
    </Button>,
  );
  expect(done).not.toHaveBeenCalled();
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
  expect(said).toHaveLength(1);
  // Back in the present it is a button again.
  act(() => goTo(null));
  fireEvent.click(screen.getByRole('button'));
  expect(done).toHaveBeenCalledOnce();
});

it.each([{}, { variant: 'primary', writes: false }] as const)('only looks at the past with %o', (props) => {
  const done = vi.fn();
  goTo('7');
  press(
    <Button {...props} onClick={done}>
      Load more
    </Button>,
  );
  expect(done).toHaveBeenCalledOnce();
  expect(screen.getByRole('button').hasAttribute('aria-disabled')).toBe(false);
  expect(said).toEqual([]);
});

it('keeps the focus while its command is on the way, and takes no press', () => {
  const done = vi.fn();
  const sent = vi.fn((event: Event) => event.preventDefault());
  const form = (pending: boolean) => (
    <form onSubmit={(event) => sent(event.nativeEvent)}>
      <Button type="submit" pending={pending} onClick={done}>
        Save
      </Button>
    </form>
  );
  const { rerender } = render(form(false));
  const button = screen.getByRole('button');
  button.focus();
  rerender(form(true));
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(button);
  expect(done).not.toHaveBeenCalled();
  expect(sent).not.toHaveBeenCalled();
  rerender(form(false));
  fireEvent.click(button);
  expect(done).toHaveBeenCalledOnce();
  expect(sent).toHaveBeenCalledOnce();
});
