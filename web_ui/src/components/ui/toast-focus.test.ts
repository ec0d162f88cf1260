// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { freeFocus } from './toast-focus.ts';

describe('the focus around messages', () => {
  let page: HTMLButtonElement;
  let message: HTMLButtonElement;
  const told: (EventTarget | null)[] = [];

  beforeEach(() => {
    document.body.innerHTML =
      '<button id="page">Save</button><div id="host"><button id="undo">Undo</button></div>';
    page = document.querySelector('#page') as HTMLButtonElement;
    message = document.querySelector('#undo') as HTMLButtonElement;
    const host = document.querySelector('#host') as HTMLElement;
    freeFocus(host);
    told.length = 0;
    host.addEventListener('focusin', (event) => told.push(event.relatedTarget));
    page.focus();
    message.focus();
  });

  it('comes from nowhere, so nothing sends it back', () => {
    expect(told).toEqual([null]);
  });

  it('goes back from a message that vanishes under it', async () => {
    message.remove();
    await Promise.resolve();
    expect(document.activeElement).toBe(page);
  });

  it('stays where somebody has gone on to', async () => {
    message.blur();
    page.focus();
    page.blur();
    message.remove();
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
  });
});
