import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNews, WATCHED } from './faults/news.ts';
import { openHouse, type TestHouse } from './testing/house.ts';
import { quiet, until } from './testing/settled.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const MINUTE = 60_000;
/** What a feed states, and what is kept of it: null when it is not believed. */
const CASES: [stated: string, publishedAt: string | null][] = [
  [new Date(Date.now() + 3_653 * 86_400_000).toUTCString(), null],
  // The beginning of time is what a program says that knows no date.
  ['Thu, 01 Jan 1970 00:00:00 GMT', null],
  ['Sat, 20 Jul 1985 08:00:00 GMT', '1985-07-20T08:00:00.000Z'],
  ['22 رجب 1448 هـ', null],
  ['2026-11-20 10:00:00', '2026-11-20T10:00:00.000Z'],
  ['Fri, 20 Nov 26 10:30:00 GMT', '2026-11-20T10:30:00.000Z'],
];

test('odd dates: sorted within bounds, never moved, and each story is told once', async () => {
  const { db, paper } = house;
  const stories = CASES.map((_, n) => makeNews(800 + n, 1, 1)[0]);
  const items = CASES.map(([stated], n) => {
    const story = stories[n];
    const text = story?.paragraphs.map((one) => `<p>${one}</p>`).join('');
    return `<item><guid isPermaLink="false">odd-${n}</guid><title>${story?.title}</title><link>${paper.url}${story?.path}</link><pubDate>${stated}</pubDate><content:encoded><![CDATA[${text}]]></content:encoded></item>`;
  });
  let turn = 0;
  paper.override('/odd', (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(
        `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>خلاصة ${turn++}</title>${items.join('')}</channel></rss>`,
      ),
  );
  await house.addActor(WATCHED);
  await house.addAlert('المنصوري', `actor:"${WATCHED}"`);
  const { id } = await house.addSource('odd', { url: `${paper.url}/odd`, fetchPages: false });
  await house.start();
  const matched = () => db.prisma.stageRun.count({ where: { stage: 'match', status: 'done' } });
  await until('all are read', async () => (await matched()) === CASES.length);
  await quiet(db);
  for (const [n, [stated, publishedAt]] of CASES.entries()) {
    const item = await db.prisma.sourceItem.findFirst({ where: { guid: `odd-${n}` } });
    const one = await db.prisma.article.findUnique({ where: { id: item?.articleId ?? '' } });
    expect([stated, one?.publishedAt?.toISOString() ?? null]).toEqual([stated, publishedAt]);
    const ahead = (one?.sortAt.getTime() ?? 0) - (one?.firstSeenAt.getTime() ?? 0);
    expect(ahead).toBeLessThanOrEqual(10 * MINUTE);
    if (publishedAt !== null) expect(one?.sortAt.toISOString()).toBe(publishedAt);
  }
  // Each names the watched actor; listed again, none is told again.
  await db.prisma.source.update({
    where: { id },
    data: { nextPollAt: new Date(0), etag: null, bodyHash: null },
  });
  await until('the list is read again', () => paper.hits('/odd') > 1);
  await quiet(db);
  const matches = await db.prisma.match.findMany();
  expect(matches.length).toBe(CASES.length);
  expect(new Set(matches.map((match) => match.articleId)).size).toBe(CASES.length);
  // Two that tell of one event are told as one story.
  const told = new Set(matches.map((match) => match.storyId)).size;
  expect(told).toBeGreaterThanOrEqual(CASES.length - 2);
  expect([house.hook.hooks.length, house.mail.mails.length]).toEqual([told, told]);
});
