import { createHash } from 'node:crypto';
import { type FeedItem, itemKey } from '@mirqab/core/feed';
import { newId } from '@mirqab/db';
import type { ListedItem } from '@mirqab/db/write/items';

/** What a list says, as rows: each entry once, under the hash of its key. */
export function listedItems(items: FeedItem[], now: Date): ListedItem[] {
  const byKey = new Map<string, ListedItem>();
  for (const item of items) {
    const { guid, url, title, contentHtml, ...listed } = item;
    const key = sha256(itemKey(item));
    // A feed that lists one entry twice means its first place.
    if (byKey.has(key)) continue;
    byKey.set(key, {
      id: newId(now),
      itemKey: key,
      guid: clean(guid),
      url: clean(url),
      title: clean(title),
      listed,
      listedHash: sha256(
        JSON.stringify([title, item.updatedAt, item.publishedAt, item.summary, contentHtml]),
      ),
      contentHtml: clean(contentHtml),
    });
  }
  return [...byKey.values()];
}

/** Postgres takes no NUL in text. */
function clean(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\u0000', '');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
