import { discoverFeeds, readFeed } from '@mirqab/core/feed';
import { expect, test } from 'vitest';
import { type Answer, answer } from '../answer.ts';
import { openLog } from '../log.ts';
import { openNewsroom } from '../newsroom.ts';
import { outlets } from '../outlets.ts';

const now = new Date('2026-11-22T08:00:00Z');
const origin = 'http://127.0.0.1:4010';
const newsroom = openNewsroom(now, () => now);
const get = (path: string): Answer => answer(path, { newsroom, log: openLog(), clock: () => now, origin });

/** Reads an answer with the product's own feed reader. */
function read(path: string) {
  const { bytes, contentType } = get(path);
  const result = readFeed({ bytes, contentType, url: origin + path });
  if (!result.ok) throw new Error(`${path}: ${result.error.message}`);
  return result.feed;
}

const kinds = {
  'rss-full': 'rss',
  'rss-summary': 'rss',
  atom: 'atom',
  rdf: 'rdf',
  json: 'json',
  'news-sitemap': 'news-sitemap',
} as const;

test.each(outlets.map((outlet) => [outlet.id, outlet] as const))(
  'the product reads the feed of %s whole',
  (_id, outlet) => {
    const feed = read(outlet.feed);
    const out = newsroom.out(outlet.id);
    expect(feed.kind).toBe(kinds[outlet.feedKind]);
    expect(feed.warnings).toEqual([]);
    expect(feed.items.map((item) => item.title)).toEqual(
      out.map((article) => article.versions.at(-1)!.told.title),
    );
    expect(feed.items.map((item) => Date.parse(item.publishedAt!))).toEqual(
      out.map((article) => article.publishedAt.getTime()),
    );
    const paths = feed.items.map((item) =>
      item.url!.replace(origin, '').replace('?utm_source=rss&utm_medium=feed', ''),
    );
    expect(paths).toEqual(out.map((article) => article.path));
  },
);

test('the whole text travels in three feeds, a teaser or nothing in the others', () => {
  for (const outlet of outlets) {
    const [first] = read(outlet.feed).items;
    const full = ['rss-full', 'atom', 'json'].includes(outlet.feedKind);
    expect(first!.contentHtml?.includes('<p>') ?? false, outlet.id).toBe(full);
  }
});

test('every home page leads to its feed', () => {
  for (const outlet of outlets) {
    const { bytes } = get(outlet.home);
    const html = new TextDecoder(outlet.charset).decode(bytes);
    const found = discoverFeeds(html, origin + outlet.home).map((candidate) => candidate.url);
    if (outlet.feedKind !== 'news-sitemap') expect(found, outlet.id).toContain(origin + outlet.feed);
    else expect(html).toContain(outlet.feed);
  }
});

test('the archive: an index of sitemaps, a sitemap of each outlet, pages of the blog’s feed, and a list of all feeds', () => {
  const index = read('/sitemap.xml');
  expect(index.sitemaps?.length).toBe(outlets.length);
  for (const outlet of outlets) {
    expect(read(`${outlet.home}sitemap.xml`).items.length, outlet.id).toBe(newsroom.out(outlet.id).length);
  }
  const all = newsroom.out('minbar').length;
  const first = read('/minbar/feed/atom/?paged=1').items;
  const second = read('/minbar/feed/atom/?paged=2').items;
  expect([first.length, second.length]).toEqual([10, all - 10]);
  expect(get('/minbar/feed/atom/?paged=3').status).toBe(404);
  const list = read('/outlets.opml');
  expect(list.kind).toBe('opml');
  expect(list.items.map((item) => item.url)).toEqual(outlets.map((outlet) => origin + outlet.feed));
});
