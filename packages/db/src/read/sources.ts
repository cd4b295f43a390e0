import type { Db } from '../client.ts';
import { type PushRow, SOURCE_PUSH } from '../write/push.ts';

export type PollMark = {
  at: Date;
  outcome: string;
  fresh: number;
  listed: number;
  error: unknown;
  status: number | null;
  ms: number;
};

export type SourceListRow = {
  id: string;
  kind: string;
  url: string;
  title: string | null;
  state: 'active' | 'paused' | 'ended';
  outletId: string;
  outlet: string;
  language: string | null;
  group: string | null;
  groupKind: string | null;
  nextPollAt: Date;
  lastPollAt: Date | null;
  lastGoodAt: Date | null;
  lastItemAt: Date | null;
  lastOutcome: string | null;
  lastError: unknown;
  /** Articles first seen in the last seven days, and in the thirty before that. */
  week: number;
  monthBefore: number;
  storedBytes: number;
  /** Its WebSub subscription. */
  push: PushRow | null;
  /** A page rule of its outlet that stopped matching, or cannot be read any more. */
  stoppedRule: { part: string; rule: string; state: string } | null;
};

const ROW = `s.id, s.kind, s.url, s.title, s.state, o.id as "outletId", o.name as outlet, o.language, g.name as "group", g.kind as "groupKind",
  s.next_poll_at as "nextPollAt", s.last_poll_at as "lastPollAt", s.last_good_at as "lastGoodAt", s.last_item_at as "lastItemAt",
  s.last_outcome as "lastOutcome", s.last_error as "lastError",
  (select count(*)::int from source_item i where i.source_id = s.id and i.fate = 'ingested' and i.first_seen_at > now() - interval '7 days') as week,
  (select count(*)::int from source_item i where i.source_id = s.id and i.fate = 'ingested'
     and i.first_seen_at between now() - interval '37 days' and now() - interval '7 days') as "monthBefore",
  (select coalesce(sum(r.stored_bytes), 0)::float8 from raw_object r where r.source_id = s.id) as "storedBytes", (${SOURCE_PUSH}) as push,
  (select json_build_object('part', r.part, 'rule', r.rule, 'state', r.state) from rule_record r
     where r.outlet_id = o.id and r.state in ('stopped', 'broken') order by r.last_match_at, r.part, r.rule limit 1) as "stoppedRule"`;

/** Every source with its outlet, by outlet; with `id`, that one alone. */
export async function listSourceRows(db: Db, id?: string): Promise<SourceListRow[]> {
  const { rows } = await db.pool.query<SourceListRow>(
    `select ${ROW} from source s join outlet o on o.id = s.outlet_id left join outlet_group g on g.id = o.group_id
     where ($1::uuid is null or s.id = $1) order by o.name collate "ar-x-icu", s.url limit 2000`,
    [id ?? null],
  );
  return rows;
}

/** The last `count` polls of each source, newest first. */
export async function listLastPolls(
  db: Db,
  sourceIds: string[],
  count: number,
): Promise<Map<string, PollMark[]>> {
  const { rows } = await db.pool.query<PollMark & { sourceId: string }>(
    `select x.id as "sourceId", p.at, p.outcome, p.fresh, p.listed, p.error, p.status, p.ms
     from unnest($1::uuid[]) as x(id) cross join lateral (
       select * from source_poll p where p.source_id = x.id order by p.at desc limit $2) p`,
    [sourceIds, count],
  );
  return Map.groupBy(rows, (row) => row.sourceId);
}

export type LedgerRow = { fate: string; reason: string | null; count: number };

/** What became of the items a source (or every source) listed in a span of time: the sums add up to what was listed. */
export async function readLedger(
  db: Db,
  filter: { sourceId: string | null; since: Date; until: Date },
): Promise<LedgerRow[]> {
  const { rows } = await db.pool.query<LedgerRow>(
    `select i.fate::text as fate, i.reason, count(*)::int as count from source_item i
     where ($1::uuid is null or i.source_id = $1) and i.first_seen_at >= $2 and i.first_seen_at < $3
     group by 1, 2 order by 3 desc`,
    [filter.sourceId, filter.since, filter.until],
  );
  return rows;
}

export type ItemRow = {
  id: string;
  sourceId: string;
  outlet: string;
  url: string | null;
  title: string | null;
  fate: string;
  reason: string | null;
  detail: unknown;
  attempts: number;
  articleId: string | null;
  firstSeenAt: Date;
};

/** The items behind a number of the ledger, newest first, after a position. */
export async function listItemRows(
  db: Db,
  filter: {
    sourceId: string | null;
    since: Date;
    until: Date;
    fate: string | null;
    /** Undefined for any; null for none. */
    reason: string | null | undefined;
  },
  limit: number,
  from: { key: string; id: string } | null,
): Promise<ItemRow[]> {
  const { rows } = await db.pool.query<ItemRow>(
    `select i.id, i.source_id as "sourceId", o.name as outlet, i.url, coalesce(a.title, i.title) as title, i.fate::text as fate, i.reason, i.detail,
       i.attempts, i.article_id as "articleId", i.first_seen_at as "firstSeenAt"
     from source_item i join source s on s.id = i.source_id join outlet o on o.id = s.outlet_id left join article a on a.id = i.article_id
     where ($1::uuid is null or i.source_id = $1) and i.first_seen_at >= $2 and i.first_seen_at < $3
       and ($4::text is null or i.fate::text = $4) and ($9 or i.reason is not distinct from $5)
       and ($7::timestamptz is null or (i.first_seen_at, i.id) < ($7, $8::uuid))
     order by i.first_seen_at desc, i.id desc limit $6`,
    [
      filter.sourceId,
      filter.since,
      filter.until,
      filter.fate,
      filter.reason ?? null,
      limit,
      from?.key ?? null,
      from?.id ?? null,
      filter.reason === undefined,
    ],
  );
  return rows;
}

/** What an admin may change of an outlet. */
export async function readOutletRow(
  db: Db,
  id: string,
): Promise<{
  id: string;
  name: string;
  names: string[];
  homeUrl: string | null;
  language: string | null;
  rules: unknown;
  rulesVersion: number;
} | null> {
  const { rows } = await db.pool.query(
    'select id, name, names, home_url as "homeUrl", language, rules, rules_version as "rulesVersion" from outlet where id = $1',
    [id],
  );
  return rows[0] ?? null;
}
