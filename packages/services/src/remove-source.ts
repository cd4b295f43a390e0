import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { tellLive } from '@mirqab/db/write/live';
import type { ReadContext } from './caller.ts';
import { endPush } from './plan-push.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Takes a source away with the record of its polls and of what it listed; its articles stay. An outlet that has neither sources nor articles left
 * goes with it. A hub that pushed it is told to stop. @throws WriteFailure forbidden, not-found.
 */
export async function removeSource(ctx: ReadContext, id: string): Promise<void> {
  requireRole(ctx.caller, 'admin');
  await inTransaction(ctx.db, async (client) => {
    const { rows } = await client.query<{ url: string; outletId: string }>(
      'select url, outlet_id as "outletId" from source where id = $1 for update',
      [id],
    );
    const source = rows[0];
    if (!source) throw new WriteFailure('not-found', id);
    await endPush(client, id);
    await client.query('delete from source where id = $1', [id]);
    await client.query(
      `delete from outlet o where id = $1 and not exists (select 1 from source where outlet_id = o.id)
         and not exists (select 1 from article where outlet_id = o.id)`,
      [source.outletId],
    );
    await insertAudit(client, ctx.caller, 'source.remove', 'source', id, { url: source.url });
    await tellLive(client, [{ kind: 'source', id }]);
  });
}
