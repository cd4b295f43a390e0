import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type TestHouse } from '../testing/house.ts';
import { quiet } from '../testing/settled.ts';
import {
  awaitHeld,
  heldStages,
  STAGES,
  type StageName,
  seeded,
  spawnWorker,
  type WorkerChild,
} from './child.ts';
import { expectInvariant, repeats } from './invariants.ts';
import { makeNews, WATCHED } from './news.ts';

const FEEDS = 10;
const ITEMS = 50;
const EVERY = 10;
const KILLS_A_STAGE = 3;
const SEED = Number(process.env.MIRQAB_FAULT_SEED ?? 20261122);

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  for (let feed = 0; feed < FEEDS; feed += 1) {
    for (const story of makeNews(feed, ITEMS, EVERY)) house.paper.publish(`f${feed}`, story);
    await house.addSource(`f${feed}`);
  }
  await house.addActor(WATCHED);
  await house.addAlert('أول', `actor:"${WATCHED}"`);
  await house.addAlert('ثان', `"${WATCHED}"`);
});
afterAll(() => house.close());

test('killed again and again inside every stage, it loses nothing and tells no story twice', async () => {
  const { db } = house;
  const random = seeded(SEED);
  const kills: Record<StageName, number> = { poll: 0, ingest: 0, enrich: 0, match: 0, deliver: 0 };
  let worker: WorkerChild = spawnWorker(house.variables);
  for (let round = 0; round < 60 && STAGES.some((stage) => kills[stage] < KILLS_A_STAGE); round += 1) {
    const wanted = STAGES.filter((stage) => kills[stage] < KILLS_A_STAGE);
    const stage = wanted[Math.floor(random() * wanted.length)] ?? 'ingest';
    await slowDown(stage);
    await worker.up();
    if (!(await awaitHeld(db, stage, 3_000))) {
      await replenish(stage);
      if (!(await awaitHeld(db, stage, 10_000))) continue;
    }
    await pause(random() * 40);
    await worker.kill();
    // What the dead worker held tells inside which stages it died.
    for (const held of await heldStages(db)) kills[held] += 1;
    worker = spawnWorker(house.variables);
  }
  await slowDown(null);
  expect(Math.min(...Object.values(kills)), JSON.stringify(kills)).toBeGreaterThanOrEqual(KILLS_A_STAGE);
  await Promise.race([quiet(db, 600_000), worker.died]);
  await worker.stop();
  const served = FEEDS * ITEMS + extra;
  await expectInvariant(house, { items: served, matching: FEEDS * (ITEMS / EVERY) + extra, alerts: 2 });
  process.stdout.write(
    `kills by stage ${JSON.stringify(kills)}; repeated under the same id: ${repeats(house)}\n`,
  );
}, 1_800_000);

let extra = 0;

/**
 * A stage that has nothing left to do gets another article to pass through it: of a week of its own, so
 * that it tells a story nobody was told of, and a delivery is due.
 */
async function replenish(stage: StageName): Promise<void> {
  const feed = FEEDS + extra;
  extra += 1;
  const at = new Date(Date.UTC(2025, 0, 1 + extra * 9)).toISOString();
  for (const story of makeNews(feed, 1, 1)) house.paper.publish('f0', { ...story, at });
  await house.db.pool.query(`update source set next_poll_at = now(), lease_until = null where url = $1`, [
    house.paper.feedUrl('f0'),
  ]);
  if (stage === 'poll') await house.db.pool.query('update source set next_poll_at = now()');
}

/** Makes a stage's own statement slow, so that it can be met: by a trigger on the table it writes, or by a slow far end. */
async function slowDown(stage: StageName | null): Promise<void> {
  const tables: Partial<Record<StageName, string>> = {
    poll: 'source_poll',
    enrich: 'mention',
    match: 'match',
    ingest: 'revision',
    deliver: 'delivery_attempt',
  };
  await house.db.pool.query(
    `create or replace function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(0.08); return null; end $$`,
  );
  for (const [name, table] of Object.entries(tables)) {
    await house.db.pool.query(`drop trigger if exists linger on ${table}`);
    if (name === stage) {
      await house.db.pool.query(
        `create trigger linger after insert on ${table} for each statement execute function linger()`,
      );
    }
  }
}
