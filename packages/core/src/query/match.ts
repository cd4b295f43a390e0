import { fold, rawSpan } from '../text/index.ts';
import {
  isPrepared,
  type PreparedArticle,
  prepareArticle,
  type QueryArticle,
  sentenceAround,
  tokenOfPlace,
  zoneOfPlace,
} from './article.ts';
import {
  type Compiled,
  type Filter,
  firstDay,
  type Leaf,
  type Matcher,
  outletName,
  PARTING,
  type TermLeaf,
  type WordForms,
} from './compile.ts';
import type { ZoneKind } from './tree.ts';

/**
 * A hit: `start`…`end` are UTF-16 offsets in the text of its zone (for another zone than headline and body,
 * `index` says which of the article's zones), without the particle before the word; `term` is the query's, as typed.
 */
export type MatchSpan = {
  zone: ZoneKind;
  index?: number;
  start: number;
  end: number;
  term: string;
  sentence: string;
};

/** A match: the hits in the zones read, and the hits that stand elsewhere on the page and fired nothing. */
export type Match = { spans: MatchSpan[]; outside: MatchSpan[] };

/** The answer for one query: whether it matched, and hits; without a match, `outside` holds those that would have made one. */
export type Examined = Match & { matched: boolean };

/** Hits reported for one query and article; more are counted as matched and left out. */
export const MOST_SPANS = 500;

/** Zones a query reads unless it names others. */
export const READ_ZONES: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['headline', 'body']);

type Hit = { zone: number; first: number; last: number; start: number; end: number; cut: number; leaf: Leaf };
/** Which zones count, or all of them. */
type Scope = ReadonlySet<ZoneKind> | 'every';

const inScope = (article: PreparedArticle, zone: number, scope: Scope): boolean => {
  const kind = article.zones[zone]?.kind;
  return kind !== undefined && (scope === 'every' || scope.has(kind));
};

/** Whether the words of a leaf after its first stand behind token `first` of a zone. */
function continues(article: PreparedArticle, leaf: TermLeaf, zoneAt: number, first: number): boolean {
  const zone = article.zones[zoneAt];
  if (zone === undefined) return false;
  for (let at = 1; at < leaf.words.length; at += 1) {
    const before = zone.tokens[first + at - 1];
    const word = zone.tokens[first + at];
    if (before === undefined || word === undefined || !leaf.words[at]?.has(word.folded)) return false;
    if (!leaf.open[at - 1] && PARTING.test(zone.text.slice(before.end, word.start))) return false;
  }
  return true;
}

function holdsAny(article: PreparedArticle, forms: WordForms | undefined): boolean {
  for (const form of forms?.keys() ?? []) if (article.words.has(form)) return true;
  return false;
}

/** All places of a term within scope, in text order. */
function termHits(article: PreparedArticle, leaf: TermLeaf, scope: Scope): Hit[] {
  const hits: Hit[] = [];
  const more = leaf.words.length - 1;
  for (let at = 1; at <= more; at += 1) if (!holdsAny(article, leaf.words[at])) return hits;
  let forms = 0;
  for (const [form, cut] of leaf.words[0] ?? []) {
    const places = article.words.get(form);
    if (places === undefined) continue;
    forms += 1;
    for (const place of places) {
      const zone = zoneOfPlace(place);
      const first = tokenOfPlace(place);
      if (!inScope(article, zone, scope) || (more > 0 && !continues(article, leaf, zone, first))) continue;
      hits.push({ zone, first, last: first + more, start: -1, end: -1, cut, leaf });
    }
  }
  return forms > 1 ? hits.sort((a, b) => a.zone - b.zone || a.first - b.first) : hits;
}

/** All places of a leaf within scope; those of an actor in the order its mentions were handed over. */
function hitsOf(article: PreparedArticle, leaf: Leaf, scope: Scope): Hit[] {
  if (leaf.kind === 'term') return termHits(article, leaf, scope);
  const hits: Hit[] = [];
  for (const id of leaf.ids)
    for (const mention of article.mentions.get(id) ?? [])
      if (inScope(article, mention.zone, scope)) hits.push({ ...mention, cut: 0, leaf });
  return hits;
}

/** Raw offsets of a hit; those of a word begin after its detached particles. */
function placeOf(article: PreparedArticle, hit: Hit): { start: number; end: number } {
  if (hit.start >= 0) return { start: hit.start, end: hit.end };
  const zone = article.zones[hit.zone];
  const first = zone?.tokens[hit.first];
  const last = zone?.tokens[hit.last];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  if (hit.cut === 0) return { start: first.start, end: last.end };
  const folded = fold(first.raw);
  return { start: first.start + rawSpan(folded, hit.cut, folded.text.length).start, end: last.end };
}

/** Words between two hits of one zone: 1 when they touch, 0 when they overlap. */
const gap = (a: Hit, b: Hit): number =>
  a.zone !== b.zone ? Number.POSITIVE_INFINITY : Math.max(0, a.first - b.last, b.first - a.last);

/** Hits of each list that have, on either side along the chain, a neighbour within the distance. */
function chain(lists: readonly Hit[][], distance: number): Hit[] {
  const kept = lists.map((list) => list);
  const near = (list: readonly Hit[], others: readonly Hit[]): Hit[] => {
    const found: Hit[] = [];
    let from = 0;
    for (const hit of list) {
      // Both lists are in text order, so the window only moves forward.
      while (from < others.length && isBefore(others[from], hit, distance)) from += 1;
      for (let at = from; at < others.length; at += 1) {
        const other = others[at];
        if (
          other === undefined ||
          other.zone > hit.zone ||
          (other.zone === hit.zone && other.first - hit.last > distance)
        )
          break;
        if (gap(hit, other) >= 1 && gap(hit, other) <= distance) {
          found.push(hit);
          break;
        }
      }
    }
    return found;
  };
  for (let at = 1; at < kept.length; at += 1) kept[at] = near(kept[at] ?? [], kept[at - 1] ?? []);
  for (let at = kept.length - 2; at >= 0; at -= 1) kept[at] = near(kept[at] ?? [], kept[at + 1] ?? []);
  return kept.every((list) => list.length > 0) ? kept.flat() : [];
}

const isBefore = (other: Hit | undefined, hit: Hit, distance: number): boolean =>
  other !== undefined &&
  (other.zone < hit.zone || (other.zone === hit.zone && hit.first - other.last > distance));

function passes(filter: Filter, article: QueryArticle): boolean {
  switch (filter.kind) {
    case 'language':
      return article.language?.slice(0, 2).toLowerCase() === filter.language;
    case 'outlet': {
      const { outlet } = article;
      if (outlet === null) return false;
      if (typeof outlet === 'string') return filter.ids.has(outlet) || filter.names.has(outletName(outlet));
      return filter.ids.has(outlet.id) || filter.names.has(outletName(outlet.name));
    }
    case 'after':
      return article.publishedAt !== null && firstDay(article.publishedAt) >= filter.date;
    case 'before':
      return article.publishedAt !== null && firstDay(article.publishedAt) < filter.date;
  }
}

/** The hits that make a node true within scope; null when it is false. A condition without words is true with no hits. */
function evaluate(node: Compiled, article: PreparedArticle, scope: Scope): Hit[] | null {
  switch (node.kind) {
    case 'term':
    case 'actor': {
      const hits = hitsOf(article, node, scope);
      return hits.length === 0 ? null : hits;
    }
    case 'near': {
      const lists = node.of.map((alternatives) => {
        const [only, more] = alternatives;
        if (only?.kind === 'term' && more === undefined) return hitsOf(article, only, scope);
        const hits = alternatives.flatMap((leaf) => hitsOf(article, leaf, scope));
        return hits.sort((a, b) => a.zone - b.zone || a.first - b.first || a.last - b.last);
      });
      const hits = lists.every((list) => list.length > 0) ? chain(lists, node.distance) : [];
      return hits.length === 0 ? null : hits;
    }
    case 'in':
      return evaluate(node.of, article, node.zones);
    case 'not':
      return evaluate(node.of, article, scope === 'every' ? READ_ZONES : scope) === null ? [] : null;
    case 'and': {
      const hits: Hit[] = [];
      for (const inner of node.of) {
        const own = evaluate(inner, article, scope);
        if (own === null) return null;
        for (const hit of own) hits.push(hit);
      }
      return hits;
    }
    case 'or': {
      let hits: Hit[] | null = null;
      for (const inner of node.of) {
        const own = evaluate(inner, article, scope);
        if (own !== null) hits = hits === null ? own : [...hits, ...own];
        // True already, and with more hits than are ever shown.
        if (hits !== null && hits.length > MOST_SPANS * 4) break;
      }
      return hits;
    }
    default:
      return passes(node, article.article) ? [] : null;
  }
}

const ZONE_ORDER = new Map<string, number>([
  ['headline', 0],
  ['body', 1],
]);

function spansOf(article: PreparedArticle, hits: readonly Hit[]): MatchSpan[] {
  const seen = new Set<string>();
  const spans: (MatchSpan & { order: number })[] = [];
  for (const hit of hits) {
    if (spans.length === MOST_SPANS) break;
    const zone = article.zones[hit.zone];
    if (zone === undefined) continue;
    const { start, end } = placeOf(article, hit);
    const key = `${hit.zone} ${start} ${end} ${hit.leaf.term}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const around = sentenceAround(zone, start, end);
    const index = zone.index === null ? {} : { index: zone.index };
    const sentence = zone.text.slice(around.start, Math.max(around.end, end));
    const order = ZONE_ORDER.get(zone.kind) ?? 2 + hit.zone;
    spans.push({ zone: zone.kind, ...index, start, end, term: hit.leaf.term, sentence, order });
  }
  spans.sort((a, b) => a.order - b.order || a.start - b.start || a.end - b.end);
  return spans.map(({ order: _, ...span }) => span);
}

/**
 * Asks one query of one article. Words and actors are looked for in headline and body (or in the zones the query names),
 * NOT sees those zones only; the conditions (`lang:` …) look at the article. When the query would hold with the other
 * zones read too, their hits stand in `outside`.
 */
export function examineQuery(matcher: Matcher, article: QueryArticle | PreparedArticle): Examined {
  const prepared = isPrepared(article) ? article : prepareArticle(article);
  const hits = evaluate(matcher.root, prepared, READ_ZONES);
  let outside: Hit[] = [];
  if (prepared.zones.some((zone) => !READ_ZONES.has(zone.kind))) {
    const inside = new Set(
      (hits ?? []).map((hit) => `${hit.zone} ${hit.first} ${hit.last} ${hit.leaf.term}`),
    );
    const everywhere = evaluate(matcher.root, prepared, 'every') ?? [];
    outside = everywhere.filter((hit) => {
      const kind = prepared.zones[hit.zone]?.kind;
      return (
        kind !== undefined &&
        !READ_ZONES.has(kind) &&
        !inside.has(`${hit.zone} ${hit.first} ${hit.last} ${hit.leaf.term}`)
      );
    });
  }
  return {
    matched: hits !== null,
    spans: spansOf(prepared, hits ?? []),
    outside: spansOf(prepared, outside),
  };
}

/** The match of one query and one article, or null. See examineQuery for hits outside without a match. */
export function matchQuery(matcher: Matcher, article: QueryArticle | PreparedArticle): Match | null {
  const { matched, spans, outside } = examineQuery(matcher, article);
  return matched ? { spans, outside } : null;
}
