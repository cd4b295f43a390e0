import { enrichArticles } from '@mirqab/services/enrich-articles';
import { ingestItems } from '@mirqab/services/ingest-items';
import { matchArticles } from '@mirqab/services/match-articles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { makeNews, WATCHED } from './faults/news.ts';
import { createLog } from './log.ts';
import { openHouse, type TestHouse } from './testing/house.ts';
import { quiet, until } from './testing/settled.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  await house.addActor(WATCHED);
  await house.addAlert('المنصوري', `actor:"${WATCHED}"`);
});
afterAll(() => house.close());

const [wire] = makeNews(5, 1, 1);
if (!wire) throw new Error('no story');

test('eight workers that read one syndicated text at the same moment make one story of it, told once', async () => {
  const { db, paper, env } = house;
  const log = createLog('silent');
  const houses = await Promise.all(
    Array.from({ length: 8 }, () => compose({ ...env, readerThreads: 1 }, log)),
  );
  const itemIds: string[] = [];
  for (let outlet = 0; outlet < 8; outlet += 1) {
    const copy = { ...wire, path: `/wire/${outlet}`, title: `${wire.title} (${outlet})` };
    paper.publish(`wire${outlet}`, copy);
    const source = await house.addSource(`wire${outlet}`);
    const item = await db.prisma.sourceItem.create({
      data: {
        sourceId: source.id,
        itemKey: `k${outlet}`,
        url: `${paper.url}${copy.path}`,
        title: copy.title,
      },
    });
    itemIds.push(item.id);
  }
  const ingested = await Promise.all(
    houses.map((one, at) => ingestItems(one, { itemIds: [itemIds[at] ?? ''] })),
  );
  expect(ingested.map((report) => report.added)).toEqual(Array(8).fill(1));
  const articleIds = (await db.prisma.article.findMany({ select: { id: true } })).map(
    (article) => article.id,
  );
  expect(articleIds).toHaveLength(8);
  // Every worker tries every article: each is taken by one.
  const enriched = await Promise.all(houses.map((one) => enrichArticles(one, { articleIds })));
  expect(enriched.reduce((sum, report) => sum + report.taken, 0)).toBe(8);
  const matched = await Promise.all(houses.map((one) => matchArticles(one, { articleIds })));
  expect(matched.reduce((sum, report) => sum + report.matches, 0)).toBe(8);

  expect(await db.prisma.story.count()).toBe(1);
  const [story] = await db.prisma.story.findMany();
  expect(story).toMatchObject({ articles: 8, outlets: 8 });
  expect(await db.prisma.article.count({ where: { copyOf: null } })).toBe(1);
  expect(await db.prisma.delivery.count()).toBe(2);
  await Promise.all(houses.map((one) => one.close()));
});

test('the same page listed by two feeds of an outlet is one article, fetched once', async () => {
  const { db, paper } = house;
  const [story] = makeNews(6, 1, 1);
  if (!story) throw new Error('no story');
  paper.publish('front', story);
  paper.publish('latest', story);
  const first = await house.addSource('front');
  await db.prisma.source.create({
    data: { outletId: first.outletId, url: paper.feedUrl('latest'), host: paper.host },
  });
  await house.start();
  await until(
    'both items',
    async () =>
      (await db.prisma.sourceItem.count({ where: { guid: story.path, fate: { not: 'pending' } } })) === 2,
  );
  await quiet(db);
  expect(await db.prisma.article.count({ where: { title: story.title } })).toBe(1);
  const fates = await db.prisma.sourceItem.findMany({
    where: { guid: story.path },
    orderBy: { fate: 'asc' },
  });
  expect(fates.map((item) => item.fate)).toEqual(['ingested', 'duplicate']);
});

test('an edit becomes a revision; a second telling of it goes to nobody', async () => {
  const { db, paper, mail } = house;
  const [story] = makeNews(6, 1, 1);
  if (!story) throw new Error('no story');
  const before = mail.mails.length;
  paper.edit(story.path, {
    title: `${story.title}: تصحيح`,
    paragraphs: [...story.paragraphs, `وأضاف ${WATCHED} في وقت لاحق أن الموعد تغير.`],
  });
  paper.publish('front', {
    ...story,
    title: `${story.title}: تصحيح`,
    paragraphs: [...story.paragraphs, `وأضاف ${WATCHED} في وقت لاحق أن الموعد تغير.`],
  });
  await db.pool.query(
    `update source set next_poll_at = now(), lease_until = null, body_hash = null, etag = null where url = $1`,
    [paper.feedUrl('front')],
  );
  await until('the revision', async () => (await db.prisma.revision.count({ where: { number: 2 } })) === 1);
  await quiet(db);
  const article = await db.prisma.article.findFirstOrThrow({ where: { title: { contains: 'تصحيح' } } });
  expect(article).toMatchObject({ revision: 2 });
  expect(article.body).toContain('الموعد تغير');
  expect(mail.mails.length).toBe(before);
});
