import { readArticle } from '@mirqab/services/read-article';
import { readDifference } from '@mirqab/services/read-difference';
import { readRawReference } from '@mirqab/services/read-raw';
import { z } from 'zod';
import { id, instant, kind, label, outletRef, stated, story } from '../schemas.ts';
import { reader, router } from '../trpc.ts';

const text = z.string();
const offsets = { start: z.number().int(), end: z.number().int() };

const copy = z.strictObject({
  id,
  title: text,
  outlet: outletRef,
  url: text.nullable(),
  firstSeenAt: instant,
  ...stated,
  similarity: z.number().nullable(),
});

const article = z.strictObject({
  id,
  url: text.nullable(),
  canonicalUrl: text.nullable(),
  title: text,
  byline: text.nullable(),
  section: text.nullable(),
  language: text.nullable(),
  originalSource: z.array(text),
  body: text,
  zones: z.array(
    z.strictObject({
      kind: text,
      text,
      language: text.nullable(),
      reason: text.nullable(),
      segment: z.number().nullable(),
    }),
  ),
  ...stated,
  dateStated: text.nullable(),
  dateEvidence: z.array(
    z.strictObject({
      value: text.nullable(),
      precision: text.nullable(),
      where: text.nullable(),
      evidence: text.nullable(),
      confidence: z.number().nullable(),
      flag: text.nullable(),
    }),
  ),
  firstSeenAt: instant,
  sortAt: instant,
  revision: z.number().int(),
  rawKept: z.boolean(),
  copyOf: id.nullable(),
  similarity: z.number().nullable(),
  storyId: id.nullable(),
  withdrawnAt: instant.nullable(),
  withdrawnWhy: text.nullable(),
  outlet: z.strictObject({ id, name: text, homeUrl: text.nullable() }),
  mentions: z.array(
    z.strictObject({
      id,
      entityId: id.nullable(),
      candidates: z.array(id),
      kind,
      zone: text,
      surface: text,
      ...offsets,
      titles: z.array(
        z.strictObject({ text, ...offsets, stance: z.enum(['asserted', 'attributed', 'denied']) }),
      ),
      label: label.nullable(),
    }),
  ),
  quotes: z.array(
    z.strictObject({
      id,
      by: text.nullable(),
      entityId: id.nullable(),
      text,
      ...offsets,
      direct: z.boolean(),
    }),
  ),
  original: copy.nullable(),
  copies: z.array(copy),
  revisions: z.array(
    z.strictObject({
      number: z.number().int(),
      title: text,
      seenAt: instant,
      change: z.strictObject({
        title: z.boolean(),
        body: z.boolean(),
        added: z.number(),
        removed: z.number(),
        framing: z.array(z.strictObject({ entityId: id, from: z.array(text), to: z.array(text) })),
      }),
    }),
  ),
  story: story.nullable(),
});
export type Article = z.output<typeof article>;

const telling = z.strictObject({ articleId: id, revision: z.number().int().min(1).optional() });
const side = z.strictObject({ outlet: text, title: text });
const part = z.strictObject({ op: z.enum(['same', 'added', 'removed']), text });

export const articles = router({
  get: reader
    .input(z.strictObject({ id }))
    .output(article)
    .query(({ ctx, input }) => readArticle(ctx, input.id)),

  /** Where the page as received lies in the raw store. */
  raw: reader
    .input(z.strictObject({ id }))
    .output(z.strictObject({ hash: text, contentType: text.nullable() }))
    .query(({ ctx, input }) => readRawReference(ctx, input.id)),

  difference: reader
    .input(z.strictObject({ from: telling, to: telling }))
    .output(z.strictObject({ from: side, to: side, title: z.array(part), body: z.array(part) }))
    .query(({ ctx, input }) => readDifference(ctx, input.from, input.to)),
});
