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
