import { listDeliveries } from '@mirqab/services/list-deliveries';
import { retryDelivery } from '@mirqab/services/retry-delivery';
import { z } from 'zod';
import { done, id, instant, page, paging, problem } from '../schemas.ts';
import { editor, reader, router } from '../trpc.ts';

const state = z.enum(['pending', 'sending', 'sent', 'dead']);
const delivery = z.strictObject({
  id,
  alert: z.strictObject({ id, name: z.string() }),
  channel: z.strictObject({ id, name: z.string(), kind: z.string() }),
  digest: z.boolean(),
  state,
  attempts: z.number().int(),
  dueAt: instant,
  sentAt: instant.nullable(),
  createdAt: instant,
  problem: problem.nullable(),
  stories: z.array(z.strictObject({ storyId: id, articleId: id, title: z.string() })),
});
export type Delivery = z.output<typeof delivery>;

export const deliveries = router({
  list: reader
    .input(z.strictObject({ alertId: id.optional(), state: state.optional(), ...paging }))
    .output(page(delivery))
    .query(({ ctx, input }) => listDeliveries(ctx, input)),

  retry: editor
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await retryDelivery(ctx, input.id);
      return { ok: true as const };
    }),
});
