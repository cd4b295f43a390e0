import { expect } from 'vitest';
import type { TestHouse } from '../testing/house.ts';

/**
 * The invariant of every fault test: what the paper served has one article each, every article came to
 * its end, every match that sends is told once to each channel, and the sinks got each story under one
 * id alone. The paper and the sinks are the oracle, not our own rows.
 */
export async function expectInvariant(
  house: TestHouse,
  expected: { items: number; matching: number; alerts: number },
): Promise<void> {
  const { db, mail, hook } = house;
  const { rows: items } = await db.pool.query<{ fate: string; count: number }>(
    'select fate::text, count(*)::int as count from source_item group by 1 order by 1',
  );
  expect(items).toEqual([{ fate: 'ingested', count: expected.items }]);
  const { rows: articles } = await db.pool.query<{ articles: number; urls: number; stages: number }>(
    `select count(*)::int as articles, count(distinct canonical_url)::int as urls,
       (select count(*)::int from stage_run where stage = 'match' and status = 'done') as stages from article`,
  );
  expect(articles).toEqual([{ articles: expected.items, urls: expected.items, stages: expected.items }]);
  const { rows: open } = await db.pool.query<{ stage: string; status: string }>(
    `select stage, status from stage_run where status <> 'done'`,
  );
  expect(open).toEqual([]);
  const { rows: half } = await db.pool.query(
    `select a.id from article a where (select count(*) from stage_run s where s.article_id = a.id) <> 3
       or not exists (select 1 from revision r where r.article_id = a.id)
       or not exists (select 1 from story_member m where m.article_id = a.id)
       or not exists (select 1 from article_key k where k.article_id = a.id and k.kind = 'url')`,
  );
  expect(half).toEqual([]);

  const { rows: matches } = await db.pool.query<{ count: number }>(
    'select count(*)::int as count from match where sends',
  );
  expect(matches[0]?.count).toBe(expected.matching * expected.alerts);
  const { rows: untold } = await db.pool.query(
    `select m.alert_id, m.article_id, c.channel_id from match m join alert_channel c on c.alert_id = m.alert_id
     where m.sends and (select count(*) from delivery_story d join delivery e on e.id = d.delivery_id
       where d.alert_id = m.alert_id and d.channel_id = c.channel_id and d.story_id = m.story_id and e.state = 'sent') <> 1`,
  );
  expect(untold).toEqual([]);
  const { rows: sent } = await db.pool.query<{ id: string; kind: string }>(
    `select d.id, c.kind from delivery d join channel c on c.id = d.channel_id where d.state = 'sent'`,
  );
  const ids = (kind: string) =>
    sent
      .filter((row) => row.kind === kind)
      .map((row) => row.id)
      .toSorted();
  expect([...new Set(hook.hooks.map((one) => one.id))].toSorted()).toEqual(ids('webhook'));
  expect([...new Set(mail.mails.map((one) => one.messageId.replace(/^<|@.*$/g, '')))].toSorted()).toEqual(
    ids('email'),
  );
  expect(hook.hooks.every((one) => one.verified)).toBe(true);
}

/** Sends that reached a sink more than once under one id: a worker died between the far end's yes and its own note. */
export function repeats(house: TestHouse): number {
  const { hooks } = house.hook;
  const { mails } = house.mail;
  return (
    hooks.length -
    new Set(hooks.map((one) => one.id)).size +
    mails.length -
    new Set(mails.map((one) => one.messageId)).size
  );
}
