import { isCommonWord } from '../text/index.ts';
import { isPrepared, type PreparedArticle, prepareArticle, type QueryArticle } from './article.ts';
import {
  type Compiled,
  compileQuery,
  type Leaf,
  LeafMaker,
  type Matcher,
  type WordForms,
} from './compile.ts';
import { HitFinder } from './hits.ts';
import { examineWith, type MatchSpan } from './match.ts';
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
type Anchors = { keys: readonly Key[]; cost: number };
/** A word by its forms, or an actor or a language by name. */
type Key = WordForms | string;

const ACTOR = 'actor ';
const LANGUAGE = 'language ';
/** How many queries of the set could be found by a key: what many ask for is common in the news too. */
type Shares = ReadonlyMap<Key, number>;

const LANGUAGE_COST = 1e6;

/** The word of a leaf fewest queries share; short words and the common words of the news cost more. */
function leafAnchors(leaf: Leaf, shares: Shares): Anchors {
  if (leaf.kind === 'actor') {
    const ids = leaf.ids.map((id) => ACTOR + id);
    const cost = ids.reduce((sum, key) => sum + (shares.get(key) ?? 1), 0);
    // The names make it worth asking only for what stands outside; they say nothing about its cost.
    const names = leaf.names.flatMap((name) => leafAnchors(name, shares).keys);
    return { keys: [...ids, ...names], cost };
  }
  let best: Anchors = { keys: [], cost: 0 };
  for (const [at, forms] of leaf.words.entries()) {
    const [word = ''] = forms.cuts.keys();
    const cost = (shares.get(forms) ?? 1) * (isCommonWord(word) ? 50 : 1) + 40 / (1 + word.length);
    if (at === 0 || cost < best.cost) best = { keys: [forms], cost };
  }
  return best;
}

function either(anchors: readonly (Anchors | null)[]): Anchors | null {
  const keys: Key[] = [];
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

/** Counts how often the queries ask for each word and each actor. */
function countShares(matchers: readonly Matcher[]): Map<Key, number> {
  const shares = new Map<Key, number>();
  const count = (key: Key): void => void shares.set(key, (shares.get(key) ?? 0) + 1);
  const leaf = (each: Leaf): void => {
    if (each.kind === 'actor') {
      for (const id of each.ids) count(ACTOR + id);
      each.names.forEach(leaf);
    } else each.words.forEach(count);
  };
  const walk = (node: Compiled): void => {
    if (node.kind === 'term' || node.kind === 'actor') leaf(node);
    else if (node.kind === 'and' || node.kind === 'or') node.of.forEach(walk);
    else if (node.kind === 'near') for (const leaves of node.of) leaves.forEach(leaf);
    else if (node.kind === 'in' || node.kind === 'not') walk(node.of);
  };
  for (const { root } of matchers) walk(root);
  return shares;
}

type Index = {
  /** Folded word of a text → the words of queries, by id, it is a form of. */
  words: Map<string, number[]>;
  /** Id of a word → the queries to be found by it. */
  byWord: (number[] | undefined)[];
  /** Actor or language → the queries to be found by it. */
  byName: Map<string, number[]>;
  /** Queries no key finds. */
  always: number[];
};

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function indexOf(matchers: readonly Matcher[]): Index {
  const shares = countShares(matchers);
  const index: Index = { words: new Map(), byWord: [], byName: new Map(), always: [] };
  for (const key of shares.keys())
    if (typeof key !== 'string') {
      index.byWord[key.id] = [];
      for (const form of key.cuts.keys()) push(index.words, form, key.id);
    }
  for (const [at, { root }] of matchers.entries()) {
    const anchors = anchorsOf(root, shares);
    if (anchors === null) index.always.push(at);
    else
      for (const key of new Set(anchors.keys)) {
        if (typeof key === 'string') push(index.byName, key, at);
        else index.byWord[key.id]?.push(at);
      }
  }
  return index;
}

const NONE: readonly string[] = [];

/** Looks articles up in an index, one after the other, in memory that is used again. */
class Presearcher {
  private readonly index: Index;
  private readonly wordSeen: Uint32Array;
  private readonly queryFound: Uint32Array;
  private readonly present: string[][] = [];
  private turn = 0;

  constructor(index: Index, queries: number) {
    this.index = index;
    this.wordSeen = new Uint32Array(index.byWord.length);
    this.queryFound = new Uint32Array(queries);
  }

  /** The queries worth asking of an article, in order. What formsIn says holds until the next call. */
  lookUp(article: PreparedArticle): Uint32Array {
    const { words, byWord, byName, always } = this.index;
    this.turn += 1;
    const found: number[] = [];
    const collect = (list: readonly number[] | undefined): void => {
      for (const at of list ?? [])
        if (this.queryFound[at] !== this.turn) {
          this.queryFound[at] = this.turn;
          found.push(at);
        }
    };
    collect(always);
    for (const word of article.words.keys()) {
      const ids = words.get(word);
      if (ids === undefined) continue;
      for (const id of ids) {
        if (this.wordSeen[id] === this.turn) this.present[id]?.push(word);
        else {
          this.wordSeen[id] = this.turn;
          this.present[id] = [word];
          collect(byWord[id]);
        }
      }
    }
    for (const id of article.mentions.keys()) collect(byName.get(ACTOR + id));
    collect(byName.get(LANGUAGE + (article.article.language?.slice(0, 2).toLowerCase() ?? '')));
    return Uint32Array.from(found).sort();
  }

  formsIn = (forms: WordForms): readonly string[] =>
    this.wordSeen[forms.id] === this.turn ? (this.present[forms.id] ?? NONE) : NONE;
}

/**
 * Indexes queries by the rarest word or actor each one needs, so that an article asks only those whose word it holds
 * (the term presearcher of Lucene Monitor, in memory). Queries that need nothing are always asked.
 */
export function createMatcherSet(entries: readonly { id: string; query: StoredQuery }[]): MatcherSet {
  const maker = new LeafMaker();
  const matchers = entries.map((entry) => compileQuery(entry.query, maker));
  const presearcher = new Presearcher(indexOf(matchers), matchers.length);
  const prepared = (article: QueryArticle | PreparedArticle): PreparedArticle =>
    isPrepared(article) ? article : prepareArticle(article);
  return {
    size: entries.length,
    candidates: (article) => presearcher.lookUp(prepared(article)).length,
    match: (article) => {
      const once = prepared(article);
      const found = presearcher.lookUp(once);
      const finder = new HitFinder(once, presearcher.formsIn);
      const result: SetMatches = { matches: [], outside: [] };
      for (const at of found) {
        const matcher = matchers[at];
        const id = entries[at]?.id;
        if (matcher === undefined || id === undefined) continue;
        const { matched, spans, outside } = examineWith(matcher, finder);
        if (matched) result.matches.push({ id, spans, outside });
        for (const span of outside) result.outside.push({ id, ...span });
      }
      return result;
    },
  };
}
