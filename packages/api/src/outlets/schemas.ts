import { z } from 'zod';
import { id, instant } from '../schemas.ts';

export const ruleRecord = z.strictObject({
  part: z.string(),
  rule: z.string(),
  state: z.enum(['new', 'works', 'never', 'stopped', 'broken']),
  pages: z.number().int(),
  matched: z.number().int(),
  agreement: z.number().nullable(),
  weighed: z.number().int(),
  lastMatchAt: instant.nullable(),
  at: instant,
});

export const outletRulesView = z.strictObject({
  rules: z.record(z.string(), z.unknown()).nullable(),
  rulesVersion: z.number().int(),
  records: z.array(ruleRecord),
  template: z.strictObject({
    lines: z.array(z.strictObject({ print: z.number(), text: z.string(), share: z.number() })),
    pages: z.number().int(),
    refused: z.number().int(),
    learntAt: instant.nullable(),
  }),
  pages: z.array(z.strictObject({ articleId: id, title: z.string(), at: instant })),
});
export type OutletRulesView = z.output<typeof outletRulesView>;

const verdict = z.strictObject({ kind: z.string(), reason: z.string() }).nullable();

export const rulePreview = z.strictObject({
  problems: z.array(
    z.strictObject({
      path: z.array(z.union([z.string(), z.number()])),
      code: z.enum(['selector', 'empty', 'short', 'long', 'many', 'choice', 'field', 'type']),
      piece: z.string().nullable(),
    }),
  ),
  pages: z.array(
    z.strictObject({
      articleId: id,
      state: z.enum(['read', 'missing', 'large', 'late']),
      lines: z.number().int(),
      fields: z.number().int(),
    }),
  ),
  shown: z
    .strictObject({
      articleId: id,
      lines: z.array(z.strictObject({ text: z.string(), before: verdict, after: verdict })),
      more: z.number().int(),
      fields: z.array(
        z.strictObject({
          field: z.enum(['title', 'byline', 'publishedAt', 'section']),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
      hits: z.array(z.strictObject({ part: z.string(), rule: z.string(), matches: z.number().int() })),
    })
    .nullable(),
});
export type RulePreview = z.output<typeof rulePreview>;
