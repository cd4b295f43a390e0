import { mergeActors } from '@mirqab/services/merge-actors';
import { nameActor, unnameActor } from '@mirqab/services/name-actor';
import { partActors } from '@mirqab/services/part-actors';
import { previewMerge, readCuration } from '@mirqab/services/read-curation';
import { splitActor } from '@mirqab/services/split-actor';
import { undoCuration } from '@mirqab/services/undo-curation';
import { z } from 'zod';
import { done, id, instant, label } from '../schemas.ts';
import { editor } from '../trpc.ts';

/** Which actor it is now, and the word by which it can be undone. */
export const judged = z.strictObject({ id, judgementId: id });

/** An actor whose name is like one: by which form, how much, and why. */
export const like = z.strictObject({
  id,
  label,
  form: z.string(),
  score: z.number(),
  same: z.boolean(),
  reasons: z.array(z.string()),
});
export type LikeActor = z.output<typeof like>;

const forms = z.array(
  z.strictObject({
    id,
    name: z.string(),
    language: z.string().nullable(),
    source: z.string().nullable(),
  }),
);

const curation = z.strictObject({
  words: z.array(
    z.strictObject({
      judgementId: id,
      kind: z.string(),
      names: z.array(z.string()),
      other: z.strictObject({ id, label }).nullable(),
      by: z.string().nullable(),
      at: instant,
    }),
  ),
  archive: z
    .strictObject({
      runId: id,
      state: z.string(),
      total: z.number().int(),
      done: z.number().int(),
      changed: z.number().int(),
      at: instant,
    })
    .nullable(),
  like: z.array(like),
  forms,
});
export type Curation = z.output<typeof curation>;

const mergePreview = z.strictObject({
  id,
  label,
  forms,
  articles: z.number().int(),
  titles: z.number().int(),
  quotes: z.number().int(),
  meetings: z.number().int(),
  followers: z.number().int(),
  alerts: z.array(z.string()),
});
export type MergePreview = z.output<typeof mergePreview>;

/** What editors change of actors; each can be taken back with `undo`. */
export const curationProcedures = {
  curation: editor
    .input(z.strictObject({ id }))
    .output(curation)
    .query(({ ctx, input }) => readCuration(ctx, input.id)),

  /** What would follow an actor into another one. */
  mergePreview: editor
    .input(z.strictObject({ id }))
    .output(mergePreview)
    .query(({ ctx, input }) => previewMerge(ctx, input.id)),

  merge: editor
    .input(z.strictObject({ id, into: id }))
    .output(judged)
    .mutation(({ ctx, input }) => mergeActors(ctx, input)),

  notSame: editor
    .input(z.strictObject({ id, other: id }))
    .output(judged)
    .mutation(({ ctx, input }) => partActors(ctx, input)),

  split: editor
    .input(z.strictObject({ id, formIds: z.array(id).min(1).max(200) }))
    .output(judged)
    .mutation(({ ctx, input }) => splitActor(ctx, input)),

  addForm: editor
    .input(z.strictObject({ id, name: z.string().trim().min(2).max(200) }))
    .output(z.strictObject({ id, judgementId: id, runId: id }))
    .mutation(({ ctx, input }) => nameActor(ctx, input)),

  removeForm: editor
    .input(z.strictObject({ id, formId: id }))
    .output(judged)
    .mutation(({ ctx, input }) => unnameActor(ctx, input)),

  /** Takes back a word about an actor or a proposed name. */
  undo: editor
    .input(z.strictObject({ judgementId: id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await undoCuration(ctx, input);
      return { ok: true as const };
    }),
};
