import { expect, test } from 'vitest';
import { withoutKnown } from '../scripts/lean-preloads.ts';

const code =
  'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/a.js","assets/react.js","assets/b.js","assets/b.css"])))' +
  '=>i.map(i=>d[i]);load(()=>import(`./a.js`),__vite__mapDeps([0,1]));load(()=>import(`./b.js`),__vite__mapDeps([2,1,3]));';

test('what the entry has brought along is not named again, and the rest is numbered anew', () => {
  const lean = withoutKnown(code, (name) => name === 'assets/react.js');
  expect(lean).toContain('m.f=["assets/a.js","assets/b.js","assets/b.css"]');
  expect(lean).toContain('import(`./a.js`),__vite__mapDeps([0])');
  expect(lean).toContain('import(`./b.js`),__vite__mapDeps([1,2])');
});

test('what is known to one page alone is named for the others', () => {
  const lean = withoutKnown(code, (name, page) => name === 'assets/react.js' && page === 'assets/b.js');
  expect(lean).toContain('m.f=["assets/a.js","assets/react.js","assets/b.js","assets/b.css"]');
  expect(lean).toContain('__vite__mapDeps([2,3])');
});

test('code without such lists stays as it is', () => {
  expect(withoutKnown('export const a=1;', () => true)).toBe('export const a=1;');
});
