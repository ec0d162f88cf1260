import type { Plugin } from 'vite';

/** From an opening brace to what follows the one that closes it. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}' && --depth === 0) return at + 1;
  }
  return css.length;
}

const properties = '@layer properties{@supports ';
const mixing = /@supports \(color:color-mix\(in lab, ?red, ?red\)\)\{/g;

/**
 * Style sheets without what Tailwind adds for browsers that the program's JavaScript does not run in anyway: initial values for
 * those without `@property`, and questions whether `color-mix` is there.
 */
export function lean(css: string): string {
  let out = css;
  const fallback = out.indexOf(properties);
  if (fallback >= 0) {
    const end = closing(out, out.indexOf('{', fallback));
    // The layer keeps its place in the order of layers.
    out = `${out.slice(0, fallback)}@layer properties;${out.slice(end)}`;
  }
  for (let match = mixing.exec(out); match; match = mixing.exec(out)) {
    const open = match.index + match[0].length - 1;
    const end = closing(out, open);
    out = out.slice(0, match.index) + out.slice(open + 1, end - 1) + out.slice(end);
    mixing.lastIndex = match.index;
  }
  return out;
}

export function leanCss(): Plugin {
  return {
    name: 'vamgr-lean-css',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = lean(String(file.source));
      }
    },
  };
}
