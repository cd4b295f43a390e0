import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '@mirqab/db';

/** Waits until `done` holds; an error that tells what was waited for after `limitMs`. */
export async function until(
  what: string,
  done: () => boolean | Promise<boolean>,
  limitMs = 90_000,
): Promise<void> {
  const limit = Date.now() + limitMs;
  while (!(await done())) {
    if (Date.now() > limit) throw new Error(`not within ${limitMs} ms: ${what}`);
    await pause(40);
  }
}

/** Rows that still wait for something, by kind; nothing waits when all are 0. */
export async function waiting(db: Db): Promise<Record<string, number>> {
  const { rows } = await db.pool.query<Record<string, number>>(
    `select (select count(*) from outbox)::int as outbox,
       (select count(*) from source_item where fate = 'pending')::int as items,
       (select count(*) from stage_run where status in ('waiting', 'running'))::int as stages,
       (select count(*) from delivery where state in ('pending', 'sending'))::int as deliveries,
       (select count(*) from source where lease_until > now())::int as sources`,
  );
  return rows[0] ?? {};
}

/** Waits until nothing waits any more. */
export async function quiet(db: Db, limitMs = 120_000): Promise<void> {
  await until(
    'everything has come to rest',
    async () => Object.values(await waiting(db)).every((count) => count === 0),
    limitMs,
  ).catch(async (error: Error) => {
    const { rows } = await db.pool.query(
      `select fate::text, attempts, reason, count(*)::int as count, min(due_at - now())::text as due,
         min(lease_until - now())::text as lease, max(now() - queued_at)::text as queued from source_item
       where fate = 'pending' group by 1, 2, 3`,
    );
    throw new Error(`${error.message}; left: ${JSON.stringify(await waiting(db))} ${JSON.stringify(rows)}`);
  });
}
