import { type GroupRow, listGroupRows } from '@mirqab/db/read/groups';
import type { ReadContext } from './caller.ts';

export type GroupView = Omit<GroupRow, 'updatedAt'>;

/** The groups of actors of the workspace, by name. */
export async function listGroups(ctx: ReadContext): Promise<GroupView[]> {
  const rows = await listGroupRows(ctx.db.pool, ctx.caller.workspaceId);
  return rows.map(({ updatedAt: _, ...row }) => row);
}
