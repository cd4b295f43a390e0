import type { Client } from './client.ts';

export type KeyKind = 'url' | 'guid' | 'body';
export type ArticleKey = { kind: KeyKind; scope: string; hash: string };
/** What is stored of an article that a new arrival is compared with. */
export type StoredFacts = {
  articleId: string;
  outletId: string;
  fingerprint: Buffer | null;
  storyId: string | null;
  canonicalUrl: string | null;
  language: string | null;
  title: string;
  firstSeenAt: Date;
  revision: number;
  bodyHash: string;
  rawHash: string | null;
  withdrawn: boolean;
};

const FACTS = `a.id as "articleId", a.outlet_id as "outletId", a.fingerprint, a.story_id as "storyId",
  a.canonical_url as "canonicalUrl", a.language, a.title, a.first_seen_at as "firstSeenAt", a.revision,
  a.body_hash as "bodyHash", a.raw_hash as "rawHash", a.withdrawn_at is not null as withdrawn`;

/** What is known under these keys: at most one row a key. */
export async function findByKeys(client: Client, keys: ArticleKey[]): Promise<(ArticleKey & StoredFacts)[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<ArticleKey & StoredFacts>(
    `select k.kind, k.scope, k.hash, ${FACTS}
     from unnest($1::text[], $2::text[], $3::text[]) as x(kind, scope, hash)
     join article_key k on k.kind = x.kind and k.scope = x.scope and k.hash = x.hash
     join article a on a.id = k.article_id`,
    [keys.map((key) => key.kind), keys.map((key) => key.scope), keys.map((key) => key.hash)],
  );
  return rows;
}

/**
 * Writes keys for articles; returns those that were new. Of two writers of one key the database
 * lets one be first, and the other learns it from what is missing here.
 */
export async function claimKeys(
  client: Client,
  keys: (ArticleKey & { articleId: string })[],
): Promise<(ArticleKey & { articleId: string })[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<ArticleKey & { articleId: string }>(
    `insert into article_key (kind, scope, hash, article_id)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::uuid[])
     on conflict do nothing returning kind, scope, hash, article_id as "articleId"`,
    [
      keys.map((key) => key.kind),
      keys.map((key) => key.scope),
      keys.map((key) => key.hash),
      keys.map((key) => key.articleId),
    ],
  );
  return rows;
}

export type NewArticle = {
  id: string;
  outletId: string;
  sourceId: string | null;
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  byline: string | null;
  section: string | null;
  image: string | null;
  language: string | null;
  originalSource: string[];
  body: string;
  bodyHtml: string | null;
  zones: unknown;
  segments: unknown;
  quality: unknown;
  publishedAt: string | null;
  /** YYYY-MM-DD */
  publishedOn: string | null;
  datePrecision: string | null;
  dateStated: string | null;
  /** Every date found, with what spoke against it. */
  dateEvidence: { flag?: string }[];
  firstSeenAt: string;
  sortAt: string;
  rawHash: string | null;
  bodyHash: string;
  /** As hex, for the way through JSON. */
  fingerprint: string;
  copyOf: string | null;
  similarity: number | null;
  storyId: string | null;
  titleTerms: string;
  bodyTerms: string;
  foldVersion: number;
  readerVersion: number;
  rulesVersion: number;
};

const COLUMNS = `id uuid, "outletId" uuid, "sourceId" uuid, url text, "canonicalUrl" text, title text, byline text,
  section text, image text, language text, "originalSource" text[], body text, "bodyHtml" text, zones jsonb,
  segments jsonb, quality jsonb, "publishedAt" timestamptz, "publishedOn" date, "datePrecision" text,
  "dateStated" text, "dateEvidence" jsonb, "firstSeenAt" timestamptz, "sortAt" timestamptz, "rawHash" text,
  "bodyHash" text, fingerprint text, "copyOf" uuid, similarity float8, "storyId" uuid, "titleTerms" text,
  "bodyTerms" text, "foldVersion" int, "readerVersion" int, "rulesVersion" int, revision int`;

const SEARCH = `setweight(to_tsvector('simple', x."titleTerms"), 'A') || setweight(to_tsvector('simple', x."bodyTerms"), 'B')`;

/** Writes articles in one statement, each with its first revision. */
export async function insertArticles(client: Client, articles: NewArticle[]): Promise<void> {
  if (articles.length === 0) return;
  await client.query(
    `insert into article (id, outlet_id, source_id, url, canonical_url, title, byline, section, image, language,
       original_source, body, body_html, zones, segments, quality, published_at, published_on, date_precision,
       date_stated, date_evidence, first_seen_at, sort_at, raw_hash, body_hash, fingerprint, copy_of, similarity,
       story_id, search, fold_version, reader_version, rules_version)
     select x.id, x."outletId", x."sourceId", x.url, x."canonicalUrl", x.title, x.byline, x.section, x.image, x.language,
       x."originalSource", x.body, x."bodyHtml", x.zones, x.segments, x.quality, x."publishedAt", x."publishedOn",
       x."datePrecision", x."dateStated", x."dateEvidence", x."firstSeenAt", x."sortAt", x."rawHash", x."bodyHash",
       decode(x.fingerprint, 'hex'), x."copyOf", x.similarity, x."storyId", ${SEARCH},
       x."foldVersion", x."readerVersion", x."rulesVersion"
     from jsonb_to_recordset($1::jsonb) as x(${COLUMNS})`,
    [JSON.stringify(articles)],
  );
  await client.query(
    `insert into revision (article_id, number, title, body, body_hash, raw_hash, seen_at)
     select * from unnest($1::uuid[], array_fill(1, array[$2::int]), $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])`,
    [
      articles.map((article) => article.id),
      articles.length,
      articles.map((article) => article.title),
      articles.map((article) => article.body),
      articles.map((article) => article.bodyHash),
      articles.map((article) => article.rawHash),
      articles.map((article) => article.firstSeenAt),
    ],
  );
}

export type ChangedArticle = NewArticle & {
  revision: number;
  /** What changed from the revision before: { title, body, added, removed }. */
  change: unknown;
  /** The outlet changed its text: a new revision. False when only our reading of it changed. */
  theirs: boolean;
};

/**
 * Writes what was read anew over the stored reading. The article keeps its id, its story, its first
 * sighting and its place; a change the outlet made is kept as a revision.
 */
export async function updateArticles(client: Client, articles: ChangedArticle[]): Promise<void> {
  if (articles.length === 0) return;
  await client.query(
    `update article a set title = x.title, byline = x.byline, section = x.section, image = x.image, language = x.language,
       original_source = x."originalSource", body = x.body, body_html = x."bodyHtml", zones = x.zones, segments = x.segments,
       quality = x.quality, published_at = x."publishedAt", published_on = x."publishedOn", date_precision = x."datePrecision",
       date_stated = x."dateStated", date_evidence = x."dateEvidence", raw_hash = coalesce(x."rawHash", a.raw_hash),
       body_hash = x."bodyHash", fingerprint = decode(x.fingerprint, 'hex'), search = ${SEARCH},
       fold_version = x."foldVersion", reader_version = x."readerVersion", rules_version = x."rulesVersion",
       revision = x.revision
     from jsonb_to_recordset($1::jsonb) as x(${COLUMNS})
     where a.id = x.id and a.withdrawn_at is null`,
    [JSON.stringify(articles)],
  );
  const theirs = articles.filter((article) => article.theirs);
  if (theirs.length > 0) {
    await client.query(
      `insert into revision (article_id, number, title, body, body_hash, raw_hash, seen_at, change)
       select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::jsonb[])
       on conflict do nothing`,
      [
        theirs.map((article) => article.id),
        theirs.map((article) => article.revision),
        theirs.map((article) => article.title),
        theirs.map((article) => article.body),
        theirs.map((article) => article.bodyHash),
        theirs.map((article) => article.rawHash),
        theirs.map((article) => article.firstSeenAt),
        theirs.map((article) => JSON.stringify(article.change)),
      ],
    );
  }
}

/** Replaces the lookup bands of articles. */
export async function writeBands(
  client: Client,
  articles: { id: string; bands: string[] }[],
  known: boolean,
): Promise<void> {
  if (articles.length === 0) return;
  if (known) {
    await client.query('delete from article_band where article_id = any($1)', [
      articles.map((article) => article.id),
    ]);
  }
  const rows = articles.flatMap((article) => article.bands.map((band) => ({ id: article.id, band })));
  if (rows.length === 0) return;
  await client.query(
    `insert into article_band (band, article_id) select * from unnest($1::bigint[], $2::uuid[]) on conflict do nothing`,
    [rows.map((row) => row.band), rows.map((row) => row.id)],
  );
}

export type BandLimits = {
  /** Of each band so many newest and so many oldest articles: a phrase that hundreds use tells nothing of one. */
  perBand: number;
  /** Of the articles found for one text so many, those that share most bands first and the older of equals. */
  perText: number;
  since: Date;
};

/**
 * What each of these texts may be a copy of: articles first seen since `since` that share a lookup band with it.
 * `texts` of a row are the indices of those it was found for. Every table is reached through an index, and the
 * limits keep the work for one text the same however many are stored.
 */
export async function findByBands(
  client: Client,
  texts: string[][],
  limits: BandLimits,
): Promise<(StoredFacts & { texts: number[] })[]> {
  if (texts.every((bands) => bands.length === 0)) return [];
  const { text, values } = bandsQuery(texts, limits);
  const { rows } = await client.query<StoredFacts & { texts: number[] }>(text, values);
  return rows;
}

/** The statement of {@link findByBands}, for those who ask how it is answered. */
export function bandsQuery(texts: string[][], limits: BandLimits): { text: string; values: unknown[] } {
  const asked = texts.flatMap((bands, text) => bands.map((band) => ({ text, band })));
  return {
    text: `with hits as (
       select b.text, c.article_id, count(*) as shared from unnest($1::int[], $2::bigint[]) as b(text, band)
       cross join lateral (
         (select article_id from article_band where band = b.band and article_id >= uuid_at($5)
            order by article_id desc limit $3)
         union
         (select article_id from article_band where band = b.band and article_id >= uuid_at($5)
            order by article_id limit $3)) c
       group by b.text, c.article_id
     ), ranked as (
       select text, article_id, row_number() over (partition by text order by shared desc, article_id) as place from hits
     ), kept as (
       select article_id, array_agg(text) as texts from ranked where place <= $4 group by article_id)
     select k.texts, ${FACTS} from kept k join article a on a.id = k.article_id
     where a.withdrawn_at is null order by a.id`,
    values: [
      asked.map(({ text }) => text),
      asked.map(({ band }) => band),
      limits.perBand,
      limits.perText,
      limits.since,
    ],
  };
}

/** Bytes whose time is over unless an article or a revision rests on them: retention takes them at its next turn. */
export async function expireRaw(client: Client, hashes: string[]): Promise<void> {
  if (hashes.length === 0) return;
  await client.query(
    `update raw_object r set kept_at = to_timestamp(0) where hash = any($1)
       and not exists (select 1 from article a where a.raw_hash = r.hash)
       and not exists (select 1 from revision v where v.raw_hash = r.hash)`,
    [hashes],
  );
}

/** Records kept bytes; the same bytes again are the same object. */
export async function recordRaw(
  client: Client,
  objects: {
    hash: string;
    storedBytes: number;
    bytes: number;
    contentType: string | null;
    sourceId: string | null;
  }[],
): Promise<void> {
  if (objects.length === 0) return;
  await client.query(
    `insert into raw_object (hash, stored_bytes, bytes, content_type, source_id)
     select distinct on (1) * from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::uuid[]) order by 1
     on conflict (hash) do update set kept_at = now()`,
    [
      objects.map((object) => object.hash),
      objects.map((object) => object.storedBytes),
      objects.map((object) => object.bytes),
      objects.map((object) => object.contentType),
      objects.map((object) => object.sourceId),
    ],
  );
}
