import type { Db } from '../client.ts';

/** Actors beside each other: each with the ids under which articles may name it. */
export type Compared = { id: string; ids: readonly string[] }[];

const pairsOf = (actors: Compared) => {
  const pairs = actors.flatMap((one) => one.ids.map((id) => ({ actor: one.id, id })));
  return [pairs.map((pair) => pair.actor), pairs.map((pair) => pair.id)];
};
const NAMED = 'unnest($1::uuid[], $2::uuid[]) as w(actor, id)';

/** Articles a week that name each; weeks without any left out. */
export async function countComparedWeeks(
  db: Db,
  actors: Compared,
  weeks: number,
): Promise<{ id: string; week: string; count: number }[]> {
  const { rows } = await db.pool.query(
    `select w.actor as id, date_trunc('week', m.sort_at at time zone 'UTC')::date::text as week, count(distinct m.article_id)::int as count
     from ${NAMED} join mention m on m.entity_id = w.id
     where m.sort_at > now() - $3 * interval '1 week' group by 1, 2 order by 2`,
    [...pairsOf(actors), weeks],
  );
  return rows;
}

export type ComparedOutlet = { outletId: string; outlet: string; id: string; count: number };

/** How many articles of each outlet name each; the outlets that wrote most of them. */
export async function countComparedOutlets(
  db: Db,
  actors: Compared,
  weeks: number,
  outlets: number,
): Promise<ComparedOutlet[]> {
  const { rows } = await db.pool.query<ComparedOutlet>(
    `with named as (
       select w.actor as id, a.outlet_id, count(distinct m.article_id)::int as count
       from ${NAMED} join mention m on m.entity_id = w.id and m.sort_at > now() - $3 * interval '1 week'
         join article a on a.id = m.article_id and a.withdrawn_at is null group by 1, 2),
     most as (select outlet_id, sum(count) as total from named group by 1 order by 2 desc, 1 limit $4)
     select o.id as "outletId", o.name as outlet, n.id, n.count from most t join named n on n.outlet_id = t.outlet_id
       join outlet o on o.id = t.outlet_id order by t.total desc, o.id`,
    [...pairsOf(actors), weeks, outlets],
  );
  return rows;
}

export type ComparedTitle = {
  id: string;
  title: string;
  stance: string;
  outletId: string;
  outlet: string;
  count: number;
};

/** What each is called, by outlet: the titles given most. */
export async function listComparedTitles(
  db: Db,
  actors: Compared,
  weeks: number,
  each: number,
): Promise<ComparedTitle[]> {
  const { rows } = await db.pool.query<ComparedTitle>(
    `with cell as (
       select w.actor as id, t->>'text' as title, t->>'stance' as stance, a.outlet_id, count(distinct m.article_id)::int as count
       from ${NAMED} join mention m on m.entity_id = w.id and m.sort_at > now() - $3 * interval '1 week' and m.titles <> '[]'
         join article a on a.id = m.article_id and a.withdrawn_at is null, jsonb_array_elements(m.titles) t group by 1, 2, 3, 4),
     ranked as (select id, title, row_number() over (partition by id order by sum(count) desc, title) as place from cell group by 1, 2)
     select c.id, c.title, c.stance, o.id as "outletId", o.name as outlet, c.count from ranked r
       join cell c on c.id = r.id and c.title = r.title join outlet o on o.id = c.outlet_id
     where r.place <= $4 order by c.id, r.place, c.count desc, o.id limit 1000`,
    [...pairsOf(actors), weeks, each],
  );
  return rows;
}

export type ComparedStory = { id: string; title: string; articles: number; at: Date; actors: string[] };

/** Stories in which at least two of them are named, newest first, and how many each two share (counted no further than `cap`). */
export async function listComparedStories(
  db: Db,
  actors: Compared,
  weeks: number,
  limit: number,
  cap: number,
): Promise<{ stories: ComparedStory[]; pairs: { a: string; b: string; count: number }[] }> {
  type Row = Omit<ComparedStory, 'actors'> & { named: string[]; total: number };
  const two = actors.flatMap((a, at) => actors.slice(at + 1).map((b) => [a, b] as const));
  const found = await Promise.all(
    two.map(async ([a, b]) => {
      const { rows } = await db.pool.query<Row>(
        `select i.id, i.title, i.articles, i.sort_at as at, i.entity_ids as named, (count(*) over ())::int as total
         from (select * from story s where s.entity_ids && $1::uuid[] and s.entity_ids && $2::uuid[] and s.merged_into is null
           and s.sort_at > now() - $3 * interval '1 week' order by s.sort_at desc, s.id desc limit $4) i
         order by i.sort_at desc, i.id desc limit $5`,
        [a.ids, b.ids, weeks, cap, limit],
      );
      return { a: a.id, b: b.id, count: rows[0]?.total ?? 0, rows };
    }),
  );
  const stories = new Map(found.flatMap((pair) => pair.rows.map((row) => [row.id, row] as const)));
  return {
    pairs: found.map(({ a, b, count }) => ({ a, b, count })),
    stories: [...stories.values()]
      .toSorted((x, y) => y.at.getTime() - x.at.getTime() || (x.id < y.id ? 1 : -1))
      .slice(0, limit)
      .map(({ id, title, articles, at, named }) => ({
        id,
        title,
        articles,
        at,
        actors: actors.filter((one) => one.ids.some((own) => named.includes(own))).map((one) => one.id),
      })),
  };
}
