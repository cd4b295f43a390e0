import type { Db } from '../client.ts';
import { type Condition, Values } from './filter.ts';
import type { SearchText } from './search.ts';

export type PreviewText = SearchText & { sortAt: Date; firstSeenAt: Date; url: string | null };
export type PreviewPosition = { sortAt: Date; id: string };

/**
 * Articles of a window, newest first, a batch after `from`, with what the matcher needs. `where` is a
 * prefilter on `article a`; without one every article of the window comes.
 */
export async function listPreviewTexts(
  db: Db,
  window: { since: Date; until: Date; where: Condition | null },
  limit: number,
  from: PreviewPosition | null,
): Promise<PreviewText[]> {
  const values = new Values();
  const since = values.add(window.since);
  const until = values.add(window.until);
  const conditions = [`a.sort_at >= ${since}`, `a.sort_at <= ${until}`, 'a.withdrawn_at is null'];
  if (from) conditions.push(`(a.sort_at, a.id) < (${values.add(from.sortAt)}, ${values.add(from.id)}::uuid)`);
  if (window.where) conditions.push(values.adopt(window.where));
  const { rows } = await db.pool.query(
    `select a.id, coalesce(a.story_id, a.id) as story_id, a.title, a.body, a.zones, a.language, a.date_stated, a.url,
       a.published_on::text as published_on, a.sort_at, a.first_seen_at, o.id as outlet_id, o.name as outlet_name,
       coalesce((select json_agg(json_build_object('entityId', m.entity_id, 'zone', m.zone, 'start', m.start,
           'end', m."end", 'certain', true)) from mention m
         where m.article_id = a.id and m.revision = a.revision and m.entity_id is not null), '[]') as mentions
     from article a join outlet o on o.id = a.outlet_id
     where ${conditions.join(' and ')} order by a.sort_at desc, a.id desc limit ${values.add(limit)}`,
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
    sortAt: row.sort_at,
    firstSeenAt: row.first_seen_at,
    url: row.url,
  }));
}

/** How many articles a window holds, and when the oldest of all was first seen. */
export async function measureWindow(
  db: Db,
  window: { since: Date; until: Date },
): Promise<{ articles: number; oldest: Date | null }> {
  const { rows } = await db.pool.query<{ articles: number; oldest: Date | null }>(
    `select (select count(*)::int from article where sort_at between $1 and $2) as articles,
       (select sort_at from article where sort_at is not null order by sort_at, id limit 1) as oldest`,
    [window.since, window.until],
  );
  return rows[0] ?? { articles: 0, oldest: null };
}
