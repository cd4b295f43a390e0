import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

/** Follows an actor, or stops. @throws ReadFailure not-found. */
export async function followActor(ctx: ReadContext, entityId: string, on: boolean): Promise<void> {
  const { prisma } = ctx.db;
  const createdBy = ctx.caller.userId;
  if (!on) {
    await prisma.follow.deleteMany({ where: { createdBy, entityId } });
    return;
  }
  if (!(await prisma.entity.count({ where: { id: entityId, mergedInto: null } })))
    throw new ReadFailure('not-found');
  await prisma.follow.upsert({
    where: { createdBy_entityId: { createdBy, entityId } },
    create: { workspaceId: ctx.caller.workspaceId, createdBy, entityId },
    update: {},
  });
}
