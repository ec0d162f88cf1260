/** What the bundler says of a module. */
interface Module {
  importers: readonly string[];
  importedIds: readonly string[];
}

type Look = (id: string) => Module | null;

/** A module and all that it imports without waiting. */
function closure(look: Look, id: string, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of look(id)?.importedIds ?? []) closure(look, next, found);
  return found;
}

/**
 * Whether a module belongs to the entry or to the frame around every page, and to a page too. Each on its own these would be
 * thirty files of some hundred bytes, which compress badly; together they are one file, which every page has anyway.
 *
 * What only the entry or only the frame has is with these already, as are the entry's own file and the tree of routes.
 */
export function sharedShell(entry: string, frame: string): (id: string, look: Look) => boolean {
  let shell: Set<string> | undefined;
  return (id, look) => {
    shell ??= closure(look, frame, closure(look, entry));
    if (!shell.has(id) || /[\\/]src[\\/](main|route-tree\.gen|routes[\\/].*)\.tsx?/.test(id)) return false;
    return (look(id)?.importers ?? []).some((importer) => !shell?.has(importer));
  };
}
