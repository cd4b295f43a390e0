import type { Client } from './client.ts';

/** A stored article with where its bytes are kept and by which rules it is to be read today. */
export type KeptArticle = {
  id: string;
  outletId: string;
  sourceId: string | null;
  url: string | null;
  title: string;
  byline: string | null;
  language: string | null;
  bodyHash: string;
  zones: unknown;
  dateStated: string | null;
  datePrecision: string | null;
  rawHash: string | null;
  contentType: string | null;
  firstSeenAt: Date;
  revision: number;
  storyId: string | null;
  rules: unknown;
  rulesVersion: number;
  /** Prints of the lines its outlet repeats. */
  template: number[] | null;
  /** What the feed said of it when it was listed. */
  listed: { title?: string; publishedAt?: string; authors?: string[] };
  /** Codes of the reading that came from fetching it, not from its page. */
  notes: string[];
};

const FETCH_NOTES = ['truncated', 'feed-text'];

export async function listKept(client: Client, ids: string[]): Promise<KeptArticle[]> {
  const { rows } = await client.query<
    Omit<KeptArticle, 'listed' | 'notes'> & {
      itemTitle: string | null;
      listed: Record<string, unknown> | null;
      reasons: string[] | null;
    }
  >(
    `select a.id, a.outlet_id as "outletId", a.source_id as "sourceId", a.url, a.title, a.byline, a.language,
       a.body_hash as "bodyHash", a.zones, a.date_stated as "dateStated", a.date_precision as "datePrecision",
       a.raw_hash as "rawHash", r.content_type as "contentType", a.first_seen_at as "firstSeenAt", a.revision,
       a.story_id as "storyId", o.rules, o.rules_version as "rulesVersion", t.prints::float8[] as template, i.title as "itemTitle", i.listed,
       a.quality->'reasons' as reasons
     from article a join outlet o on o.id = a.outlet_id left join raw_object r on r.hash = a.raw_hash
       left join outlet_template t on t.outlet_id = o.id
       left join lateral (select title, listed from source_item where article_id = a.id and source_id = a.source_id
         order by first_seen_at limit 1) i on true
     where a.id = any($1) and a.withdrawn_at is null order by a.id`,
    [ids],
  );
  return rows.map(({ itemTitle, listed, reasons, ...row }) => ({
    ...row,
    notes: (reasons ?? []).filter((reason) => FETCH_NOTES.includes(reason)),
    listed: {
      ...(itemTitle === null ? {} : { title: itemTitle }),
      ...(typeof listed?.publishedAt === 'string' ? { publishedAt: listed.publishedAt } : {}),
      ...(Array.isArray(listed?.authors)
        ? { authors: listed.authors.filter((author) => typeof author === 'string') }
        : {}),
    },
  }));
}
