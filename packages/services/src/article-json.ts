import { z } from 'zod';

// Columns that hold JSON are read with a default for what an older program did not write.
const text = z.string();
const nullable = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const zone = z.object({
  kind: text,
  text,
  language: nullable,
  reason: nullable,
  segment: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
});
export type ArticleZone = z.output<typeof zone>;

const evidence = z.object({
  value: nullable,
  precision: nullable,
  where: nullable,
  evidence: nullable,
  confidence: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  flag: nullable,
});
export type DateEvidence = z.output<typeof evidence>;

const title = z.object({
  text,
  start: z.number().default(0),
  end: z.number().default(0),
  stance: z.enum(['asserted', 'attributed', 'denied']).catch('asserted'),
});
export type MentionTitle = z.output<typeof title>;

const framing = z.object({
  entityId: text,
  from: z.array(text),
  to: z.array(text),
});
export type Framing = z.output<typeof framing>;

const change = z.object({
  title: z.boolean().catch(false),
  body: z.boolean().catch(false),
  added: z.number().catch(0),
  removed: z.number().catch(0),
  /** Who is called otherwise than before. */
  framing: z.array(framing).catch([]),
});
export type RevisionChange = z.output<typeof change>;

const span = z.object({
  zone: text,
  start: z.number(),
  end: z.number(),
  term: text,
  sentence: z.string().catch(''),
});
export type MatchSpan = z.output<typeof span>;

const reason = z.object({ code: text, value: z.union([text, z.number()]).nullish() });
/** The stages write what was met as `message`; `detail` is of older rows. */
const problem = z.object({ code: text.catch('unknown'), detail: nullable, message: nullable }).nullable();

function each<T extends z.ZodType>(schema: T) {
  return (value: unknown): z.output<T>[] =>
    Array.isArray(value)
      ? value.flatMap((one) => {
          const read = schema.safeParse(one);
          return read.success ? [read.data] : [];
        })
      : [];
}

/** What cannot be read in a stored list is left out, not fatal: the page still opens. */
export const readZones = each(zone);
export const readEvidence = each(evidence);
export const readTitles = each(title);
export const readFramings = each(framing);
export const readSpans = each(span);
export const readReasons = each(reason);
export const readChange = (value: unknown): RevisionChange =>
  change.catch(change.parse({})).parse(value ?? {});

export type Problem = { code: string; detail: string | null };
/** A stored failure as a code and a detail for an admin; null when there was none. */
export function readProblem(value: unknown): Problem | null {
  if (typeof value === 'string') return { code: value, detail: null };
  const read = problem.safeParse(value);
  if (!read.success || !read.data) return null;
  return { code: read.data.code, detail: read.data.detail ?? read.data.message };
}
