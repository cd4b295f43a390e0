import { foldText } from '@mirqab/core/text';
import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { insertMembers } from '@mirqab/db/write/roster';
import type { ReadContext } from './caller.ts';
import { ownActors } from './own-actors.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

export type GroupChange = {
  name?: string | undefined;
  note?: string | null | undefined;
  /** Actors that come in; who is in stays. */
  add?: readonly string[] | undefined;
  /** Actors that go. */
  remove?: readonly string[] | undefined;
};

/**
 * Renames a group, or changes who is in it; what is not said stays. Alerts on it follow at the next article.
 * @throws WriteFailure forbidden, not-found, name-taken.
 */
export async function updateGroup(ctx: ReadContext, id: string, change: GroupChange): Promise<void> {
  requireRole(ctx.caller, 'editor');
  const { workspaceId, userId } = ctx.caller;
  const add = await ownActors(ctx, change.add ?? []);
  await inTransaction(ctx.db, async (client) => {
    const { rowCount } = await client.query(
      'select 1 from actor_group where id = $1 and workspace_id = $2 for update',
      [id, workspaceId],
    );
    if (!rowCount) throw new WriteFailure('not-found');
    if (change.name !== undefined) {
      const folded = foldText(change.name).trim();
      const taken = await client.query(
        'select 1 from actor_group where workspace_id = $1 and folded = $2 and id <> $3',
        [workspaceId, folded, id],
      );
      if (taken.rowCount) throw new WriteFailure('name-taken');
      await client.query('update actor_group set name = $2, folded = $3 where id = $1', [
        id,
        change.name.trim(),
        folded,
      ]);
    }
    if (change.note !== undefined)
      await client.query('update actor_group set note = $2 where id = $1', [id, change.note?.trim() || null]);
    await insertMembers(
      client,
      userId,
      add.map((entityId) => ({ groupId: id, entityId })),
    );
    // A member may have come in before it was merged into the one that is shown.
    if (change.remove?.length)
      await client.query(
        `delete from actor_group_member m using entity e where m.group_id = $1 and e.id = m.entity_id
           and coalesce(e.merged_into, e.id) = any($2::uuid[])`,
        [id, change.remove],
      );
    await client.query('update actor_group set updated_at = now() where id = $1', [id]);
    await insertAudit(client, ctx.caller, 'group.update', 'group', id, change);
  });
}
