import { deleteChannel, enableChannel } from '@mirqab/services/change-channel';
import { createChannel } from '@mirqab/services/create-channel';
import { listChannels } from '@mirqab/services/list-channels';
import { z } from 'zod';
import { done, id, instant } from '../schemas.ts';
import { editor, reader, router } from '../trpc.ts';

const name = z.string().trim().min(1).max(80);
const webhookUrl = z.url({ protocol: /^https?$/ }).max(2000);
const channelInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), name, address: z.email().max(254) }),
  z.strictObject({ kind: z.literal('webhook'), name, url: webhookUrl }),
]);

const channel = z.strictObject({
  id,
  kind: z.enum(['email', 'webhook']),
  name: z.string(),
  target: z.string(),
  disabled: z.strictObject({ at: instant, why: z.string().nullable() }).nullable(),
  alerts: z.number().int(),
  createdAt: instant,
});
export type Channel = z.output<typeof channel>;

const ok = { ok: true as const };

export const channels = router({
  list: reader
    .input(z.void())
    .output(z.array(channel))
    .query(({ ctx }) => listChannels(ctx)),

  /** A webhook's signing secret comes back this once. */
  create: editor
    .input(channelInput)
    .output(z.strictObject({ id, secret: z.string().nullable() }))
    .mutation(({ ctx, input }) => createChannel(ctx, input)),

  enable: editor
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await enableChannel(ctx, input.id);
      return ok;
    }),

  remove: editor
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await deleteChannel(ctx, input.id);
      return ok;
    }),
});
