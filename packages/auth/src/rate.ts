import type { Db } from '@mirqab/db';

export type RateRule = { windowSeconds: number; max: number };

/**
 * Counts one use of `key` in the shared table, in one statement.
 *
 * @returns seconds to wait when the rule is spent, else 0.
 */
export async function takeTurn(db: Db, key: string, rule: RateRule, now: Date = new Date()): Promise<number> {
  const at = now.getTime();
  const { rows } = await db.pool.query<{ count: number; last_request: string }>(
    `insert into rate_limit as r (id, key, count, last_request) values (gen_random_uuid()::text, $1, 1, $2)
     on conflict (key) do update set
       count = case when $2 - r.last_request >= $3 then 1 else r.count + 1 end,
       last_request = case when $2 - r.last_request >= $3 then $2 else r.last_request end
     returning count, last_request`,
    [key, at, rule.windowSeconds * 1000],
  );
  const row = rows[0];
  if (!row || row.count <= rule.max) return 0;
  return Math.max(1, Math.ceil((Number(row.last_request) + rule.windowSeconds * 1000 - at) / 1000));
}
