import { expect, test } from 'vitest';
import { discoverFeeds, type SourceCandidate, sitemapsInRobots } from './discover.ts';
import { nextTry, type Tried } from './next-try.ts';

const PAGE = 'https://minbar.example/';
const stated = (path: string): string => `<link rel="alternate" type="application/rss+xml" href="${path}">`;

/** Asks as long as there is something to ask; `good` says which addresses give a list. */
function walk(candidates: readonly SourceCandidate[], good: (url: string) => boolean): string[] {
  const tried: Tried[] = [];
  for (let next = nextTry(candidates, tried); next !== null; next = nextTry(candidates, tried))
    tried.push({ url: next.url, good: good(next.url) });
  return tried.map(({ url }) => url.replace(PAGE, '/'));
}

test('everything stated is asked, and a guess is not once a list was found', () => {
  const html = `<html><head>${stated('/feed')}${stated('/sport/feed')}</head></html>`;
  expect(walk(discoverFeeds(html, PAGE), () => true)).toEqual(['/feed', '/sport/feed']);
});

test('guesses follow when what is stated gives nothing, and the first good one ends it', () => {
  const html = `<html><head>${stated('/old.rss')}</head></html>`;
  const asked = walk(discoverFeeds(html, PAGE), (url) => url.endsWith('/rss.xml'));
  expect(asked[0]).toBe('/old.rss');
  expect(asked.at(-1)).toBe('/rss.xml');
  expect(asked.length).toBeLessThan(8);
});

test('robots: a sitemap of news is asked beside a feed, others only when nothing else was found', () => {
  const robots = sitemapsInRobots(
    'Sitemap: /2024.xml\nSitemap: /news-sitemap.xml\nSitemap: /2023.xml\nSitemap: /2022.xml',
    PAGE,
  );
  const feeds = discoverFeeds(`<html><head>${stated('/feed')}</head></html>`, PAGE);
  expect(walk([...robots, ...feeds], () => true)).toEqual(['/feed', '/news-sitemap.xml']);
  expect(
    walk([...robots, ...discoverFeeds('<html></html>', PAGE)], (url) => url.endsWith('2024.xml')),
  ).toEqual(['/news-sitemap.xml', '/2024.xml']);
});

test('it ends: a page of a hundred feeds, a site that answers nothing, no candidates', () => {
  const many = Array.from({ length: 100 }, (_, n) => stated(`/tag/${n}/feed`)).join('');
  expect(walk(discoverFeeds(`<html><head>${many}</head></html>`, PAGE), () => true)).toHaveLength(8);
  expect(walk(discoverFeeds('<html></html>', PAGE), () => false).length).toBeLessThanOrEqual(14);
  expect(nextTry([], [])).toBeNull();
});
