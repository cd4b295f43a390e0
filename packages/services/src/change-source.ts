import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import type { Client } from '@mirqab/db/write/client';
import { tellLive } from '@mirqab/db/write/live';
import { addOutbox } from '@mirqab/db/write/outbox';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/** Lets a source rest until it is resumed. @throws WriteFailure forbidden, not-found. */
export function pauseSource(ctx: ReadContext, id: string): Promise<void> {
  return change(ctx, id, 'source.pause', async (client) => {
    const { rowCount } = await client.query(`update source set state = 'paused' where id = $1`, [id]);
    return rowCount === 1;
  });
}

/** Lets a paused or ended source be polled again, now. @throws WriteFailure forbidden, not-found. */
export function resumeSource(ctx: ReadContext, id: string): Promise<void> {
  return change(ctx, id, 'source.resume', async (client) => {
    const { rowCount } = await client.query(
      `update source set state = 'active', next_poll_at = now() where id = $1`,
      [id],
    );
    return rowCount === 1;
  });
}

/** Polls a source now, out of its turn. @throws WriteFailure forbidden, not-found. */
export function runSourceNow(ctx: ReadContext, id: string): Promise<void> {
  return change(ctx, id, 'source.run', async (client) => {
    const { rowCount } = await client.query('select 1 from source where id = $1', [id]);
    await addOutbox(client, [{ queue: 'source.poll', payload: { v: 1, sourceId: id } }]);
    return rowCount === 1;
  });
}

export type SourceChange = { fetchPages?: boolean; retentionDays?: number | null };

/** Changes how a source is read and how long its raw bytes are kept. @throws WriteFailure forbidden, not-found. */
export function updateSource(ctx: ReadContext, id: string, input: SourceChange): Promise<void> {
  return change(
    ctx,
    id,
    'source.update',
    async (client) => {
      const { rowCount } = await client.query(
        `update source set fetch_pages = coalesce($2, fetch_pages),
         retention_days = case when $3 then $4 else retention_days end where id = $1`,
        [id, input.fetchPages ?? null, input.retentionDays !== undefined, input.retentionDays ?? null],
      );
      return rowCount === 1;
    },
    input,
  );
}

async function change(
  ctx: ReadContext,
  id: string,
  action: string,
  work: (client: Client) => Promise<boolean>,
  detail: object = {},
): Promise<void> {
  requireRole(ctx.caller, 'editor');
  await inTransaction(ctx.db, async (client) => {
    if (!(await work(client))) throw new WriteFailure('not-found', id);
    await insertAudit(client, ctx.caller, action, 'source', id, detail);
    await tellLive(client, [{ kind: 'source', id }]);
  });
}
