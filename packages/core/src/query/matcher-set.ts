import { isCommonWord } from '../text/index.ts';
import { isPrepared, type PreparedArticle, prepareArticle, type QueryArticle } from './article.ts';
import { type Compiled, compileQuery, type Leaf, type Matcher } from './compile.ts';
import { examineQuery, type MatchSpan } from './match.ts';
import type { StoredQuery } from './tree.ts';

export type SetMatches = {
  matches: { id: string; spans: MatchSpan[]; outside: MatchSpan[] }[];
  outside: (MatchSpan & { id: string })[];
};

/** Many queries to be asked of one article after another. */
export type MatcherSet = {
  size: number;
  /**
   * Every query that matches, in the order given, and the hits outside headline and body of every query that would match
   * with all zones read. The same as asking each query alone.
   */
  match: (article: QueryArticle | PreparedArticle) => SetMatches;
  /** How many queries an article makes us ask; for measuring. */
  candidates: (article: QueryArticle | PreparedArticle) => number;
};

/** Keys one of which an article must hold for a query to match, and what it is likely to cost to be found by them. */
type Anchors = { keys: readonly string[]; cost: number };

const ACTOR = '\u0000actor ';
const LANGUAGE = '\u0000language ';
/** How many queries of the set could be found by a key: what many ask for is common in the news too. */
type Shares = ReadonlyMap<string, number>;

const LANGUAGE_COST = 1e6;

/** The word of a leaf fewest queries share; short words and the common words of the news cost more. */
function leafAnchors(leaf: Leaf, shares: Shares): Anchors {
  if (leaf.kind === 'actor') {
    const keys = leaf.ids.map((id) => ACTOR + id);
    return { keys, cost: keys.reduce((sum, key) => sum + (shares.get(key) ?? 1), 0) };
  }
  let best: Anchors = { keys: [], cost: 0 };
  for (const [at, forms] of leaf.words.entries()) {
    const [word = ''] = forms.keys();
    const cost = (shares.get(word) ?? 1) * (isCommonWord(word) ? 50 : 1) + 40 / (1 + word.length);
    if (at === 0 || cost < best.cost) best = { keys: [...forms.keys()], cost };
  }
  return best;
}

function either(anchors: readonly (Anchors | null)[]): Anchors | null {
  const keys: string[] = [];
  let cost = 0;
  for (const each of anchors) {
    if (each === null) return null;
    keys.push(...each.keys);
    cost += each.cost;
  }
  return { keys, cost };
}

const cheapest = (anchors: readonly (Anchors | null)[]): Anchors | null =>
  anchors.reduce(
    (best, each) => (each !== null && (best === null || each.cost < best.cost) ? each : best),
    null,
  );

/** What an article must hold; null when nothing can be said (negations, dates, outlets). */
function anchorsOf(node: Compiled, shares: Shares): Anchors | null {
  switch (node.kind) {
    case 'term':
    case 'actor':
      return leafAnchors(node, shares);
    case 'near':
      return cheapest(node.of.map((leaves) => either(leaves.map((leaf) => leafAnchors(leaf, shares)))));
    case 'and':
      return cheapest(node.of.map((inner) => anchorsOf(inner, shares)));
    case 'or':
      return either(node.of.map((inner) => anchorsOf(inner, shares)));
    case 'in':
      return anchorsOf(node.of, shares);
    case 'language':
      return { keys: [LANGUAGE + node.language], cost: LANGUAGE_COST };
    default:
      return null;
  }
}

/** Counts, for the first form of each word and each actor, the queries that have it. */
function countShares(matchers: readonly Matcher[]): Map<string, number> {
  const shares = new Map<string, number>();
  const count = (key: string): void => void shares.set(key, (shares.get(key) ?? 0) + 1);
  const leaf = (each: Leaf): void => {
    if (each.kind === 'actor') for (const id of each.ids) count(ACTOR + id);
    else
      for (const forms of each.words) {
        const [word = ''] = forms.keys();
        count(word);
      }
  };
  const walk = (node: Compiled): void => {
    if (node.kind === 'term' || node.kind === 'actor') leaf(node);
    else if (node.kind === 'and' || node.kind === 'or') node.of.forEach(walk);
    else if (node.kind === 'near') for (const leaves of node.of) leaves.forEach(leaf);
    else if (node.kind === 'in') walk(node.of);
  };
  for (const { root } of matchers) walk(root);
  return shares;
}

/** The queries to find by each key, and those no key finds. */
function indexOf(matchers: readonly Matcher[]): { index: Map<string, number[]>; always: number[] } {
  const shares = countShares(matchers);
  const index = new Map<string, number[]>();
  const always: number[] = [];
  for (const [at, { root }] of matchers.entries()) {
    const anchors = anchorsOf(root, shares);
    if (anchors === null) always.push(at);
    else
      for (const key of new Set(anchors.keys)) {
        const list = index.get(key);
        if (list === undefined) index.set(key, [at]);
        else list.push(at);
      }
  }
  return { index, always };
}

/**
 * Indexes queries by the rarest word or actor each one needs, so that an article asks only those whose word it holds
 * (the term presearcher of Lucene Monitor, in memory). Queries that need nothing are always asked.
 */
export function createMatcherSet(entries: readonly { id: string; query: StoredQuery }[]): MatcherSet {
  const matchers = entries.map((entry) => compileQuery(entry.query));
  const { index, always } = indexOf(matchers);
  const candidates = (article: PreparedArticle): number[] => {
    const found = new Set(always);
    const collect = (key: string): void => {
      const list = index.get(key);
      if (list !== undefined) for (const at of list) found.add(at);
    };
    for (const word of article.words.keys()) collect(word);
    for (const id of article.mentions.keys()) collect(ACTOR + id);
    collect(LANGUAGE + (article.article.language?.slice(0, 2).toLowerCase() ?? ''));
    return [...found].sort((a, b) => a - b);
  };
  const prepared = (article: QueryArticle | PreparedArticle): PreparedArticle =>
    isPrepared(article) ? article : prepareArticle(article);
  return {
    size: entries.length,
    candidates: (article) => candidates(prepared(article)).length,
    match: (article) => {
      const once = prepared(article);
      const found: SetMatches = { matches: [], outside: [] };
      for (const at of candidates(once)) {
        const matcher = matchers[at];
        const id = entries[at]?.id;
        if (matcher === undefined || id === undefined) continue;
        const { matched, spans, outside } = examineQuery(matcher, once);
        if (matched) found.matches.push({ id, spans, outside });
        for (const span of outside) found.outside.push({ id, ...span });
      }
      return found;
    },
  };
}
