// `npm test`: everything that must hold before a change lands, cheapest first. Prints each step with its
// time, and last one line that counts.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { startCluster } from '@mirqab/postgres';

const root = path.dirname(import.meta.dirname);
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const only = new Set(process.argv.slice(2));
const scratch = mkdtempSync(path.join(os.tmpdir(), 'mirqab-tests-'));
const counts = { passed: 0, failed: 0 };
const failures: string[] = [];

type Step = { name: string; run(): Promise<boolean> };

const steps: Step[] = [
  { name: 'lint', run: () => command(bin('biome'), ['check', '--error-on-warnings', '.']) },
  { name: 'imports', run: () => command(process.execPath, ['scripts/imports.ts']) },
  { name: 'images', run: () => command(process.execPath, ['scripts/images.ts']) },
  {
    name: 'types',
    run: () => command(bin('turbo'), ['run', 'types', '--concurrency=2', '--output-logs=errors-only']),
  },
  { name: 'unit', run: runVitest },
  { name: 'browser', run: runPlaywright },
];

try {
  for (const step of steps) {
    if (only.size && !only.has(step.name)) continue;
    const started = performance.now();
    process.stdout.write(`\n== ${step.name}\n`);
    const ok = await step.run();
    process.stdout.write(
      `== ${step.name}: ${ok ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
    );
    if (!ok) failures.push(step.name);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (failures.length) process.stdout.write(`\nfailed: ${failures.join(', ')}\n`);
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
process.exit(failures.length ? 1 : 0);

function command(file: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function runVitest(): Promise<boolean> {
  const report = path.join(scratch, 'vitest.json');
  const cluster = await startCluster({
    dataDir: path.join(scratch, 'cluster'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' },
  });
  try {
    const ok = await command(
      bin('vitest'),
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      {
        MIRQAB_TEST_DATABASE_URL: cluster.url,
      },
    );
    const { numPassedTests, numFailedTests } = readReport<{ numPassedTests: number; numFailedTests: number }>(
      report,
      {
        numPassedTests: 0,
        numFailedTests: 1,
      },
    );
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
    return ok && numPassedTests > 0;
  } finally {
    await cluster.stop();
  }
}

async function runPlaywright(): Promise<boolean> {
  const report = path.join(scratch, 'playwright.json');
  const ok = await command(
    path.join(root, 'e2e/node_modules/.bin/playwright'),
    ['test', '--config', 'e2e/playwright.config.ts'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  const { stats } = readReport<{ stats: { expected: number; unexpected: number } }>(report, {
    stats: { expected: 0, unexpected: 1 },
  });
  counts.passed += stats.expected;
  counts.failed += stats.unexpected;
  return ok && stats.expected > 0;
}

function readReport<T>(file: string, missing: T): T {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : missing;
}
