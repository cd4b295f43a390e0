import { createHash } from 'node:crypto';
import { pickSitemaps, recentEntries } from '@mirqab/core/feed';
import { readPace } from '@mirqab/core/schedule';
import type { HeldSource } from '@mirqab/db/write/sources';
import { type FoundSource, findFeed } from './find-feed.ts';
import type { Feed, FeedReading, FetchPort, FetchResult, Reader } from './ports.ts';

export type SourceReading = {
  fetched: FetchResult;
  /** Null when nothing changed. */
  feed: FeedReading | null;
  bodyHash: string | null;
  /** Put together from several documents: its own validators say nothing of the others. */
  composite: boolean;
  /** A page stood at the address of a source that never gave a list: where its list is. */
  found: FoundSource | null;
  ms: number;
};

type Context = { fetch: FetchPort; reader: Pick<Reader, 'feed'> };

/**
 * Fetches a source and reads what it lists: a feed, a sitemap (its recent entries), the newest sitemaps of an index, or a listing.
 * `full` asks without validators. Failures are part of the answer.
 */
export async function fetchSource(ctx: Context, source: HeldSource, full: boolean): Promise<SourceReading> {
  const started = performance.now();
  const fetched = await ctx.fetch({
    url: source.url,
    kind: 'feed',
    etag: full ? null : source.etag,
    lastModified: full ? null : source.lastModified,
    hostGapMs: source.hostGapMs,
  });
  const answer = (feed: FeedReading | null, rest: Partial<SourceReading> = {}): SourceReading => ({
    fetched,
    feed,
    bodyHash: null,
    composite: false,
    found: null,
    ...rest,
    ms: Math.round(performance.now() - started),
  });
  if (!fetched.ok || fetched.status === 304) return answer(null);
  const bodyHash = createHash('sha256').update(fetched.bytes).digest('hex');
  if (!full && bodyHash === source.bodyHash) return answer(null, { bodyHash });
  const page = {
    bytes: fetched.bytes,
    contentType: fetched.headers['content-type'] ?? null,
    url: fetched.url,
  };
  const feed = await ctx.reader.feed({ ...page, sourceKind: source.kind, selector: source.selector });
  if (feed.ok && feed.feed.sitemaps?.length)
    return answer(await followIndex(ctx, source, feed.feed), { composite: true });
  if (feed.ok) {
    feed.feed.items = recentEntries(feed.feed, source.now.getTime());
    return answer(feed, { bodyHash });
  }
  // Looked for when the source is new; a page that stays a page is not searched at every poll.
  const isNew = source.lastGoodAt === null && readPace(source.pace).errorWeight < 2;
  const lost = isNew && source.kind !== 'listing' && feed.candidates !== undefined;
  const found = lost ? await findFeed(ctx, page, feed.candidates ?? [], source.hostGapMs) : null;
  return answer(feed, { bodyHash, found });
}

/** The recent entries of an index's newest sitemaps, as one list. */
export async function followIndex(
  ctx: Context,
  source: Pick<HeldSource, 'hostGapMs' | 'now'>,
  index: Feed,
): Promise<FeedReading> {
  const whole: Feed = { ...index, items: [] };
  let failure: FeedReading = {
    ok: false,
    code: 'no-list-found',
    message: 'an index without sitemaps of articles',
  };
  let read = 0;
  for (const url of pickSitemaps(index.sitemaps ?? [])) {
    const fetched = await ctx.fetch({ url, kind: 'feed', hostGapMs: source.hostGapMs });
    if (!fetched.ok) {
      failure = { ok: false, code: fetched.code, message: `${url}: ${fetched.detail ?? fetched.code}` };
      continue;
    }
    const contentType = fetched.headers['content-type'] ?? null;
    const feed = await ctx.reader.feed({ bytes: fetched.bytes, contentType, url: fetched.url });
    if (!feed.ok) {
      failure = feed;
      continue;
    }
    read += 1;
    whole.items.push(...recentEntries(feed.feed, source.now.getTime()));
    whole.warnings.push(...feed.feed.warnings.filter((warning) => !whole.warnings.includes(warning)));
  }
  return read > 0 ? { ok: true, feed: whole } : failure;
}
