import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDb, migrate } from '@mirqab/db';
import { startCluster } from '@mirqab/postgres';
import { expect, test } from 'vitest';
import { openHouse } from '../testing/house.ts';
import { quiet } from '../testing/settled.ts';
import { awaitHeld, seeded, spawnWorker } from './child.ts';
import { expectInvariant } from './invariants.ts';
import { makeNews, WATCHED } from './news.ts';

type Server = {
  pid: number;
  args: string[];
  env: Record<string, string>;
  uid: number;
  gid: number;
  cwd: string;
};

/** A running server's own command, so that it can be started again exactly so, on its port. */
function readServer(pid: number): Server {
  const list = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8').split('\0').filter(Boolean);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  const env = Object.fromEntries(
    list('environ').map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );
  return { pid, args: list('cmdline'), env, uid: number('Uid'), gid: number('Gid'), cwd: '/' };
}

async function crash(server: Server): Promise<void> {
  process.kill(server.pid, 'SIGQUIT');
  for (;;) {
    try {
      process.kill(server.pid, 0);
      if (/^State:\s+Z/m.test(readFileSync(`/proc/${server.pid}/status`, 'utf8'))) return;
    } catch {
      return;
    }
    await pause(20);
  }
}

function restart(server: Server): number {
  const [command = '', ...args] = server.args;
  const child = spawn(command, args, {
    env: server.env,
    uid: server.uid,
    gid: server.gid,
    cwd: server.cwd,
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  return child.pid ?? 0;
}

async function answering(url: string): Promise<void> {
  const limit = Date.now() + 30_000;
  for (;;) {
    const db = createDb(url, { connections: 1 });
    const well = await db.pool.query('select 1').then(
      () => true,
      () => false,
    );
    await db.close();
    if (well) return;
    if (Date.now() > limit) throw new Error('the server does not come back');
    await pause(100);
  }
}

test('the server stopped at once, five times, in the middle of it: nothing acknowledged is lost', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-crash-'));
  const cluster = await startCluster({ dataDir });
  await migrate(cluster.url);
  const house = await openHouse({}, cluster.url);
  let server = readServer(cluster.pid);
  try {
    for (let feed = 0; feed < 4; feed += 1) {
      for (const story of makeNews(feed, 50, 10)) house.paper.publish(`f${feed}`, story);
      await house.addSource(`f${feed}`);
    }
    await house.addActor(WATCHED);
    await house.addAlert('أول', `actor:"${WATCHED}"`);
    const random = seeded(9);
    const worker = spawnWorker(house.variables);
    await worker.up();
    let crashes = 0;
    for (const stage of ['poll', 'ingest', 'ingest', 'enrich', 'match'] as const) {
      const inside = await awaitHeld(house.db, stage, 10_000).catch(() => false);
      await pause(random() * 150);
      await crash(server);
      await pause(300);
      const pid = restart(server);
      await answering(cluster.url);
      server = { ...server, pid };
      if (inside) crashes += 1;
    }
    expect(crashes).toBeGreaterThan(0);
    await Promise.race([quiet(house.db, 240_000), worker.died]);
    await worker.stop();
    await expectInvariant(house, { items: 200, matching: 20, alerts: 1 });
  } finally {
    await house.close();
    process.kill(server.pid, 'SIGINT');
    await pause(1_500);
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 600_000);
