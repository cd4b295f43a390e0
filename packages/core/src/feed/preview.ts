import { detectLanguage } from '../text/index.ts';
import { plainText } from './text.ts';
import type { Feed, FeedItem } from './types.ts';

/** What a source would bring, for somebody who is about to add it. */
export type SourcePreview = {
  kind: Feed['kind'];
  title: string | null;
  /** As stated, or told from the words; null when neither says. */
  language: string | null;
  /** The ten newest; in the list's order where nothing is dated. */
  items: FeedItem[];
  /** Entries a day over the stretch the list covers; null with fewer than three dates. */
  perDay: number | null;
  newest: string | null;
  /** What an entry holds: whole texts, summaries, or titles alone. */
  text: 'full' | 'summary' | 'titles';
};

const SHOWN = 10;
const DAY = 86_400_000;
/** Characters from which an entry's text is taken for the whole article. */
const FULL = 700;
/** Of an entry's markup: a preview need not read what a feed sends whole. */
const LOOKED_AT = 20_000;

/** Looks at a list without keeping anything of it. `now` (epoch ms) leaves out dates that lie ahead. */
export function previewFeed(feed: Feed, now: number): SourcePreview {
  const times = feed.items.map((item) => Date.parse(item.publishedAt ?? item.updatedAt ?? ''));
  const dated = feed.items.map((item, i) => ({ item, at: times[i]! })).filter(({ at }) => at <= now + DAY);
  const newestFirst =
    dated.length > feed.items.length / 2
      ? dated.toSorted((a, b) => b.at - a.at).map(({ item }) => item)
      : feed.items;
  const known = dated.map(({ at }) => at).sort((a, b) => a - b);
  const span = known.length < 3 ? 0 : Math.max(known.at(-1)! - known[0]!, DAY / 24);
  return {
    kind: feed.kind,
    title: feed.title,
    language: feed.language ?? languageOf(feed),
    items: newestFirst.slice(0, SHOWN),
    perDay: span === 0 ? null : Math.round(((known.length - 1) / span) * DAY * 10) / 10,
    newest: newestFirst[0]?.publishedAt ?? newestFirst[0]?.updatedAt ?? null,
    text: textOf(feed.items),
  };
}

function languageOf(feed: Feed): string | null {
  const words = feed.items
    .slice(0, 20)
    .map((item) => `${item.title ?? ''} ${item.summary?.slice(0, 200) ?? ''}`);
  return detectLanguage(words.join('\n')).language;
}

function textOf(items: readonly FeedItem[]): SourcePreview['text'] {
  const lengths = items
    .slice(0, 20)
    .map((item) =>
      Math.max(
        item.summary?.length ?? 0,
        item.contentHtml === null ? 0 : plainText(item.contentHtml.slice(0, LOOKED_AT)).length,
      ),
    );
  const middle = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  return middle >= FULL ? 'full' : middle >= 40 ? 'summary' : 'titles';
}
