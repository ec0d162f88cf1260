import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { splitTexts } from './scripts/split-texts.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    splitTexts(),
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
  ],
  resolve: { alias: { '@': here('./src') } },
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
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/](?!react-virtual|virtual-core)/ },
          ],
        },
      },
    },
  },
});
