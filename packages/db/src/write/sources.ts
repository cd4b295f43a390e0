import type { Db } from '../client.ts';
import type { Client } from './client.ts';
import { type PushRow, SOURCE_PUSH } from './push.ts';

export type DueSource = { id: string; host: string };

/**
 * Takes up to `limit` sources whose time has come, oldest first, and holds them for `leaseMs` under
 * `lease`. Two schedulers never take the same one; a host that asked to be left alone is passed over.
 */
export async function claimDueSources(
  db: Db,
  { limit, leaseMs, lease }: { limit: number; leaseMs: number; lease: string },
): Promise<DueSource[]> {
  const { rows } = await db.pool.query<DueSource>(
    `with due as (
       select s.id from source s left join host_pace h on h.host = s.host
       where s.state = 'active' and s.kind <> 'import' and s.next_poll_at <= now()
         and (s.lease_until is null or s.lease_until < now())
         and (h.not_before is null or h.not_before <= now())
       order by s.next_poll_at limit $1 for update of s skip locked)
     update source s set lease_until = now() + $2 * interval '1 millisecond', lease_by = $3
     from due where s.id = due.id returning s.id, s.host`,
    [limit, leaseMs, lease],
  );
  return rows;
}

export type HeldSource = {
  id: string;
  outletId: string;
  kind: string;
  url: string;
  host: string;
  state: string;
  fetchPages: boolean;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  fullReadAt: Date | null;
  nextPollAt: Date;
  lastPollAt: Date | null;
  lastGoodAt: Date | null;
  lastItemAt: Date | null;
  pace: unknown;
  selector: string | null;
  hostGapMs: number | null;
  /** Its WebSub subscription. */
  push: PushRow | null;
  /** The database's clock, which decides leases and due times. */
  now: Date;
};

/**
 * Takes one source for a poll under a new hold. `from` is the hold the scheduler gave with the job;
 * without it, or when that hold ran out, the source must be free. Null when somebody else has it.
 */
export async function holdSource(
  db: Db,
  { id, from, lease, leaseMs }: { id: string; from: string | null; lease: string; leaseMs: number },
): Promise<HeldSource | null> {
  const { rows } = await db.pool.query<HeldSource>(
    `update source s set lease_by = $3, lease_until = now() + $4 * interval '1 millisecond'
     from outlet o left join outlet_group g on g.id = o.group_id
     where s.id = $1 and o.id = s.outlet_id
       and (s.lease_by = $2 or s.lease_until is null or s.lease_until < now())
     returning s.id, s.outlet_id as "outletId", s.kind, s.url, s.host, s.state, s.fetch_pages as "fetchPages", s.selector,
       s.etag, s.last_modified as "lastModified", s.body_hash as "bodyHash", s.full_read_at as "fullReadAt",
       s.next_poll_at as "nextPollAt", s.last_poll_at as "lastPollAt", s.last_good_at as "lastGoodAt",
       s.last_item_at as "lastItemAt", s.pace, g.host_gap_ms as "hostGapMs", (${SOURCE_PUSH}) as push, now() as now`,
    [id, from, lease, leaseMs],
  );
  return rows[0] ?? null;
}

/** Holds on for another `leaseMs`; false when the hold was lost. */
export async function renewSource(db: Db, id: string, lease: string, leaseMs: number): Promise<boolean> {
  const { rowCount } = await db.pool.query(
    `update source set lease_until = now() + $3 * interval '1 millisecond' where id = $1 and lease_by = $2`,
    [id, lease, leaseMs],
  );
  return rowCount === 1;
}

export type PollOutcome = {
  sourceId: string;
  lease: string;
  pollId: string;
  runId: string | null;
  /** new | empty | unchanged | failed | blocked */
  outcome: string;
  error: unknown;
  status: number | null;
  ms: number;
  bytes: number;
  listed: number;
  fresh: number;
  warnings: string[];
  nextPollAt: Date;
  pace: unknown;
  state: 'active' | 'ended';
  /** What the next conditional read sends; undefined keeps what is stored. */
  validators?: { etag: string | null; lastModified: string | null; bodyHash: string | null; full: boolean };
  good: boolean;
  url?: string;
  hub?: string | null;
  title?: string | null;
};

/** Writes what came of a poll and lets go of the source; false when the hold was lost meanwhile. */
export async function finishPoll(client: Client, poll: PollOutcome): Promise<boolean> {
  const keep = poll.validators === undefined;
  const { rowCount } = await client.query(
    `update source set lease_by = null, lease_until = null, last_poll_at = now(), last_outcome = $3,
       last_error = $4, next_poll_at = $5, pace = $6,
       state = case when state = 'active' then $7::source_state else state end,
       last_good_at = case when $8 then now() else last_good_at end,
       last_item_at = case when $9 > 0 then now() else last_item_at end,
       etag = case when $10 then etag else $11 end,
       last_modified = case when $10 then last_modified else $12 end,
       body_hash = case when $10 then body_hash else $13 end,
       full_read_at = case when $14 then now() else full_read_at end,
       hub = coalesce($15, hub), title = coalesce(title, $16)
     where id = $1 and lease_by = $2`,
    [
      poll.sourceId,
      poll.lease,
      poll.outcome,
      jsonOrNull(poll.error),
      poll.nextPollAt,
      JSON.stringify(poll.pace ?? {}),
      poll.state,
      poll.good,
      poll.fresh,
      keep,
      poll.validators?.etag ?? null,
      poll.validators?.lastModified ?? null,
      poll.validators?.bodyHash ?? null,
      poll.validators?.full ?? false,
      poll.hub ?? null,
      poll.title ?? null,
    ],
  );
  if (rowCount !== 1) return false;
  await client.query(
    `insert into source_poll (id, source_id, run_id, outcome, error, status, ms, bytes, listed, fresh, warnings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      poll.pollId,
      poll.sourceId,
      poll.runId,
      poll.outcome,
      jsonOrNull(poll.error),
      poll.status,
      poll.ms,
      poll.bytes,
      poll.listed,
      poll.fresh,
      poll.warnings,
    ],
  );
  return true;
}

/**
 * Gives a source another address, as its server or its page said, and lets it be read from there at `nextPollAt`. When another source
 * has that address already, this one ends and says so: the two never list the same entries twice.
 */
export async function moveSource(
  client: Client,
  {
    sourceId,
    url,
    host,
    kind,
    nextPollAt,
  }: { sourceId: string; url: string; host: string; kind: string; nextPollAt: Date },
): Promise<'moved' | 'known'> {
  const { rowCount } = await client.query(
    `update source set url = $2, host = $3, kind = $5, next_poll_at = $4, etag = null, last_modified = null, body_hash = null
     where id = $1 and not exists (select 1 from source other where other.url = $2 and other.id <> $1)`,
    [sourceId, url, host, nextPollAt, kind],
  );
  if (rowCount === 1) return 'moved';
  await client.query(
    `update source set state = 'ended', last_outcome = 'failed',
       last_error = jsonb_build_object('code', 'moved-to-known', 'message', $2::text) where id = $1`,
    [sourceId, url],
  );
  return 'known';
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** Leaves a host alone until then; the later of two such moments stands. */
export async function restHost(client: Client, host: string, notBefore: Date, why: string): Promise<void> {
  await client.query(
    `insert into host_pace (host, not_before, why) values ($1, $2, $3)
     on conflict (host) do update set not_before = greatest(host_pace.not_before, excluded.not_before),
       why = case when excluded.not_before > host_pace.not_before then excluded.why else host_pace.why end`,
    [host, notBefore, why],
  );
}

/** Lets go of a source that was not asked, to be asked in so many milliseconds. */
export async function releaseSource(
  db: Db,
  { id, lease, waitMs }: { id: string; lease: string; waitMs: number },
): Promise<void> {
  await db.pool.query(
    `update source set lease_by = null, lease_until = null, next_poll_at = now() + $3 * interval '1 millisecond'
     where id = $1 and lease_by = $2`,
    [id, lease, waitMs],
  );
}

/** Notes for who looks after the source that it has ended by itself, and why: once, in the transaction that ends it. */
export async function noteEnded(client: Client, sourceId: string, reason: string): Promise<void> {
  await client.query(
    `insert into audit_event (workspace_id, action, subject_kind, subject_id, detail)
     select g.workspace_id, 'source.end', 'source', s.id, jsonb_build_object('reason', $2::text, 'url', s.url)
     from source s join outlet o on o.id = s.outlet_id left join outlet_group g on g.id = o.group_id where s.id = $1`,
    [sourceId, reason],
  );
}
