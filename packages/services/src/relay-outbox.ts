import { type Db, inTransaction } from '@mirqab/db';
import { deleteOutbox, lockDueOutbox, nextOutboxWait } from '@mirqab/db/write/outbox';
import { QUEUES, type QueueName, type Queues } from '@mirqab/jobs';

const AT_ONCE = 500;

export type RelayReport = { relayed: number; waitMs: number | null };

/**
 * Puts what is due in the outbox on its queues, then deletes it. A death between the two leaves the
 * rows: they are put there again under the same job ids, which the queue knows, or as jobs that find
 * nothing left to do. `waitMs` says when the next row is due.
 */
export async function relayOutbox(ctx: { db: Db; queues: Pick<Queues, 'addBulk'> }): Promise<RelayReport> {
  let relayed = 0;
  for (;;) {
    const count = await relayOnce(ctx);
    relayed += count;
    if (count < AT_ONCE) break;
  }
  return { relayed, waitMs: await nextOutboxWait(ctx.db.pool) };
}

async function relayOnce(ctx: { db: Db; queues: Pick<Queues, 'addBulk'> }): Promise<number> {
  return inTransaction(ctx.db, async (client) => {
    const rows = await lockDueOutbox(client, AT_ONCE);
    if (rows.length === 0) return 0;
    const byQueue = Map.groupBy(rows, (row) => row.queue);
    for (const [queue, list] of byQueue) {
      const name = QUEUES.find((known) => known === queue);
      // A queue of a newer version: its rows stay for the program that knows it.
      if (name === undefined) continue;
      await ctx.queues.addBulk(
        name,
        list.map((row) => ({ id: `o-${row.id}`, data: row.payload })),
      );
    }
    const known = rows.filter((row) => isQueue(row.queue));
    await deleteOutbox(
      client,
      known.map((row) => row.id),
    );
    return known.length;
  });
}

function isQueue(name: string): name is QueueName {
  return QUEUES.some((known) => known === name);
}
