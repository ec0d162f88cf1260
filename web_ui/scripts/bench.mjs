// npm run bench: the figures of the frontend beside their limits. They are taken in Python, where the browser's tests are;
// dev.py makes what they need in a fresh clone, and says what it cannot make.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = ['build_scripts/dev.py', 'figures', ...process.argv.slice(2)];
for (const python of ['python3', 'python']) {
  const done = spawnSync(python, command, { cwd: root, stdio: 'inherit' });
  if (done.error?.code === 'ENOENT') continue;
  if (done.error) throw done.error;
  process.exit(done.status ?? 1);
}
process.stderr.write('The figures are taken with Python 3.11 or newer, and there is no python3 here.\n');
process.exitCode = 1;
