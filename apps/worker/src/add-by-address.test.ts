import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type TestHouse } from './testing/house.ts';
import type { Story } from './testing/paper.ts';
import { until } from './testing/settled.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const told = (path: string, title: string): Story => ({
  path,
  title,
  paragraphs: [
    `${title}، هذا ما أعلنته إدارة المدينة صباح اليوم في بيان مفصل شرحت فيه مراحل العمل والجدول الزمني والجهات التي تشرف على التنفيذ.`,
    'وأوضح البيان أن الأعمال تبدأ مطلع الشهر المقبل، وأن الأهالي سيبلغون بمواعيد الإغلاق المؤقت للشوارع قبل أسبوع على الأقل من كل مرحلة.',
  ],
  at: '2026-11-20T09:30:00+02:00',
});
const html = (body: string): string =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8">${body}</html>`;

test('any address becomes a source: a page that states its feed, a platform, a list of links, an index of sitemaps, a feed that moved', async () => {
  const { db, paper } = house;
  const send = (path: string, type: string, body: string): void =>
    paper.override(path, (_request, response) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body),
    );
  paper.publish('sada', told('/story/2026/one', 'افتتاح السوق الجديد في وسط المدينة'));
  send(
    '/home',
    'text/html',
    html('<link rel="alternate" type="application/rss+xml" href="/feed/sada"></head><body>'),
  );

  paper.publish('wp', told('/story/2026/two', 'ترميم المكتبة القديمة قرب الساحة'));
  send('/blog/', 'text/html', html('<meta name="generator" content="WordPress 6.9"></head><body>'));
  paper.override('/blog/feed/', (_request, response) =>
    response.writeHead(302, { location: '/feed/wp' }).end(),
  );

  const titles = [
    'توسعة المستشفى المركزي هذا العام',
    'انطلاق مهرجان القراءة للأطفال غدا',
    'خطة جديدة لزراعة أشجار الشوارع',
    'إغلاق جسر الوادي للصيانة ليلتين',
    'تسيير حافلات إلى الضواحي الشرقية',
  ];
  const cards = titles.map((title, n) => {
    const story = told(`/story/2026/list-${n}`, title);
    paper.publish('unlisted', story);
    return `<div class="card"><h3><a href="${story.path}">${title}</a></h3></div>`;
  });
  send('/latest', 'text/html', html(`</head><body><main>${cards.join('')}</main>`));

  const mapped = told('/story/2026/mapped', 'محطة جديدة لتحلية المياه على الساحل');
  paper.publish('unlisted', mapped);
  send(
    '/map.xml',
    'application/xml',
    `<sitemapindex><sitemap><loc>${paper.url}/pages-sitemap.xml</loc></sitemap><sitemap><loc>${paper.url}/news-sitemap.xml</loc></sitemap></sitemapindex>`,
  );
  send(
    '/news-sitemap.xml',
    'application/xml',
    `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${paper.url}${mapped.path}</loc><news:news><news:title>${mapped.title}</news:title></news:news></url></urlset>`,
  );

  paper.publish('moved', told('/story/2026/moved', 'انتقال سوق السمك إلى الميناء الجديد'));
  paper.override('/old-feed', (_request, response) =>
    response.writeHead(301, { location: '/feed/moved' }).end(),
  );

  const address = async (path: string): Promise<string> =>
    (await house.addSource(path, { url: `${paper.url}${path}` })).id;
  const [home, blog, latest, map, old] = [
    await address('/home'),
    await address('/blog/'),
    await address('/latest'),
    await address('/map.xml'),
    await address('/old-feed'),
  ];
  await db.prisma.source.update({ where: { id: latest }, data: { kind: 'listing' } });
  await house.start();
  const of = async (id: string) => db.prisma.source.findUniqueOrThrow({ where: { id } });
  await until('all stories are stored', async () => (await db.prisma.article.count()) >= 9);

  expect(await of(home)).toMatchObject({ url: paper.feedUrl('sada'), kind: 'feed', lastOutcome: 'new' });
  expect(await of(blog)).toMatchObject({ url: `${paper.url}/blog/feed/`, kind: 'feed' });
  expect(await of(latest)).toMatchObject({ url: `${paper.url}/latest`, kind: 'listing', lastOutcome: 'new' });
  expect(await of(map)).toMatchObject({ url: `${paper.url}/map.xml`, lastOutcome: 'new' });
  const stored = new Set((await db.prisma.article.findMany()).map((article) => article.title));
  for (const title of [...titles, mapped.title]) expect(stored).toContain(title);

  // Moved for good is believed the second time; two sources never end at one address.
  const second = await address('/old-feed?again');
  paper.override('/old-feed?again', (_request, response) =>
    response.writeHead(308, { location: '/feed/moved' }).end(),
  );
  const again = () =>
    db.prisma.source.updateMany({
      where: { id: { in: [old, second] }, state: 'active' },
      data: { nextPollAt: new Date(0), etag: null, bodyHash: null },
    });
  await until('both have moved', async () => {
    await again();
    const [a, b] = [await of(old), await of(second)];
    return (
      [a, b].some((one) => one.url === paper.feedUrl('moved')) && [a, b].some((one) => one.state === 'ended')
    );
  });
  const ended = [await of(old), await of(second)].find((one) => one.state === 'ended');
  expect(ended?.lastError).toMatchObject({ code: 'moved-to-known' });
});
