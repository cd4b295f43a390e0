import { z } from 'zod';

/** One address that was asked for a discovery. */
const step = z.object({
  url: z.string(),
  via: z.string(),
  outcome: z.enum(['asking', 'found', 'nothing', 'failed']),
  code: z.string().nullable(),
});
export type DiscoveryStep = z.output<typeof step>;

/** What an address would bring as a source. */
const prospect = z.object({
  url: z.string(),
  kind: z.enum(['feed', 'sitemap', 'listing']),
  /** How it was found: address, link, anchor, wordpress, robots, common-path, page, … */
  via: z.string(),
  /** rss, rdf, atom, json, sitemap, news-sitemap, listing */
  format: z.string(),
  title: z.string().nullable(),
  language: z.string().nullable(),
  listed: z.number(),
  perDay: z.number().nullable(),
  newest: z.string().nullable(),
  text: z.enum(['full', 'summary', 'titles']),
  /** The structure a listing was read by. */
  selector: z.string().nullable(),
  items: z.array(
    z.object({
      title: z.string().nullable(),
      url: z.string().nullable(),
      publishedAt: z.string().nullable(),
      language: z.string().nullable(),
    }),
  ),
});
export type Prospect = z.output<typeof prospect>;

/** What is kept of a discovery, read from its row; what does not fit (an older program's) is left out. */
export const storedSteps = z.array(step).catch([]);
export const storedProspects = z.array(prospect).catch([]);
