import type { Client } from './client.ts';

/** The channel that wakes the relay. */
export const OUTBOX_CHANNEL = 'mirqab_outbox';

export type OutboxRow = { queue: string; payload: unknown; runId?: string | null; waitMs?: number };

/** Writes what must be put on a queue, in the transaction of the result it follows from, and wakes the relay. */
export async function addOutbox(client: Client, rows: OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `insert into outbox (queue, payload, run_id, due_at)
     select x.queue, x.payload, x.run_id, now() + x.wait * interval '1 millisecond'
     from unnest($1::text[], $2::jsonb[], $3::uuid[], $4::float8[]) as x(queue, payload, run_id, wait)`,
    [
      rows.map((row) => row.queue),
      rows.map((row) => JSON.stringify(row.payload)),
      rows.map((row) => row.runId ?? null),
      rows.map((row) => row.waitMs ?? 0),
    ],
  );
  await client.query(`select pg_notify('${OUTBOX_CHANNEL}', '')`);
}

export type DueRow = { id: string; queue: string; payload: unknown };

/** Locks rows whose time has come, oldest first; the caller puts them on their queues and deletes them. */
export async function lockDueOutbox(client: Client, limit: number): Promise<DueRow[]> {
  const { rows } = await client.query<DueRow>(
    `select id::text, queue, payload from outbox where due_at <= now()
     order by due_at, id limit $1 for update skip locked`,
    [limit],
  );
  return rows;
}

export async function deleteOutbox(client: Client, ids: string[]): Promise<void> {
  await client.query('delete from outbox where id = any($1::bigint[])', [ids]);
}

/** Milliseconds until the next row falls due; null when none will. A row that is due already is told by a notification. */
export async function nextOutboxWait(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ ms: number | null }>(
    'select (extract(epoch from min(due_at) - now()) * 1000)::float8 as ms from outbox where due_at > now()',
  );
  return rows[0]?.ms ?? null;
}
