import { renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { House } from './compose.ts';

export type Health = { close(): Promise<void> };

const EVERY_MS = 5_000;
const FILE = 'worker.health.json';

/** Where a running worker says that it lives. */
export const healthFile = (dataDir: string): string => path.join(dataDir, FILE);

/**
 * Says how the worker is: in a file of the data folder every five seconds, and on a loopback port when
 * one is named. Well means that the loop turns and the database answers.
 */
export async function startHealth(house: House): Promise<Health> {
  const { env, db, log } = house;
  let well = true;
  let lag = 0;
  let expected = performance.now() + EVERY_MS;
  const state = () => ({ well, lagMs: Math.round(lag), pid: process.pid, at: new Date().toISOString() });
  const beat = async () => {
    lag = Math.max(0, performance.now() - expected);
    expected = performance.now() + EVERY_MS;
    if (lag > 200) log.warn({ lagMs: Math.round(lag) }, 'the loop was held up');
    well = await db.pool.query('select 1').then(
      () => true,
      () => false,
    );
    const file = healthFile(env.dataDir);
    try {
      writeFileSync(`${file}.new`, JSON.stringify(state()));
      renameSync(`${file}.new`, file);
    } catch (error) {
      log.warn({ error: String(error) }, 'health file not written');
    }
  };
  await beat();
  const timer = setInterval(() => void beat(), EVERY_MS);
  const server = env.healthPort === undefined ? null : await serve(env.healthPort, state);
  return {
    close: async () => {
      clearInterval(timer);
      await new Promise((done) => (server ? server.close(done) : done(undefined)));
    },
  };
}

function serve(port: number, state: () => { well: boolean }): Promise<Server> {
  const server = createServer((_, response) => {
    const now = state();
    response.writeHead(now.well ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(now));
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}
