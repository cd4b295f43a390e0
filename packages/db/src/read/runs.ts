import type { Db } from '../client.ts';

export type RunRow = {
  id: string;
  kind: string;
  scope: unknown;
  stage: string;
  reason: string | null;
  alerting: boolean;
  state: string;
  total: number;
  by: string | null;
  startedAt: Date;
  finishedAt: Date | null;
  /** Items by what came of them; they add up to the total. */
  counts: Record<string, number>;
};

const ROW = `r.id, r.kind, r.scope, r.stage, r.reason, r.alerting, r.state, r.total, u.name as by, r.started_at as "startedAt",
  r.finished_at as "finishedAt", coalesce((select jsonb_object_agg(c.outcome, c.count) from (
    select outcome, count(*)::int as count from run_item where run_id = r.id group by 1) c), '{}') as counts`;

/** Runs, newest first, after a position; with `id`, that one alone. */
export async function listRunRows(
  db: Db,
  limit: number,
  from: { key: string; id: string } | null,
  id?: string,
): Promise<RunRow[]> {
  const { rows } = await db.pool.query<RunRow>(
    `select ${ROW} from ingestion_run r left join "user" u on u.id = r.created_by
     where ($4::uuid is null or r.id = $4) and ($2::timestamptz is null or (r.started_at, r.id) < ($2, $3::uuid))
     order by r.started_at desc, r.id desc limit $1`,
    [limit, from?.key ?? null, from?.id ?? null, id ?? null],
  );
  return rows;
}

/** Why items ended short of being articles, and how many for each reason, the most frequent first. */
export async function countFailures(
  db: Db,
  sourceId: string | null,
): Promise<{ reason: string; count: number }[]> {
  const { rows } = await db.pool.query<{ reason: string; count: number }>(
    `select reason, count(*)::int as count from source_item
     where fate in ('failed', 'shelved') and reason is not null and ($1::uuid is null or source_id = $1)
     group by 1 order by 2 desc, 1 limit 100`,
    [sourceId],
  );
  return rows;
}

export type RunItemRow = {
  subjectId: string;
  outcome: string;
  reason: string | null;
  articleId: string | null;
  title: string | null;
  url: string | null;
  outlet: string | null;
};

/** A run's items by outcome, with what they are about. */
export async function listRunItemRows(
  db: Db,
  filter: { runId: string; outcome: string | null; reason: string | null },
  limit: number,
  after: string | null,
): Promise<RunItemRow[]> {
  const { rows } = await db.pool.query<RunItemRow>(
    `select r.subject_id as "subjectId", r.outcome, r.reason, coalesce(r.article_id, a.id) as "articleId",
       coalesce(a.title, i.title, s.title, s.url) as title, coalesce(a.url, i.url, s.url) as url, o.name as outlet
     from run_item r left join source_item i on i.id = r.subject_id
       left join article a on a.id = coalesce(r.article_id, i.article_id, r.subject_id)
       left join source s on s.id = coalesce(i.source_id, case when a.id is null then r.subject_id end)
       left join outlet o on o.id = coalesce(a.outlet_id, s.outlet_id)
     where r.run_id = $1 and ($2::text is null or r.outcome = $2) and ($3::text is null or r.reason = $3)
       and ($5::uuid is null or r.subject_id > $5)
     order by r.subject_id limit $4`,
    [filter.runId, filter.outcome, filter.reason, limit, after],
  );
  return rows;
}

/** Why a run's items failed, most often first. */
export async function countRunReasons(
  db: Db,
  runId: string,
): Promise<{ reason: string | null; count: number }[]> {
  const { rows } = await db.pool.query<{ reason: string | null; count: number }>(
    `select reason, count(*)::int as count from run_item where run_id = $1 and outcome = 'failed' group by 1 order by 2 desc`,
    [runId],
  );
  return rows;
}
