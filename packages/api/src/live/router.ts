import { listTouchedStories } from '@mirqab/services/list-stories';
import { type TrackedEnvelope, tracked } from '@trpc/server';
import { z } from 'zod';
import { story, storyFilter } from '../schemas.ts';
import { reader, router } from '../trpc.ts';

/** Rows written by transactions that were still open at the last event are read again; the client knows them by id. */
const OVERLAP_MS = 10_000;
const RESUME_LIMIT = 100;

const event = z.strictObject({ stories: z.array(story), at: z.iso.datetime() });
export type LiveEvent = z.output<typeof event>;

const isStream = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** Checks every event of a stream before it leaves. */
const events = z
  .custom<AsyncIterable<TrackedEnvelope<LiveEvent>>>(isStream)
  .transform(async function* (stream): AsyncGenerator<TrackedEnvelope<LiveEvent>> {
    for await (const [id, data] of stream) yield tracked(id, event.parse(data));
  });

export const live = router({
  /**
   * Stories that are new or changed and that the filter holds. An event's id is the instant it speaks for:
   * a stream that was cut goes on from there with nothing lost.
   */
  stories: reader
    .input(z.strictObject({ filter: storyFilter.default({}), lastEventId: z.string().max(64).nullish() }))
    .output(events)
    .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<TrackedEnvelope<LiveEvent>> {
      const opened = new Date();
      let since = readInstant(input.lastEventId) ?? opened;
      // The first event says "listening from here", so that a reader who was cut before any news can resume.
      let first = true;
      for await (const batch of ctx.live.batches(signal)) {
        const now = new Date();
        const from = new Date(since.getTime() - OVERLAP_MS).toISOString();
        const lost = batch.lost || first;
        const stories = await listTouchedStories(
          { ...ctx, now },
          lost ? { ...input.filter, updatedSince: from } : { ...input.filter, ids: batch.storyIds },
          RESUME_LIMIT,
        );
        since = now;
        if (stories.length || first) yield tracked(now.toISOString(), { stories, at: now.toISOString() });
        first = false;
      }
    }),
});

function readInstant(text: string | null | undefined): Date | null {
  if (!text) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
