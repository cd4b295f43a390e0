import { z } from 'zod';

const selectors = z.array(z.string().min(1).max(300)).max(50);

/**
 * What an admin may teach the reader about one outlet's pages, as data. Selectors are CSS; every part is optional and
 * a part that matches nothing leaves the general reader's answer in place (and is reported as a missed rule).
 * `body` names the containers whose blocks are body, `zones` forces a kind on what a selector covers, `ignore` drops
 * it to chrome. `markers` adds phrases to the lists the reader stops at, as whole lines or before a colon.
 */
export const outletRules = z.object({
  v: z.literal(1).default(1),
  outlet: z.string().max(200).optional(),
  hosts: z.array(z.string().max(253)).max(50).default([]),
  title: selectors.default([]),
  byline: selectors.default([]),
  date: selectors.default([]),
  section: selectors.default([]),
  body: selectors.default([]),
  ignore: selectors.default([]),
  zones: z
    .array(
      z.object({
        selector: z.string().min(1).max(300),
        kind: z.enum([
          'body',
          'caption',
          'related',
          'tags',
          'comments',
          'credit',
          'embed',
          'chrome',
          'spam',
          'byline',
        ]),
      }),
    )
    .max(50)
    .default([]),
  markers: z
    .array(
      z.object({
        phrase: z.string().min(2).max(120),
        kind: z.enum(['related', 'tags', 'comments', 'credit', 'chrome', 'byline']),
      }),
    )
    .max(100)
    .default([]),
  /** Day-month order of bare numeric dates, when the outlet's habit is known. */
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  timeZone: z.string().max(64).optional(),
});
export type OutletRules = z.input<typeof outletRules>;
