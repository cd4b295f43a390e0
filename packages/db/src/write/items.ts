import type { Db } from '../client.ts';
import type { Client } from './client.ts';

export type ListedItem = {
  id: string;
  itemKey: string;
  guid: string | null;
  url: string | null;
  title: string | null;
  /** Authors, stated dates, categories, summary, as the feed gave them. */
  listed: unknown;
  listedHash: string;
  contentHtml: string | null;
};

/**
 * Writes what a source lists and it did not list before, or lists now with other words; returns the
 * ids of those alone. An item that is being worked on is left to that work. `force` puts back all.
 */
export async function listItems(
  client: Client,
  input: { sourceId: string; pollId: string; runId: string | null; items: ListedItem[]; force: boolean },
): Promise<{ id: string; fresh: boolean }[]> {
  if (input.items.length === 0) return [];
  const { rows } = await client.query<{ id: string; fresh: boolean }>(
    `with incoming as (
       select * from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::text[], $11::text[])
         as x(id, item_key, guid, url, title, listed, listed_hash, content_html)
     ), wanted as (
       select i.* from incoming i left join source_item s on s.source_id = $1 and s.item_key = i.item_key
       where s.id is null or ((s.listed_hash is distinct from i.listed_hash or $12)
         and not (s.fate = 'pending' and s.lease_until > now()))
     )
     insert into source_item (id, source_id, item_key, guid, url, title, listed, listed_hash, content_html, poll_id, run_id)
     select id, $1, item_key, guid, url, title, listed, listed_hash, content_html, $2, $3 from wanted
     on conflict (source_id, item_key) do update set
       url = excluded.url, title = excluded.title, listed = excluded.listed, listed_hash = excluded.listed_hash,
       content_html = excluded.content_html, poll_id = excluded.poll_id, run_id = excluded.run_id,
       fate = 'pending', reason = null, detail = null, attempts = 0, due_at = now(), queued_at = now(),
       lease_until = null, lease_by = null, done_at = null
     returning id, (xmax = 0) as fresh`,
    [
      input.sourceId,
      input.pollId,
      input.runId,
      input.items.map((item) => item.id),
      input.items.map((item) => item.itemKey),
      input.items.map((item) => item.guid),
      input.items.map((item) => item.url),
      input.items.map((item) => item.title),
      input.items.map((item) => JSON.stringify(item.listed)),
      input.items.map((item) => item.listedHash),
      input.items.map((item) => item.contentHtml),
      input.force,
    ],
  );
  return rows;
}

export type ClaimedItem = {
  id: string;
  sourceId: string;
  /** feed | sitemap | listing | import */
  sourceKind: string;
  outletId: string;
  outletName: string;
  outletNames: string[];
  outletLanguage: string | null;
  rules: unknown;
  rulesVersion: number;
  /** Prints of the lines its outlet repeats. */
  template: number[] | null;
  fetchPages: boolean;
  hostGapMs: number | null;
  guid: string | null;
  url: string | null;
  title: string | null;
  listed: unknown;
  contentHtml: string | null;
  attempts: number;
  articleId: string | null;
  runId: string | null;
  firstSeenAt: Date;
  /** The database's clock. */
  now: Date;
};

/**
 * Takes the items that wait and that nobody holds. Each taking spends an attempt, so that one that
 * kills its worker every time is known by its count.
 */
export async function claimItems(
  db: Db,
  { ids, lease, leaseMs }: { ids: string[]; lease: string; leaseMs: number },
): Promise<ClaimedItem[]> {
  const { rows } = await db.pool.query<ClaimedItem>(
    `with taken as (
       select id from source_item where id = any($1) and fate = 'pending' and due_at <= now()
         and (lease_until is null or lease_until < now()) order by id for update skip locked)
     update source_item i set lease_by = $2, lease_until = now() + $3 * interval '1 millisecond', attempts = i.attempts + 1
     from taken, source s, outlet o left join outlet_group g on g.id = o.group_id
       left join outlet_template t on t.outlet_id = o.id
     where i.id = taken.id and s.id = i.source_id and o.id = s.outlet_id
     returning i.id, i.source_id as "sourceId", s.kind as "sourceKind", s.outlet_id as "outletId", o.name as "outletName", o.names as "outletNames",
       o.language as "outletLanguage", o.rules, o.rules_version as "rulesVersion", t.prints::float8[] as template, s.fetch_pages as "fetchPages",
       g.host_gap_ms as "hostGapMs", i.guid, i.url, i.title, i.listed, i.content_html as "contentHtml", i.attempts,
       i.article_id as "articleId", i.run_id as "runId", i.first_seen_at as "firstSeenAt", now() as now`,
    [ids, lease, leaseMs],
  );
  return rows;
}

/** Holds on for another `leaseMs`. */
export async function renewItems(db: Db, lease: string, ids: string[], leaseMs: number): Promise<void> {
  await db.pool.query(
    `update source_item set lease_until = now() + $3 * interval '1 millisecond' where id = any($1) and lease_by = $2`,
    [ids, lease, leaseMs],
  );
}

/** Locks those of the items that are still held under `lease`, for the transaction that writes their fates. */
export async function lockHeldItems(client: Client, lease: string, ids: string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    'select id from source_item where id = any($1) and lease_by = $2 order by id for update',
    [ids, lease],
  );
  return new Set(rows.map((row) => row.id));
}

export type Fate = 'ingested' | 'duplicate' | 'unchanged' | 'shelved' | 'failed';
export type Settled = {
  id: string;
  fate: Fate;
  reason: string | null;
  detail: unknown;
  articleId: string | null;
};

/** Writes each item's fate and lets go of it. The feed's own content goes with the work it was for. */
export async function settleItems(client: Client, settled: Settled[]): Promise<void> {
  if (settled.length === 0) return;
  await client.query(
    `update source_item i set fate = x.fate::item_fate, reason = x.reason, detail = x.detail,
       article_id = coalesce(x.article_id, i.article_id), content_html = null, lease_by = null, lease_until = null, done_at = now()
     from unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::uuid[]) as x(id, fate, reason, detail, article_id)
     where i.id = x.id`,
    [
      settled.map((item) => item.id),
      settled.map((item) => item.fate),
      settled.map((item) => item.reason),
      settled.map((item) => (item.detail == null ? null : JSON.stringify(item.detail))),
      settled.map((item) => item.articleId),
    ],
  );
}

/** Puts items back for later. `spent` says whether the attempt counts: waiting for one's turn does not. */
export async function postponeItems(
  client: Client,
  input: { lease: string; ids: string[]; waitMs: number; reason: string; spent: boolean },
): Promise<void> {
  if (input.ids.length === 0) return;
  await client.query(
    `update source_item set due_at = now() + $3 * interval '1 millisecond', queued_at = now() + $3 * interval '1 millisecond',
       reason = $4, attempts = attempts - $5::int, lease_by = null, lease_until = null
     where id = any($1) and lease_by = $2`,
    [input.ids, input.lease, input.waitMs, input.reason, input.spent ? 0 : 1],
  );
}

/** Items that wait though nobody has had them for `graceMs`: their job was lost. Marks them as handed over anew. */
export async function takeForgottenItems(
  client: Client,
  { graceMs, limit }: { graceMs: number; limit: number },
): Promise<{ id: string; runId: string | null }[]> {
  const { rows } = await client.query<{ id: string; runId: string | null }>(
    `with lost as (
       select id from source_item where fate = 'pending' and due_at <= now()
         and (lease_until is null or lease_until < now()) and queued_at < now() - $1 * interval '1 millisecond'
       order by due_at limit $2 for update skip locked)
     update source_item i set queued_at = now() from lost where i.id = lost.id returning i.id, i.run_id as "runId"`,
    [graceMs, limit],
  );
  return rows;
}
