import { type GroupMemberRow, listGroupMemberRows, readGroupRow } from '@mirqab/db/read/groups';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

export type GroupPage = {
  id: string;
  name: string;
  note: string | null;
  members: (Omit<GroupMemberRow, 'lastAt'> & { lastAt: string | null })[];
};

/** A group with its members, who is written about most lately first. @throws ReadFailure not-found. */
export async function readGroup(ctx: ReadContext, id: string): Promise<GroupPage> {
  const { pool } = ctx.db;
  const row = await readGroupRow(pool, ctx.caller.workspaceId, id);
  if (!row) throw new ReadFailure('not-found');
  const members = await listGroupMemberRows(pool, id);
  return {
    id: row.id,
    name: row.name,
    note: row.note,
    members: members.map((one) => ({ ...one, lastAt: one.lastAt?.toISOString() ?? null })),
  };
}
