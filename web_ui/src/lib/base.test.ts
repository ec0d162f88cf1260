// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { baseOf, frontOf } from './base.ts';

function page(content: string | null): ParentNode {
  const made = document.implementation.createHTMLDocument();
  if (content !== null) {
    const meta = made.createElement('meta');
    meta.name = 'vamgr-base';
    meta.content = content;
    made.head.append(meta);
  }
  return made;
}

async function pageOf(base: string) {
  document.head.innerHTML = `<meta name="vamgr-base" content="${base}">`;
  vi.resetModules();
  return import('./base.ts');
}

afterEach(() => {
  document.head.innerHTML = '';
});

it('is what the server says in the head', () => {
  expect(baseOf(page('/t/fjord'))).toBe('/t/fjord');
});

it.each([null, '', '/', 'fjord', '//elsewhere.example', '/t/fjord/', 'https://elsewhere.example', '/t/../x'])(
  'is nothing for %s',
  (content) => {
    expect(baseOf(page(content))).toBe('');
  },
);

it('stands before every path, and before nothing else', async () => {
  const { linkTo, onHost } = await pageOf('/t/fjord');
  expect(onHost('/api/v1/me')).toBe('/t/fjord/api/v1/me');
  expect(linkTo('/f/abc')).toBe(`${location.origin}/t/fjord/f/abc`);
  for (const other of ['#page', 'https://elsewhere.example/', '//elsewhere.example/x', 'blob:x'])
    expect(onHost(other)).toBe(other);
});

it('keeps names of two airlines on one host apart, and those of an airline with a host of its own as they were', async () => {
  const fjord = (await pageOf('/t/fjord')).ownName('vamgr.recent');
  const ridge = (await pageOf('/t/ridge')).ownName('vamgr.recent');
  expect(new Set([fjord, ridge, 'vamgr.recent']).size).toBe(3);
  document.head.innerHTML = '';
  vi.resetModules();
  expect((await import('./base.ts')).ownName('vamgr.recent')).toBe('vamgr.recent');
});

function pageTold(front: string): ParentNode {
  const made = document.implementation.createHTMLDocument();
  const meta = made.createElement('meta');
  meta.name = 'vamgr-front';
  meta.content = front;
  made.head.append(meta);
  return made;
}

it.each(['//example.org/', '//example.org:8470/'])('goes to the front page at %s', (front) => {
  expect(frontOf(pageTold(front))).toBe(front);
});

it.each(['', '/', 'https://example.org/', '//example.org', '//a b/', 'javascript:1'])(
  'has its front page on the same host with %s',
  (front) => {
    expect(frontOf(pageTold(front))).toBe('/');
  },
);
