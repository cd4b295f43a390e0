import { z } from 'zod';
import { id, instant, problem } from '../schemas.ts';

export const poll = z.strictObject({
  at: instant,
  outcome: z.string(),
  fresh: z.number().int(),
  listed: z.number().int(),
  problem: problem.nullable(),
  status: z.number().int().nullable(),
  ms: z.number().int(),
});

export const source = z.strictObject({
  id,
  kind: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  state: z.enum(['active', 'paused', 'ended']),
  outlet: z.strictObject({ id, name: z.string() }),
  language: z.string().nullable(),
  group: z.strictObject({ name: z.string(), sample: z.boolean() }).nullable(),
  nextPollAt: instant,
  lastPollAt: instant.nullable(),
  lastGoodAt: instant.nullable(),
  lastItemAt: instant.nullable(),
  outcome: z.string().nullable(),
  problem: problem.nullable(),
  health: z.enum(['new', 'well', 'quiet', 'failing', 'blocked', 'late', 'misread', 'paused', 'ended']),
  pace: z.strictObject({ seen: z.number(), expected: z.number() }),
  storedBytes: z.number(),
  push: z
    .strictObject({
      hub: z.string(),
      state: z.enum(['asked', 'active', 'refused', 'leaving']),
      leaseUntil: instant.nullable(),
      lastPushAt: instant.nullable(),
    })
    .nullable(),
  polls: z.array(poll),
});
export type Source = z.output<typeof source>;

export const outlet = z.strictObject({
  id,
  name: z.string(),
  names: z.array(z.string()),
  homeUrl: z.string().nullable(),
  language: z.string().nullable(),
  rules: z.unknown(),
  rulesVersion: z.number().int(),
});

export const item = z.strictObject({
  id,
  sourceId: id,
  outlet: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  fate: z.string(),
  reason: z.string().nullable(),
  problem: problem.nullable(),
  attempts: z.number().int(),
  articleId: id.nullable(),
  firstSeenAt: instant,
});
export type SourceItem = z.output<typeof item>;

export const ledger = z.strictObject({
  listed: z.number().int(),
  parts: z.array(
    z.strictObject({ fate: z.string(), reason: z.string().nullable(), count: z.number().int() }),
  ),
});
export type Ledger = z.output<typeof ledger>;

/** What was found at an address somebody pasted, and what each would bring. */
export const discovery = z.strictObject({
  id,
  url: z.string(),
  selector: z.string().nullable(),
  state: z.enum(['waiting', 'looking', 'done']),
  steps: z.array(
    z.strictObject({
      url: z.string(),
      via: z.string(),
      outcome: z.enum(['asking', 'found', 'nothing', 'failed']),
      code: z.string().nullable(),
    }),
  ),
  found: z.array(
    z.strictObject({
      url: z.string(),
      kind: z.enum(['feed', 'sitemap', 'listing']),
      via: z.string(),
      format: z.string(),
      title: z.string().nullable(),
      language: z.string().nullable(),
      listed: z.number().int(),
      perDay: z.number().nullable(),
      newest: z.string().nullable(),
      text: z.enum(['full', 'summary', 'titles']),
      selector: z.string().nullable(),
      items: z.array(
        z.strictObject({
          title: z.string().nullable(),
          url: z.string().nullable(),
          publishedAt: z.string().nullable(),
          language: z.string().nullable(),
        }),
      ),
      /** The source that has this address already. */
      sourceId: id.nullable(),
    }),
  ),
  problem: problem.nullable(),
  outlet: z.strictObject({ id, name: z.string() }).nullable(),
});
export type Discovery = z.output<typeof discovery>;
