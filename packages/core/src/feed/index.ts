export { feedDate } from './dates.ts';
export { discoverFeeds, type SourceCandidate, sitemapsInRobots } from './discover.ts';
export { afterStep, type History, type HistoryResult, type HistoryStep, startHistory } from './history.ts';
export { itemKey } from './key.ts';
export { type Listing, readListing } from './listing.ts';
export { nextTry, type Tried } from './next-try.ts';
export { type Subscription, writeOpml } from './opml.ts';
export { previewFeed, type SourcePreview } from './preview.ts';
export { type FeedInput, readFeed } from './read.ts';
export { pickSitemaps, recentEntries } from './sitemap-choice.ts';
export { readSource, type SourceInput, type SourceReading } from './source.ts';
export { absoluteLinks, plainText } from './text.ts';
export {
  type Enclosure,
  type Feed,
  type FeedItem,
  type FeedKind,
  type FeedResult,
  MAX_BYTES,
  MAX_ITEMS,
  MAX_SITEMAP_ITEMS,
} from './types.ts';
