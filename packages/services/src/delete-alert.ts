import { auditRow } from './audit.ts';
import type { ReadContext } from './caller.ts';
import { ownAlert } from './own-alert.ts';
import { ReadFailure } from './read-failure.ts';

/** Takes an alert away; its matches and deliveries stay. Undone by `restoreAlert`. @throws ReadFailure not-found. */
export async function deleteAlert(ctx: ReadContext, id: string): Promise<void> {
  await ownAlert(ctx, id);
  await setDeleted(ctx, id, ctx.now, 'alert.delete');
}

/** Brings back an alert that was taken away. @throws ReadFailure not-found. */
export async function restoreAlert(ctx: ReadContext, id: string): Promise<void> {
  const found = await ctx.db.prisma.alert.count({ where: { id, workspaceId: ctx.caller.workspaceId } });
  if (!found) throw new ReadFailure('not-found');
  await setDeleted(ctx, id, null, 'alert.restore');
}

async function setDeleted(
  ctx: ReadContext,
  id: string,
  deletedAt: Date | null,
  action: string,
): Promise<void> {
  const { prisma } = ctx.db;
  await prisma.$transaction([
    prisma.alert.update({ where: { id }, data: { deletedAt, updatedAt: ctx.now } }),
    prisma.auditEvent.create({ data: auditRow(ctx.caller, action, 'alert', id) }),
  ]);
}
