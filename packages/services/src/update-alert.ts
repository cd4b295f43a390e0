import { canonical, storedQuerySchema } from '@mirqab/core/query';
import { auditRow } from './audit.ts';
import type { ReadContext } from './caller.ts';
import type { AlertInput } from './create-alert.ts';
import { ownAlert, ownChannels } from './own-alert.ts';
import { parseStored } from './stored-query.ts';

/**
 * Changes an alert. Its version rises only when the query did; an edit by itself sends nothing.
 * @throws ReadFailure query-invalid, not-found.
 */
export async function updateAlert(
  ctx: ReadContext,
  id: string,
  input: Partial<AlertInput> & { paused?: boolean },
): Promise<void> {
  const alert = await ownAlert(ctx, id);
  const query = input.query === undefined ? undefined : parseStored(input.query);
  const before = storedQuerySchema.safeParse(alert.query);
  const changed =
    query !== undefined &&
    !(
      before.success && JSON.stringify(canonical(before.data.root)) === JSON.stringify(canonical(query.root))
    );
  const channelIds = input.channelIds && (await ownChannels(ctx, input.channelIds));
  const { prisma } = ctx.db;
  await prisma.$transaction([
    ...(channelIds ? [prisma.alertChannel.deleteMany({ where: { alertId: id } })] : []),
    prisma.alert.update({
      where: { id },
      data: {
        ...(input.name === undefined ? {} : { name: input.name }),
        ...(changed ? { query, version: alert.version + 1 } : {}),
        ...(input.settings === undefined ? {} : { settings: input.settings }),
        ...(input.paused === undefined ? {} : { pausedAt: input.paused ? ctx.now : null }),
        ...(channelIds ? { channels: { create: channelIds.map((channelId) => ({ channelId })) } } : {}),
        updatedAt: ctx.now,
      },
    }),
    prisma.auditEvent.create({ data: auditRow(ctx.caller, 'alert.update', 'alert', id, input) }),
  ]);
}
