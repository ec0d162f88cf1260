import { expect, test } from 'vitest';
import { sharedShell } from '../scripts/shared-shell.ts';

const imports: Record<string, string[]> = {
  '/src/main.tsx': ['/src/api/client.ts', '/src/only-entry.ts'],
  '/src/routes/_app.tsx': ['/src/api/client.ts', '/src/ui/tooltip.tsx', '/src/ui/clock.tsx'],
  '/src/pages/fleet.tsx': ['/src/ui/tooltip.tsx', '/src/api/client.ts', '/src/ui/chart.tsx'],
};
const look = (id: string) => ({
  importedIds: imports[id] ?? [],
  importers: Object.keys(imports).filter((one) => imports[one]?.includes(id)),
});

test.each([
  ['/src/api/client.ts', true],
  ['/src/ui/tooltip.tsx', true],
  ['/src/only-entry.ts', false],
  ['/src/ui/clock.tsx', false],
  ['/src/ui/chart.tsx', false],
  ['/src/main.tsx', false],
])('%s is shared by the frame and a page: %s', (id, shared) => {
  expect(sharedShell('/src/main.tsx', '/src/routes/_app.tsx')(id, look)).toBe(shared);
});
