import type { Db } from '../client.ts';
import { Values } from './filter.ts';
import { memberCondition, type StoryFilter } from './stories.ts';

/** Weighs gathering against walking: one hit gathered costs about what one story walked past does. */
const WORTH = 4;

/**
 * The filter with the stories of the articles it asks for named, where these are few; else as it is.
 *
 * A page of a filtered feed can be found in two ways: walk the stories from the newest and look into each,
 * or gather all articles that match and sort their stories. Walking passes `page × articles ÷ hits` stories,
 * gathering reads every hit, so gathering wins below √(page × articles) hits. The planner cannot choose
 * between them, for it does not see that a story's order is its articles'; but its estimate of the hits is
 * good, and EXPLAIN tells it without running anything.
 */
export async function nameFewStories(db: Db, filter: StoryFilter, page: number): Promise<StoryFilter> {
  const member = memberCondition(filter);
  if (member === null || filter.ids) return filter;
  const where = `${member.text} and a.story_id is not null`;
  const [articles, hits] = await Promise.all([
    estimate(db, 'select 1 from article a', []),
    estimate(db, `select 1 from article a where ${where}`, member.values),
  ]);
  const few = Math.ceil(WORTH * Math.sqrt(page * articles));
  if (hits > few) return filter;
  const values = new Values();
  const text = values.adopt({ text: where, values: member.values });
  const { rows } = await db.pool.query<{ ids: string[] | null; hits: number }>(
    `select array_agg(distinct x.story_id) as ids, count(*)::int as hits
     from (select a.story_id from article a where ${text} limit ${values.add(2 * few)}) x`,
    values.list,
  );
  const found = rows[0];
  // The estimate was far too low: what was gathered may not be all there is.
  if (found === undefined || found.hits >= 2 * few) return filter;
  return { ...filter, where: null, outletIds: [], languages: [], ids: found.ids ?? [] };
}

async function estimate(db: Db, text: string, values: unknown[]): Promise<number> {
  const { rows } = await db.pool.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    `explain (format json) ${text}`,
    values,
  );
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}
