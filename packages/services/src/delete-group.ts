import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/** Takes a group away; its actors stay. What it held stands in the audit. @throws WriteFailure forbidden, not-found. */
export async function deleteGroup(ctx: ReadContext, id: string): Promise<void> {
  requireRole(ctx.caller, 'editor');
  await inTransaction(ctx.db, async (client) => {
    const { rows } = await client.query<{ name: string; members: string[] }>(
      `select g.name, array(select m.entity_id::text from actor_group_member m where m.group_id = g.id) as members
       from actor_group g where g.id = $1 and g.workspace_id = $2 for update`,
      [id, ctx.caller.workspaceId],
    );
    const group = rows[0];
    if (!group) throw new WriteFailure('not-found');
    await client.query('delete from actor_group where id = $1', [id]);
    await insertAudit(client, ctx.caller, 'group.delete', 'group', id, group);
  });
}
