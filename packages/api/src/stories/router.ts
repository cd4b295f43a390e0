import { listChoices } from '@mirqab/services/list-choices';
import { countStoriesOf, listStories } from '@mirqab/services/list-stories';
import { markStories } from '@mirqab/services/mark-stories';
import { mergeStories } from '@mirqab/services/merge-stories';
import { partStory } from '@mirqab/services/part-story';
import { findMistake } from '@mirqab/services/read-query';
import { listStoryTellings, readStory } from '@mirqab/services/read-story';
import { splitStory } from '@mirqab/services/split-story';
import { undoJudgement } from '@mirqab/services/undo-judgement';
import { z } from 'zod';
import {
  actorRef,
  capped,
  done,
  id,
  instant,
  label,
  outletRef,
  page,
  paging,
  stated,
  story,
  storyFilter,
} from '../schemas.ts';
import { spend } from '../spend.ts';
import { editor, reader, router } from '../trpc.ts';

const telling = z.strictObject({
  id,
  title: z.string(),
  language: z.string().nullable(),
  url: z.string().nullable(),
  outlet: outletRef,
  ...stated,
  firstSeenAt: instant,
  sortAt: instant,
  copyOf: id.nullable(),
  similarity: z.number().nullable(),
  originalSource: z.array(z.string()),
  revision: z.number().int(),
  segment: z.number().int(),
  why: z.array(z.strictObject({ code: z.string(), value: z.string().nullable(), labels: z.array(label) })),
  role: z.enum(['first', 'copy', 'attributed', 'own']),
  of: id.nullable(),
});
export type Telling = z.output<typeof telling>;

/** Which story it is now, and the word by which it can be undone. */
const judged = z.strictObject({ storyId: id, judgementId: id });

export const stories = router({
  list: reader
    .input(z.strictObject({ filter: storyFilter.default({}), ...paging }))
    .output(page(story))
    .query(async ({ ctx, input }) => {
      if (input.filter.query) await spend(ctx, 'search');
      return listStories(ctx, { ...input.filter, cursor: input.cursor, limit: input.limit });
    }),

  count: reader
    .input(z.strictObject({ filter: storyFilter.default({}) }))
    .output(capped)
    .query(async ({ ctx, input }) => {
      if (input.filter.query) await spend(ctx, 'search');
      return countStoriesOf(ctx, input.filter);
    }),

  get: reader
    .input(z.strictObject({ id }))
    .output(
      z.strictObject({
        story,
        mergedFrom: id.nullable(),
        tellings: z.array(telling),
        titles: z.array(
          z.strictObject({
            entityId: id,
            label,
            outlet: z.string(),
            title: z.string(),
            stance: z.string(),
            count: z.number().int(),
          }),
        ),
        framings: z.array(
          z.strictObject({
            articleId: id,
            revision: z.number().int(),
            outlet: z.string(),
            seenAt: instant,
            label,
            from: z.array(z.string()),
            to: z.array(z.string()),
          }),
        ),
        judgements: z.array(
          z.strictObject({
            id,
            kind: z.enum(['story.merge', 'story.split', 'story.not-same']),
            by: z.string().nullable(),
            at: instant,
            articleId: id.nullable(),
            title: z.string().nullable(),
            outlet: z.string().nullable(),
          }),
        ),
      }),
    )
    .query(({ ctx, input }) => readStory(ctx, input.id)),

  tellings: reader
    .input(z.strictObject({ id }))
    .output(z.array(telling))
    .query(({ ctx, input }) => listStoryTellings(ctx, input.id)),

  choices: reader
    .input(z.void())
    .output(
      z.strictObject({
        actors: z.array(actorRef.extend({ followed: z.boolean() })),
        outlets: z.array(outletRef),
        languages: z.array(z.string()),
      }),
    )
    .query(({ ctx }) => listChoices(ctx)),

  /** Where a query as written is wrong, and what would be right there; null when it can be asked. */
  checkQuery: reader
    .input(z.strictObject({ text: z.string().max(4_000) }))
    .output(
      z
        .strictObject({
          start: z.number().int(),
          end: z.number().int(),
          code: z.string(),
          expected: z.array(z.string()).optional(),
        })
        .nullable(),
    )
    .query(({ input }) => findMistake(input.text)),

  mark: reader
    .input(
      z.strictObject({
        ids: z.array(id).min(1).max(500),
        seen: z.literal(true).optional(),
        read: z.boolean().optional(),
        saved: z.boolean().optional(),
      }),
    )
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const { ids, ...change } = input;
      await markStories(ctx, ids, change);
      return { ok: true as const };
    }),

  /** Two stories are one; the older stays. */
  merge: editor
    .input(z.strictObject({ id, other: id }))
    .output(judged)
    .mutation(({ ctx, input }) => mergeStories(ctx, { storyIds: [input.id, input.other] })),

  /** An article is not of its story; it goes into one of its own. */
  split: editor
    .input(z.strictObject({ id, articleId: id }))
    .output(judged)
    .mutation(({ ctx, input }) => splitStory(ctx, { storyId: input.id, articleId: input.articleId })),

  /** An article and a story that it does not stand in never join. */
  part: editor
    .input(z.strictObject({ id, articleId: id }))
    .output(judged)
    .mutation(({ ctx, input }) => partStory(ctx, { storyId: input.id, articleId: input.articleId })),

  undo: editor
    .input(z.strictObject({ judgementId: id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await undoJudgement(ctx, input);
      return { ok: true as const };
    }),
});
