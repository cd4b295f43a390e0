import { alertSettingsSchema } from '@mirqab/core/alerts';
import { z } from 'zod';
import { id, instant, outletRef } from '../schemas.ts';

export const locale = z.enum(['ar', 'en']).default('ar');
export const queryText = z.string().trim().min(1).max(4000);
export const settings = alertSettingsSchema;

export const span = z.strictObject({
  zone: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  term: z.string(),
  sentence: z.string(),
  mark: z.strictObject({ start: z.number().int(), end: z.number().int() }).nullable(),
});

const dayCount = z.strictObject({ day: z.string(), count: z.number().int() });

export const alert = z.strictObject({
  id,
  name: z.string(),
  query: z.string(),
  /** False when another version of the program wrote the query and this one cannot read it. */
  readable: z.boolean(),
  settings,
  version: z.number().int(),
  owner: z.strictObject({ id: z.string(), name: z.string() }),
  paused: z.boolean(),
  createdAt: instant,
  lastAt: instant.nullable(),
  channels: z.array(z.strictObject({ id, name: z.string(), kind: z.string(), disabled: z.boolean() })),
  days: z.array(dayCount),
  judged: z.strictObject({ right: z.number().int(), wrong: z.number().int() }),
});
export type Alert = z.output<typeof alert>;

const hit = z.strictObject({
  articleId: id,
  storyId: id,
  title: z.string(),
  url: z.string().nullable(),
  outlet: outletRef,
  language: z.string().nullable(),
  at: instant,
  spans: z.array(span),
});

const warning = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('many-a-day'), perDay: z.number() }),
  z.strictObject({ code: z.literal('busy-day'), most: z.number() }),
  z.strictObject({ code: z.literal('matches-most'), share: z.number() }),
  z.strictObject({ code: z.literal('no-words') }),
  z.strictObject({ code: z.literal('common-word'), term: z.string() }),
]);

export const preview = z.strictObject({
  since: instant,
  until: instant,
  searched: z.number().int(),
  articles: z.number().int(),
  stories: z.number().int(),
  more: z.boolean(),
  days: z.array(dayCount),
  hits: z.array(hit),
  outside: z.strictObject({ count: z.number().int(), searched: z.number().int(), hits: z.array(hit) }),
  expected: z.strictObject({ perDay: z.number(), busiestDay: z.number() }),
  warnings: z.array(warning),
});
export type Preview = z.output<typeof preview>;

export const match = z.strictObject({
  articleId: id,
  storyId: id.nullable(),
  title: z.string(),
  url: z.string().nullable(),
  outlet: outletRef,
  language: z.string().nullable(),
  at: instant,
  sends: z.boolean(),
  spans: z.array(span),
  judged: z.enum(['right', 'wrong']).nullable(),
});
export type AlertMatch = z.output<typeof match>;
