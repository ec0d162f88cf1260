import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = fileURLToPath(new URL('../src/components/ui/icon.ts', import.meta.url));

/** Builds lucide's icons on our own drawing of them: theirs can do much that nobody here asks for. */
export function leanIcons(): Plugin {
  return {
    name: 'vamgr-lean-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const theirs = source.endsWith('/createLucideIcon.mjs') && importer?.includes('lucide-react');
      return theirs ? ours : null;
    },
  };
}
