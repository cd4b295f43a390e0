import type { ReadContext } from './caller.ts';
import { ownActor } from './own-actor.ts';

/** Follows an actor, or stops. @throws ReadFailure not-found. */
export async function followActor(ctx: ReadContext, entityId: string, on: boolean): Promise<void> {
  const { prisma } = ctx.db;
  const createdBy = ctx.caller.userId;
  if (!on) {
    await prisma.follow.deleteMany({ where: { createdBy, entityId } });
    return;
  }
  await ownActor(ctx, entityId);
  await prisma.follow.upsert({
    where: { createdBy_entityId: { createdBy, entityId } },
    create: { workspaceId: ctx.caller.workspaceId, createdBy, entityId },
    update: {},
  });
}
