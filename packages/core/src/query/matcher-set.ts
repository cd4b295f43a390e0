import { isCommonWord } from '../text/index.ts';
import { type PreparedArticle, prepareArticle, type QueryArticle } from './article.ts';
import { type Compiled, compileQuery, type Leaf } from './compile.ts';
import { examineQuery, type MatchSpan } from './match.ts';
import type { StoredQuery } from './tree.ts';

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

export type SetMatches = {
  matches: { id: string; spans: MatchSpan[]; outside: MatchSpan[] }[];
  outside: (MatchSpan & { id: string })[];
};

/** Keys one of which an article must hold for a query to match, and how telling the weakest of them is. */
type Anchors = { keys: string[]; worth: number };

/** The longer a word the rarer; words common in the news are worth little, and an actor more than any word. */
const wordWorth = (key: string): number => Math.min(key.length, 12) - (isCommonWord(key) ? 8 : 0);
const ACTOR_WORTH = 20;
const LANGUAGE_WORTH = -20;

function leafAnchors(leaf: Leaf): Anchors {
  if (leaf.kind === 'actor') return { keys: leaf.ids.map((id) => `actor ${id}`), worth: ACTOR_WORTH };
  let best: Anchors | null = null;
  for (const word of leaf.words) {
    const worth = Math.min(...word.keys.map(wordWorth));
    if (best === null || worth > best.worth)
      best = { keys: word.keys.map((key) => `${word.mode} ${key}`), worth };
  }
  return best ?? { keys: [], worth: 0 };
}

function either(anchors: readonly (Anchors | null)[]): Anchors | null {
  const keys: string[] = [];
  let worth = Number.POSITIVE_INFINITY;
  for (const each of anchors) {
    if (each === null) return null;
    keys.push(...each.keys);
    worth = Math.min(worth, each.worth);
  }
  return { keys, worth: worth - Math.log2(1 + keys.length) };
}

const better = (anchors: readonly (Anchors | null)[]): Anchors | null =>
  anchors.reduce(
    (best, each) => (each !== null && (best === null || each.worth > best.worth) ? each : best),
    null,
  );

/** What an article must hold; null when nothing can be said (negations, dates, outlets). */
function anchorsOf(node: Compiled): Anchors | null {
  switch (node.kind) {
    case 'term':
    case 'actor':
      return leafAnchors(node);
    case 'near':
      return better(node.of.map((alternatives) => either(alternatives.map(leafAnchors))));
    case 'and':
      return better(node.of.map(anchorsOf));
    case 'or':
      return either(node.of.map(anchorsOf));
    case 'in':
      return anchorsOf(node.of);
    case 'language':
      return { keys: [`language ${node.language}`], worth: LANGUAGE_WORTH };
    default:
      return null;
  }
}

/**
 * Indexes queries by the rarest word or actor each one needs, so that an article asks only those whose word it holds
 * (the term presearcher of Lucene Monitor, in memory). Queries that need nothing are always asked.
 */
export function createMatcherSet(entries: readonly { id: string; query: StoredQuery }[]): MatcherSet {
  const matchers = entries.map((entry) => ({ id: entry.id, matcher: compileQuery(entry.query) }));
  const index = new Map<string, number[]>();
  const always: number[] = [];
  for (const [at, { matcher }] of matchers.entries()) {
    const anchors = anchorsOf(matcher.root);
    if (anchors === null) always.push(at);
    else
      for (const key of new Set(anchors.keys)) {
        const list = index.get(key);
        if (list === undefined) index.set(key, [at]);
        else list.push(at);
      }
  }
  const candidates = (article: PreparedArticle): number[] => {
    const found = new Set(always);
    const collect = (key: string): void => {
      for (const at of index.get(key) ?? []) found.add(at);
    };
    for (const key of article.loose.keys()) collect(`loose ${key}`);
    for (const key of article.exact.keys()) collect(`exact ${key}`);
    for (const id of article.mentions.keys()) collect(`actor ${id}`);
    collect(`language ${article.article.language?.slice(0, 2).toLowerCase() ?? ''}`);
    return [...found].sort((a, b) => a - b);
  };
  const prepared = (article: QueryArticle | PreparedArticle): PreparedArticle =>
    'loose' in article ? article : prepareArticle(article);
  return {
    size: entries.length,
    candidates: (article) => candidates(prepared(article)).length,
    match: (article) => {
      const once = prepared(article);
      const found: SetMatches = { matches: [], outside: [] };
      for (const at of candidates(once)) {
        const entry = matchers[at];
        if (entry === undefined) continue;
        const { matched, spans, outside } = examineQuery(entry.matcher, once);
        if (matched) found.matches.push({ id: entry.id, spans, outside });
        for (const span of outside) found.outside.push({ id: entry.id, ...span });
      }
      return found;
    },
  };
}
