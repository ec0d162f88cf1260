// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { copyShown } from './copy.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function shown(): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.value = 'what it is about';
  document.body.append(area);
  return area;
}

function clipboard(writeText: (text: string) => Promise<void>): void {
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
}

it('uses the clipboard where the page may', async () => {
  const written: string[] = [];
  clipboard(async (text) => void written.push(text));
  expect(await copyShown('a text', shown())).toBe(true);
  expect(written).toEqual(['a text']);
});

it.each([true, false])(
  'copies what is marked where it may not, and says whether that was done: %s',
  async (done) => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    let marked = '';
    document.execCommand = () => {
      const area = document.querySelector('textarea') as HTMLTextAreaElement;
      marked = area.value.slice(area.selectionStart, area.selectionEnd);
      return done;
    };
    expect(await copyShown('what it is about', shown())).toBe(done);
    expect(marked).toBe('what it is about');
  },
);
