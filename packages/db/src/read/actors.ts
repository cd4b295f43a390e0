import type { Db } from '../client.ts';

export type ActorKind = 'person' | 'organisation' | 'place';
export type ActorListRow = {
  id: string;
  kind: ActorKind;
  label: Record<string, string>;
  origin: string;
  followed: boolean;
  /** Articles of the last thirty days that name it. */
  articles: number;
  lastAt: Date | null;
};

/** Everybody an actor stands for: itself and those merged into it. A merge moves no rows; readings ask for all of these. */
const STANDS_FOR = 'select x.id from entity x where x.id = e.id or x.merged_into = e.id';

const FROM_THE_LAST_MONTH = `lateral (select count(distinct m.article_id)::int as articles, max(m.sort_at) as last_at from mention m
  where m.entity_id in (${STANDS_FOR}) and m.sort_at > now() - interval '30 days') c`;

/** The actor an id stands for today and everybody merged into it, the actor itself first; empty when there is none. */
export async function listStandsFor(db: Pick<Db, 'pool'>, id: string): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>(
    `with root as (select coalesce(merged_into, id) as id from entity where id = $1)
     select e.id from root join entity e on e.id = root.id or e.merged_into = root.id order by (e.id = root.id) desc, e.id`,
    [id],
  );
  return rows.map((row) => row.id);
}

/** The ids under which stories may name actors: their own, and of everybody merged into one of them. */
export async function listAllStandsFor(
  db: Pick<Db, 'pool'>,
  of: { ids: readonly string[] } | { followedBy: string },
): Promise<string[]> {
  const asked =
    'ids' in of
      ? 'asked.id = any($1::uuid[])'
      : 'asked.id in (select entity_id from follow where created_by = $1)';
  const { rows } = await db.pool.query<{ id: string }>(
    `select distinct w.id from entity asked join entity w
       on w.id = coalesce(asked.merged_into, asked.id) or w.merged_into = coalesce(asked.merged_into, asked.id)
     where ${asked}`,
    ['ids' in of ? of.ids : of.followedBy],
  );
  return rows.map((row) => row.id);
}

/** Watched actors: those the reader follows first, then by how often they were named lately. */
export async function listActorRows(
  db: Db,
  filter: {
    userId: string;
    workspaceId: string;
    folded: string | null;
    kind: ActorKind | null;
    followed: boolean;
  },
  limit: number,
): Promise<ActorListRow[]> {
  const { rows } = await db.pool.query<ActorListRow>(
    `select e.id, e.kind, e.label, e.origin, f.followed, c.articles, c.last_at as "lastAt"
     from entity e cross join ${FROM_THE_LAST_MONTH}
       cross join lateral (select exists (select 1 from follow w where w.created_by = $1 and w.entity_id in (${STANDS_FOR})) as followed) f
     where e.watched and e.merged_into is null and (e.workspace_id is null or e.workspace_id = $6) and ($2::text is null or exists (
         select 1 from entity_name n where n.entity_id in (${STANDS_FOR}) and n.folded like '%' || $2 || '%'))
       and ($3::text is null or e.kind::text = $3) and (not $4 or f.followed)
     order by followed desc, c.articles desc, e.label->>'ar' collate "ar-x-icu", e.id limit $5`,
    [filter.userId, filter.folded, filter.kind, filter.followed, limit, filter.workspaceId],
  );
  return rows;
}

export type ActorRow = {
  id: string;
  kind: ActorKind;
  label: Record<string, string>;
  roles: unknown;
  context: string[];
  wikidata: string | null;
  note: string | null;
  origin: string;
  watched: boolean;
  mergedInto: string | null;
  followed: boolean;
  names: { id: string; name: string; language: string | null; form: string; source: string | null }[];
  articles: number;
  outlets: number;
  firstAt: Date | null;
  lastAt: Date | null;
};

/** One actor of the reader's workspace, or of all, with its names and how much is written of it; what was merged into it is its own. */
export async function readActorRow(
  db: Db,
  id: string,
  reader: { userId: string; workspaceId: string },
): Promise<ActorRow | null> {
  const { rows } = await db.pool.query<ActorRow>(
    `select e.id, e.kind, g.label || e.label as label, e.roles || g.roles as roles, e.context, coalesce(e.wikidata, g.wikidata) as wikidata,
       coalesce(e.note, g.note) as note, e.origin, e.watched, e.merged_into as "mergedInto",
       exists (select 1 from follow f where f.entity_id in (${STANDS_FOR}) and f.created_by = $2) as followed,
       coalesce((select json_agg(json_build_object('id', n.id, 'name', n.name, 'language', n.language, 'form', n.form, 'source', n.source)
         order by n.language nulls last, n.form, n.name collate "ar-x-icu") from entity_name n where n.entity_id in (${STANDS_FOR})), '[]') as names,
       c.articles, c.outlets, c.first_at as "firstAt", c.last_at as "lastAt"
     from entity e cross join lateral (select count(distinct m.article_id)::int as articles, count(distinct a.outlet_id)::int as outlets,
         min(m.sort_at) as first_at, max(m.sort_at) as last_at from mention m join article a on a.id = m.article_id where m.entity_id in (${STANDS_FOR})) c
       cross join lateral (select min(x.wikidata) as wikidata, min(x.note) as note,
         coalesce(jsonb_path_query_array(jsonb_agg(x.roles), '$[*][*]'), '[]') as roles,
         coalesce((select jsonb_object_agg(l.key, l.value) from entity y cross join jsonb_each(y.label) l where y.merged_into = e.id), '{}') as label
         from entity x where x.merged_into = e.id) g
     where e.id = $1 and (e.workspace_id is null or e.workspace_id = $3)`,
    [id, reader.userId, reader.workspaceId],
  );
  return rows[0] ?? null;
}

/** Articles a week that name an actor, by language, weeks without any left out; newest first. */
export async function countActorWeeks(
  db: Db,
  ids: readonly string[],
  weeks: number,
): Promise<{ week: string; language: string | null; count: number }[]> {
  const { rows } = await db.pool.query(
    `select date_trunc('week', m.sort_at at time zone 'UTC')::date::text as week, a.language, count(distinct m.article_id)::int as count
     from mention m join article a on a.id = m.article_id
     where m.entity_id = any($1::uuid[]) and m.sort_at > now() - $2 * interval '1 week' group by 1, 2 order by 1 desc, 2`,
    [ids, weeks],
  );
  return rows;
}

export type TitleCell = {
  title: string;
  stance: string;
  outletId: string;
  outlet: string;
  count: number;
  firstAt: Date;
  lastAt: Date;
};

/** Which outlet gave an actor which title, how, how often and from when to when. */
export async function listTitleCells(db: Db, ids: readonly string[]): Promise<TitleCell[]> {
  const { rows } = await db.pool.query<TitleCell>(
    `select t->>'text' as title, t->>'stance' as stance, o.id as "outletId", o.name as outlet,
       count(distinct m.article_id)::int as count, min(m.sort_at) as "firstAt", max(m.sort_at) as "lastAt"
     from mention m join article a on a.id = m.article_id join outlet o on o.id = a.outlet_id,
       jsonb_array_elements(m.titles) t
     where m.entity_id = any($1::uuid[]) and m.titles <> '[]' group by 1, 2, 3, 4 order by count(*) desc limit 2000`,
    [ids],
  );
  return rows;
}

export type SentenceRow = {
  articleId: string;
  title: string;
  body: string;
  outlet: { id: string; name: string };
  zone: string;
  start: number;
  end: number;
  /** Of the title that was asked for, when one was. */
  titleStart: number | null;
  titleEnd: number | null;
  sortAt: Date;
  language: string | null;
};

/** Mentions of an actor, newest first: all, by one outlet, with one title, or in one week. */
export async function listMentionRows(
  db: Db,
  filter: {
    entityIds: readonly string[];
    outletId: string | null;
    title: string | null;
    stance: string | null;
    week: string | null;
    withIds: readonly string[] | null;
    weeks: number | null;
  },
  limit: number,
): Promise<SentenceRow[]> {
  const { rows } = await db.pool.query(
    // Of each id by itself, so that the newest are read off the index however many there are.
    `select distinct on (found."sortAt", found."articleId") found.* from unnest($1::uuid[]) as named(id) cross join lateral (
     select distinct on (m.sort_at, a.id) a.id as "articleId", a.title, a.body, o.id as outlet_id, o.name as outlet_name, m.zone, m.start, m."end",
       (t.value->>'start')::int as "titleStart", (t.value->>'end')::int as "titleEnd", m.sort_at as "sortAt", a.language
     from mention m join article a on a.id = m.article_id and a.withdrawn_at is null join outlet o on o.id = a.outlet_id
       left join lateral (select value from jsonb_array_elements(m.titles)
         where ($3::text is null or value->>'text' = $3) and ($4::text is null or value->>'stance' = $4) limit 1) t on true
     where m.entity_id = named.id and ($2::uuid is null or a.outlet_id = $2) and ($3::text is null or t.value is not null)
       and ($5::date is null or date_trunc('week', m.sort_at at time zone 'UTC')::date = $5)
       and ($6::uuid[] is null or exists (select 1 from mention x where x.article_id = a.id and x.entity_id = any($6)))
       and ($8::int is null or m.sort_at > now() - $8 * interval '1 week')
     order by m.sort_at desc, a.id desc, (m.zone = 'body') desc, m.start limit $7) found
     order by found."sortAt" desc, found."articleId" desc, (found.zone = 'body') desc, found.start limit $7`,
    [
      filter.entityIds,
      filter.outletId,
      filter.title,
      filter.stance,
      filter.week,
      filter.withIds,
      limit,
      filter.weeks,
    ],
  );
  return rows.map(({ outlet_id, outlet_name, ...row }) => ({
    ...row,
    outlet: { id: outlet_id, name: outlet_name },
  }));
}

export type MeetingRow = {
  id: string;
  articleId: string;
  title: string;
  outlet: string;
  place: string | null;
  day: string | null;
  whenText: string | null;
  status: string;
  means: string | null;
  evidence: string;
  sortAt: Date;
  people: { name: string; entityId: string | null; label: Record<string, string> | null }[];
};

/** Meetings an actor took part in, as each article tells them, newest first. */
export async function listMeetingRows(
  db: Db,
  entityIds: readonly string[],
  limit: number,
): Promise<MeetingRow[]> {
  const { rows } = await db.pool.query<MeetingRow>(
    `select g.id, g.article_id as "articleId", a.title, o.name as outlet, g.place, g.on_day::text as day, g.when_text as "whenText",
       g.status, g.means, g.evidence, g.sort_at as "sortAt",
       (select json_agg(json_build_object('name', p.name, 'entityId', e.id, 'label', e.label) order by p.position)
        from meeting_person p left join entity o on o.id = p.entity_id left join entity e on e.id = coalesce(o.merged_into, o.id) where p.meeting_id = g.id) as people
     from meeting g join article a on a.id = g.article_id and a.withdrawn_at is null join outlet o on o.id = a.outlet_id
     where exists (select 1 from meeting_person p where p.meeting_id = g.id and p.entity_id = any($1::uuid[]))
     order by coalesce(g.on_day, g.sort_at::date) desc, g.sort_at desc limit $2`,
    [entityIds, limit],
  );
  return rows;
}

export type QuoteRow = {
  id: string;
  articleId: string;
  outlet: string;
  by: string | null;
  byId: string | null;
  text: string;
  direct: boolean;
  sortAt: Date;
};

/** What an actor said, or what others said in words that name it; newest first, copies left out. */
export async function listQuoteRows(
  db: Db,
  entityIds: readonly string[],
  which: 'by' | 'about',
  limit: number,
): Promise<QuoteRow[]> {
  // What it said is read off the index, of each id by itself.
  const quotes =
    which === 'by'
      ? `unnest($1::uuid[]) as named(id) cross join lateral (
           select q.* from quote q join article c on c.id = q.article_id and c.withdrawn_at is null and c.copy_of is null
           where q.entity_id = named.id order by q.sort_at desc, q.id limit $2) q`
      : 'quote q';
  const whose =
    which === 'by'
      ? 'true'
      : `(q.entity_id = any($1::uuid[])) is not true and exists (select 1 from mention m where m.article_id = q.article_id and m.entity_id = any($1::uuid[])
           and m.zone = 'body' and m.start >= q.start and m."end" <= q."end")`;
  const { rows } = await db.pool.query<QuoteRow>(
    `select q.id, q.article_id as "articleId", o.name as outlet, q.by, coalesce(e.merged_into, e.id) as "byId", q.text, q.direct, q.sort_at as "sortAt"
     from ${quotes} left join entity e on e.id = q.entity_id join article a on a.id = q.article_id and a.withdrawn_at is null and a.copy_of is null join outlet o on o.id = a.outlet_id
     where ${whose} order by q.sort_at desc, q.id limit $2`,
    [entityIds, limit],
  );
  return rows;
}

/** Mentions among which companions are counted, the newest: more than an actor of every day has in months. */
const COMPANY = 10_000;

/** Who is named in the same articles, of an actor’s newest mentions; most often first. */
export async function listCompanions(
  db: Db,
  entityIds: readonly string[],
  limit: number,
): Promise<{ id: string; kind: ActorKind; label: Record<string, string>; articles: number; lastAt: Date }[]> {
  const { rows } = await db.pool.query(
    `select e.id, e.kind, e.label, count(distinct x.article_id)::int as articles, max(x.sort_at) as "lastAt"
     from (select distinct article_id from (select article_id from mention where entity_id = any($1::uuid[])
         order by sort_at desc limit ${COMPANY}) latest) mine
       join mention x on x.article_id = mine.article_id and x.entity_id is not null and x.entity_id <> all($1::uuid[])
       join entity o on o.id = x.entity_id join entity e on e.id = coalesce(o.merged_into, o.id)
     group by e.id order by 4 desc, e.id limit $2`,
    [entityIds, limit],
  );
  return rows;
}

/** How many articles of each outlet name an actor. */
export async function countActorOutlets(
  db: Db,
  entityIds: readonly string[],
): Promise<{ id: string; name: string; articles: number }[]> {
  const { rows } = await db.pool.query(
    `select o.id, o.name, count(distinct m.article_id)::int as articles from mention m join article a on a.id = m.article_id
       join outlet o on o.id = a.outlet_id where m.entity_id = any($1::uuid[]) group by o.id order by 3 desc, o.name collate "ar-x-icu" limit 200`,
    [entityIds],
  );
  return rows;
}
