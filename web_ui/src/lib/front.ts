import { base } from './base.ts';

/**
 * Where a stranger who opens the front page is shown the airlines; null where none shows itself.
 *
 * The server says it in the page's head, for search engines too: so nobody has to be asked.
 */
export function publicFront(page: ParentNode = document): string | null {
  const told = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const whole = told ? new URL(told, 'http://here').pathname : '';
  const path = whole.startsWith(`${base}/`) ? whole.slice(base.length) : '';
  return /^\/va(\/\w+)?$/.test(path) ? path : null;
}
