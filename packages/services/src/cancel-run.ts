import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { tellLive } from '@mirqab/db/write/live';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/** Ends a run where it stands: what it has not begun is left as it was. @throws WriteFailure forbidden, not-found. */
export async function cancelRun(ctx: ReadContext, id: string): Promise<void> {
  requireRole(ctx.caller, 'admin');
  await inTransaction(ctx.db, async (client) => {
    const { rowCount } = await client.query(
      `update ingestion_run set state = 'cancelled', finished_at = now() where id = $1 and state = 'running'`,
      [id],
    );
    if (!rowCount) throw new WriteFailure('not-found', id);
    // Stages that only waited for this run are done as they were before it.
    await client.query(
      `update stage_run set status = 'done', at = now() where run_id = $1 and status = 'waiting'`,
      [id],
    );
    await client.query(
      `update run_item set outcome = 'same', reason = 'cancelled' where run_id = $1 and outcome = 'pending'`,
      [id],
    );
    await insertAudit(client, ctx.caller, 'run.cancel', 'run', id);
    await tellLive(client, [{ kind: 'run', id }]);
  });
}
