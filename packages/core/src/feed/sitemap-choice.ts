import type { Feed, FeedItem } from './types.ts';

const DAY = 86_400_000;
/** A sitemap is polled for what is new; its past is for a backfill. */
const RECENT = 3 * DAY;
/** Entries taken of a sitemap without any dates. */
const MOST_UNDATED = 200;
const MOST_SITEMAPS = 3;

/**
 * Which sitemaps of an index to read for news: those called news, then those changed or named latest (`sitemap-2026-11.xml`, `post-sitemap12.xml`);
 * never those of pictures, authors, tags and categories.
 */
export function pickSitemaps(sitemaps: NonNullable<Feed['sitemaps']>): string[] {
  const useful = sitemaps.filter(
    ({ url }) =>
      !/image|video|author|categor|taxonom|\btags?\b|_tag|-tag|users?[-.]|static|pages?-sitemap/i.test(
        pathOf(url),
      ),
  );
  const ranked = useful.toSorted(
    (a, b) =>
      Number(isNews(b.url)) - Number(isNews(a.url)) ||
      changed(b) - changed(a) ||
      compare(numbersOf(b.url), numbersOf(a.url)),
  );
  const news = ranked.filter(({ url }) => isNews(url));
  return (news.length > 0 ? news : ranked).slice(0, MOST_SITEMAPS).map(({ url }) => url);
}

/** The entries of a sitemap that may be news at `now` (epoch ms): dated within three days; where nothing is dated, the first two hundred. */
export function recentEntries(feed: Feed, now: number): FeedItem[] {
  if (feed.kind !== 'sitemap') return feed.items;
  const dated = feed.items.some((item) => item.publishedAt ?? item.updatedAt);
  if (!dated) return feed.items.slice(0, MOST_UNDATED);
  return feed.items.filter((item) => Date.parse(item.publishedAt ?? item.updatedAt ?? '') >= now - RECENT);
}

function isNews(url: string): boolean {
  return /news/i.test(pathOf(url));
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? url;
}

function changed({ updatedAt }: { updatedAt: string | null }): number {
  const at = Date.parse(updatedAt ?? '');
  return Number.isNaN(at) ? 0 : at;
}

function numbersOf(url: string): number[] {
  return (pathOf(url).match(/\d{1,8}/g) ?? []).map(Number);
}

function compare(a: number[], b: number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if ((a[i] ?? -1) !== (b[i] ?? -1)) return (a[i] ?? -1) - (b[i] ?? -1);
  return 0;
}
