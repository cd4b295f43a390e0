import { z } from 'zod';
import { LANGUAGES, ZONE_KINDS } from './vocabulary.ts';

/** What a query may be at most; a longer one is refused with a code, in the parser and in the schema alike. */
export const QUERY_LIMITS = {
  /** UTF-16 units of a written query. */
  length: 4000,
  /** Parentheses inside one another, and levels of a stored tree. */
  depth: 16,
  /** Words, phrases, actors and other conditions. */
  terms: 200,
  /** Words between the operands of NEAR. */
  distance: 100,
  /** UTF-16 units of one word, phrase or value. */
  value: 300,
} as const;

export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A word as typed; particles and the article aside when it is matched. */
export type WordNode = { kind: 'word'; text: string };
/** Words next to each other as typed; only the particles before the first are aside. */
export type PhraseNode = { kind: 'phrase'; text: string };
/**
 * A watched entity, by the id or the name typed. resolveQuery sets `ids`, and `names` by which it is looked for in zones
 * where nobody links mentions.
 */
export type ActorNode = { kind: 'actor'; name: string; ids?: string[]; names?: string[] };
/** An outlet by its id, name or host; `ids` is set by resolveQuery. */
export type OutletNode = { kind: 'outlet'; name: string; ids?: string[] };
export type LanguageNode = { kind: 'language'; language: string };
/** Published on or after the first day of `date` (YYYY, YYYY-MM or YYYY-MM-DD). */
export type AfterNode = { kind: 'after'; date: string };
/** Published before the first day of `date`. `before:` and `after:` of one date part all dated articles in two. */
export type BeforeNode = { kind: 'before'; date: string };
/** Operands within `distance` words of the one before them, in any order, in one zone. */
export type NearNode = { kind: 'near'; distance: number; of: QueryNode[] };
/** Words and actors inside are looked for in these zones instead of headline and body. */
export type InNode = { kind: 'in'; zones: ZoneKind[]; of: QueryNode };
export type NotNode = { kind: 'not'; of: QueryNode };
export type GroupNode = { kind: 'and' | 'or'; of: QueryNode[] };
export type QueryNode =
  | WordNode
  | PhraseNode
  | ActorNode
  | OutletNode
  | LanguageNode
  | AfterNode
  | BeforeNode
  | NearNode
  | InNode
  | NotNode
  | GroupNode;

/** A query as it is stored: a versioned tree. A reader refuses a version it does not know. */
export type StoredQuery = { v: 1; root: QueryNode };

const value = z.string().trim().min(1).max(QUERY_LIMITS.value);
const ids = z.array(z.string().min(1).max(200)).max(1000).optional();
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** The schema of one level; what is inside another node is left to the level below. */
function level(inner: z.ZodType<QueryNode>): z.ZodType<QueryNode> {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('word'), text: value }),
    z.strictObject({ kind: z.literal('phrase'), text: value }),
    z.strictObject({ kind: z.literal('actor'), name: value, ids, names: ids }),
    z.strictObject({ kind: z.literal('outlet'), name: value, ids }),
    z.strictObject({ kind: z.literal('language'), language: z.enum(LANGUAGES) }),
    z.strictObject({ kind: z.literal('after'), date: z.string().regex(DATE) }),
    z.strictObject({ kind: z.literal('before'), date: z.string().regex(DATE) }),
    z.strictObject({
      kind: z.literal('near'),
      distance: z.int().min(1).max(QUERY_LIMITS.distance),
      of: z.array(inner).min(2).max(QUERY_LIMITS.terms),
    }),
    z.strictObject({
      kind: z.literal('in'),
      zones: z.array(z.enum(ZONE_KINDS)).min(1).max(ZONE_KINDS.length),
      of: inner,
    }),
    z.strictObject({ kind: z.literal('not'), of: inner }),
    z.strictObject({
      kind: z.enum(['and', 'or']),
      of: z.array(inner).min(1).max(QUERY_LIMITS.terms),
    }),
  ]);
}

/** Levels a tree may have: each parenthesis can hold an or, an and, a not, a zone and a near. */
export const TREE_DEPTH = QUERY_LIMITS.depth * 5;

const nodeSchema: z.ZodType<QueryNode> = z.lazy(() => level(nodeSchema));

/** How deep an unknown value is nested, counted without recursion and no further than `limit`. */
function deeperThan(root: unknown, limit: number): boolean {
  let row: unknown[] = [root];
  for (let depth = 0; depth <= limit; depth += 1) {
    const next: unknown[] = [];
    for (const item of row)
      if (typeof item === 'object' && item !== null)
        for (const inner of Object.values(item)) next.push(inner);
    if (next.length === 0) return false;
    if (next.length > 100_000) return true;
    row = next;
  }
  return true;
}

/** Leaves of a tree: words, phrases and conditions. */
export function countTerms(node: QueryNode): number {
  if (node.kind === 'and' || node.kind === 'or' || node.kind === 'near')
    return node.of.reduce((sum, inner) => sum + countTerms(inner), 0);
  if (node.kind === 'not' || node.kind === 'in') return countTerms(node.of);
  return 1;
}

/** Whether a node may stand beside NEAR: words, phrases, actors, and alternatives of them. */
export function isNearOperand(node: QueryNode): boolean {
  if (node.kind === 'or') return node.of.every(isNearOperand);
  return node.kind === 'word' || node.kind === 'phrase' || node.kind === 'actor';
}

function nearsAreSound(node: QueryNode): boolean {
  if (node.kind === 'near') return node.of.every(isNearOperand);
  if (node.kind === 'and' || node.kind === 'or') return node.of.every(nearsAreSound);
  if (node.kind === 'not' || node.kind === 'in') return nearsAreSound(node.of);
  return true;
}

/** The stored form of a query, checked: shape, version, limits. Anything else than a plain tree is refused. */
export const storedQuerySchema: z.ZodType<StoredQuery> = z
  .unknown()
  .refine((input) => !deeperThan(input, TREE_DEPTH * 2 + 4), { error: 'too-deep' })
  .pipe(z.strictObject({ v: z.literal(1), root: nodeSchema }))
  .refine((query) => countTerms(query.root) <= QUERY_LIMITS.terms, { error: 'too-many-terms' })
  .refine((query) => nearsAreSound(query.root), { error: 'near-operand' });

/**
 * The canonical form of a tree: groups inside a group of the same kind are joined, groups of one are opened, double
 * negation goes, zones stand once and in their order, and a scope inside an equal scope goes. The parser returns it, and
 * `parseQuery(printQuery(q))` gives it back.
 */
export function canonical(node: QueryNode): QueryNode {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const of = node.of.map(canonical).flatMap((inner) => (inner.kind === node.kind ? inner.of : [inner]));
      const [only] = of;
      return of.length === 1 && only !== undefined ? only : { kind: node.kind, of };
    }
    case 'near':
      return { kind: 'near', distance: node.distance, of: node.of.map(canonical) };
    case 'not': {
      const of = canonical(node.of);
      return of.kind === 'not' ? of.of : { kind: 'not', of };
    }
    case 'in':
      return {
        kind: 'in',
        zones: ZONE_KINDS.filter((zone) => node.zones.includes(zone)),
        of: canonical(node.of),
      };
    default:
      return node;
  }
}
