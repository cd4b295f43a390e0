import type { Db } from '../client.ts';
import type { RuleRecordRow } from '../write/traces.ts';

export type RuleRecordView = RuleRecordRow & { lastMatchAt: Date | null; at: Date };

/** How an outlet's rules fare. */
export async function listRuleRecords(db: Db, outletId: string): Promise<RuleRecordView[]> {
  const { rows } = await db.pool.query<RuleRecordView>(
    `select part, rule, state, pages, matched, misses, weighed, taken, agreed, last_match_at as "lastMatchAt", at
     from rule_record where outlet_id = $1 order by part, rule limit 500`,
    [outletId],
  );
  return rows;
}

export type KeptPage = { articleId: string; title: string; url: string | null; at: Date; bytes: number };

/** An outlet's latest stored pages whose bytes are kept, newest first. */
export async function listKeptPages(db: Db, outletId: string, limit: number): Promise<KeptPage[]> {
  const { rows } = await db.pool.query<KeptPage>(
    `select a.id as "articleId", a.title, a.url, a.first_seen_at as at, r.bytes
     from (select id, title, url, first_seen_at, raw_hash, sort_at from article
           where outlet_id = $1 and withdrawn_at is null and raw_hash is not null order by sort_at desc limit $2 * 2) a
     join raw_object r on r.hash = a.raw_hash order by a.sort_at desc, a.id desc limit $2`,
    [outletId, limit],
  );
  return rows;
}
