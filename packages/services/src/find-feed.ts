import type { SourceCandidate } from '@mirqab/core/feed';
import type { FeedTask, FetchPort, Reader } from './ports.ts';

export type FoundSource = { url: string; kind: 'feed' | 'sitemap' | 'listing' };

/** Addresses tried for one page; each waits for its host's turn. */
const MOST_TRIES = 14;
/** A page is a listing when it lists at least so many articles. */
const LEAST_LISTED = 5;

/**
 * Tries where a page's feed may be, the likeliest first, and says which address gives a list: a feed with entries, else a news sitemap, else
 * the page itself as a listing, else any sitemap. Null when nothing does. `page` is the page as fetched.
 */
export async function findFeed(
  ctx: { fetch: FetchPort; reader: Pick<Reader, 'feed'> },
  page: FeedTask,
  candidates: readonly SourceCandidate[],
  hostGapMs: number | null,
): Promise<FoundSource | null> {
  let sitemap: FoundSource | null = null;
  const addresses = candidates.filter((candidate) => candidate.kind !== 'listing').slice(0, MOST_TRIES);
  for (const candidate of addresses) {
    const fetched = await ctx.fetch({ url: candidate.url, kind: 'feed', hostGapMs });
    if (!fetched.ok || fetched.status === 304) continue;
    const contentType = fetched.headers['content-type'] ?? null;
    const read = await ctx.reader.feed({ bytes: fetched.bytes, contentType, url: fetched.url });
    if (!read.ok || (read.feed.items.length === 0 && !read.feed.sitemaps?.length)) continue;
    const url = fetched.movedTo ?? candidate.url;
    if (read.feed.kind === 'news-sitemap') return { url, kind: 'sitemap' };
    if (read.feed.kind !== 'sitemap') return { url, kind: 'feed' };
    sitemap ??= { url, kind: 'sitemap' };
  }
  // Some platforms name a page of theirs that is made to be read so (a channel's public preview).
  for (const candidate of candidates.filter(({ kind }) => kind === 'listing')) {
    const own = candidate.url === page.url;
    const fetched = own ? null : await ctx.fetch({ url: candidate.url, kind: 'page', hostGapMs });
    if (fetched !== null && !fetched.ok) continue;
    const task =
      fetched === null
        ? page
        : { bytes: fetched.bytes, contentType: fetched.headers['content-type'] ?? null, url: fetched.url };
    const read = await ctx.reader.feed({ ...task, sourceKind: 'listing' });
    if (read.ok && read.feed.items.length >= (candidate.stated ? 1 : LEAST_LISTED))
      return { url: candidate.url, kind: 'listing' };
  }
  return sitemap;
}
