/** `listing` is a page read by its structure; no document is of this kind by itself. */
export type FeedKind = 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap' | 'news-sitemap' | 'opml' | 'listing';

export type Enclosure = { url: string; type: string | null; length: number | null };

/** One entry a source lists. Dates: ISO with the feed's own offset at minute precision or finer, `YYYY-MM-DD` at day precision. */
export type FeedItem = {
  /** As written: never normalised. */
  guid: string | null;
  /** Absolute when a base is known. */
  url: string | null;
  /** Plain text. */
  title: string | null;
  /** Plain text. */
  summary: string | null;
  /** The feed's own markup with links made absolute; not sanitised. Null when the feed gives plain text only. */
  contentHtml: string | null;
  authors: string[];
  publishedAt: string | null;
  updatedAt: string | null;
  categories: string[];
  enclosures: Enclosure[];
  image?: string;
  language?: string;
  /** The outlet an aggregator names as its own source. */
  source?: { title: string | null; url: string | null };
};

export type Feed = {
  kind: FeedKind;
  title: string | null;
  link: string | null;
  description: string | null;
  language: string | null;
  authors: string[];
  categories: string[];
  updatedAt?: string;
  image?: string;
  /** Minutes the feed asks to be left alone: `ttl`, or the syndication module's period. */
  ttl?: number;
  /** WebSub hub. */
  hub?: string;
  /** The feed's own address as it states it; the topic for WebSub. */
  self?: string;
  /** RFC 5005: the next (older) page or archive. */
  next?: string;
  /** Hours of the day in GMT (0–23) and days (0 Sunday – 6) in which the feed asks not to be read. */
  skipHours?: number[];
  skipDays?: number[];
  /** A sitemap index lists these instead of items. */
  sitemaps?: Array<{ url: string; updatedAt: string | null }>;
  items: FeedItem[];
  warnings: string[];
};

export type FeedResult =
  | { ok: true; feed: Feed }
  | { ok: false; error: { code: 'not-a-feed'; message: string } };

export const MAX_ITEMS = 2_000;
export const MAX_SITEMAP_ITEMS = 50_000;
/** Inflated bytes that are read; the rest is left with a warning. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** An item with nothing in it. */
export function emptyItem(): FeedItem {
  return {
    guid: null,
    url: null,
    title: null,
    summary: null,
    contentHtml: null,
    authors: [],
    publishedAt: null,
    updatedAt: null,
    categories: [],
    enclosures: [],
  };
}

/** A feed with nothing in it. */
export function emptyFeed(kind: FeedKind): Feed {
  return {
    kind,
    title: null,
    link: null,
    description: null,
    language: null,
    authors: [],
    categories: [],
    items: [],
    warnings: [],
  };
}
