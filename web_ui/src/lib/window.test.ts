// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { inWindow, sendLinksOut } from './window.ts';

describe('whether this is the window', () => {
  it('is told by the cookie of this port', () => {
    expect(inWindow('theme=dark; vamgr_in_window_8470=1', '8470')).toBe(true);
    expect(inWindow('vamgr_in_window=1', '')).toBe(true);
    expect(inWindow('vamgr_in_window=1', '443')).toBe(true);
  });

  it('is not when the cookie is of another vamgr on this machine, or of something else', () => {
    expect(inWindow('', '8470')).toBe(false);
    expect(inWindow('vamgr_in_window_8471=1', '8470')).toBe(false);
    expect(inWindow('vamgr_in_window=1', '8470')).toBe(false);
    expect(inWindow('vamgr_in_window_8470=', '8470')).toBe(false);
    expect(inWindow('x=vamgr_in_window_8470=1', '8470')).toBe(false);
  });
});

describe('links', () => {
  sendLinksOut();
  afterEach(() => document.body.replaceChildren());

  function pressed(html: string): HTMLElement {
    document.body.innerHTML = html;
    // What the click would do is not what is looked at, and jsdom cannot do it.
    document.body.onclick = (event) => event.preventDefault();
    const inner = document.querySelector<HTMLElement>('a b') ?? document.querySelector<HTMLElement>('a');
    inner?.click();
    return document.querySelector('a') as HTMLElement;
  }

  it('to elsewhere ask for a window of their own, wherever they are pressed', () => {
    const link = pressed('<a href="https://example.org/x">to <b>there</b></a>');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  it.each(['/fleet', '#page', `${location.origin}/fleet`, 'mailto:a@example.org'])('%s stays', (href) => {
    expect(pressed(`<a href="${href}"><b>here</b></a>`).hasAttribute('target')).toBe(false);
  });
});
