import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { splitTexts } from './scripts/split-texts.ts';

export default defineConfig({
  plugins: [splitTexts()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    // Logic runs in node; a component test asks for a document with `// @vitest-environment jsdom`.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    env: { TZ: 'UTC' },
  },
});
