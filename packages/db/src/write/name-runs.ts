import type { Condition } from '../read/filter.ts';
import { Values } from '../read/filter.ts';
import type { Client } from './client.ts';

/**
 * A run over the archive for an actor's forms: an ingestion run of kind `names`. Its first item, under its own
 * id, stands for the choice of articles; then there is an item for each article.
 */
export const NAMES = 'names';

export type NamesScope = {
  /** The written forms that came or went. */
  names: string[];
  /** Only articles that name one of these actors, when it is given. */
  naming?: string[] | undefined;
  /** Only articles whose actors were read since then. */
  since?: string | undefined;
};

/** Writes a run over the archive; the worker chooses its articles. */
export async function insertNamesRun(
  client: Client,
  run: { id: string; entityId: string; scope: NamesScope; createdBy: string },
): Promise<void> {
  await client.query(
    `insert into ingestion_run (id, kind, scope, stage, alerting, entity_id, created_by, total)
     values ($1, '${NAMES}', $2, 'enrich', false, $3, $4, 1)`,
    [run.id, JSON.stringify(run.scope), run.entityId, run.createdBy],
  );
  await client.query('insert into run_item (run_id, subject_id) values ($1, $1)', [run.id]);
}

export type NamesRun = { id: string; kind: string | null; scope: unknown; chosen: boolean };

/** A run that is under way, held until the transaction ends; null when it ended. */
export async function lockNamesRun(client: Client, id: string): Promise<NamesRun | null> {
  const { rows } = await client.query<NamesRun>(
    `select r.id, (select e.kind::text from entity e where e.id = r.entity_id) as kind, r.scope,
       not exists (select 1 from run_item i where i.run_id = r.id and i.subject_id = r.id) as chosen
     from ingestion_run r where r.id = $1 and r.kind = '${NAMES}' and r.state = 'running' for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** Chooses a run's articles: those that pass `where`, a condition on `article a`. Returns how many. */
export async function chooseArticles(
  client: Client,
  runId: string,
  by: { where: Condition; naming: string[] | null; since: string | null },
): Promise<number> {
  const values = new Values();
  const run = values.add(runId);
  const where = ['a.withdrawn_at is null', values.adopt(by.where)];
  if (by.since !== null)
    where.push(
      `exists (select 1 from stage_run s where s.article_id = a.id and s.stage = 'enrich' and s.at >= ${values.add(by.since)}::timestamptz)`,
    );
  if (by.naming !== null)
    where.push(
      `exists (select 1 from mention m where m.article_id = a.id and m.entity_id = any(${values.add(by.naming)}::uuid[]))`,
    );
  const { rowCount } = await client.query(
    `insert into run_item (run_id, subject_id) select ${run}::uuid, a.id from article a where ${where.join(' and ')}
     on conflict do nothing`,
    values.list,
  );
  await client.query('delete from run_item where run_id = $1 and subject_id = $1', [runId]);
  await client.query('update ingestion_run set total = $2 where id = $1', [runId, rowCount ?? 0]);
  return rowCount ?? 0;
}

/** Is anything of a run being read, or handed over to be read? What was set aside is settled as failed on the way. */
export async function namesInFlight(client: Client, runId: string): Promise<boolean> {
  await client.query(
    `update run_item i set outcome = 'failed', reason = 'quarantined'
     from stage_run s where i.run_id = $1 and i.outcome = 'pending' and s.article_id = i.subject_id
       and s.stage = 'enrich' and s.run_id = $1 and s.status = 'quarantined'`,
    [runId],
  );
  const { rows } = await client.query(
    `select 1 from run_item i join stage_run s on s.article_id = i.subject_id and s.stage = 'enrich'
     where i.run_id = $1 and i.outcome = 'pending' and s.run_id = $1 and s.status in ('waiting', 'running') limit 1`,
    [runId],
  );
  return rows.length > 0;
}

export type NextArticle = {
  id: string;
  revision: number;
  /** Where its reading stands; null when it was never read. */
  status: string | null;
  runId: string | null;
  withdrawn: boolean;
};

/** The next articles of a run, the newest first, held until the transaction ends. */
export async function lockNextArticles(client: Client, runId: string, limit: number): Promise<NextArticle[]> {
  const { rows } = await client.query<NextArticle>(
    `select i.subject_id as id, coalesce(a.revision, 1) as revision, s.status, s.run_id as "runId",
       (a.id is null or a.withdrawn_at is not null) as withdrawn
     from run_item i left join article a on a.id = i.subject_id
       left join stage_run s on s.article_id = i.subject_id and s.stage = 'enrich'
     where i.run_id = $1 and i.outcome = 'pending' order by i.subject_id desc limit $2 for update of i`,
    [runId, limit],
  );
  return rows;
}

/** Lets articles that are being read by an older register wait to be read anew, as whoever asked for it first. */
export async function restartReading(client: Client, articleIds: readonly string[]): Promise<void> {
  if (articleIds.length === 0) return;
  await client.query(
    `update stage_run set status = 'waiting', lease_until = null, lease_by = null, at = now()
     where article_id = any($1::uuid[]) and stage = 'enrich' and status = 'running'`,
    [articleIds],
  );
}

export type Asker = { articleId: string; runId: string | null; silent: boolean };

/**
 * Who asked for the articles to be read: a run, or nobody when they are news. What a run over the archive asked for
 * is `silent`: no alert is asked of it.
 */
export async function listAskers(client: Client, articleIds: readonly string[]): Promise<Asker[]> {
  const { rows } = await client.query<Asker>(
    `select s.article_id as "articleId", s.run_id as "runId", coalesce(r.kind = '${NAMES}', false) as silent
     from stage_run s left join ingestion_run r on r.id = s.run_id
     where s.stage = 'enrich' and s.article_id = any($1::uuid[])`,
    [articleIds],
  );
  return rows;
}

/** Runs over the archive that wait for any of these articles. */
export async function listWaitingRuns(
  client: Client,
  articleIds: readonly string[],
): Promise<{ runId: string; articleId: string }[]> {
  const { rows } = await client.query<{ runId: string; articleId: string }>(
    `select i.run_id as "runId", i.subject_id as "articleId" from ingestion_run r join run_item i on i.run_id = r.id
     where r.kind = '${NAMES}' and r.state = 'running' and i.outcome = 'pending' and i.subject_id = any($1::uuid[])`,
    [articleIds],
  );
  return rows;
}

/** Runs over the archive of which nothing is under way though something is left, for longer than `graceMs`. */
export async function listForgottenNamesRuns(client: Client, graceMs: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select r.id from ingestion_run r where r.kind = '${NAMES}' and r.state = 'running'
       and r.started_at < now() - $1 * interval '1 millisecond'
       and not exists (select 1 from stage_run s where s.run_id = r.id and s.stage = 'enrich' and s.status in ('waiting', 'running'))
     limit 100`,
    [graceMs],
  );
  return rows.map((row) => row.id);
}

/** The watched actors each article names, sorted; for telling whether a new reading changed them. */
export async function listLinked(
  client: Client,
  articleIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; linked: string }>(
    `select article_id as id, string_agg(distinct entity_id::text, ' ' order by entity_id::text) as linked
     from mention where article_id = any($1::uuid[]) and entity_id is not null group by 1`,
    [articleIds],
  );
  return new Map(rows.map((row) => [row.id, row.linked]));
}
