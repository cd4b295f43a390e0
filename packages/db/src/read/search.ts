import type { Db } from '../client.ts';
import { type Condition, Values } from './filter.ts';

/** What the matcher looks at, for one article. */
export type SearchText = {
  articleId: string;
  storyId: string;
  title: string;
  body: string;
  zones: unknown;
  language: string | null;
  outlet: { id: string; name: string };
  /** As stated: YYYY, YYYY-MM, YYYY-MM-DD or with a time. */
  dateStated: string | null;
  publishedOn: string | null;
  mentions: { entityId: string; zone: string; start: number; end: number; certain: boolean }[];
};

/** The articles of these stories that pass the prefilter, with what the matcher needs of them. */
export async function listSearchTexts(db: Db, storyIds: string[], where: Condition): Promise<SearchText[]> {
  const values = new Values();
  const ids = values.add(storyIds);
  const condition = values.adopt(where);
  const { rows } = await db.pool.query(
    `select a.id, a.story_id, a.title, a.body, a.zones, a.language, a.date_stated, a.published_on::text as published_on,
       o.id as outlet_id, o.name as outlet_name,
       coalesce((select json_agg(json_build_object('entityId', m.entity_id, 'zone', m.zone, 'start', m.start,
           'end', m."end", 'certain', true)) from mention m
         where m.article_id = a.id and m.revision = a.revision and m.entity_id is not null), '[]') as mentions
     from article a join outlet o on o.id = a.outlet_id
     where a.story_id = any(${ids}::uuid[]) and a.withdrawn_at is null and ${condition}
     limit 2000`,
    values.list,
  );
  return rows.map((row) => ({
    articleId: row.id,
    storyId: row.story_id,
    title: row.title,
    body: row.body,
    zones: row.zones,
    language: row.language,
    outlet: { id: row.outlet_id, name: row.outlet_name },
    dateStated: row.date_stated,
    publishedOn: row.published_on,
    mentions: row.mentions,
  }));
}

/** Every name an actor goes by, with all ids it is stored under (its own, and of those merged into it); and every outlet's. */
export async function listNames(
  db: Db,
  foldedActors: string[],
): Promise<{
  actors: { folded: string; ids: string[]; names: string[] }[];
  outlets: { id: string; names: string[]; homeUrl: string | null }[];
}> {
  const [actors, outlets] = await Promise.all([
    db.pool.query<{ folded: string; ids: string[]; names: string[] }>(
      `select n.folded, g.ids, (select array_agg(x.name) from entity_name x where x.entity_id = any(g.ids)) as names
       from entity_name n join entity e on e.id = n.entity_id
         cross join lateral (select array_agg(w.id order by w.id) as ids from entity w
           where w.id = coalesce(e.merged_into, e.id) or w.merged_into = coalesce(e.merged_into, e.id)) g
       where n.folded = any($1::text[])`,
      [foldedActors],
    ),
    db.pool.query<{ id: string; names: string[]; home_url: string | null }>(
      'select id, array_prepend(name, names) as names, home_url from outlet limit 5000',
    ),
  ]);
  return {
    actors: actors.rows,
    outlets: outlets.rows.map((row) => ({ id: row.id, names: row.names, homeUrl: row.home_url })),
  };
}
