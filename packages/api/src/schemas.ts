import { z } from 'zod';

export const id = z.uuid();
/** An instant in UTC. */
export const instant = z.iso.datetime();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const cursor = z.string().max(200).nullish();
export const limit = z.number().int().min(1).max(100).default(30);
/** What a list by pages is asked with. The client's infinite queries say which way they walk; there is one way. */
export const paging = { cursor, limit, direction: z.literal('forward').optional() };
export const kind = z.enum(['person', 'organisation', 'place']);
export const label = z.record(z.string(), z.string());
export const outletRef = z.strictObject({ id, name: z.string() });
export const actorRef = z.strictObject({ id, kind, label });
export const done = z.strictObject({ ok: z.literal(true) });
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });
export const capped = z.strictObject({ count: z.number().int(), more: z.boolean() });

/** A stated date as it may be shown: an instant only at minute precision, else a day. */
export const stated = {
  publishedAt: instant.nullable(),
  publishedOn: day.nullable(),
  precision: z.string().nullable(),
};

export const storyFilter = z.strictObject({
  query: z.string().max(2000).optional(),
  entityIds: z.array(id).max(50).optional(),
  /** Groups of actors: a story with any member of theirs is in. */
  groupIds: z.array(id).max(20).optional(),
  outletIds: z.array(id).max(50).optional(),
  languages: z.array(z.string().max(12)).max(20).optional(),
  after: instant.optional(),
  before: instant.optional(),
  show: z.enum(['all', 'followed', 'unread', 'saved']).optional(),
  order: z.enum(['newest', 'widest']).optional(),
});

export const story = z.strictObject({
  id,
  title: z.string(),
  language: z.string().nullable(),
  firstAt: instant,
  sortAt: instant,
  updatedAt: instant,
  articles: z.number().int(),
  outlets: z.number().int(),
  tellings: z.number().int(),
  lead: z.strictObject({
    articleId: id,
    url: z.string().nullable(),
    outlet: outletRef,
    ...stated,
    firstSeenAt: instant,
  }),
  others: z.array(z.string()),
  actors: z.array(actorRef),
  mark: z.strictObject({
    seenAt: instant.nullable(),
    readAt: instant.nullable(),
    savedAt: instant.nullable(),
  }),
});
export type Story = z.output<typeof story>;

export const problem = z.strictObject({ code: z.string(), detail: z.string().nullable() });
