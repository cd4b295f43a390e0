import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type TestHouse } from './testing/house.ts';
import { until } from './testing/settled.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  await house.db.prisma.outletGroup.updateMany({ data: { hostGapMs: 1 } });
});
afterAll(() => house.close());

test('a host that asked on a page to be left alone is not asked for a list either, and no source is called failed for it', async () => {
  const { db, paper } = house;
  const item = `<item><title>خبر من المدينة</title><link>${paper.url}/busy</link></item>`;
  paper.override('/first', (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss><channel>${item}</channel></rss>`),
  );
  paper.override('/busy', (_request, response) => response.writeHead(429, { 'retry-after': '900' }).end());
  await house.addSource('first', { url: `${paper.url}/first` });
  await house.start();
  await until('the page', () => paper.hits('/busy') > 0);
  const waits = () =>
    db.prisma.sourceItem.findFirst({ where: { dueAt: { gt: new Date(Date.now() + 600_000) } } });
  await until('its item waits', async () => (await waits()) !== null);

  const { id } = await house.addSource('second', { url: `${paper.url}/second` });
  const second = () => db.prisma.source.findUniqueOrThrow({ where: { id } });
  await until(
    'its turn is put off',
    async () => (await second()).nextPollAt.getTime() > Date.now() + 600_000,
  );
  expect(await second()).toMatchObject({
    state: 'active',
    lastPollAt: null,
    lastError: null,
    leaseUntil: null,
  });
  expect(await db.prisma.sourcePoll.count({ where: { sourceId: id } })).toBe(0);
  expect(paper.hits('/second')).toBe(0);
});
