import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase } from '@mirqab/postgres/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createQueues, NeverAgain, type Queues, type QueuesOptions, type TakenJob } from './queues.ts';
import { redisAvailable, startRedis } from './redis.testing.ts';

type Ground = { options: QueuesOptions; end(): Promise<void> };

const quick = { lockDuration: 2_000, stalledInterval: 500, backoff: 20 };

async function postgresGround(): Promise<Ground> {
  const { url, drop } = await createDatabase();
  return { options: { databaseUrl: url, settings: quick }, end: drop };
}

async function redisGround(): Promise<Ground> {
  if (process.env.REDIS_URL) {
    const prefix = `mirqab-test-${process.pid}`;
    return { options: { redisUrl: process.env.REDIS_URL, prefix, settings: quick }, end: async () => {} };
  }
  const redis = await startRedis();
  return { options: { redisUrl: redis.url, settings: quick }, end: redis.stop };
}

async function until(done: () => boolean): Promise<void> {
  const limit = Date.now() + 20_000;
  while (!done()) {
    if (Date.now() > limit) throw new Error('nothing came of it');
    await pause(20);
  }
}

const grounds: [string, () => Promise<Ground>][] = [['postgres', postgresGround]];
if (process.env.REDIS_URL || redisAvailable()) grounds.push(['redis', redisGround]);

describe.each(grounds)('queues on %s', (name, makeGround) => {
  let ground: Ground;
  let queues: Queues;
  beforeAll(async () => {
    ground = await makeGround();
    queues = await createQueues(ground.options);
  });
  afterAll(async () => {
    await queues.close();
    await ground.end();
  });

  test('a job added twice runs once, and every job of a bulk runs', async () => {
    expect(queues.backend).toBe(name);
    const seen: string[] = [];
    const working = queues.work('maintenance', async (job) => void seen.push(job.id), { concurrency: 5 });
    const jobs = Array.from({ length: 40 }, (_, i) => ({ id: `o-${i}`, data: { task: 'sweep' } }));
    await queues.addBulk('maintenance', jobs);
    await queues.addBulk('maintenance', jobs.slice(0, 10));
    await until(() => seen.length >= 40);
    await pause(200);
    expect(seen.toSorted()).toEqual(jobs.map((job) => job.id).toSorted());
    await working.close();
  });

  test('what throws is tried again; what says never is not', async () => {
    const tries: TakenJob[] = [];
    const given: string[] = [];
    const working = queues.work(
      'source.poll',
      async (job) => {
        tries.push(job);
        if (job.id === 'never') throw new NeverAgain('no');
        if (job.attempt < 2) throw new Error('not yet');
      },
      { concurrency: 2, onFailed: (job) => void given.push(job.id) },
    );
    await queues.addBulk('source.poll', [
      { id: 'again', data: {} },
      { id: 'never', data: {} },
    ]);
    await until(() => tries.filter((job) => job.id === 'again').length === 3);
    await pause(200);
    expect(tries.filter((job) => job.id === 'never')).toHaveLength(1);
    expect(given.filter((id) => id === 'never')).toHaveLength(1);
    expect((await queues.counts('source.poll')).failed).toBe(1);
    await working.close();
  });

  test('closing lets the running job end', async () => {
    let ended = false;
    let started = false;
    const working = queues.work(
      'alert.match',
      async () => {
        started = true;
        await pause(400);
        ended = true;
      },
      { concurrency: 1 },
    );
    await queues.addBulk('alert.match', [{ id: 'slow', data: {} }]);
    await until(() => started);
    await working.close();
    expect(ended).toBe(true);
  });

  test('a payload that breaks the contract is refused where it is made', async () => {
    await expect(queues.add('article.ingest', 'x', { itemIds: [] })).rejects.toThrow();
  });
});

test('a database that does not answer is one line', async () => {
  await expect(createQueues({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
    code: 'unreachable',
  });
});

describe.runIf(redisAvailable())('a Redis that would drop jobs', () => {
  test('is refused', async () => {
    const redis = await startRedis(['--maxmemory', '12mb', '--maxmemory-policy', 'allkeys-lru']);
    await expect(createQueues({ redisUrl: redis.url })).rejects.toMatchObject({ code: 'eviction' });
    const admin = new Redis(redis.url);
    await admin.config('SET', 'maxmemory-policy', 'noeviction');
    await admin.quit();
    const queues = await createQueues({ redisUrl: redis.url });
    expect(queues.backend).toBe('redis');
    await queues.close();
    await redis.stop();
  });
});
