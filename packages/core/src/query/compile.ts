import { bestReading, foldText, isKnownWord, particles, type Reading, tokens } from '../text/index.ts';
import { type ActorNode, canonical, type QueryNode, type StoredQuery, type ZoneKind } from './tree.ts';
import { formsOf, type WordMode } from './word-forms.ts';

/**
 * The folded words of a text that stand for a word of the query, each with how many units are detached in front; `id`
 * counts the words of one maker, from 0.
 */
export type WordForms = { id: number; cuts: ReadonlyMap<string, number> };

/** A word or phrase made ready: the forms of its words in order, and which gaps may hold a sentence's punctuation. */
export type TermLeaf = { kind: 'term'; term: string; words: WordForms[]; open: boolean[] };
/** `names` are looked for where no mention is linked: in the zones that are not read unless a query names them. */
export type ActorLeaf = { kind: 'actor'; term: string; ids: string[]; names: TermLeaf[] };
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

/** The likeliest reading of a typed word, where it is plain that particles were typed with it: «للقوات», «وموسكو», not «وهيبة». */
function plainReading(folded: string): Reading | null {
  const best = bestReading(folded);
  return best.particles.includes('ال') || isKnownWord(best.rest) ? best : null;
}

/** What one typed word may be found as: as typed, without its article, without the particles plainly typed with it. */
function looseKeys(folded: string): string[] {
  const keys = new Set<string>([folded]);
  for (const reading of particles(folded))
    if (reading.particles.length === 1 && reading.particles[0] === 'ال') keys.add(reading.rest);
  keys.add(plainReading(folded)?.rest ?? folded);
  return [...keys];
}

/** What the first word of a phrase may be found as: «للقوات» in a query means القوات as well. */
function exactKeys(folded: string): string[] {
  const plain = plainReading(folded);
  if (plain === null) return [folded];
  return [...new Set([folded, plain.particles.at(-1) === 'ال' ? `ال${plain.rest}` : plain.rest])];
}

/** Makes the leaves of one query, or of many: the same term is the same leaf, the same word the same forms. */
export class LeafMaker {
  private readonly terms = new Map<string, TermLeaf>();
  private readonly words = new Map<string, WordForms>();

  private formsOf(folded: string, mode: WordMode | 'inner'): WordForms {
    const name = `${mode} ${folded}`;
    let forms = this.words.get(name);
    if (forms === undefined) {
      let cuts = new Map([[folded, 0]]);
      if (mode !== 'inner') cuts = formsOf(mode === 'loose' ? looseKeys(folded) : exactKeys(folded), mode);
      forms = { id: this.words.size, cuts };
      this.words.set(name, forms);
    }
    return forms;
  }

  term(text: string, mode: WordMode): TermLeaf {
    const name = `${mode} ${text}`;
    const known = this.terms.get(name);
    if (known !== undefined) return known;
    const found = tokens(text);
    const words = found.map(({ folded }, at) => this.formsOf(folded, at === 0 ? mode : 'inner'));
    const open = found.map((token, at) => {
      const next = found[at + 1];
      return next !== undefined && PARTING.test(text.slice(token.end, next.start));
    });
    const leaf: TermLeaf = { kind: 'term', term: text, words, open };
    this.terms.set(name, leaf);
    return leaf;
  }

  actor({ name, ids = [name], names = [] }: ActorNode): ActorLeaf {
    return { kind: 'actor', term: name, ids, names: names.map((each) => this.term(each, 'exact')) };
  }
}

function leaves(node: QueryNode, maker: LeafMaker): Leaf[] {
  switch (node.kind) {
    case 'word':
      return [maker.term(node.text, 'loose')];
    case 'phrase':
      return [maker.term(node.text, 'exact')];
    case 'actor':
      return [maker.actor(node)];
    case 'or':
      return node.of.flatMap((inner) => leaves(inner, maker));
    default:
      return [];
  }
}

function compile(node: QueryNode, maker: LeafMaker): Compiled {
  switch (node.kind) {
    case 'word':
    case 'phrase':
    case 'actor':
      return leaves(node, maker)[0] ?? { kind: 'or', of: [] };
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
      return { kind: 'near', distance: node.distance, of: node.of.map((inner) => leaves(inner, maker)) };
    case 'in':
      return { kind: 'in', zones: new Set(node.zones), of: compile(node.of, maker) };
    case 'not':
      return { kind: 'not', of: compile(node.of, maker) };
    case 'and':
    case 'or':
      return { kind: node.kind, of: node.of.map((inner) => compile(inner, maker)) };
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

/**
 * Makes a query ready for matching. Actors and outlets not resolved before (resolveQuery) are compared by what was typed.
 * Queries that are asked together may share a maker.
 */
export function compileQuery(query: StoredQuery, maker: LeafMaker = new LeafMaker()): Matcher {
  return { query, root: compile(canonical(query.root), maker) };
}
