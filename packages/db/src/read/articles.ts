import type { Db } from '../client.ts';
import { iso } from './filter.ts';

export type ArticleRow = {
  id: string;
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  byline: string | null;
  section: string | null;
  language: string | null;
  originalSource: string[];
  body: string;
  zones: unknown;
  segments: unknown;
  quality: unknown;
  publishedAt: string | null;
  publishedOn: string | null;
  precision: string | null;
  dateStated: string | null;
  dateEvidence: unknown;
  firstSeenAt: string;
  sortAt: string;
  revision: number;
  rawHash: string | null;
  rawKept: boolean;
  copyOf: string | null;
  similarity: number | null;
  storyId: string | null;
  withdrawnAt: string | null;
  withdrawnWhy: string | null;
  outlet: { id: string; name: string; homeUrl: string | null };
};

/** One article as it is stored, or null. */
export async function readArticleRow(db: Db, id: string): Promise<ArticleRow | null> {
  const { rows } = await db.pool.query(
    `select a.id, a.url, a.canonical_url, a.title, a.byline, a.section, a.language, a.original_source, a.body,
       a.zones, a.segments, a.quality, a.published_at, a.published_on::text as published_on, a.date_precision,
       a.date_stated, a.date_evidence, a.first_seen_at, a.sort_at, a.revision, a.raw_hash, a.copy_of,
       a.similarity, a.story_id, a.withdrawn_at, a.withdrawn_why, o.id as outlet_id, o.name as outlet_name,
       o.home_url, exists (select 1 from raw_object r where r.hash = a.raw_hash) as raw_kept
     from article a join outlet o on o.id = a.outlet_id where a.id = $1`,
    [id],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    id: row.id,
    url: row.url,
    canonicalUrl: row.canonical_url,
    title: row.title,
    byline: row.byline,
    section: row.section,
    language: row.language,
    originalSource: row.original_source,
    body: row.body,
    zones: row.zones,
    segments: row.segments,
    quality: row.quality,
    publishedAt: iso(row.published_at),
    publishedOn: row.published_on,
    precision: row.date_precision,
    dateStated: row.date_stated,
    dateEvidence: row.date_evidence,
    firstSeenAt: row.first_seen_at.toISOString(),
    sortAt: row.sort_at.toISOString(),
    revision: row.revision,
    rawHash: row.raw_hash,
    rawKept: row.raw_kept,
    copyOf: row.copy_of,
    similarity: row.similarity,
    storyId: row.story_id,
    withdrawnAt: iso(row.withdrawn_at),
    withdrawnWhy: row.withdrawn_why,
    outlet: { id: row.outlet_id, name: row.outlet_name, homeUrl: row.home_url },
  };
}

export type MentionRow = {
  id: string;
  entityId: string | null;
  candidates: string[];
  kind: 'person' | 'organisation' | 'place';
  zone: string;
  surface: string;
  start: number;
  end: number;
  titles: unknown;
  label: Record<string, string> | null;
};

/** The mentions of one revision, in reading order. */
export async function listMentions(db: Db, articleId: string, revision: number): Promise<MentionRow[]> {
  const { rows } = await db.pool.query(
    `select m.id, e.id as entity_id, m.candidates, m.kind, m.zone, m.surface, m.start, m."end", m.titles, e.label
     from mention m left join entity named on named.id = m.entity_id left join entity e on e.id = coalesce(named.merged_into, named.id)
     where m.article_id = $1 and m.revision = $2 order by m.zone desc, m.start, m."end" desc limit 2000`,
    [articleId, revision],
  );
  return rows.map((row) => ({
    id: row.id,
    entityId: row.entity_id,
    candidates: row.candidates,
    kind: row.kind,
    zone: row.zone,
    surface: row.surface,
    start: row.start,
    end: row.end,
    titles: row.titles,
    label: row.label,
  }));
}

export type QuoteRow = {
  id: string;
  by: string | null;
  entityId: string | null;
  text: string;
  start: number;
  end: number;
  direct: boolean;
};

export async function listArticleQuotes(db: Db, articleId: string, revision: number): Promise<QuoteRow[]> {
  const { rows } = await db.pool.query(
    `select q.id, q."by", coalesce(e.merged_into, e.id) as entity_id, q.text, q.start, q."end", q.direct
     from quote q left join entity e on e.id = q.entity_id
     where q.article_id = $1 and q.revision = $2 order by q.start limit 200`,
    [articleId, revision],
  );
  return rows.map((row) => ({
    id: row.id,
    by: row.by,
    entityId: row.entity_id,
    text: row.text,
    start: row.start,
    end: row.end,
    direct: row.direct,
  }));
}

export type CopyRow = {
  id: string;
  title: string;
  outlet: { id: string; name: string };
  url: string | null;
  firstSeenAt: string;
  publishedAt: string | null;
  publishedOn: string | null;
  precision: string | null;
  similarity: number | null;
};

/** With what tells who had the text first. */
export type SameTextRow = CopyRow & { copyOf: string | null; originalSource: string[] };

/** All that share one text with an article, itself among them, in whatever order they were found alike; at most 100. */
export async function listSameText(db: Db, articleId: string): Promise<SameTextRow[]> {
  const { rows } = await db.pool.query<Raw>(
    `with recursive near as (
       select id, copy_of from article where id = $1
       union
       select a.id, a.copy_of from near n cross join lateral (
         select id, copy_of from article where copy_of = n.id
         union all select id, copy_of from article where id = n.copy_of) a)
     select a.id, a.title, a.url, a.first_seen_at, a.published_at, a.published_on::text as published_on,
       a.date_precision, a.similarity, a.copy_of, a.original_source, o.id as outlet_id, o.name as outlet_name
     from (select id from near limit 100) n join article a on a.id = n.id join outlet o on o.id = a.outlet_id
     where a.withdrawn_at is null order by a.sort_at, a.id`,
    [articleId],
  );
  return rows.map((row) => ({ ...toCopy(row), copyOf: row.copy_of, originalSource: row.original_source }));
}

function toCopy(row: Raw): CopyRow {
  return {
    id: row.id,
    title: row.title,
    outlet: { id: row.outlet_id, name: row.outlet_name },
    url: row.url,
    firstSeenAt: row.first_seen_at.toISOString(),
    publishedAt: iso(row.published_at),
    publishedOn: row.published_on,
    precision: row.date_precision,
    similarity: row.similarity,
  };
}

type Raw = {
  copy_of: string | null;
  original_source: string[];
  id: string;
  title: string;
  url: string | null;
  first_seen_at: Date;
  published_at: Date | null;
  published_on: string | null;
  date_precision: string | null;
  similarity: number | null;
  outlet_id: string;
  outlet_name: string;
};

export type RevisionRow = { number: number; title: string; seenAt: string; change: unknown };

export async function listRevisions(db: Db, articleId: string): Promise<RevisionRow[]> {
  const { rows } = await db.pool.query(
    'select number, title, seen_at, change from revision where article_id = $1 order by number desc limit 100',
    [articleId],
  );
  return rows.map((row) => ({
    number: row.number,
    title: row.title,
    seenAt: row.seen_at.toISOString(),
    change: row.change,
  }));
}

/** Headline and body of one revision (the newest when no number is given). */
export async function readText(
  db: Db,
  articleId: string,
  revision?: number,
): Promise<{ title: string; body: string; outlet: string } | null> {
  const { rows } =
    revision === undefined
      ? await db.pool.query(
          `select a.title, a.body, o.name as outlet from article a join outlet o on o.id = a.outlet_id
           where a.id = $1 and a.withdrawn_at is null`,
          [articleId],
        )
      : await db.pool.query(
          `select r.title, r.body, o.name as outlet from revision r join article a on a.id = r.article_id
           join outlet o on o.id = a.outlet_id
           where r.article_id = $1 and r.number = $2 and a.withdrawn_at is null`,
          [articleId, revision],
        );
  return rows[0] ?? null;
}
