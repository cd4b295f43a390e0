import { enrichArticles } from '@mirqab/services/enrich-articles';
import { ingestItems } from '@mirqab/services/ingest-items';
import { sweepPipeline } from '@mirqab/services/sweep-pipeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose, type House } from './compose.ts';
import { makeNews } from './faults/news.ts';
import { createLog } from './log.ts';
import { openHouse, type TestHouse } from './testing/house.ts';

let house: TestHouse;
let rooms: House;
const itemIds: string[] = [];

beforeAll(async () => {
  house = await openHouse();
  rooms = await compose(house.env, createLog('silent'));
  const source = await house.addSource('sada');
  for (const story of makeNews(3, 4, 2)) {
    house.paper.publish('sada', story);
    const url = `${house.paper.url}${story.path}`;
    const item = await house.db.prisma.sourceItem.create({
      data: { sourceId: source.id, itemKey: story.path, url },
    });
    itemIds.push(item.id);
  }
});
afterAll(async () => {
  await rooms.close();
  await house.close();
});

const outbox = () => house.db.prisma.outbox.findMany({ orderBy: { id: 'asc' } });

test('what ended its worker before goes on alone, which spends nothing; after too many deaths it is set aside with the reason', async () => {
  const [poor = '', worse = '', ...sound] = itemIds;
  await house.db.pool.query('update source_item set attempts = 2 where id = $1', [poor]);
  await house.db.pool.query('update source_item set attempts = 7 where id = $1', [worse]);
  const report = await ingestItems(rooms, { itemIds });
  expect(report).toMatchObject({ taken: 4, added: 2, failed: 1, alone: 1 });
  const rows = await house.db.prisma.sourceItem.findMany();
  const byId = new Map(rows.map((row) => [row.id, row]));
  expect(byId.get(worse)).toMatchObject({ fate: 'failed', reason: 'quarantined', detail: { attempts: 8 } });
  expect(byId.get(poor)).toMatchObject({ fate: 'pending', attempts: 2, leaseBy: null });
  expect(sound.map((id) => byId.get(id)?.fate)).toEqual(['ingested', 'ingested']);
  expect((await outbox()).map((row) => row.payload)).toContainEqual({ v: 1, itemIds: [poor] });
  expect(await ingestItems(rooms, { itemIds: [poor] })).toMatchObject({ added: 1, alone: 0 });
});

test('a stage sets aside the article that brought it down, and the others pass', async () => {
  const articles = await house.db.prisma.article.findMany({ orderBy: { id: 'asc' } });
  const [bad, ...good] = articles.map((article) => article.id);
  await house.db.pool.query(`update stage_run set attempt = 6 where article_id = $1 and stage = 'enrich'`, [
    bad,
  ]);
  expect(await enrichArticles(rooms, { articleIds: articles.map((article) => article.id) })).toMatchObject({
    taken: good.length,
  });
  const run = await house.db.prisma.stageRun.findUniqueOrThrow({
    where: { articleId_stage: { articleId: bad ?? '', stage: 'enrich' } },
  });
  expect(run).toMatchObject({ status: 'quarantined', error: { code: 'quarantined' } });
});

test('a worker that comes back from a long sleep may not write over what another did meanwhile', async () => {
  const source = await house.addSource('late');
  const [story] = makeNews(9, 1, 1);
  if (!story) throw new Error('no story');
  house.paper.publish('late', story);
  const item = await house.db.prisma.sourceItem.create({
    data: { sourceId: source.id, itemKey: 'late', url: `${house.paper.url}${story.path}` },
  });
  // The sleeper has its page in hand when its hold runs out and another worker takes the item.
  const sleeper = ingestItems(
    {
      ...rooms,
      leaseMs: 10_000_000,
      fetch: async (request) => {
        await house.db.pool.query('update source_item set lease_until = now() where id = $1', [item.id]);
        expect(await ingestItems(rooms, { itemIds: [item.id] })).toMatchObject({ added: 1 });
        return rooms.fetch(request);
      },
    },
    { itemIds: [item.id] },
  );
  expect(await sleeper).toMatchObject({ taken: 1, added: 0, failed: 0 });
  expect(await house.db.prisma.article.count({ where: { sourceId: source.id } })).toBe(1);
});

test('what waits though no job came for it is handed over again, once in each span of grace', async () => {
  const source = await house.addSource('lost');
  await house.db.prisma.sourceItem.create({
    data: { sourceId: source.id, itemKey: 'lost', url: 'http://paper.example/lost' },
  });
  await house.db.pool.query(
    `update source_item set queued_at = now() - interval '1 hour' where item_key = 'lost'`,
  );
  await house.db.pool.query(`update stage_run set at = now() - interval '1 hour' where status = 'waiting'`);
  const lost = await house.db.prisma.stageRun.count({ where: { status: 'waiting' } });
  expect(lost).toBeGreaterThan(0);
  expect(await sweepPipeline(rooms, { graceMs: 60_000 })).toMatchObject({ items: 1, stages: lost });
  expect(await sweepPipeline(rooms, { graceMs: 60_000 })).toMatchObject({ items: 0, stages: 0 });
});
