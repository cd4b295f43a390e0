import { newId } from '@mirqab/db';
import { storedSteps } from '@mirqab/services/prospect';
import { seal, sealingKey } from '@mirqab/services/seal';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from './adapters/http/index.ts';
import { makeNews, WATCHED } from './faults/news.ts';
import { HOOK_SECRET, SECRET, type TestHouse } from './testing/house.ts';
import { quiet, until } from './testing/settled.ts';
import { codeOf, laySiege, type Siege } from './testing/siege.ts';
import { type Attack, ascii, startTrap } from './testing/trap.ts';

// Every way out of the house, driven as on any day: a worker, its queue, its rows. Each is led to a listening trap, by the address itself and
// by redirects, and says in its own rows why it did not go.
let siege: Siege;
let house: TestHouse;
let plants: Attack[];

beforeAll(async () => {
  siege = await laySiege();
  ({ house, plants } = siege);
});
afterEach(() => {
  expect(siege.trap.heard()).toBe(0);
});
afterAll(() => siege.close());

const xml = (url: string): string => url.replaceAll('&', '&amp;');
const rss = (inner: string): string =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>خلاصة</title>${inner}</channel></rss>`;
const isHttp = ({ url }: Attack): boolean => url.startsWith('http');

type Named = Record<string, string | null>;
const named = (codes: (string | null)[], of = plants): Named =>
  Object.fromEntries(of.map(({ name }, n) => [name, codes[n] ?? null]));
/** What must come of each; `instead` for those that a way refuses before it comes to asking. */
const expected = (
  instead: (plant: Attack) => string | null | undefined = () => undefined,
  of = plants,
): Named =>
  Object.fromEntries(
    of.map((plant) => {
      const other = instead(plant);
      return [plant.name, other === undefined ? plant.code : other];
    }),
  );
/** A post follows no redirect: that it was answered by one is the end of it. */
const posted = (plant: Attack): string | undefined => (siege.isDirect(plant) ? undefined : 'http');

/** One for each host where manners apply: whoever comes second to a host waits. */
function apart(): Attack[] {
  const seen = new Set<string>();
  return plants.filter((plant) => {
    if (!siege.isDirect(plant)) return true;
    const host = URL.parse(plant.url)?.host ?? '';
    return host === '' || (!seen.has(host) && seen.add(host));
  });
}

test('the trap hears whoever is let through', async () => {
  const own = await startTrap();
  const http = createHttp({ userAgent: 'test', allow: [`127.0.0.1:${own.port}`] });
  expect((await http.get(`http://127.0.0.1:${own.port}/`)).bytes.toString()).toBe('hi');
  expect(own.heard()).toBe(1);
  await http.close();
  await own.close();
});

describe('every way out', () => {
  test('a source: its list', async () => {
    expect(named(await siege.polled(await siege.addSources(plants.map(({ url }) => `${url}#list`))))).toEqual(
      expected(),
    );
  });

  test('a source of a polite host: its robots file is asked first', async () => {
    const some = apart();
    const ids = await siege.addSources(
      some.map(({ url }) => `${url}#polite`),
      { polite: true },
    );
    expect(named(await siege.polled(ids), some)).toEqual(expected(undefined, some));
  });

  test('a robots file that leads away', async () => {
    const { hosts } = siege;
    const asked = new Set<string>();
    house.paper.override('/robots.txt', (request, response) => {
      const host = request.headers.host ?? '';
      asked.add(host);
      response.writeHead(302, { location: ascii(plants[hosts.indexOf(host)]?.url ?? '/') }).end();
    });
    siege.serve('/robots-list', 'application/rss+xml', rss(''));
    const ids = await siege.addSources(
      hosts.map((host) => `http://${host}/robots-list`),
      { polite: true },
    );
    // A robots file that cannot be had is no reason not to read the list.
    expect(await siege.polled(ids)).toEqual(plants.map(() => null));
    expect(asked.size).toBe(plants.length);
  });

  test('the sitemaps of an index', async () => {
    const urls = plants.map(({ url }, n) =>
      siege.serve(
        `/index-${n}.xml`,
        'application/xml',
        `<sitemapindex><sitemap><loc>${xml(url)}</loc></sitemap></sitemapindex>`,
      ),
    );
    const codes = named(await siege.polled(await siege.addSources(urls, { kind: 'sitemap' })));
    expect(codes).toEqual(expected((plant) => (isHttp(plant) ? undefined : null)));
  });

  test('a page that states feeds, met by a poll', async () => {
    const urls = plants.map(({ url }, n) =>
      siege.serve(
        `/home-${n}`,
        'text/html',
        `<html><head><link rel="alternate" type="application/rss+xml" href="${xml(url)}"></head><body></body></html>`,
      ),
    );
    expect(new Set(await siege.polled(await siege.addSources(urls)))).toEqual(new Set(['not-a-feed']));
  });

  test('an address somebody pasted', async () => {
    const some = apart();
    const rows = await siege.look(some.map(({ url }) => url));
    expect(
      named(
        rows.map(({ problem }) => codeOf(problem)),
        some,
      ),
    ).toEqual(expected(undefined, some));
  });

  test('what a pasted page states, and its robots file', async () => {
    const state = (url: string): string =>
      `<link rel="alternate" type="application/rss+xml" href="${xml(url)}"><link rel="icon" href="${xml(url)}">`;
    const urls = plants.map(({ url }, n) =>
      siege.serve(`/states-${n}`, 'text/html', `<html><head>${state(url)}</head><body></body></html>`),
    );
    siege.serve('/robots.txt', 'text/plain', plants.map(({ url }) => `Sitemap: ${url}`).join('\n'));
    const rows = await siege.look(urls);
    const codes = rows.map(({ steps }) => {
      const asked = storedSteps.parse(steps).find((step) => step.via === 'link');
      return asked?.code ?? null;
    });
    expect(named(codes)).toEqual(expected((plant) => (isHttp(plant) ? undefined : null)));
    const ofRobots = rows.flatMap(({ steps }) =>
      storedSteps.parse(steps).filter((step) => step.via === 'robots'),
    );
    expect(ofRobots.length).toBeGreaterThan(0);
    expect(ofRobots.filter((step) => step.outcome === 'found')).toEqual([]);
  });

  test('the past of a source: every sitemap of its index, and the next page of its feed', async () => {
    const locs = plants.map(({ url }) => `<sitemap><loc>${xml(url)}</loc></sitemap>`).join('');
    const index = siege.serve('/past.xml', 'application/xml', `<sitemapindex>${locs}</sitemapindex>`);
    const next = siege.serve(
      '/past-feed.xml',
      'application/rss+xml',
      rss(
        `<atom:link rel="next" href="${plants[0]?.url}"/><item><title>خبر</title><link>${house.paper.url}/none</link></item>`,
      ),
    );
    const before = siege.redirectsAsked();
    const [ofIndex = '', ofFeed = ''] = await siege.addSources([index, next]);
    await siege.polled([ofIndex, ofFeed]);
    const steps = await Promise.all([ofIndex, ofFeed].map((sourceId) => siege.readPast(sourceId)));
    // Five ways to write one address are one address.
    const addresses = new Set(plants.filter(isHttp).map(({ url }) => URL.parse(url)?.href));
    expect(steps).toEqual([addresses.size, 1]);
    expect(siege.redirectsAsked() - before).toBeGreaterThanOrEqual(plants.length / 2);
  });

  test('pages of articles', async () => {
    const items = plants.map(
      ({ url, name }, n) =>
        `<item><guid isPermaLink="false">page-${n}</guid><title>${name}</title><link>${xml(url)}</link></item>`,
    );
    const [id = ''] = await siege.addSources([
      siege.serve('/pages.xml', 'application/rss+xml', rss(items.join(''))),
    ]);
    await siege.polled([id]);
    const rows = () => house.db.prisma.sourceItem.findMany({ where: { sourceId: id } });
    await until('all have a fate', async () => (await rows()).every((row) => row.fate !== 'pending'));
    const byGuid = new Map((await rows()).map((row) => [row.guid, row]));
    expect(named(plants.map((_, n) => byGuid.get(`page-${n}`)?.reason ?? null))).toEqual(
      expected((plant) => (isHttp(plant) ? undefined : 'no-address')),
    );
    expect([...new Set([...byGuid.values()].map((row) => row.fate))].toSorted()).toEqual([
      'failed',
      'shelved',
    ]);
  });

  test('what a page and a feed point to is not fetched: pictures, icons, frames, refreshes, definitions', async () => {
    const url = plants[0]?.url ?? '';
    const [story] = makeNews(901, 1, 2);
    if (!story) throw new Error('no story');
    siege.serve(
      story.path,
      'text/html',
      `<html lang="ar"><head><meta http-equiv="refresh" content="0;url=${url}"><link rel="icon" href="${url}"><link rel="stylesheet" href="${url}">
<link rel="canonical" href="${url}"><meta property="og:image" content="${url}"><title>${story.title}</title></head><body><article><h1>${story.title}</h1>
<img src="${url}"><iframe src="${url}"></iframe>${story.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
    );
    const feed = siege.serve(
      '/points.xml',
      'application/rss+xml',
      `<?xml version="1.0"?><?xml-stylesheet href="${url}"?><!DOCTYPE rss SYSTEM "${url}" [<!ENTITY % out SYSTEM "${url}"> %out; <!ENTITY one SYSTEM "${url}">]>
<rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude"><channel><title>&one;</title><xi:include href="${url}"/><image><url>${url}</url></image><icon>${url}</icon>
<item><title>${story.title}</title><link>${house.paper.url}${story.path}</link><enclosure url="${url}" type="image/png"/><comments>${url}</comments></item></channel></rss>`,
    );
    const refresh = siege.serve(
      '/refresh',
      'text/html',
      `<html><head><meta http-equiv="refresh" content="0;url=${url}"></head></html>`,
    );
    const [id = '', page = ''] = await siege.addSources([feed, refresh]);
    expect(await siege.polled([id, page])).toEqual([null, 'not-a-feed']);
    const row = () => house.db.prisma.sourceItem.findFirst({ where: { sourceId: id } });
    await until('the article', async () => (await row())?.fate === 'ingested');
    await quiet(house.db);
  });

  test('a hub that a feed names', async () => {
    const ids = await siege.addSources(
      plants.map(({ url }, n) =>
        siege.serve(`/hub-${n}.xml`, 'application/rss+xml', rss(`<atom:link rel="hub" href="${xml(url)}"/>`)),
      ),
    );
    const rows = () => house.db.prisma.pushSubscription.findMany({ where: { sourceId: { in: ids } } });
    const left = () => house.db.prisma.source.count({ where: { id: { in: ids }, lastPollAt: null } });
    await until('all are polled', async () => (await left()) === 0);
    await until('every hub was asked', async () => (await rows()).every((row) => row.state !== 'asked'));
    const bySource = new Map((await rows()).map((row) => [row.sourceId, row]));
    expect(named(ids.map((id) => codeOf(bySource.get(id)?.problem)))).toEqual(
      expected((plant) => (isHttp(plant) ? posted(plant) : null)),
    );
  });

  test('a webhook', async () => {
    const { prisma } = house.db;
    const alert = await house.addAlert('المنصوري', `"${WATCHED}"`);
    for (const { name, url } of plants) {
      const id = newId(new Date());
      const sealed = new Uint8Array(seal(sealingKey(SECRET), id, HOOK_SECRET));
      const own = { workspaceId: house.workspaceId, createdBy: 'tester' };
      await prisma.channel.create({ data: { ...own, id, kind: 'webhook', name, target: { url }, sealed } });
      await prisma.alertChannel.create({ data: { alertId: alert.id, channelId: id } });
    }
    for (const story of makeNews(902, 1, 1)) house.paper.publish('told', story);
    await house.addSource('told');
    const sends = () =>
      prisma.delivery.findMany({ where: { alertId: alert.id }, include: { channel: true } });
    await until('every webhook was tried', async () => {
      const rows = await sends();
      return (
        rows.length === plants.length + 2 && rows.every((row) => row.attempts > 0 && row.state !== 'sending')
      );
    });
    const byName = new Map((await sends()).map((row) => [row.channel.name, row]));
    expect(named(plants.map(({ name }) => codeOf(byName.get(name)?.error)))).toEqual(
      expected((plant) => (isHttp(plant) ? posted(plant) : 'bad-target')),
    );
    const dead = plants.filter(siege.isDirect).map(({ name }) => byName.get(name)?.state);
    expect(new Set(dead)).toEqual(new Set(['dead']));
  });
});
