import { randomUUID } from 'node:crypto';
import { listen } from '@mirqab/db/read/listen';
import { OUTBOX_CHANNEL } from '@mirqab/db/write/outbox';
import { claimDueSources } from '@mirqab/db/write/sources';
import { applyRetention } from '@mirqab/services/apply-retention';
import { relayOutbox } from '@mirqab/services/relay-outbox';
import { sweepPipeline } from '@mirqab/services/sweep-pipeline';
import type { House } from './compose.ts';
import { errorFields, type Log } from './log.ts';

export type Loop = { stop(): Promise<void>; wake(): void };

const SOURCES_AT_ONCE = 50;
/**
 * A source stays held from the moment it is put on the queue until its poll takes it over; a queue that
 * lost the job costs no more than this. A job that waited longer finds its hold gone and does nothing.
 */
const QUEUED_LEASE_MS = 90_000;

/**
 * Calls `turn` again and again: after the milliseconds it returned, or sooner when woken. One that
 * throws is tried again after `retryMs`; nothing ends a loop but `stop`, which waits for the turn.
 */
export function startLoop(log: Log, name: string, retryMs: number, turn: () => Promise<number>): Loop {
  let stopped = false;
  let woken = false;
  let rest: (() => void) | undefined;
  const sleep = (ms: number) =>
    new Promise<void>((done) => {
      if (woken || stopped) return done();
      const timer = setTimeout(done, ms);
      rest = () => {
        clearTimeout(timer);
        done();
      };
    });
  const running = (async () => {
    while (!stopped) {
      woken = false;
      const wait = await turn().catch((error: unknown) => {
        log.warn({ loop: name, ...errorFields(error) }, 'turn failed');
        return retryMs;
      });
      await sleep(wait);
    }
  })();
  const wake = () => {
    woken = true;
    rest?.();
  };
  return {
    wake,
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** Puts sources whose time has come on the queue. */
export function startScheduler(house: House): Loop {
  const { db, queues, log, env } = house;
  return startLoop(log, 'scheduler', env.tickMs, async () => {
    const lease = randomUUID();
    const due = await claimDueSources(db, { limit: SOURCES_AT_ONCE, leaseMs: QUEUED_LEASE_MS, lease });
    if (due.length > 0) {
      await queues.addBulk(
        'source.poll',
        due.map(({ id }) => ({ id: `p-${id}-${lease}`, data: { v: 1, sourceId: id, lease } })),
      );
    }
    return due.length === SOURCES_AT_ONCE ? 0 : env.tickMs;
  });
}

/** Relays the outbox: woken by Postgres when a row is written, and by itself when a later row is due. */
export function startRelay(house: House): Loop {
  const loop = startLoop(house.log, 'relay', house.env.tickMs, async () => {
    const { waitMs } = await relayOutbox(house);
    return Math.min(house.env.tickMs, waitMs ?? house.env.tickMs);
  });
  const listening = listen(house.env.databaseUrl, {
    channel: OUTBOX_CHANNEL,
    onMessage: () => loop.wake(),
    onReady: () => loop.wake(),
  });
  return {
    wake: loop.wake,
    stop: async () => {
      await listening.close();
      await loop.stop();
    },
  };
}

const RETENTION_EVERY_MS = 3_600_000;

/** Puts back what fell behind, lets go of what is past its time, and makes the partitions of this month and the next. */
export function startSweeper(house: House): Loop {
  const { log, env, db } = house;
  let retention = Date.now();
  return startLoop(log, 'sweep', env.sweepMs, async () => {
    if (Date.now() >= retention) {
      await applyRetention(house);
      retention = Date.now() + RETENTION_EVERY_MS;
    }
    await db.pool.query(
      `select make_article_partition(now()), make_article_partition(now() + interval '1 month')`,
    );
    const report = await sweepPipeline(house, { graceMs: env.sweepGraceMs });
    if (Object.values(report).some((count) => count > 0)) log.info({ loop: 'sweep', ...report }, 'put back');
    return env.sweepMs;
  });
}
