import type { Db } from '../client.ts';

export type WordRow = {
  id: string;
  kind: string;
  detail: unknown;
  by: string | null;
  createdAt: Date;
};

/** What was decided of an actor and not taken back, newest first. */
export async function listActorWords(
  db: Db,
  ids: readonly string[],
  kinds: readonly string[],
  limit: number,
): Promise<WordRow[]> {
  const { rows } = await db.pool.query<WordRow>(
    `select j.id, j.kind, j.detail, u.name as by, j.created_at as "createdAt" from judgement j
       left join "user" u on u.id = j.created_by
     where j.kind = any($2::text[]) and j.subject_id = any($1::text[]) and j.undone_at is null
     order by j.created_at desc, j.id desc limit $3`,
    [ids, kinds, limit],
  );
  return rows;
}

/** Actors that a person said are not one of these. A split says so, too. */
export async function listSaidApart(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>(
    `select j.detail->>'other' as id from judgement j
       where j.kind = any($2::text[]) and j.undone_at is null and j.subject_id = any($1::text[])
     union select j.subject_id from judgement j
       where j.kind = any($2::text[]) and j.undone_at is null and j.detail->>'other' = any($1::text[])`,
    [ids, ['entity.not-same', 'entity.split']],
  );
  return rows.map((row) => row.id);
}

export type ArchiveRun = {
  id: string;
  state: string;
  total: number;
  done: number;
  changed: number;
  startedAt: Date;
};

/** The newest run over the archive for an actor's forms. */
export async function readArchiveRun(db: Db, ids: readonly string[]): Promise<ArchiveRun | null> {
  const { rows } = await db.pool.query<ArchiveRun>(
    `select r.id, r.state, r.total, c.done, c.changed, r.started_at as "startedAt"
     from ingestion_run r cross join lateral (
       select count(*) filter (where i.outcome <> 'pending')::int as done, count(*) filter (where i.outcome = 'changed')::int as changed
       from run_item i where i.run_id = r.id) c
     where r.entity_id = any($1::uuid[]) and r.kind = 'names' order by r.started_at desc, r.id desc limit 1`,
    [ids],
  );
  return rows[0] ?? null;
}

export type ActorWeight = {
  forms: { id: string; name: string; language: string | null; source: string | null }[];
  articles: number;
  titles: number;
  quotes: number;
  meetings: number;
  followers: number;
};

/** How much is stored of an actor and those merged into it. */
export async function weighActor(db: Db, ids: readonly string[]): Promise<ActorWeight> {
  const { rows } = await db.pool.query<ActorWeight>(
    `select coalesce((select json_agg(json_build_object('id', n.id, 'name', n.name, 'language', n.language, 'source', n.source)
           order by n.language nulls last, n.name collate "ar-x-icu") from entity_name n where n.entity_id = any($1::uuid[])), '[]') as forms,
       (select count(distinct article_id)::int from mention where entity_id = any($1::uuid[])) as articles,
       (select count(distinct t.value->>'text')::int from mention m cross join jsonb_array_elements(m.titles) t where m.entity_id = any($1::uuid[])) as titles,
       (select count(*)::int from quote where entity_id = any($1::uuid[])) as quotes,
       (select count(distinct meeting_id)::int from meeting_person where entity_id = any($1::uuid[])) as meetings,
       (select count(distinct created_by)::int from follow where entity_id = any($1::uuid[])) as followers`,
    [ids],
  );
  const [row] = rows;
  if (!row) throw new Error('a count without a row');
  return row;
}
