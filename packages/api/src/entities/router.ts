import { createActor } from '@mirqab/services/create-actor';
import { followActor } from '@mirqab/services/follow-actor';
import { listActors } from '@mirqab/services/list-actors';
import { listSentences } from '@mirqab/services/list-sentences';
import { readActor } from '@mirqab/services/read-actor';
import { z } from 'zod';
import { day, done, id, instant, kind, label, outletRef } from '../schemas.ts';
import { editor, reader, router } from '../trpc.ts';
import { curationProcedures } from './curation.ts';

const actorSummary = z.strictObject({
  id,
  kind,
  label,
  origin: z.string(),
  followed: z.boolean(),
  articles: z.number().int(),
  lastAt: instant.nullable(),
});
export type ActorSummary = z.output<typeof actorSummary>;

const quote = z.strictObject({
  id,
  articleId: id,
  outlet: z.string(),
  by: z.string().nullable(),
  byId: id.nullable(),
  text: z.string(),
  direct: z.boolean(),
  at: instant,
});

const meeting = z.strictObject({
  id,
  people: z.array(z.strictObject({ name: z.string(), entityId: id.nullable(), label: label.nullable() })),
  day: day.nullable(),
  whenText: z.string().nullable(),
  place: z.string().nullable(),
  status: z.string(),
  means: z.string().nullable(),
  tellings: z.array(
    z.strictObject({
      articleId: id,
      title: z.string(),
      outlet: z.string(),
      evidence: z.string(),
      day: day.nullable(),
      place: z.string().nullable(),
      status: z.string(),
      at: instant,
    }),
  ),
  disputed: z.array(z.enum(['day', 'place', 'status'])),
});

const actor = z.strictObject({
  id,
  kind,
  label,
  roles: z.array(
    z.strictObject({
      text: label,
      from: z.string().nullable(),
      to: z.string().nullable(),
      asOf: z.string().nullable(),
    }),
  ),
  wikidata: z.string().nullable(),
  note: z.string().nullable(),
  origin: z.string(),
  followed: z.boolean(),
  names: z.array(
    z.strictObject({
      id,
      name: z.string(),
      language: z.string().nullable(),
      form: z.string(),
      source: z.string().nullable(),
    }),
  ),
  articles: z.number().int(),
  outlets: z.number().int(),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  weeks: z.array(z.strictObject({ week: day, language: z.string().nullable(), count: z.number().int() })),
  byOutlet: z.array(z.strictObject({ id, name: z.string(), articles: z.number().int() })),
  titles: z.array(
    z.strictObject({
      title: z.string(),
      stance: z.string(),
      outletId: id,
      outlet: z.string(),
      count: z.number().int(),
      firstAt: instant,
      lastAt: instant,
    }),
  ),
  meetings: z.array(meeting),
  quotesBy: z.array(quote),
  quotesAbout: z.array(quote),
  companions: z.array(z.strictObject({ id, kind, label, articles: z.number().int(), lastAt: instant })),
});
export type Actor = z.output<typeof actor>;

const sentence = z.strictObject({
  articleId: id,
  title: z.string(),
  outlet: outletRef,
  at: instant,
  language: z.string().nullable(),
  zone: z.string(),
  sentence: z.string(),
  marks: z.array(z.strictObject({ start: z.number().int(), end: z.number().int() })),
});
export type ActorSentence = z.output<typeof sentence>;

const form = z.string().trim().min(2).max(200);
const actorInput = z.strictObject({
  kind,
  label: z.partialRecord(z.enum(['ar', 'en', 'ru']), form).refine((names) => Object.keys(names).length > 0),
  names: z.array(form).max(60).default([]),
  context: z.array(form).max(30).default([]),
  note: z.string().trim().max(2000).optional(),
});

export const entities = router({
  list: reader
    .input(
      z.strictObject({
        search: z.string().max(200).optional(),
        kind: kind.optional(),
        followed: z.boolean().optional(),
        limit: z.number().int().min(1).max(500).default(200),
      }),
    )
    .output(z.array(actorSummary))
    .query(({ ctx, input }) => listActors(ctx, input)),

  get: reader
    .input(z.strictObject({ id }))
    .output(actor)
    .query(({ ctx, input }) => readActor(ctx, input.id)),

  /** The sentences behind a number: of an outlet, a title, a week, or in company. */
  sentences: reader
    .input(
      z.strictObject({
        entityId: id,
        outletId: id.optional(),
        title: z.string().max(500).optional(),
        stance: z.enum(['asserted', 'attributed', 'denied']).optional(),
        week: day.optional(),
        withId: id.optional(),
        weeks: z.number().int().min(1).max(520).optional(),
      }),
    )
    .output(z.array(sentence))
    .query(({ ctx, input }) => listSentences(ctx, input)),

  follow: reader
    .input(z.strictObject({ id, on: z.boolean() }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await followActor(ctx, input.id, input.on);
      return { ok: true as const };
    }),

  create: editor
    .input(actorInput)
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => ({ id: await createActor(ctx, input) })),

  ...curationProcedures,
});
