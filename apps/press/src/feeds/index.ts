import type { FeedKind } from '../outlets.ts';
import type { FeedWriter } from './entry.ts';
import { rssFull, rssSummary } from './rss.ts';

/** A feed kind's writer and the content type it is served under. */
export const feeds: Record<FeedKind, { write: FeedWriter; contentType: string }> = {
  'rss-full': { write: rssFull, contentType: 'application/rss+xml' },
  'rss-summary': { write: rssSummary, contentType: 'text/xml' },
  atom: { write: rssFull, contentType: 'application/rss+xml' },
  rdf: { write: rssFull, contentType: 'application/rss+xml' },
  json: { write: rssFull, contentType: 'application/rss+xml' },
  'news-sitemap': { write: rssFull, contentType: 'application/rss+xml' },
};
