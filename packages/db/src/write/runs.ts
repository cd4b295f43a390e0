import type { Client } from './client.ts';

export type RunOutcome = 'new' | 'changed' | 'same' | 'failed';

/** Adds what a run is asked for; what it already holds stays as it is. */
export async function addRunItems(client: Client, runId: string, subjectIds: string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  const { rowCount } = await client.query(
    'insert into run_item (run_id, subject_id) select $1, unnest($2::uuid[]) on conflict do nothing',
    [runId, subjectIds],
  );
  await client.query('update ingestion_run set total = total + $2 where id = $1', [runId, rowCount]);
}

/** Writes what came of a run's items and closes the run when none is left; true when it was the last. */
export async function settleRunItems(
  client: Client,
  runId: string,
  settled: { subjectId: string; outcome: RunOutcome; reason: string | null; articleId: string | null }[],
  { pendingOnly = false }: { pendingOnly?: boolean } = {},
): Promise<boolean> {
  if (settled.length === 0) return false;
  await client.query(
    `update run_item r set outcome = x.outcome, reason = x.reason, article_id = x.article_id
     from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[]) as x(subject_id, outcome, reason, article_id)
     where r.run_id = $1 and r.subject_id = x.subject_id and (not $6 or r.outcome = 'pending')`,
    [
      runId,
      settled.map((item) => item.subjectId),
      settled.map((item) => item.outcome),
      settled.map((item) => item.reason),
      settled.map((item) => item.articleId),
      pendingOnly,
    ],
  );
  return closeRun(client, runId);
}

/** Closes a run that has nothing left to do; true when this closed it. */
export async function closeRun(client: Client, runId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update ingestion_run set state = 'done', finished_at = now() where id = $1 and state = 'running'
       and not exists (select 1 from run_item where run_id = $1 and outcome = 'pending')`,
    [runId],
  );
  return rowCount === 1;
}

/** Was the run told to alert? */
export async function runAlerts(client: Client, runId: string): Promise<boolean> {
  const { rows } = await client.query<{ alerting: boolean }>(
    'select alerting from ingestion_run where id = $1',
    [runId],
  );
  return rows[0]?.alerting ?? false;
}

/** Closes runs whose last item ended with its worker; returns how many. */
export async function closeEndedRuns(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    `update ingestion_run r set state = 'done', finished_at = now() where state = 'running'
       and started_at < now() - interval '10 seconds'
       and not exists (select 1 from run_item where run_id = r.id and outcome = 'pending')`,
  );
  return rowCount ?? 0;
}

export async function insertRun(
  client: Client,
  run: {
    id: string;
    kind: string;
    scope: object;
    stage: string;
    reason: string | null;
    alerting: boolean;
    createdBy: string | null;
  },
): Promise<void> {
  await client.query(
    `insert into ingestion_run (id, kind, scope, stage, reason, alerting, created_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [run.id, run.kind, JSON.stringify(run.scope), run.stage, run.reason, run.alerting, run.createdBy],
  );
}

/** Items by what became of them, by day of first sighting (UTC), source or article; those at work are left out. */
export async function pickItems(
  client: Client,
  by: { reason?: string; day?: string; sourceId: string | null; articleIds?: string[] },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from source_item where fate <> 'pending'
       and ($1::text is null or (reason = $1 and fate in ('failed', 'shelved')))
       and ($2::date is null or (first_seen_at >= $2::date at time zone 'UTC' and first_seen_at < ($2::date + 1) at time zone 'UTC'))
       and ($3::uuid is null or source_id = $3) and ($4::uuid[] is null or article_id = any($4)) order by id`,
    [by.reason ?? null, by.day ?? null, by.sourceId, by.articleIds ?? null],
  );
  return rows.map((row) => row.id);
}

/** Lets items wait to be read again for a run. */
export async function repeatItems(client: Client, runId: string, itemIds: string[]): Promise<void> {
  await client.query(
    `update source_item set fate = 'pending', reason = null, detail = null, attempts = 0, due_at = now(), queued_at = now(),
       lease_until = null, lease_by = null, run_id = $2, done_at = null where id = any($1) and fate <> 'pending'`,
    [itemIds, runId],
  );
}

/** Articles by day of first sighting (UTC), source or id; withdrawn ones are left out. */
export async function pickArticles(
  client: Client,
  by: { day: string | null; sourceId: string | null; articleIds: string[] | null },
): Promise<{ id: string; revision: number }[]> {
  const { rows } = await client.query<{ id: string; revision: number }>(
    `select id, revision from article where withdrawn_at is null
       and ($1::date is null or (id >= uuid_at($1::date at time zone 'UTC') and id < uuid_at(($1::date + 1) at time zone 'UTC')))
       and ($2::uuid is null or source_id = $2) and ($3::uuid[] is null or id = any($3)) order by id`,
    [by.day, by.sourceId, by.articleIds],
  );
  return rows;
}
