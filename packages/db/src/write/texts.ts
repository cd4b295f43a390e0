import type { Client } from './client.ts';

export type ArticleText = {
  id: string;
  outletId: string;
  outletName: string;
  title: string;
  body: string;
  language: string | null;
  dateStated: string | null;
  publishedAt: Date | null;
  sortAt: Date;
  firstSeenAt: Date;
  revision: number;
  storyId: string | null;
  /** Whose text it repeats for the most part; null of a piece that only holds another's text among its own. */
  copyOf: string | null;
  datePrecision: string | null;
  segments: { starts: string; title?: string }[];
  /** The database's clock. */
  now: Date;
};

/** Titles and bodies of articles that are not withdrawn. */
export async function listTexts(client: Client, ids: string[]): Promise<ArticleText[]> {
  const { rows } = await client.query<ArticleText>(
    `select a.id, a.outlet_id as "outletId", o.name as "outletName", a.title, a.body, a.language,
       a.date_stated as "dateStated", a.published_at as "publishedAt", a.sort_at as "sortAt", a.first_seen_at as "firstSeenAt",
       a.revision, a.story_id as "storyId", case when coalesce(a.similarity, 1) >= 0.5 then a.copy_of end as "copyOf", a.date_precision as "datePrecision", a.segments, now() as now
     from article a join outlet o on o.id = a.outlet_id where a.id = any($1) and a.withdrawn_at is null order by a.id`,
    [ids],
  );
  return rows;
}

/** The body zones of articles that hold more than one story, by segment. */
export async function listSegmentBodies(
  client: Client,
  ids: string[],
): Promise<{ id: string; segment: number; body: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<{ id: string; segment: number; body: string }>(
    `select a.id, coalesce((z->>'segment')::int, 0) as segment, string_agg(z->>'text', E'\\n\\n' order by n) as body
     from article a cross join lateral jsonb_array_elements(a.zones) with ordinality as x(z, n)
     where a.id = any($1) and z->>'kind' = 'body' group by 1, 2 order by 1, 2`,
    [ids],
  );
  return rows;
}

export type MatchableArticle = ArticleText & {
  zones: { kind: string; text: string }[];
  mentions: { entityId: string; zone: string; start: number; end: number }[];
};

/** What the matcher reads: texts with every zone and the certain mentions. */
export async function listMatchable(client: Client, ids: string[]): Promise<MatchableArticle[]> {
  const texts = await listTexts(client, ids);
  const { rows: zones } = await client.query<{ id: string; zones: { kind: string; text: string }[] }>(
    'select id, zones from article where id = any($1)',
    [ids],
  );
  const { rows: mentions } = await client.query<MatchableArticle['mentions'][number] & { articleId: string }>(
    `select article_id as "articleId", entity_id as "entityId", zone, start, "end" from mention
     where article_id = any($1) and entity_id is not null order by article_id, start`,
    [ids],
  );
  const zonesOf = new Map(zones.map((row) => [row.id, row.zones]));
  const mentionsOf = Map.groupBy(mentions, (row) => row.articleId);
  return texts.map((text) => ({
    ...text,
    zones: zonesOf.get(text.id) ?? [],
    mentions: mentionsOf.get(text.id) ?? [],
  }));
}

/** The story each article belongs to now; those without one are left out. */
export async function listStoryIds(client: Client, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; storyId: string }>(
    'select id, story_id as "storyId" from article where id = any($1) and story_id is not null',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.storyId]));
}
