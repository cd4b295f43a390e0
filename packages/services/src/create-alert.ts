import type { AlertSettings } from '@mirqab/core/alerts';
import { newId } from '@mirqab/db';
import { auditRow } from './audit.ts';
import type { ReadContext } from './caller.ts';
import { ownChannels } from './own-alert.ts';
import { parseStored } from './stored-query.ts';

export type AlertInput = { name: string; query: string; settings: AlertSettings; channelIds: string[] };

/**
 * Saves an alert. It fires on what is stored from now on; what the archive holds is for the preview.
 * @returns its id. @throws ReadFailure query-invalid, not-found for a channel.
 */
export async function createAlert(ctx: ReadContext, input: AlertInput): Promise<string> {
  const query = parseStored(input.query);
  const channelIds = await ownChannels(ctx, input.channelIds);
  const id = newId(ctx.now);
  const { prisma } = ctx.db;
  await prisma.$transaction([
    prisma.alert.create({
      data: {
        id,
        workspaceId: ctx.caller.workspaceId,
        createdBy: ctx.caller.userId,
        name: input.name,
        query,
        settings: input.settings,
        channels: { create: channelIds.map((channelId) => ({ channelId })) },
      },
    }),
    prisma.auditEvent.create({
      data: auditRow(ctx.caller, 'alert.create', 'alert', id, { name: input.name, query: input.query }),
    }),
  ]);
  return id;
}
