// `npm run test:faults`: what must hold when a worker is killed, the database stops at once, and the
// queue is emptied. `npm run test:faults -- kill` runs one of them.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

const root = path.dirname(import.meta.dirname);
const vitest = path.join(root, 'apps/worker/node_modules/vitest/vitest.mjs');
const child = spawn(
  process.execPath,
  [vitest, 'run', '--config', 'vitest.faults.config.ts', ...process.argv.slice(2)],
  { cwd: path.join(root, 'apps/worker'), stdio: 'inherit' },
);
child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
