import type { Client } from './client.ts';

/** One writer at a time decides which story an article belongs to; any number, the same for all. */
const SETTLE_LOCK = 7_248_712;

/**
 * Lets one transaction at a time settle what its articles are copies of and which stories they join.
 * Two workers that read the same syndicated text at once would otherwise each start a story of it.
 * Held for the write of one batch (tens of milliseconds), not for fetching or reading.
 */
export async function lockSettling(client: Client): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [SETTLE_LOCK]);
}

export type NewStory = {
  id: string;
  title: string;
  language: string | null;
  leadId: string;
  firstAt: string;
  sortAt: string;
};

export async function insertStories(client: Client, stories: NewStory[]): Promise<void> {
  if (stories.length === 0) return;
  await client.query(
    `insert into story (id, title, language, lead_id, first_at, sort_at)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[], $6::timestamptz[])`,
    [
      stories.map((story) => story.id),
      stories.map((story) => story.title),
      stories.map((story) => story.language),
      stories.map((story) => story.leadId),
      stories.map((story) => story.firstAt),
      stories.map((story) => story.sortAt),
    ],
  );
}

export async function insertMembers(
  client: Client,
  members: { storyId: string; articleId: string; segment: number; why: unknown }[],
): Promise<void> {
  if (members.length === 0) return;
  await client.query(
    `insert into story_member (story_id, article_id, segment, why)
     select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::jsonb[])
     on conflict (article_id, segment) do update set story_id = excluded.story_id, why = excluded.why`,
    [
      members.map((member) => member.storyId),
      members.map((member) => member.articleId),
      members.map((member) => member.segment),
      members.map((member) => JSON.stringify(member.why)),
    ],
  );
}

/**
 * Counts stories anew from their members: articles, outlets, tellings (texts that are no copies), the
 * first publisher's headline, and the newest member's place in the feed.
 */
export async function refreshStories(client: Client, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await client.query(
    `update story s set articles = c.articles, outlets = c.outlets, tellings = c.tellings, sort_at = c.sort_at,
       first_at = c.first_at, lead_id = c.lead_id, title = c.title, language = c.language, updated_at = now()
     from (
       select m.story_id, count(distinct a.id)::int as articles, count(distinct a.outlet_id)::int as outlets,
         greatest(1, count(distinct a.outlet_id) filter (where a.copy_of is null))::int as tellings,
         max(a.sort_at) as sort_at, min(a.sort_at) as first_at,
         (array_agg(a.id order by a.sort_at, a.id))[1] as lead_id,
         (array_agg(a.title order by a.sort_at, a.id))[1] as title,
         (array_agg(a.language order by a.sort_at, a.id))[1] as language
       from story_member m join article a on a.id = m.article_id
       where m.story_id = any($1) and a.withdrawn_at is null group by m.story_id) c
     where s.id = c.story_id`,
    [ids],
  );
}

export type ChainRow = {
  storyId: string;
  articleId: string;
  outlet: string;
  publishedAt: Date | null;
  /** YYYY-MM-DD */
  publishedOn: string | null;
  precision: string | null;
  firstSeenAt: Date;
  originalSource: string[];
  copyOf: string | null;
  similarity: number | null;
};

/** What tells who had stories first, of stories with more than one article. */
export async function listChains(client: Client, ids: string[]): Promise<ChainRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<ChainRow>(
    `select distinct on (m.story_id, a.id) m.story_id as "storyId", a.id as "articleId", o.name as outlet,
       a.published_at as "publishedAt", a.published_on::text as "publishedOn", a.date_precision as precision,
       a.first_seen_at as "firstSeenAt", a.original_source as "originalSource", a.copy_of as "copyOf", a.similarity
     from story s join story_member m on m.story_id = s.id
     join article a on a.id = m.article_id join outlet o on o.id = a.outlet_id
     where s.id = any($1) and s.articles > 1 and a.withdrawn_at is null`,
    [ids],
  );
  return rows;
}

/** Writes whose telling came first (its headline is the story's) and how many stand on their own. */
export async function writeLeads(
  client: Client,
  leads: { id: string; leadId: string; tellings: number }[],
): Promise<void> {
  if (leads.length === 0) return;
  await client.query(
    `update story s set lead_id = a.id, title = a.title, language = a.language, tellings = x.tellings
     from unnest($1::uuid[], $2::uuid[], $3::int[]) as x(id, lead_id, tellings) join article a on a.id = x.lead_id
     where s.id = x.id`,
    [leads.map((one) => one.id), leads.map((one) => one.leadId), leads.map((one) => one.tellings)],
  );
}

/** Writes which watched actors stand in stories' members, those in most headlines and most articles first. */
export async function refreshStoryEntities(client: Client, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await client.query(
    `update story s set entity_ids = c.entity_ids, updated_at = now()
     from (
       select x.id as story_id, coalesce(array_agg(n.entity_id order by n.headlines desc, n.articles desc, n.entity_id)
         filter (where n.entity_id is not null), '{}') as entity_ids
       from unnest($1::uuid[]) as x(id)
       left join lateral (
         select n.entity_id, count(distinct n.article_id) as articles,
           count(distinct n.article_id) filter (where n.zone = 'headline') as headlines
         from story_member m join mention n on n.article_id = m.article_id
         where m.story_id = x.id and n.entity_id is not null group by n.entity_id) n on true
       group by x.id) c
     where s.id = c.story_id and s.entity_ids is distinct from c.entity_ids`,
    [ids],
  );
}

export type StoredStory = { id: string; state: unknown };

/** So many stories of a key are looked through for those of the span: an archive read in bulk mixes the years. */
const NEWEST = 150;

/**
 * Stories of a span of time found under any of these keys, those that share most first, each with the keys it
 * was found under; of each key the newest stories.
 */
export async function findStories(
  client: Client,
  keys: string[],
  limits: { from: Date; to: Date; perKey: number; most: number },
): Promise<(StoredStory & { keys: string[] })[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<StoredStory & { keys: string[] }>(
    `with hits as (
       select c.story_id, array_agg(k.key) as keys from unnest($1::text[]) as k(key)
       cross join lateral (
         select n.story_id from (select story_id from story_key where key = k.key order by story_id desc limit $6) n
         join story s on s.id = n.story_id
         where s.merged_into is null and s.first_at <= $3 and s.sort_at >= $2
         order by n.story_id desc limit $4) c
       group by c.story_id)
     select s.id, s.state, hits.keys from hits join story s on s.id = hits.story_id
     order by cardinality(hits.keys) desc, s.id limit $5`,
    [keys, limits.from, limits.to, limits.perKey, limits.most, NEWEST],
  );
  return rows;
}

/** The stories in which articles stand, by article. */
export async function findStoriesOf(
  client: Client,
  articleIds: string[],
): Promise<(StoredStory & { articleId: string })[]> {
  if (articleIds.length === 0) return [];
  const { rows } = await client.query<StoredStory & { articleId: string }>(
    `select a.id as "articleId", s.id, s.state from article a join story s on s.id = a.story_id where a.id = any($1)`,
    [articleIds],
  );
  return rows;
}

/** Keeps what decides who joins, and the keys under which stories are found. */
export async function writeStoryStates(
  client: Client,
  stories: { id: string; state: object; keys: string[] }[],
): Promise<void> {
  if (stories.length === 0) return;
  await client.query(
    `update story s set state = x.state from unnest($1::uuid[], $2::jsonb[]) as x(id, state) where s.id = x.id`,
    [stories.map((story) => story.id), stories.map((story) => JSON.stringify(story.state))],
  );
  const rows = stories.flatMap((story) => story.keys.map((key) => ({ key, id: story.id })));
  await client.query(
    `insert into story_key (key, story_id) select * from unnest($1::text[], $2::uuid[]) on conflict do nothing`,
    [rows.map((row) => row.key), rows.map((row) => row.id)],
  );
}

/** Gives articles their stories. */
export async function setArticleStories(
  client: Client,
  articles: { id: string; storyId: string }[],
): Promise<void> {
  if (articles.length === 0) return;
  await client.query(
    `update article a set story_id = x.story_id from unnest($1::uuid[], $2::uuid[]) as x(id, story_id) where a.id = x.id`,
    [articles.map((article) => article.id), articles.map((article) => article.storyId)],
  );
}

/** The words of recent stories, for telling which are rare. */
export async function listRecentTerms(client: Client, most: number): Promise<string[][]> {
  const { rows } = await client.query<{ terms: string[] }>(
    `select array(select t->>0 from jsonb_array_elements(s.state->'terms') t) as terms
     from (select state from story where jsonb_typeof(state->'terms') = 'array' order by id desc limit $1) s`,
    [most],
  );
  return rows.map((row) => row.terms);
}
