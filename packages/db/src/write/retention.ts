import type { Client } from './client.ts';

/**
 * Kept bytes whose time is over: older than their source keeps them, or of nothing but withdrawn
 * articles (their time was set to the beginning of the epoch).
 */
export async function listExpiredRaw(client: Client, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ hash: string }>(
    `select r.hash from raw_object r left join source s on s.id = r.source_id
     where r.kept_at = to_timestamp(0) or r.kept_at < now() - s.retention_days * interval '1 day' order by r.kept_at limit $1`,
    [limit],
  );
  return rows.map((row) => row.hash);
}

/** Forgets kept bytes that are gone from the store. */
export async function forgetRaw(client: Client, hashes: string[]): Promise<void> {
  await client.query('delete from raw_object where hash = any($1)', [hashes]);
}

/** Polls and finished queue rows older than `days`: what an admin looks at is the last weeks. */
export async function forgetOldPolls(client: Client, days: number): Promise<number> {
  const { rowCount } = await client.query(
    `delete from source_poll where at < now() - $1 * interval '1 day'`,
    [days],
  );
  return rowCount ?? 0;
}

const AT_ONCE = 50_000;

/**
 * Forgets under what copies of old articles and tellings of old stories were looked for: no look-up reaches that
 * far back, so what is kept stays in step with the window and not with the archive. Days are of first sight.
 * Returns the rows that went.
 */
export async function forgetLookups(
  client: Client,
  days: { bands: number; storyKeys: number },
): Promise<number> {
  const tables = [
    { table: 'article_band', id: 'article_id', age: days.bands },
    { table: 'story_key', id: 'story_id', age: days.storyKeys },
  ];
  let gone = 0;
  for (const { table, id, age } of tables) {
    for (let some = AT_ONCE; some === AT_ONCE; gone += some) {
      const { rowCount } = await client.query(
        `delete from ${table} where ctid = any(array(
           select ctid from ${table} where ${id} < uuid_at(now() - $1 * interval '1 day') limit $2))`,
        [age, AT_ONCE],
      );
      some = rowCount ?? 0;
    }
  }
  return gone;
}
