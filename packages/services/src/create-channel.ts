import { randomBytes } from 'node:crypto';
import { newId } from '@mirqab/db';
import { auditRow } from './audit.ts';
import type { ReadContext } from './caller.ts';
import { type SealingKey, seal } from './seal.ts';

export type ChannelInput =
  | { kind: 'email'; name: string; address: string }
  | { kind: 'webhook'; name: string; url: string };

/** Bytes of a webhook's signing secret, as Standard Webhooks asks (24 to 64). */
const SECRET_BYTES = 32;

/**
 * Adds a place where alerts go. A webhook gets a signing secret (Standard Webhooks, `whsec_…`), which is
 * shown this once and kept sealed.
 */
export async function createChannel(
  ctx: ReadContext & { sealing: SealingKey },
  input: ChannelInput,
): Promise<{ id: string; secret: string | null }> {
  const id = newId(ctx.now);
  const secret = input.kind === 'webhook' ? `whsec_${randomBytes(SECRET_BYTES).toString('base64')}` : null;
  const { prisma } = ctx.db;
  await prisma.$transaction([
    prisma.channel.create({
      data: {
        id,
        workspaceId: ctx.caller.workspaceId,
        createdBy: ctx.caller.userId,
        kind: input.kind,
        name: input.name,
        target: input.kind === 'email' ? { address: input.address } : { url: input.url },
        sealed: secret ? Uint8Array.from(seal(ctx.sealing, id, secret)) : null,
      },
    }),
    prisma.auditEvent.create({
      data: auditRow(ctx.caller, 'channel.create', 'channel', id, { kind: input.kind, name: input.name }),
    }),
  ]);
  return { id, secret };
}
