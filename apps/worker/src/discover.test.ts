import { newId } from '@mirqab/db';
import { insertDiscovery } from '@mirqab/db/write/discoveries';
import { addOutbox } from '@mirqab/db/write/outbox';
import { storedProspects, storedSteps } from '@mirqab/services/prospect';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type TestHouse } from './testing/house.ts';
import { until } from './testing/settled.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  // The paper's host belongs to a group without a gap: nothing waits for its turn.
  await house.addSource('known');
  await house.start();
});
afterAll(() => house.close());

const html = (head: string, body = ''): string =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const send = (path: string, type: string, body: string): void =>
  house.paper.override(path, (_request, response) =>
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body),
  );
const TITLES = [
  'توسعة المستشفى المركزي هذا العام',
  'انطلاق مهرجان القراءة للأطفال غدا',
  'خطة جديدة لزراعة أشجار الشوارع',
  'إغلاق جسر الوادي للصيانة ليلتين',
  'تسيير حافلات إلى الضواحي الشرقية',
  'افتتاح معرض الصور القديمة في المتحف',
];
const entries = (count: number): string =>
  TITLES.slice(0, count)
    .map(
      (title, n) =>
        `<item><title>${title}</title><link>${house.paper.url}/n/${n}</link><pubDate>${new Date(Date.now() - n * 6 * 3_600_000).toUTCString()}</pubDate></item>`,
    )
    .join('');
const rss = (title: string, count: number): string =>
  `<rss version="2.0"><channel><title>${title}</title>${entries(count)}</channel></rss>`;

async function look(address: string, selector: string | null = null) {
  const { db } = house;
  const id = newId(new Date());
  const url = /^\w+:/.test(address) ? address : `${house.paper.url}${address}`;
  await insertDiscovery(db.pool, { id, url, selector, createdBy: 'tester', keepMs: 60_000 });
  await addOutbox(db.pool, [{ queue: 'source.discover', payload: { v: 1, discoveryId: id } }]);
  await until(
    `the look at ${address}`,
    async () => (await db.prisma.discovery.findUniqueOrThrow({ where: { id } })).state === 'done',
  );
  const row = await db.prisma.discovery.findUniqueOrThrow({ where: { id } });
  const path = (one: { url: string }): string => one.url.replace(house.paper.url, '');
  const found = storedProspects.parse(row.found);
  return { row, found, paths: found.map(path), steps: storedSteps.parse(row.steps).map(path) };
}

test('a home page: every feed it states, what each would bring, and the page itself as a list', async () => {
  send('/all.xml', 'application/rss+xml', rss('كل الأخبار', 6));
  send('/sport.xml', 'application/rss+xml', rss('رياضة', 3));
  const list = TITLES.map((title, n) => `<li><a href="/2026/${n}/news">${title}</a></li>`).join('');
  send(
    '/home',
    'text/html',
    html(
      '<link rel="alternate" type="application/rss+xml" href="/all.xml"><link rel="alternate" type="application/rss+xml" href="/sport.xml" title="رياضة">',
      `<main><ul>${list}</ul></main>`,
    ),
  );
  const { found, paths, steps, row } = await look('/home');
  expect(row.problem).toBeNull();
  expect(paths).toEqual(['/all.xml', '/sport.xml', '/home']);
  expect(steps).toEqual(['/home', '/all.xml', '/sport.xml']);
  expect(found[0]).toMatchObject({
    kind: 'feed',
    via: 'link',
    format: 'rss',
    title: 'كل الأخبار',
    language: 'ar',
    listed: 6,
    perDay: 4,
    text: 'titles',
  });
  expect(found[0]?.items[0]).toMatchObject({ title: TITLES[0], language: 'ar' });
  expect(found[2]).toMatchObject({ kind: 'listing', via: 'page', listed: 6 });
  expect(house.paper.hits('/home')).toBe(1);
});

test('a list of sources is no source', async () => {
  send(
    '/all.opml',
    'text/x-opml',
    `<opml version="2.0"><head><title>صحف</title></head><body><outline type="rss" text="صدى" xmlUrl="${house.paper.url}/all.xml"/></body></opml>`,
  );
  const { row, found } = await look('/all.opml');
  expect(found).toEqual([]);
  expect(row.problem).toMatchObject({ code: 'opml' });
});

test('a feed’s own address is one answer, and nothing else is asked', async () => {
  send('/direct.xml', 'application/rss+xml', rss('مباشر', 5));
  const before = house.paper.hits();
  const { paths, steps } = await look('/direct.xml');
  expect(paths).toEqual(['/direct.xml']);
  expect(steps).toEqual(['/direct.xml']);
  expect(house.paper.hits() - before).toBe(1);
});

test('robots.txt names a sitemap of news: it is read as far as somebody who chooses needs', async () => {
  send('/bare', 'text/html', html('', '<p>مرحبا</p>'));
  send('/robots.txt', 'text/plain', `Sitemap: ${house.paper.url}/map-news.xml\n`);
  send(
    '/map-news.xml',
    'application/xml',
    `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${TITLES.map(
      (title, n) =>
        `<url><loc>${house.paper.url}/m/${n}</loc><news:news><news:title>${title}</news:title><news:publication_date>${new Date(Date.now() - n * 3_600_000).toISOString()}</news:publication_date></news:news></url>`,
    ).join('')}</urlset>`,
  );
  const { found, paths } = await look('/bare');
  expect(paths).toEqual(['/map-news.xml']);
  expect(found[0]).toMatchObject({ kind: 'sitemap', via: 'robots', format: 'news-sitemap', listed: 6 });
  send('/robots.txt', 'text/plain', '');
});

test('a page without any feed is tried as a list, by a selector when one is given', async () => {
  const cards = TITLES.map((title, n) => `<p class="row"><a href="/c/${n}">${title}</a></p>`).join('');
  send('/cards', 'text/html', html('', `<div>${cards}<p class="row top"><a href="/top">أعلى</a></p></div>`));
  const guessed = await look('/cards');
  expect(guessed.found.map(({ kind }) => kind)).toEqual(['listing']);
  const chosen = await look('/cards', 'p.row a');
  expect(chosen.found[0]).toMatchObject({ kind: 'listing', selector: 'p.row a', listed: 7 });
  expect(chosen.steps).toEqual(['/cards']);
  const none = await look('/cards', '.nowhere');
  expect(none.found).toEqual([]);
  expect(none.row.problem).toMatchObject({ code: 'no-list-found' });
});

test.each([
  ['a private address', 'http://10.0.0.1/', 'blocked-address'],
  ['an address of the machine itself', 'http://127.0.0.1/', 'blocked-address'],
  ['the platform itself', 'http://mirqab.example/', 'blocked-self'],
  ['a name that has no address', 'http://nowhere.invalid/', 'dns-failed'],
  ['an odd port', 'http://paper.example:25/', 'blocked-port'],
  ['a page that is not there', '/gone', 'http'],
])('%s is told by its code', async (_, address, code) => {
  const { row, found } = await look(address);
  expect(found).toEqual([]);
  // Where the machine has no name server the answer is that it could not be asked.
  const codes = code === 'dns-failed' ? ['dns-failed', 'dns-later'] : [code];
  expect(codes).toContain(JSON.parse(JSON.stringify(row.problem)).code);
});

test('a home page that refuses machines does not hide the feed beside it', async () => {
  house.paper.override('/', (_request, response) => response.writeHead(403).end('no robots here'));
  send('/feed/', 'application/rss+xml', rss('خلف الباب', 4));
  const { paths, steps, row } = await look('/');
  expect(paths).toEqual(['/feed/']);
  expect(steps).toEqual(['/', '/feed/']);
  expect(row.problem).toBeNull();
  house.paper.override('/feed/', (_request, response) => response.writeHead(404).end());
});

test('a page that redirects to a private address leads nowhere', async () => {
  house.paper.override('/lure', (_request, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/feed' }).end(),
  );
  expect((await look('/lure')).row.problem).toMatchObject({ code: 'blocked-address' });
  send(
    '/lures',
    'text/html',
    html('<link rel="alternate" type="application/rss+xml" href="http://192.168.1.1/feed">'),
  );
  const { found, row } = await look('/lures');
  expect(found).toEqual([]);
  expect(storedSteps.parse(row.steps)).toContainEqual({
    url: 'http://192.168.1.1/feed',
    via: 'link',
    outcome: 'failed',
    code: 'blocked-address',
  });
});
