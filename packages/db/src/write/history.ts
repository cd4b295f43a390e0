import type { Client } from './client.ts';

/** A run that reads a source's past, with how far it has come (core/feed's History, as JSON). */
export type HistoryRun = {
  sourceId: string;
  url: string;
  kind: string;
  selector: string | null;
  hostGapMs: number | null;
  history: unknown;
  /** How often the next step was tried in vain. */
  tries: number;
  /** The database's clock. */
  now: Date;
};

/** The run while it is at work; null when it has ended or was cancelled. Inside a transaction `lock` keeps others from its next step. */
export async function loadHistory(
  client: Pick<Client, 'query'>,
  runId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<HistoryRun | null> {
  const { rows } = await client.query<HistoryRun>(
    `select s.id as "sourceId", s.url, s.kind, s.selector, g.host_gap_ms as "hostGapMs", r.scope -> 'history' as history,
       coalesce((r.scope ->> 'tries')::int, 0) as tries, now() as now
     from ingestion_run r join source s on s.id = (r.scope ->> 'sourceId')::uuid
       join outlet o on o.id = s.outlet_id left join outlet_group g on g.id = o.group_id
     where r.id = $1 and r.kind = 'history' and r.state = 'running' ${lock ? 'for update of r' : ''}`,
    [runId],
  );
  return rows[0] ?? null;
}

/** Keeps how far a run has come; the time of it tells the sweep that somebody is at it. */
export async function saveHistory(
  client: Client,
  runId: string,
  history: unknown,
  tries: number,
): Promise<void> {
  await client.query(
    `update ingestion_run set scope = scope || jsonb_build_object('history', $2::jsonb, 'tries', $3::int, 'at', now()) where id = $1`,
    [runId, history === null ? null : JSON.stringify(history), tries],
  );
}

/** Runs whose next step nobody has taken for `graceMs`: their job was lost with its queue. They count as taken up now. */
export async function takeForgottenHistories(
  client: Client,
  graceMs: number,
): Promise<{ runId: string; sourceId: string }[]> {
  const { rows } = await client.query<{ runId: string; sourceId: string }>(
    `update ingestion_run set scope = scope || jsonb_build_object('at', now())
     where kind = 'history' and state = 'running'
       and coalesce((scope ->> 'at')::timestamptz, started_at) < now() - $1 * interval '1 millisecond'
     returning id as "runId", scope ->> 'sourceId' as "sourceId"`,
    [graceMs],
  );
  return rows;
}

/** Does this run read a source's past? What it brings is no news. */
export async function isHistoryRun(client: Client, runId: string): Promise<boolean> {
  const { rowCount } = await client.query("select 1 from ingestion_run where id = $1 and kind = 'history'", [
    runId,
  ]);
  return rowCount === 1;
}
