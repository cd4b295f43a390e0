import { foldText } from '@mirqab/core/text';
import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { insertMembers } from '@mirqab/db/write/roster';
import type { ReadContext } from './caller.ts';
import { ownActors } from './own-actors.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/** Groups a workspace may have. */
const MOST_GROUPS = 500;

export type GroupInput = { name: string; note?: string | undefined; members: readonly string[] };

/**
 * Makes a group of actors. @returns its id.
 * @throws WriteFailure forbidden, name-taken (with the id of the group that has it), too-many-groups, not-found for a member.
 */
export async function createGroup(ctx: ReadContext, input: GroupInput): Promise<string> {
  requireRole(ctx.caller, 'editor');
  const { workspaceId, userId } = ctx.caller;
  const members = await ownActors(ctx, input.members);
  return inTransaction(ctx.db, async (client) => {
    const id = newId(ctx.now);
    const folded = foldText(input.name).trim();
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from actor_group where workspace_id = $1',
      [workspaceId],
    );
    if ((rows[0]?.n ?? 0) >= MOST_GROUPS) throw new WriteFailure('too-many-groups');
    const { rowCount } = await client.query(
      `insert into actor_group (id, workspace_id, name, folded, note, created_by, updated_at) values ($1, $2, $3, $4, $5, $6, now())
       on conflict (workspace_id, folded) do nothing`,
      [id, workspaceId, input.name.trim(), folded, input.note?.trim() || null, userId],
    );
    if (!rowCount) throw new WriteFailure('name-taken');
    await insertMembers(
      client,
      userId,
      members.map((entityId) => ({ groupId: id, entityId })),
    );
    await insertAudit(client, ctx.caller, 'group.create', 'group', id, { name: input.name, members });
    return id;
  });
}
