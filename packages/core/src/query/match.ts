import { fold, rawSpan } from '../text/index.ts';
import {
  isPrepared,
  type PreparedArticle,
  prepareArticle,
  type QueryArticle,
  sentenceAround,
} from './article.ts';
import { type Compiled, type Filter, firstDay, type Matcher, outletName } from './compile.ts';
import { chained, type Hit, HitFinder, READ_ZONES, type Scope } from './hits.ts';
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
function evaluate(node: Compiled, finder: HitFinder, scope: Scope): readonly Hit[] | null {
  switch (node.kind) {
    case 'term':
    case 'actor': {
      const hits = finder.hitsOf(node, scope);
      return hits.length === 0 ? null : hits;
    }
    case 'near': {
      const hits = chained(
        node.of.map((leaves) => finder.hitsOfAny(leaves, scope)),
        node.distance,
      );
      return hits.length === 0 ? null : hits;
    }
    case 'in':
      return evaluate(node.of, finder, node.zones);
    case 'not':
      return evaluate(node.of, finder, scope === 'every' ? READ_ZONES : scope) === null ? [] : null;
    case 'and': {
      const found: (readonly Hit[])[] = [];
      for (const inner of node.of) {
        const own = evaluate(inner, finder, scope);
        if (own === null) return null;
        found.push(own);
      }
      return found.flat();
    }
    case 'or': {
      const found: (readonly Hit[])[] = [];
      for (const inner of node.of) {
        const own = evaluate(inner, finder, scope);
        if (own !== null) found.push(own);
      }
      return found.length === 0 ? null : found.flat();
    }
    default:
      return passes(node, finder.article.article) ? [] : null;
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

const nameOf = (hit: Hit): string => `${hit.zone} ${hit.first} ${hit.last} ${hit.leaf.term}`;

/** Asks through a finder; what examineQuery does for one query, and a set for many with one finder. */
export function examineWith(matcher: Matcher, finder: HitFinder): Examined {
  const { article } = finder;
  const hits = evaluate(matcher.root, finder, READ_ZONES);
  const isOutside = (hit: Hit): boolean => {
    const kind = article.zones[hit.zone]?.kind;
    return kind !== undefined && !READ_ZONES.has(kind);
  };
  let outside: Hit[] = [];
  if (article.hasOutside) {
    outside = (evaluate(matcher.root, finder, 'every') ?? []).filter(isOutside);
    if (hits !== null && outside.length > 0) {
      const inside = new Set(hits.filter(isOutside).map(nameOf));
      outside = outside.filter((hit) => !inside.has(nameOf(hit)));
    }
  }
  return { matched: hits !== null, spans: spansOf(article, hits ?? []), outside: spansOf(article, outside) };
}

/**
 * Asks one query of one article. Words and actors are looked for in headline and body (or in the zones the query names),
 * NOT sees those zones only; the conditions (`lang:` …) look at the article. When the query would hold with the other
 * zones read too, their hits stand in `outside`.
 */
export function examineQuery(matcher: Matcher, article: QueryArticle | PreparedArticle): Examined {
  return examineWith(matcher, new HitFinder(isPrepared(article) ? article : prepareArticle(article)));
}

/** The match of one query and one article, or null. See examineQuery for hits outside without a match. */
export function matchQuery(matcher: Matcher, article: QueryArticle | PreparedArticle): Match | null {
  const { matched, spans, outside } = examineQuery(matcher, article);
  return matched ? { spans, outside } : null;
}
