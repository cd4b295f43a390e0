import { decodeBytes } from '../charset/index.ts';
import { discoverFeeds, type SourceCandidate } from './discover.ts';
import { readListing } from './listing.ts';
import { type FeedInput, readFeed } from './read.ts';
import { emptyFeed, type Feed } from './types.ts';

export type SourceInput = FeedInput & {
  /** What the address was added as; a listing is read by its structure, everything else is a feed. */
  sourceKind?: string | null;
  /** CSS, for a listing. */
  selector?: string | null;
};

export type SourceReading =
  | { ok: true; feed: Feed }
  | {
      ok: false;
      error: { code: 'not-a-feed' | 'no-list-found'; message: string };
      /** A page was found where a feed was expected: where its feeds may be, the stated and likeliest first; at last itself as a listing. */
      candidates?: SourceCandidate[];
    };

/**
 * What came from a source's address as a list of entries, whether it is a feed, a sitemap or a page that lists articles. A listing in which no
 * list is found is an error, never an empty list: nothing may be taken for gone. Never throws.
 */
export function readSource(input: SourceInput): SourceReading {
  const url = input.url ?? '';
  if (input.sourceKind === 'listing') {
    // A listing whose address turned out to serve a feed is read as what it is.
    const asFeed = readFeed(input);
    if (asFeed.ok && asFeed.feed.items.length > 0) return asFeed;
    const decoded = decodeBytes(input.bytes, input.contentType, 'html');
    const { items, warnings } = readListing(decoded.text, url, input.selector);
    if (items.length === 0)
      return {
        ok: false,
        error: { code: 'no-list-found', message: warnings.join(', ') || 'no repeated structure of links' },
      };
    return {
      ok: true,
      feed: {
        ...emptyFeed('listing'),
        link: input.url ?? null,
        items,
        warnings: [...decoded.warnings, ...warnings],
      },
    };
  }
  const read = readFeed(input);
  if (read.ok || !looksHtml(input.bytes)) return read;
  const html = decodeBytes(input.bytes, input.contentType, 'html').text;
  const candidates = discoverFeeds(html, url).filter(
    (candidate) => candidate.kind === 'listing' || candidate.url !== url,
  );
  return candidates.length === 0 ? read : { ...read, candidates };
}

function looksHtml(bytes: Uint8Array): boolean {
  return /<(?:!doctype\s+html|html|head|body|meta|link)\b/i.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192)).toString('latin1'),
  );
}
