import type { FeedKind } from '../outlets.ts';
import { atom } from './atom.ts';
import type { FeedWriter } from './entry.ts';
import { jsonFeed } from './json.ts';
import { newsSitemap } from './newsSitemap.ts';
import { rdf } from './rdf.ts';
import { rssFull, rssSummary } from './rss.ts';

/** A feed kind's writer, the content type it is served under, and the type a home page names it by. */
export const feeds: Record<FeedKind, { write: FeedWriter; contentType: string; linkType: string }> = {
  'rss-full': {
    write: rssFull,
    contentType: 'application/rss+xml; charset=utf-8',
    linkType: 'application/rss+xml',
  },
  // The charset of these stands in the prolog alone.
  'rss-summary': { write: rssSummary, contentType: 'text/xml', linkType: 'application/rss+xml' },
  atom: { write: atom, contentType: 'application/atom+xml; charset=UTF-8', linkType: 'application/atom+xml' },
  rdf: { write: rdf, contentType: 'application/rdf+xml', linkType: 'application/rdf+xml' },
  json: { write: jsonFeed, contentType: 'application/feed+json', linkType: 'application/feed+json' },
  'news-sitemap': { write: newsSitemap, contentType: 'application/xml', linkType: 'application/xml' },
};
