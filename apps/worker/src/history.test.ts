import type { Caller } from '@mirqab/services/caller';
import { startRun } from '@mirqab/services/start-run';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNews, WATCHED } from './faults/news.ts';
import { openHouse, type TestHouse } from './testing/house.ts';
import { quiet, until } from './testing/settled.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('the past of a source is read page by page, goes on after a stop, and alerts nobody', async () => {
  const { db, paper } = house;
  const stories = makeNews(3, 12, 3);
  for (const story of stories) paper.publish('unlisted', story);
  const page = (n: number): string =>
    `<rss><channel><title>مدونة</title>${stories
      .slice(n * 3, n * 3 + 3)
      .map(
        (story) =>
          `<item><guid>${story.path}</guid><title>${story.title}</title><link>${paper.url}${story.path}</link><pubDate>${new Date(story.at).toUTCString()}</pubDate></item>`,
      )
      .join('')}</channel></rss>`;
  for (const n of [0, 1, 2, 3]) {
    const path = n === 0 ? '/blog/feed/' : `/blog/feed/?paged=${n + 1}`;
    paper.override(path, (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(page(n)),
    );
  }
  await house.addActor(WATCHED);
  const source = await house.addSource('blog', { url: `${paper.url}/blog/feed/` });
  const worker = await house.start();
  await until(
    'today’s list',
    async () => (await db.prisma.stageRun.count({ where: { stage: 'match', status: 'done' } })) === 3,
  );
  await quiet(db);
  await house.addAlert('المنصوري', `actor:"${WATCHED}"`);

  const admin: Caller = { userId: 'chief', workspaceId: house.workspaceId, role: 'admin' };
  const runId = await startRun(
    { db, caller: admin, now: new Date() },
    { scope: { kind: 'history', sourceId: source.id }, stage: 'poll' },
  );
  await until('the second page', () => paper.hits('/blog/feed/?paged=2') > 0);
  await worker.stop();
  await house.start();
  await until(
    'the run',
    async () => (await db.prisma.ingestionRun.findUnique({ where: { id: runId } }))?.state === 'done',
  );
  await quiet(db);

  const counts = await db.prisma.runItem.groupBy({ by: ['outcome'], where: { runId }, _count: true });
  expect(Object.fromEntries(counts.map((row) => [row.outcome, row._count]))).toEqual({ new: 9, same: 1 });
  expect(await db.prisma.article.count()).toBe(12);
  expect(paper.hits('/blog/feed/?paged=5')).toBe(1);
  expect(paper.hits('/blog/feed/?paged=6')).toBe(0);
  expect(house.mail.mails.length + house.hook.hooks.length).toBe(0);
  const first = await db.prisma.article.findFirstOrThrow({ orderBy: { sortAt: 'asc' } });
  expect(first.sortAt.getTime()).toBeLessThan(Date.now() - 3_600_000);
});
