import { inTransaction } from '@mirqab/db';
import { addOutbox } from '@mirqab/db/write/outbox';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

/** Tries a delivery that was given up once more, under the same id. @throws ReadFailure not-found when it is not dead. */
export async function retryDelivery(ctx: ReadContext, id: string): Promise<void> {
  await inTransaction(ctx.db, async (client) => {
    const { rowCount } = await client.query(
      `update delivery d set state = 'pending', due_at = now(), error = null
       from alert a where d.id = $1 and a.id = d.alert_id and a.workspace_id = $2 and d.state = 'dead'`,
      [id, ctx.caller.workspaceId],
    );
    if (!rowCount) throw new ReadFailure('not-found');
    await addOutbox(client, [{ queue: 'alert.deliver', payload: { v: 1, deliveryIds: [id] } }]);
  });
}
