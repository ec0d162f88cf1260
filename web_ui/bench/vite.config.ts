import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { splitTexts } from '../scripts/split-texts.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages that are measured: built with the product's own code, never into the product. */
export default defineConfig({
  root: here('.'),
  plugins: [splitTexts(), tailwindcss()],
  resolve: { alias: { '@': here('../src') } },
  build: { assetsInlineLimit: 0, emptyOutDir: true },
});
