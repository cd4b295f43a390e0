import type { Db } from '../client.ts';
import type { Client } from './client.ts';

export type Stage = 'ingest' | 'enrich' | 'match';
export type ClaimedStage = { articleId: string; revision: number; attempt: number; runId: string | null };

/** Lets articles wait for a stage (again): from now on the sweep knows of them. */
export async function awaitStage(
  client: Client,
  input: {
    stage: Stage;
    version: number;
    runId: string | null;
    articles: { id: string; revision: number }[];
  },
): Promise<void> {
  if (input.articles.length === 0) return;
  await client.query(
    `insert into stage_run (article_id, stage, version, revision, run_id, status)
     select x.id, $3, $4, x.revision, $5, 'waiting' from unnest($1::uuid[], $2::int[]) as x(id, revision)
     on conflict (article_id, stage) do update set version = excluded.version, revision = excluded.revision,
       run_id = excluded.run_id, status = 'waiting', attempt = 0, lease_until = null, lease_by = null, error = null, at = now()`,
    [
      input.articles.map((article) => article.id),
      input.articles.map((article) => article.revision),
      input.stage,
      input.version,
      input.runId,
    ],
  );
}

/** Writes a stage as done for articles that did not wait for it (the first stage is their making). */
export async function recordStage(
  client: Client,
  input: {
    stage: Stage;
    version: number;
    runId: string | null;
    articles: { id: string; revision: number }[];
  },
): Promise<void> {
  if (input.articles.length === 0) return;
  await client.query(
    `insert into stage_run (article_id, stage, version, revision, run_id, status, attempt)
     select x.id, $3, $4, x.revision, $5, 'done', 1 from unnest($1::uuid[], $2::int[]) as x(id, revision)
     on conflict (article_id, stage) do update set version = excluded.version, revision = excluded.revision,
       run_id = excluded.run_id, status = 'done', attempt = stage_run.attempt + 1, at = now()`,
    [
      input.articles.map((article) => article.id),
      input.articles.map((article) => article.revision),
      input.stage,
      input.version,
      input.runId,
    ],
  );
}

/** Takes the articles that wait for the stage and that nobody holds; each taking spends an attempt. */
export async function claimStage(
  db: Db,
  input: { stage: Stage; articleIds: string[]; lease: string; leaseMs: number },
): Promise<ClaimedStage[]> {
  const { rows } = await db.pool.query<ClaimedStage>(
    `with taken as (
       select article_id from stage_run where article_id = any($1) and stage = $2
         and (status = 'waiting' or (status = 'running' and lease_until < now()))
       order by article_id for update skip locked)
     update stage_run s set status = 'running', attempt = s.attempt + 1, at = now(), lease_by = $3,
       lease_until = now() + $4 * interval '1 millisecond'
     from taken where s.article_id = taken.article_id and s.stage = $2
     returning s.article_id as "articleId", s.revision, s.attempt, s.run_id as "runId"`,
    [input.articleIds, input.stage, input.lease, input.leaseMs],
  );
  return rows;
}

/** Holds on for another `leaseMs`. */
export async function renewStage(
  db: Db,
  input: { stage: Stage; articleIds: string[]; lease: string; leaseMs: number },
): Promise<void> {
  await db.pool.query(
    `update stage_run set lease_until = now() + $4 * interval '1 millisecond'
     where article_id = any($1) and stage = $2 and lease_by = $3`,
    [input.articleIds, input.stage, input.lease, input.leaseMs],
  );
}

/** Locks those of the articles whose stage is still held under `lease`, for the transaction that writes the result. */
export async function lockHeldStage(
  client: Client,
  input: { stage: Stage; articleIds: string[]; lease: string },
): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select article_id as id from stage_run where article_id = any($1) and stage = $2 and lease_by = $3
     order by article_id for update`,
    [input.articleIds, input.stage, input.lease],
  );
  return new Set(rows.map((row) => row.id));
}

/** Writes the stage as done. */
export async function finishStage(
  client: Client,
  input: { stage: Stage; articleIds: string[]; lease: string },
): Promise<void> {
  await client.query(
    `update stage_run set status = 'done', lease_by = null, lease_until = null, error = null, at = now()
     where article_id = any($1) and stage = $2 and lease_by = $3`,
    [input.articleIds, input.stage, input.lease],
  );
}

/** Puts articles back for another try. `spent` says whether this one counts towards being set aside. */
export async function releaseStage(
  client: Client,
  input: { stage: Stage; articleIds: string[]; lease: string; error: unknown; spent: boolean },
): Promise<void> {
  await client.query(
    `update stage_run set status = 'waiting', lease_by = null, lease_until = null, error = $4, at = now(),
       attempt = attempt - $5::int
     where article_id = any($1) and stage = $2 and lease_by = $3`,
    [input.articleIds, input.stage, input.lease, JSON.stringify(input.error), input.spent ? 0 : 1],
  );
}

/** Sets articles aside that brought the stage down again and again; an admin sees them with the reason. */
export async function quarantineStage(
  client: Client,
  input: { stage: Stage; articleIds: string[]; lease: string; error: unknown },
): Promise<void> {
  await client.query(
    `update stage_run set status = 'quarantined', lease_by = null, lease_until = null, error = $4, at = now()
     where article_id = any($1) and stage = $2 and lease_by = $3`,
    [input.articleIds, input.stage, input.lease, JSON.stringify(input.error)],
  );
}

/** Articles whose stage waits, or whose holder died, longer than `graceMs`. Marks them as handed over anew. */
export async function takeForgottenStages(
  client: Client,
  { graceMs, limit }: { graceMs: number; limit: number },
): Promise<{ articleId: string; stage: Stage; runId: string | null }[]> {
  const { rows } = await client.query<{ articleId: string; stage: Stage; runId: string | null }>(
    `with lost as (
       select article_id, stage from stage_run
       where (status = 'waiting' and at < now() - $1 * interval '1 millisecond')
          or (status = 'running' and lease_until < now() and at < now() - $1 * interval '1 millisecond')
       order by at limit $2 for update skip locked)
     update stage_run s set at = now() from lost where s.article_id = lost.article_id and s.stage = lost.stage
     returning s.article_id as "articleId", s.stage, s.run_id as "runId"`,
    [graceMs, limit],
  );
  return rows;
}
