import type { Db } from '../client.ts';
import { Values } from './filter.ts';

export type ProposalRow = {
  id: string;
  name: string;
  kind: 'person' | 'organisation';
  script: string;
  state: string;
  articles: number;
  firstAt: Date;
  lastAt: Date;
  decidedAt: Date | null;
  judgementId: string | null;
  entity: { id: string; label: Record<string, string> } | null;
  /** Names that were said to be the same. */
  others: string[];
};

export type ProposalFilter = {
  state: 'open' | 'unsure' | 'accepted' | 'rejected';
  kind: 'person' | 'organisation' | null;
  script: string | null;
  /** A part of the key. */
  search: string | null;
};

/** Proposals of a state, those named in most articles first, from just after a position. */
export async function listProposalRows(
  db: Db,
  filter: ProposalFilter,
  limit: number,
  from: { key: string; id: string } | null,
): Promise<ProposalRow[]> {
  const values = new Values();
  const where = [`p.state = ${values.add(filter.state)}`];
  // What nobody names any more (its articles went, or name somebody listed by now) does not wait for a decision.
  if (filter.state === 'open' || filter.state === 'unsure') where.push('p.articles > 0');
  if (filter.kind) where.push(`p.kind = ${values.add(filter.kind)}::entity_kind`);
  if (filter.script) where.push(`p.script = ${values.add(filter.script)}`);
  if (filter.search) where.push(`p.key like '%' || ${values.add(filter.search)} || '%'`);
  if (from) where.push(`(p.articles, p.id) < (${values.add(from.key)}::int, ${values.add(from.id)}::uuid)`);
  const { rows } = await db.pool.query<ProposalRow>(
    `with page as (select p.* from proposal p where ${where.join(' and ')}
       order by p.articles desc, p.id desc limit ${values.add(limit)})
     select p.id, p.name, p.kind, p.script, p.state, p.articles, p.first_at as "firstAt", p.last_at as "lastAt",
       p.decided_at as "decidedAt", p.judgement_id as "judgementId",
       case when e.id is null then null else json_build_object('id', e.id, 'label', e.label) end as entity,
       array(select o.name from proposal o where o.merged_into = p.id order by o.articles desc, o.id limit 20) as others
     from page p left join entity named on named.id = p.entity_id
       left join entity e on e.id = coalesce(named.merged_into, named.id)
     order by p.articles desc, p.id desc`,
    values.list,
  );
  return rows;
}

/** How many proposals wait, counted no further than `cap` + 1. */
export async function countProposals(db: Db, cap: number): Promise<number> {
  const { rows } = await db.pool.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from proposal where state = 'open' and articles > 0 limit $1) x`,
    [cap + 1],
  );
  return rows[0]?.n ?? 0;
}

export type SightingRow = {
  proposalId: string;
  articleId: string;
  title: string;
  body: string;
  outlet: string;
  zone: string;
  start: number;
  end: number;
  sortAt: Date;
  language: string | null;
};

/** The newest articles that name each of these proposals, or one merged into it: at most `each` of every one. */
export async function listSightings(
  db: Db,
  proposalIds: readonly string[],
  each: number,
): Promise<SightingRow[]> {
  const { rows } = await db.pool.query<SightingRow>(
    `select p.id as "proposalId", a.id as "articleId", a.title, a.body, o.name as outlet, s.zone, s.start, s."end",
       a.sort_at as "sortAt", a.language
     from unnest($1::uuid[]) as p(id)
       cross join lateral (
         select distinct on (n.article_id) n.* from (
           select own.id from proposal own where own.id = p.id or own.merged_into = p.id) one
         cross join lateral (select * from proposal_sighting x where x.proposal_id = one.id order by x.article_id desc limit $2) n
         order by n.article_id desc, n.start limit $2) s
       join article a on a.id = s.article_id and a.revision = s.revision and a.withdrawn_at is null
       join outlet o on o.id = a.outlet_id
     order by p.id, a.sort_at desc, a.id desc`,
    [proposalIds, each],
  );
  return rows;
}
