import { auditRow } from './audit.ts';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

/** Switches a channel that was disabled on again. @throws ReadFailure not-found. */
export function enableChannel(ctx: ReadContext, id: string): Promise<void> {
  return change(ctx, id, 'channel.enable', { disabledAt: null, disabledWhy: null });
}

/** Takes a channel away; alerts lose it, what was sent stays. @throws ReadFailure not-found. */
export function deleteChannel(ctx: ReadContext, id: string): Promise<void> {
  return change(ctx, id, 'channel.delete', { deletedAt: ctx.now });
}

async function change(
  ctx: ReadContext,
  id: string,
  action: string,
  data: { disabledAt?: null; disabledWhy?: null; deletedAt?: Date },
): Promise<void> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.channel.updateMany({
      where: { id, workspaceId: ctx.caller.workspaceId, deletedAt: null },
      data,
    });
    if (!count) throw new ReadFailure('not-found');
    await tx.auditEvent.create({ data: auditRow(ctx.caller, action, 'channel', id) });
  });
}
