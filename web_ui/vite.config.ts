import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leanCss } from './scripts/lean-css.ts';
import { leanIcons } from './scripts/lean-icons.ts';
import { leanPreloads } from './scripts/lean-preloads.ts';
import { sharedShell } from './scripts/shared-shell.ts';
import { splitTexts } from './scripts/split-texts.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const isShared = sharedShell(
  here('./src/main.tsx'),
  `${here('./src/routes/_app.tsx')}?tsr-split=component---loader`,
);
// lucide's list of all icons stands between them and who draws them, so those of the frame are named: a name that is not right
// any more costs some bytes.
const framesIcons =
  /lucide-react[\\/].*[\\/](book-open|clipboard-check|house|landmark|moon|plane|plane-takeoff|plus|rotate-ccw-clock|route|scroll-text|search|sun|user-plus|users)\.mjs$/;

export default defineConfig({
  plugins: [
    splitTexts(),
    leanIcons(),
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // What a page asks for comes with the page, and not with the shell.
      codeSplittingOptions: {
        defaultBehavior: [['loader', 'component'], ['errorComponent'], ['notFoundComponent']],
      },
      routesDirectory: here('./src/routes'),
      generatedRouteTree: here('./src/route-tree.gen.ts'),
      quoteStyle: 'single',
      semicolons: true,
    }),
    react(),
    tailwindcss(),
    leanCss(),
    leanPreloads(),
  ],
  resolve: {
    alias: {
      '@': here('./src'),
      // React has it since 18.
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
    },
  },
  server: {
    proxy: { '/api': { target: process.env.VAMGR_API ?? 'http://127.0.0.1:8000', changeOrigin: false } },
  },
  build: {
    outDir: here('../web_dist'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Inlined fonts and maps would grow the shell and need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The shell holds the names of all parts; the manifest says which is which.
        chunkFileNames: 'assets/-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // What only some pages need comes with them.
            {
              name: 'tanstack',
              test: /node_modules[\\/]@tanstack[\\/](?!react-virtual|virtual-core|.*([qQ]ueriesObserver|[iI]nfiniteQueryObserver|useQueries|useInfiniteQuery|[mM]utationObserver|useMutation)\.)/,
            },
            {
              name: (id, ctx) =>
                framesIcons.test(id) || isShared(id, (other) => ctx.getModuleInfo(other)) ? 'shared' : null,
              debugName: 'shared',
              test: /[\\/](src|lucide-react)[\\/]/,
            },
            { name: 'queries', test: /[\\/]@tanstack[\\/].*([qQ]ueriesObserver|useQueries)\./ },
            { name: 'mutation', test: /[\\/]@tanstack[\\/].*([mM]utationObserver|useMutation)\./ },
          ],
        },
      },
    },
  },
});
