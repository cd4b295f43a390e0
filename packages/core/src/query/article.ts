import { particles, sentences, type Token, tokens } from '../text/index.ts';
import type { ZoneKind } from './tree.ts';
import { ZONE_KINDS } from './vocabulary.ts';

/** What a query is asked of. Zones of kind headline and body are read from `zones` only where `title` or `body` is empty. */
export type QueryArticle = {
  title: string;
  body: string;
  zones?: readonly { kind: string; text: string }[];
  /** ISO date, as precise as the page (`2023`, `2023-09`, `2023-09-26`, with time); null when unknown. */
  publishedAt: string | null;
  outlet: { id: string; name: string } | string | null;
  language: string | null;
  mentions?: readonly ArticleMention[];
};

/** A linked mention: offsets are in the text of its zone; an uncertain one never matches. */
export type ArticleMention = { entityId: string; zone: string; start: number; end: number; certain: boolean };

/** One zone of an article as it is matched. `index` is its place among `zones` of the same input, null for title and body. */
export type PreparedZone = {
  kind: ZoneKind;
  index: number | null;
  text: string;
  tokens: Token[];
  sentences: { start: number; end: number }[] | null;
};

/** A place of a key: which zone, which token, and how many folded units stand before the part meant. */
export type Posting = { zone: number; token: number; cut: number };

/** An article read once, for any number of queries. */
export type PreparedArticle = {
  article: QueryArticle;
  zones: PreparedZone[];
  /** Words with particles and article aside (key = folded rest). */
  loose: Map<string, Posting[]>;
  /** Words as written, but for the particles before the article or the word. */
  exact: Map<string, Posting[]>;
  /** Certain mentions by entity, as ranges of tokens. */
  mentions: Map<string, { zone: number; first: number; last: number; start: number; end: number }[]>;
};

/** The keys one folded word is found under. Bounded memory: forgotten when it has grown large. */
type WordKeys = { loose: { key: string; cut: number }[]; exact: { key: string; cut: number }[] };
let remembered = new Map<string, WordKeys>();
const MOST_REMEMBERED = 50_000;

/** The ways a word of a text can be met: «للقوات» loosely as قوات, exactly as القوات or as it stands. */
export function keysOfWord(folded: string): WordKeys {
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  const keys: WordKeys = { loose: [], exact: [] };
  for (const reading of particles(folded)) {
    keys.loose.push({ key: reading.rest, cut: reading.offset });
    if (reading.particles.at(-1) !== 'ال') keys.exact.push({ key: reading.rest, cut: reading.offset });
    else {
      // In «لل» the article has kept its second letter alone.
      const cut = reading.offset - (reading.particles.at(-2) === 'ل' ? 1 : 2);
      const key = `ال${reading.rest}`;
      if (!keys.exact.some((own) => own.key === key)) keys.exact.push({ key, cut });
    }
  }
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  remembered.set(folded, keys);
  return keys;
}

function add(map: Map<string, Posting[]>, key: string, posting: Posting): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [posting]);
  else list.push(posting);
}

const isZoneKind = (kind: string): kind is ZoneKind => ZONE_KINDS.some((known) => known === kind);

function zonesOf(article: QueryArticle): PreparedZone[] {
  const found: PreparedZone[] = [];
  const push = (kind: ZoneKind, index: number | null, text: string): void => {
    if (text !== '') found.push({ kind, index, text, tokens: tokens(text), sentences: null });
  };
  push('headline', null, article.title);
  push('body', null, article.body);
  for (const [index, zone] of (article.zones ?? []).entries()) {
    const kind = isZoneKind(zone.kind) ? zone.kind : 'chrome';
    const alreadyRead =
      (kind === 'headline' && article.title !== '') || (kind === 'body' && article.body !== '');
    if (!alreadyRead) push(kind, index, zone.text);
  }
  return found;
}

/** First token that ends after `offset`, by halving. */
function tokenAt(list: readonly Token[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Reads an article once: zones, words, keys, mentions. Linear in its text. */
export function prepareArticle(article: QueryArticle): PreparedArticle {
  const zones = zonesOf(article);
  const loose = new Map<string, Posting[]>();
  const exact = new Map<string, Posting[]>();
  for (const [zone, { tokens: words }] of zones.entries()) {
    for (const [token, word] of words.entries()) {
      const keys = keysOfWord(word.folded);
      for (const { key, cut } of keys.loose) add(loose, key, { zone, token, cut });
      for (const { key, cut } of keys.exact) add(exact, key, { zone, token, cut });
    }
  }
  const mentions: PreparedArticle['mentions'] = new Map();
  for (const mention of article.mentions ?? []) {
    if (!mention.certain) continue;
    const kind = mention.zone === 'title' ? 'headline' : mention.zone === 'text' ? 'body' : mention.zone;
    const zone = zones.findIndex((own) => own.kind === kind && mention.end <= own.text.length);
    const words = zones[zone]?.tokens;
    if (words === undefined || !(mention.start < mention.end)) continue;
    const first = tokenAt(words, mention.start);
    const last = Math.max(first, tokenAt(words, mention.end - 1));
    const list = mentions.get(mention.entityId) ?? [];
    list.push({ zone, first, last, start: mention.start, end: mention.end });
    mentions.set(mention.entityId, list);
  }
  return { article, zones, loose, exact, mentions };
}

/** The sentence of a zone around `start`…`end`, as a span; found once for each zone. */
export function sentenceAround(
  zone: PreparedZone,
  start: number,
  end: number,
): { start: number; end: number } {
  zone.sentences ??= sentences(zone.text);
  let low = 0;
  let high = zone.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zone.sentences[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const found = zone.sentences[low];
  return found !== undefined && found.start <= start ? found : { start, end };
}
