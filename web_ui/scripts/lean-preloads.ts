import type { Plugin } from 'vite';

interface Part {
  imports: readonly string[];
  facadeModuleId: string | null;
}

const table = /m\.f=\[([^\]]*)\]/;
const lists = /__vite__mapDeps\(\[([\d,]*)\]\)/g;

/**
 * The code of a chunk whose lists of what to fetch along with a page leave out what is there anyway when that page is shown:
 * `isKnown`, asked with the page's own file, which stands first. The names that are left are numbered anew.
 */
export function withoutKnown(code: string, isKnown: (name: string, page: string) => boolean): string {
  const found = table.exec(code);
  if (!found?.[1]) return code;
  const names = found[1].split(',').map((quoted) => quoted.slice(1, -1));
  const kept: string[] = [];
  const places = new Map<string, number>();
  const fewer = code.replace(lists, (_, numbers: string) => {
    const wanted = numbers.split(',').flatMap((number) => names[Number(number)] ?? []);
    const numbered = wanted
      .filter((name) => !isKnown(name, wanted[0] ?? ''))
      .map((name) => {
        if (!places.has(name)) places.set(name, kept.push(name) - 1);
        return places.get(name);
      });
    return `__vite__mapDeps([${numbered.join(',')}])`;
  });
  return fewer.replace(table, () => `m.f=[${kept.map((name) => `"${name}"`).join(',')}]`);
}

/** A file and all that it imports without waiting. */
function closure(parts: ReadonlyMap<string, Part>, file: string, found = new Set<string>()): Set<string> {
  const part = parts.get(file);
  if (!part || found.has(file)) return found;
  found.add(file);
  for (const next of part.imports) closure(parts, next, found);
  return found;
}

/**
 * With a page the files that it needs are fetched all at once, so the entry lists them for each page. Those that the entry
 * has brought along itself, and those of the frame that stands around a page and has a list of its own, need not be named
 * eighty times.
 */
export function leanPreloads(): Plugin {
  return {
    name: 'lean-preloads',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? [part] : []));
        const parts = new Map<string, Part>(chunks.map((chunk) => [chunk.fileName, chunk]));
        const routeOf = (file: string) => parts.get(file)?.facadeModuleId?.split('/src/routes/')[1] ?? '';
        const entry = chunks.find((chunk) => chunk.isEntry)?.fileName ?? '';
        const frame = chunks.find((chunk) => routeOf(chunk.fileName).startsWith('_app.tsx'))?.fileName ?? '';
        const always = closure(parts, entry);
        const framed = closure(parts, frame);
        const isKnown = (file: string, page: string) =>
          always.has(file) || (framed.has(file) && routeOf(page).startsWith('_app/'));
        for (const chunk of chunks) chunk.code = withoutKnown(chunk.code, isKnown);
      },
    },
  };
}
