import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '@mirqab/db';
import { redisAvailable, startRedis } from '@mirqab/jobs/redis.testing';
import { describe, test } from 'vitest';
import { openHouse } from '../testing/house.ts';
import { quiet, until } from '../testing/settled.ts';
import { awaitHeld, spawnWorker } from './child.ts';
import { expectInvariant } from './invariants.ts';
import { makeNews, WATCHED } from './news.ts';

describe.runIf(redisAvailable())('Redis', () => {
  test('emptied again and again in the middle of it, the queue is made whole from the rows', async () => {
    const redis = await startRedis();
    const house = await openHouse({ REDIS_URL: redis.url });
    try {
      for (let feed = 0; feed < 6; feed += 1) {
        for (const story of makeNews(feed, 50, 10)) house.paper.publish(`f${feed}`, story);
        await house.addSource(`f${feed}`);
      }
      await house.addActor(WATCHED);
      await house.addAlert('أول', `actor:"${WATCHED}"`);
      const worker = spawnWorker(house.variables);
      await worker.up();
      for (const stage of ['poll', 'ingest', 'enrich', 'match', 'ingest', 'deliver'] as const) {
        await awaitHeld(house.db, stage, 4_000);
        await redis.flush();
        await pause(100);
      }
      // A lost first poll leaves nothing waiting until it is put back: rest begins when each was polled.
      await until('every source is polled', () => everyPolled(house.db), 240_000);
      await Promise.race([quiet(house.db, 240_000), worker.died]);
      await worker.stop();
      await expectInvariant(house, { items: 300, matching: 30, alerts: 1 });
    } finally {
      await house.close();
      await redis.stop();
    }
  }, 900_000);
});

async function everyPolled(db: Db): Promise<boolean> {
  const { rowCount } = await db.pool.query('select 1 from source where last_poll_at is null');
  return rowCount === 0;
}
