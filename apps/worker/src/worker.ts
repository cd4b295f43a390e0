import { mkdirSync } from 'node:fs';
import { compose, type Outside } from './compose.ts';
import type { Env } from './env.ts';
import { startHandlers } from './handlers/index.ts';
import { startHealth } from './health.ts';
import type { Log } from './log.ts';
import { startRelay, startScheduler, startSweeper } from './loops.ts';

export type RunningWorker = {
  /** Takes nothing new, lets what runs end, and lets go of everything. */
  stop(): Promise<void>;
};

/** Starts the worker on a migrated database. */
export async function startWorker(env: Env, log: Log, outside: Outside = {}): Promise<RunningWorker> {
  mkdirSync(env.dataDir, { recursive: true });
  const house = await compose(env, log, outside);
  const health = await startHealth(house);
  const working = startHandlers(house);
  const loops = [startSweeper(house), startRelay(house), startScheduler(house)];
  log.info({ backend: house.queues.backend, threads: env.readerThreads }, 'worker runs');
  let stopping: Promise<void> | undefined;
  return {
    stop: () => {
      stopping ??= (async () => {
        await Promise.all(loops.map((loop) => loop.stop()));
        await Promise.all(working.map((one) => one.close()));
        await health.close();
        await house.close();
        log.info({}, 'worker ended');
      })();
      return stopping;
    },
  };
}
