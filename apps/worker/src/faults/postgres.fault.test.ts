import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '@mirqab/db';
import { type Cluster, startCluster } from '@mirqab/postgres';
import { expect, test } from 'vitest';
import { openHouse } from '../testing/house.ts';
import { quiet } from '../testing/settled.ts';
import { awaitHeld, seeded, spawnWorker } from './child.ts';
import { expectInvariant } from './invariants.ts';
import { makeNews, WATCHED } from './news.ts';

/** One address for a server that comes back on another port each time. */
async function standInFront(port: () => number): Promise<{ port: number; close(): void }> {
  const server = createServer((near) => {
    const far = connect(port(), '127.0.0.1');
    near.pipe(far).pipe(near);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** `pg_ctl stop -m immediate`: every process of the server ends where it stands. */
async function crash(cluster: Cluster): Promise<void> {
  process.kill(cluster.pid, 'SIGQUIT');
  for (let i = 0; i < 500; i += 1) {
    try {
      process.kill(cluster.pid, 0);
    } catch {
      return;
    }
    await pause(20);
  }
  throw new Error('the server does not end');
}

test('the server stopped at once, five times, in the middle of it: nothing acknowledged is lost', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-crash-'));
  let cluster = await startCluster({ dataDir });
  const front = await standInFront(() => Number(new URL(cluster.url).port));
  const url = new URL(cluster.url);
  url.port = String(front.port);
  await migrate(url.href);
  const house = await openHouse({}, url.href);
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
    let inside = 0;
    for (const stage of ['poll', 'ingest', 'ingest', 'enrich', 'match'] as const) {
      if (await awaitHeld(house.db, stage, 4_000).catch(() => false)) inside += 1;
      await pause(random() * 150);
      await crash(cluster);
      await pause(300);
      cluster = await startCluster({ dataDir });
    }
    expect(inside).toBeGreaterThan(0);
    await Promise.race([quiet(house.db, 240_000), worker.died]);
    await worker.stop();
    await expectInvariant(house, { items: 200, matching: 20, alerts: 1 });
  } finally {
    await house.close().catch(() => {});
    front.close();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 900_000);
