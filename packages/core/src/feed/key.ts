import { urlKey } from '../url/index.ts';
import type { FeedItem } from './types.ts';

/**
 * What makes an entry this entry within its source; hash it for `item_key`. Guid and canonical link, whichever exist: a reused guid
 * with a new link is a new entry, and so is one link under a new guid (that the article is the same is found at ingest).
 * Without both, the title and the date.
 */
export function itemKey(
  item: Pick<FeedItem, 'guid' | 'url' | 'title' | 'publishedAt' | 'updatedAt' | 'summary'>,
): string {
  const link = item.url === null ? null : urlKey(item.url);
  const guid = item.guid?.trim() || null;
  if (guid !== null || link !== null) {
    // A guid that only repeats the link adds nothing, and its spelling may change.
    const plainGuid = guid !== null && /^https?:/i.test(guid) && urlKey(guid) === link ? null : guid;
    return JSON.stringify(['id', plainGuid, link]);
  }
  const title = (item.title ?? item.summary ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return JSON.stringify(['title', title, item.publishedAt ?? item.updatedAt]);
}
