import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

declare const checked: unique symbol;
/** An alert that was seen to belong to the caller's workspace: the type proves the check was made. */
export type OwnAlert = { id: string; version: number; query: unknown; [checked]: true };

/** @throws ReadFailure not-found for one that is gone or another workspace's. */
export async function ownAlert(ctx: ReadContext, id: string): Promise<OwnAlert> {
  const alert = await ctx.db.prisma.alert.findFirst({
    where: { id, workspaceId: ctx.caller.workspaceId, deletedAt: null },
    select: { id: true, version: true, query: true },
  });
  if (!alert) throw new ReadFailure('not-found');
  return alert as OwnAlert;
}

/** Ids of channels, all of the caller's workspace and in use. @throws ReadFailure not-found when one is not. */
export async function ownChannels(ctx: ReadContext, ids: string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const found = await ctx.db.prisma.channel.count({
    where: { id: { in: wanted }, workspaceId: ctx.caller.workspaceId, deletedAt: null },
  });
  if (found !== wanted.length) throw new ReadFailure('not-found');
  return wanted;
}
