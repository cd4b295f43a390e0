// The worker: polls, reads, enriches, matches and delivers. SIGTERM and SIGINT drain it.
import process from 'node:process';
import { migrate } from '@mirqab/db';
import { readEnv } from './env.ts';
import { createLog, errorFields } from './log.ts';
import { type RunningWorker, startWorker } from './worker.ts';

let worker: RunningWorker | undefined;
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  // A drain that hangs must not keep the machine from going down: the rows know what was left.
  setTimeout(() => process.exit(code || 1), 25_000).unref();
  await worker?.stop();
  process.exit(code);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(0));

try {
  const env = readEnv(process.env);
  const log = createLog(env.logLevel);
  process.on('unhandledRejection', (error) => log.error(errorFields(error), 'unhandled'));
  await migrate(env.databaseUrl);
  worker = await startWorker(env, log);
} catch (error) {
  process.stderr.write(`mirqab: ${errorFields(error).error}\n`);
  await end(1);
}
