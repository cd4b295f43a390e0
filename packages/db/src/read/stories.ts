import type { Db } from '../client.ts';
import { type Condition, iso, Values } from './filter.ts';

export type StoryFilter = {
  userId: string;
  /** Condition on `article a` that at least one member meets. */
  where?: Condition | null;
  /** Of each, at least one must be in the story; with the ids of everybody merged into them (listAllStandsFor). */
  entityIds?: string[] | undefined;
  followedIds?: string[] | undefined;
  outletIds?: string[];
  languages?: string[];
  /** Instants; `after` counts, `before` does not. */
  after?: string | null;
  before?: string | null;
  show?: 'all' | 'unread' | 'saved';
  ids?: string[];
  /** Stories touched since then, for a stream that was cut. */
  updatedSince?: string | null;
  /** newest first, or the most told first */
  order?: 'newest' | 'widest';
};

export type StoryPosition = { key: string; id: string };

export type StoryRow = {
  id: string;
  title: string;
  language: string | null;
  firstAt: string;
  sortAt: string;
  updatedAt: string;
  articles: number;
  outlets: number;
  tellings: number;
  lead: {
    articleId: string;
    url: string | null;
    outlet: { id: string; name: string };
    publishedAt: string | null;
    publishedOn: string | null;
    precision: string | null;
    firstSeenAt: string;
  };
  others: string[];
  actors: { id: string; kind: 'person' | 'organisation' | 'place'; label: Record<string, string> }[];
  mark: { seenAt: string | null; readAt: string | null; savedAt: string | null };
};

type Raw = {
  id: string;
  title: string;
  language: string | null;
  first_at: Date;
  sort_at: Date;
  updated_at: Date;
  articles: number;
  outlets: number;
  tellings: number;
  lead_id: string;
  url: string | null;
  outlet_id: string;
  outlet_name: string;
  published_at: Date | null;
  published_on: string | null;
  date_precision: string | null;
  first_seen_at: Date;
  others: string[] | null;
  actors: StoryRow['actors'] | null;
  seen_at: Date | null;
  read_at: Date | null;
  saved_at: Date | null;
};

/** What one article of a story must meet; null when the filter asks nothing of articles. */
export function memberCondition(
  filter: Pick<StoryFilter, 'where' | 'outletIds' | 'languages'>,
): Condition | null {
  const values = new Values();
  const all: string[] = [];
  if (filter.where) all.push(values.adopt(filter.where));
  if (filter.outletIds?.length) all.push(`a.outlet_id = any(${values.add(filter.outletIds)}::uuid[])`);
  if (filter.languages?.length) all.push(`a.language = any(${values.add(filter.languages)}::text[])`);
  return all.length > 0
    ? { text: `a.withdrawn_at is null and ${all.join(' and ')}`, values: values.list }
    : null;
}

function conditions(filter: StoryFilter, values: Values): string[] {
  const user = values.add(filter.userId);
  const all = [`s.merged_into is null`];
  const member = memberCondition(filter);
  if (member)
    all.push(`exists (select 1 from article a where a.story_id = s.id and ${values.adopt(member)})`);
  if (filter.entityIds) all.push(`s.entity_ids && ${values.add(filter.entityIds)}::uuid[]`);
  if (filter.followedIds) all.push(`s.entity_ids && ${values.add(filter.followedIds)}::uuid[]`);
  if (filter.after) all.push(`s.sort_at >= ${values.add(filter.after)}::timestamptz`);
  if (filter.before) all.push(`s.sort_at < ${values.add(filter.before)}::timestamptz`);
  if (filter.ids) all.push(`s.id = any(${values.add(filter.ids)}::uuid[])`);
  if (filter.updatedSince) all.push(`s.updated_at > ${values.add(filter.updatedSince)}::timestamptz`);
  const mark = `select 1 from story_mark k where k.story_id = s.id and k.user_id = ${user}`;
  if (filter.show === 'unread') all.push(`not exists (${mark} and k.read_at is not null)`);
  if (filter.show === 'saved') all.push(`exists (${mark} and k.saved_at is not null)`);
  return all;
}

/**
 * Stories for a reader, newest (or widest) first, from just after `position`.
 * A story is in when one of its articles meets the filter; merged stories never are.
 */
export async function listStoryRows(
  db: Db,
  filter: StoryFilter,
  limit: number,
  position?: StoryPosition | null,
): Promise<StoryRow[]> {
  const values = new Values();
  const where = conditions(filter, values);
  const widest = filter.order === 'widest';
  if (position) {
    const key = values.add(position.key);
    const id = values.add(position.id);
    where.push(
      widest
        ? `(s.outlets, s.id) < (${key}::int, ${id}::uuid)`
        : `(s.sort_at, s.id) < (${key}::timestamptz, ${id}::uuid)`,
    );
  }
  const order = widest ? 's.outlets desc, s.id desc' : 's.sort_at desc, s.id desc';
  const { rows } = await db.pool.query<Raw>(
    `with page as (
       select s.* from story s where ${where.join(' and ')} order by ${order} limit ${values.add(limit)}
     )
     select s.id, s.title, s.language, s.first_at, s.sort_at, s.updated_at, s.articles, s.outlets, s.tellings,
       s.lead_id, l.url, l.outlet_id, o.name as outlet_name, l.published_at, l.published_on::text as published_on,
       l.date_precision, l.first_seen_at, k.seen_at, k.read_at, k.saved_at,
       (select array_agg(name order by at) from (
          select oo.name, min(x.sort_at) as at from article x join outlet oo on oo.id = x.outlet_id
          where x.story_id = s.id and x.outlet_id <> l.outlet_id group by oo.name order by at limit 3) names) as others,
       (select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'label', e.label)
               order by array_position(s.entity_ids, e.id))
          from entity e where e.id in (select coalesce(x.merged_into, x.id) from entity x where x.id = any(s.entity_ids))) as actors
     from page s
     join article l on l.id = s.lead_id
     join outlet o on o.id = l.outlet_id
     left join story_mark k on k.story_id = s.id and k.user_id = $1
     order by ${order}`,
    values.list,
  );
  return rows.map(toRow);
}

/** How many stories meet the filter, counted no further than `cap` + 1. */
export async function countStories(db: Db, filter: StoryFilter, cap: number): Promise<number> {
  const values = new Values();
  const where = conditions(filter, values);
  const { rows } = await db.pool.query<{ n: number }>(
    // The reader's id is always $1, used or not.
    `select count(*)::int as n from (
       select 1 from story s where $1::text is not null and ${where.join(' and ')} limit ${values.add(cap + 1)}) x`,
    values.list,
  );
  return rows[0]?.n ?? 0;
}

/** The story that stands for this id today: itself, or the one it was merged into. */
export async function resolveStoryId(db: Db, id: string): Promise<string | null> {
  const { rows } = await db.pool.query<{ id: string }>(
    `with recursive up as (
       select id, merged_into, 0 as depth from story where id = $1
       union all select s.id, s.merged_into, depth + 1 from story s join up on s.id = up.merged_into where depth < 20)
     select id from up where merged_into is null`,
    [id],
  );
  return rows[0]?.id ?? null;
}

export type StoryTelling = {
  id: string;
  title: string;
  language: string | null;
  url: string | null;
  outlet: { id: string; name: string };
  publishedAt: string | null;
  publishedOn: string | null;
  precision: string | null;
  firstSeenAt: string;
  sortAt: string;
  copyOf: string | null;
  similarity: number | null;
  originalSource: string[];
  revision: number;
  segment: number;
  why: unknown;
};

/** Every article of a story, the first told first; at most 500. */
export async function listTellings(db: Db, storyId: string): Promise<StoryTelling[]> {
  const { rows } = await db.pool.query(
    `select a.id, a.title, a.language, a.url, a.outlet_id, o.name as outlet_name, a.published_at,
       a.published_on::text as published_on, a.date_precision, a.first_seen_at, a.sort_at, a.copy_of, a.similarity,
       a.original_source, a.revision, m.segment, m.why
     from story_member m join article a on a.id = m.article_id join outlet o on o.id = a.outlet_id
     where m.story_id = $1 and a.withdrawn_at is null
     order by a.sort_at, a.first_seen_at, a.id limit 500`,
    [storyId],
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    language: row.language,
    url: row.url,
    outlet: { id: row.outlet_id, name: row.outlet_name },
    publishedAt: iso(row.published_at),
    publishedOn: row.published_on,
    precision: row.date_precision,
    firstSeenAt: row.first_seen_at.toISOString(),
    sortAt: row.sort_at.toISOString(),
    copyOf: row.copy_of,
    similarity: row.similarity,
    originalSource: row.original_source,
    revision: row.revision,
    segment: row.segment,
    why: row.why,
  }));
}

export type StoryFraming = {
  articleId: string;
  revision: number;
  outlet: string;
  seenAt: string;
  framing: unknown;
};

/** Edits by which a telling of the story calls someone otherwise than before, the first first. */
export async function listFramings(db: Db, storyId: string): Promise<StoryFraming[]> {
  const { rows } = await db.pool.query(
    `select a.id, r.number, o.name as outlet, r.seen_at, r.change->'framing' as framing
     from article a join revision r on r.article_id = a.id join outlet o on o.id = a.outlet_id
     where a.story_id = $1 and a.revision > 1 and a.withdrawn_at is null and r.change ? 'framing'
     order by r.seen_at limit 50`,
    [storyId],
  );
  return rows.map((row) => ({
    articleId: row.id,
    revision: row.number,
    outlet: row.outlet,
    seenAt: row.seen_at.toISOString(),
    framing: row.framing,
  }));
}

/** What entities are called, by id. */
export async function listLabels(db: Db, ids: string[]): Promise<Map<string, Record<string, string>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.pool.query<{ id: string; label: Record<string, string> }>(
    'select id, label from entity where id = any($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.label]));
}

export type StoryTitle = {
  entityId: string;
  label: Record<string, string>;
  outlet: string;
  title: string;
  stance: string;
  count: number;
};

/** Who is given which title in this story, by outlet. */
export async function listStoryTitles(db: Db, storyId: string): Promise<StoryTitle[]> {
  const { rows } = await db.pool.query(
    `select e.id as entity_id, e.label, o.name as outlet, t.text as title, t.stance, count(*)::int as count
     from article a join outlet o on o.id = a.outlet_id
     join mention m on m.article_id = a.id and m.revision = a.revision
     join entity named on named.id = m.entity_id join entity e on e.id = coalesce(named.merged_into, named.id)
     cross join lateral jsonb_to_recordset(m.titles) as t(text text, stance text)
     where a.story_id = $1 and a.withdrawn_at is null
     group by e.id, e.label, o.name, t.text, t.stance
     order by count desc, outlet limit 200`,
    [storyId],
  );
  return rows.map((row) => ({
    entityId: row.entity_id,
    label: row.label,
    outlet: row.outlet,
    title: row.title,
    stance: row.stance ?? 'asserted',
    count: row.count,
  }));
}

function toRow(row: Raw): StoryRow {
  return {
    id: row.id,
    title: row.title,
    language: row.language,
    firstAt: row.first_at.toISOString(),
    sortAt: row.sort_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    articles: row.articles,
    outlets: row.outlets,
    tellings: row.tellings,
    lead: {
      articleId: row.lead_id,
      url: row.url,
      outlet: { id: row.outlet_id, name: row.outlet_name },
      publishedAt: iso(row.published_at),
      publishedOn: row.published_on,
      precision: row.date_precision,
      firstSeenAt: row.first_seen_at.toISOString(),
    },
    others: row.others ?? [],
    actors: row.actors ?? [],
    mark: { seenAt: iso(row.seen_at), readAt: iso(row.read_at), savedAt: iso(row.saved_at) },
  };
}
