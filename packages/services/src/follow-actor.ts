import type { ReadContext } from './caller.ts';
import { ownActor } from './own-actor.ts';

/** Follows an actor, or stops; one merged into another is followed as that one. @throws ReadFailure not-found. */
export async function followActor(ctx: ReadContext, asked: string, on: boolean): Promise<void> {
  const { prisma } = ctx.db;
  const createdBy = ctx.caller.userId;
  const ids = await ownActor(ctx, asked);
  const entityId = ids[0] ?? asked;
  if (!on) {
    await prisma.follow.deleteMany({ where: { createdBy, entityId: { in: ids } } });
    return;
  }
  await prisma.follow.upsert({
    where: { createdBy_entityId: { createdBy, entityId } },
    create: { workspaceId: ctx.caller.workspaceId, createdBy, entityId },
    update: {},
  });
}
