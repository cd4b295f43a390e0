import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

/** That an actor is of the caller's workspace, or of all. @throws ReadFailure not-found. */
export async function ownActor(ctx: Pick<ReadContext, 'db' | 'caller'>, id: string): Promise<void> {
  const { workspaceId } = ctx.caller;
  const where = { id, mergedInto: null, OR: [{ workspaceId: null }, { workspaceId }] };
  if (!(await ctx.db.prisma.entity.count({ where }))) throw new ReadFailure('not-found');
}
