import { type Db, inTransaction, newId } from '@mirqab/db';

/**
 * The id of the one workspace there is at first; made on first use.
 * Two processes that start together settle on the same one.
 */
export async function ensureWorkspace(db: Db, now: Date = new Date()): Promise<string> {
  return inTransaction(db, async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtext('mirqab-workspace'))");
    const found = await client.query<{ id: string }>(
      'select id from workspace order by created_at, id limit 1',
    );
    if (found.rows[0]) return found.rows[0].id;
    const id = newId(now);
    await client.query('insert into workspace (id, name, created_at) values ($1, $2, $3)', [
      id,
      'Mirqab',
      now,
    ]);
    return id;
  });
}
