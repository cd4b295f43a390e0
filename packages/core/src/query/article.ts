import { sentences, type Token, tokens } from '../text/index.ts';
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

/** A mention as a range of tokens of a zone, with its raw offsets there. */
export type PlacedMention = { zone: number; first: number; last: number; start: number; end: number };

/** An article read once, for any number of queries. */
export type PreparedArticle = {
  article: QueryArticle;
  zones: PreparedZone[];
  /** Folded word → its places (see placeOf), in text order. */
  words: Map<string, number[]>;
  /** Certain mentions by entity. */
  mentions: Map<string, PlacedMention[]>;
  /** Whether there is any zone but headline and body. */
  hasOutside: boolean;
};

const ZONE_STEP = 0x1000000;
/** Zone and token of a word in one number that sorts in text order. */
export const placeOf = (zone: number, token: number): number => zone * ZONE_STEP + token;
export const zoneOfPlace = (place: number): number => Math.floor(place / ZONE_STEP);
export const tokenOfPlace = (place: number): number => place % ZONE_STEP;

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

function placedMentions(article: QueryArticle, zones: readonly PreparedZone[]): PreparedArticle['mentions'] {
  const placed: PreparedArticle['mentions'] = new Map();
  for (const { entityId, zone: name, start, end, certain } of article.mentions ?? []) {
    if (!certain || !(start >= 0 && start < end)) continue;
    const kind = name === 'title' ? 'headline' : name === 'text' ? 'body' : name;
    const zone = zones.findIndex((own) => own.kind === kind && end <= own.text.length);
    const words = zones[zone]?.tokens;
    if (words === undefined) continue;
    const first = tokenAt(words, start);
    const list = placed.get(entityId) ?? [];
    list.push({ zone, first, last: Math.max(first, tokenAt(words, end - 1)), start, end });
    placed.set(entityId, list);
  }
  return placed;
}

/** Reads an article once: zones, words, mentions. Linear in its text. */
export function prepareArticle(article: QueryArticle): PreparedArticle {
  const zones = zonesOf(article);
  const words = new Map<string, number[]>();
  for (let zone = 0; zone < zones.length; zone += 1) {
    const list = zones[zone]?.tokens ?? [];
    for (let token = 0; token < list.length; token += 1) {
      const folded = list[token]?.folded ?? '';
      const places = words.get(folded);
      if (places === undefined) words.set(folded, [placeOf(zone, token)]);
      else places.push(placeOf(zone, token));
    }
  }
  const hasOutside = zones.some(({ kind }) => kind !== 'headline' && kind !== 'body');
  return { article, zones, words, mentions: placedMentions(article, zones), hasOutside };
}

export const isPrepared = (article: QueryArticle | PreparedArticle): article is PreparedArticle =>
  'words' in article;

/** The sentence of a zone around `start`…`end`, as a span; a zone is split once. */
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
