import { listStandsFor } from '@mirqab/db/read/actors';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

/**
 * That an actor is of the caller's workspace, or of all.
 * @returns the actor that stands for this id today and everybody merged into it, itself first.
 * @throws ReadFailure not-found.
 */
export async function ownActor(ctx: Pick<ReadContext, 'db' | 'caller'>, id: string): Promise<string[]> {
  const ids = await listStandsFor(ctx.db, id);
  const { workspaceId } = ctx.caller;
  const where = { id: ids[0] ?? id, OR: [{ workspaceId: null }, { workspaceId }] };
  if (!(await ctx.db.prisma.entity.count({ where }))) throw new ReadFailure('not-found');
  return ids;
}
