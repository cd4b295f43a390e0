import type { Client } from './client.ts';

export type NewSighting = {
  articleId: string;
  revision: number;
  key: string;
  name: string;
  kind: 'person' | 'organisation';
  script: string;
  zone: 'headline' | 'body';
  start: number;
  end: number;
  sortAt: Date;
};

/**
 * Replaces which unlisted names stand in articles. A name seen for the first time is a new proposal; one that was
 * rejected or accepted gathers nothing more. Counts of articles are kept in step.
 */
export async function replaceSightings(
  client: Client,
  articleIds: readonly string[],
  sightings: readonly NewSighting[],
  newId: () => string,
): Promise<void> {
  await dropSightings(client, articleIds);
  if (sightings.length === 0) return;
  const names = new Map(sightings.map((one) => [one.key, one]));
  const fresh = [...names.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  await client.query(
    `insert into proposal (id, key, name, kind, script, first_at, last_at)
     select x.id, x.key, x.name, x.kind::entity_kind, x.script, x.at, x.at
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) as x(id, key, name, kind, script, at)
     where not exists (select 1 from proposal p where p.key = x.key) order by x.key
     on conflict (key) do nothing`,
    [
      fresh.map(() => newId()),
      fresh.map((one) => one.key),
      fresh.map((one) => one.name),
      fresh.map((one) => one.kind),
      fresh.map((one) => one.script),
      fresh.map((one) => one.sortAt),
    ],
  );
  await client.query(
    `with added as (
       insert into proposal_sighting (proposal_id, article_id, revision, zone, start, "end")
       select p.id, x.article_id, x.revision, x.zone, x.start, x."end"
       from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::int[], $6::int[])
           as x(key, article_id, revision, zone, start, "end")
         join proposal p on p.key = x.key left join proposal into_one on into_one.id = p.merged_into
       where coalesce(into_one.state, p.state) in ('open', 'unsure')
       on conflict do nothing returning proposal_id, article_id),
     counted as (
       select a.proposal_id as id, count(*)::int as n, min(t.sort_at) as first_at, max(t.sort_at) as last_at
       from added a join unnest($2::uuid[], $7::timestamptz[]) as t(article_id, sort_at) on t.article_id = a.article_id
       group by 1)
     update proposal p set articles = p.articles + c.n, first_at = least(p.first_at, c.first_at), last_at = greatest(p.last_at, c.last_at)
     from (select t.id, sum(c.n)::int as n, min(c.first_at) as first_at, max(c.last_at) as last_at
       from counted c join proposal s on s.id = c.id cross join lateral (values (s.id), (s.merged_into)) as t(id)
       where t.id is not null group by t.id) c
     where p.id = c.id`,
    [
      sightings.map((one) => one.key),
      sightings.map((one) => one.articleId),
      sightings.map((one) => one.revision),
      sightings.map((one) => one.zone),
      sightings.map((one) => one.start),
      sightings.map((one) => one.end),
      sightings.map((one) => one.sortAt),
    ],
  );
}

/** Forgets which unlisted names stand in articles that are read anew or go. */
export async function dropSightings(client: Client, articleIds: readonly string[]): Promise<void> {
  await client.query(
    `with gone as (delete from proposal_sighting where article_id = any($1::uuid[]) returning proposal_id)
     update proposal p set articles = greatest(0, p.articles - c.n)
     from (select t.id, sum(g.n)::int as n
       from (select proposal_id as id, count(*)::int as n from gone group by 1) g join proposal s on s.id = g.id
         cross join lateral (values (s.id), (s.merged_into)) as t(id)
       where t.id is not null group by t.id) c
     where p.id = c.id`,
    [articleIds],
  );
}

/**
 * Forgets names that wait for a decision though hardly anybody writes them: seen in one article or none, and not
 * for so many days. Returns how many went.
 */
export async function forgetStaleProposals(client: Client, days: number): Promise<number> {
  const { rowCount } = await client.query(
    `delete from proposal p where p.state = 'open' and p.articles <= 1 and p.last_at < now() - $1 * interval '1 day'
       and not exists (select 1 from proposal o where o.merged_into = p.id)`,
    [days],
  );
  return rowCount ?? 0;
}
