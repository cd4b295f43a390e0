import { bestReading, foldText, particles, tokens } from '../text/index.ts';
import { canonical, type QueryNode, type StoredQuery, type ZoneKind } from './tree.ts';
import { formsOf, type WordMode } from './word-forms.ts';

/** The folded words of a text that stand for a word of the query, each with how many units are detached in front. */
export type WordForms = ReadonlyMap<string, number>;

/** A word or phrase made ready: the forms of its words in order, and which gaps may hold a sentence's punctuation. */
export type TermLeaf = { kind: 'term'; term: string; words: WordForms[]; open: boolean[] };
export type ActorLeaf = { kind: 'actor'; term: string; ids: string[] };
export type Leaf = TermLeaf | ActorLeaf;
/** A condition on the article itself. Names are folded; hosts and ids as they are. */
export type Filter =
  | { kind: 'outlet'; names: ReadonlySet<string>; ids: ReadonlySet<string> }
  | { kind: 'language'; language: string }
  | { kind: 'after' | 'before'; date: string };

export type Compiled =
  | Leaf
  | Filter
  | { kind: 'near'; distance: number; of: Leaf[][] }
  | { kind: 'in'; zones: ReadonlySet<ZoneKind>; of: Compiled }
  | { kind: 'not'; of: Compiled }
  | { kind: 'and' | 'or'; of: Compiled[] };

/** A query ready to be asked of articles; make it once with compileQuery. */
export type Matcher = { query: StoredQuery; root: Compiled };

/** Punctuation that parts what stands before from what stands after, so that no phrase runs across it. */
export const PARTING = /[,،;؛:؟?!…|]|\.\s|\.$|\n\s*\n/u;

/** What one typed word may be found as: without its article, without the particles that plainly precede it, as typed. */
function looseKeys(folded: string): string[] {
  const keys = new Set<string>([folded]);
  for (const reading of particles(folded))
    if (reading.particles.length === 1 && reading.particles[0] === 'ال') keys.add(reading.rest);
  keys.add(bestReading(folded).rest);
  return [...keys];
}

/** What the first word of a phrase may be found as: «للقوات» in a query means القوات as well. */
function exactKeys(folded: string): string[] {
  const best = bestReading(folded);
  const keys = new Set<string>([folded]);
  const article = best.particles.at(-1) === 'ال';
  if (best.particles.length > (article ? 1 : 0)) keys.add(article ? `ال${best.rest}` : best.rest);
  return [...keys];
}

function termLeaf(text: string, mode: WordMode): TermLeaf {
  const found = tokens(text);
  const words = found.map(({ folded }, at): WordForms => {
    if (at > 0) return new Map([[folded, 0]]);
    return formsOf(mode === 'loose' ? looseKeys(folded) : exactKeys(folded), mode);
  });
  const open = found.map((token, at) => {
    const next = found[at + 1];
    return next !== undefined && PARTING.test(text.slice(token.end, next.start));
  });
  return { kind: 'term', term: text, words, open };
}

function leaves(node: QueryNode): Leaf[] {
  switch (node.kind) {
    case 'word':
      return [termLeaf(node.text, 'loose')];
    case 'phrase':
      return [termLeaf(node.text, 'exact')];
    case 'actor':
      return [{ kind: 'actor', term: node.name, ids: node.ids ?? [node.name] }];
    case 'or':
      return node.of.flatMap(leaves);
    default:
      return [];
  }
}

function compile(node: QueryNode): Compiled {
  switch (node.kind) {
    case 'word':
    case 'phrase':
    case 'actor':
      return leaves(node)[0] ?? { kind: 'or', of: [] };
    case 'outlet':
      return {
        kind: 'outlet',
        names: new Set(node.ids === undefined ? [outletName(node.name)] : []),
        ids: new Set(node.ids ?? [node.name]),
      };
    case 'language':
      return node;
    case 'after':
    case 'before':
      return { kind: node.kind, date: firstDay(node.date) };
    case 'near':
      return { kind: 'near', distance: node.distance, of: node.of.map(leaves) };
    case 'in':
      return { kind: 'in', zones: new Set(node.zones), of: compile(node.of) };
    case 'not':
      return { kind: 'not', of: compile(node.of) };
    case 'and':
    case 'or':
      return { kind: node.kind, of: node.of.map(compile) };
  }
}

/** An outlet's name as it is compared: folded words with one space between them. */
export const outletName = (name: string): string =>
  tokens(name)
    .map((token) => token.folded)
    .join(' ') || foldText(name);

/** A year, a month or an ISO date and time as the day it begins with. */
export const firstDay = (date: string): string =>
  date.slice(0, 4) + (date.slice(4, 7) || '-01') + (date.slice(7, 10) || '-01');

/** Makes a query ready for matching. Actors and outlets not resolved before (resolveQuery) are compared by what was typed. */
export function compileQuery(query: StoredQuery): Matcher {
  return { query, root: compile(canonical(query.root)) };
}
