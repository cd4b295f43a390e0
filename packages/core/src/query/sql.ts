import { LONGEST_TERM, stem } from '../text/index.ts';
import { type Compiled, compileQuery, type Leaf, type WordForms } from './compile.ts';
import { READ_ZONES } from './hits.ts';
import type { StoredQuery } from './tree.ts';

/**
 * The SQL names a compiled query speaks of; the one place they stand. `search` is a tsvector of the `searchTerms` of
 * headline and body. `publishedOn` is a date: the first day of what the page says, null when it says nothing. Mentions
 * are rows of `mention` with an article, an entity and whether the link is certain.
 */
export const SQL_COLUMNS = {
  search: 'article.search',
  language: 'article.language',
  outletId: 'article.outlet_id',
  publishedOn: 'article.published_on',
  articleId: 'article.id',
  mention: 'mention',
  mentionArticleId: 'article_id',
  mentionEntityId: 'entity_id',
} as const;
export type SqlColumns = { [Name in keyof typeof SQL_COLUMNS]: string };

export type SqlOptions = {
  /** Number of the first placeholder, 1 unless the statement has others before. */
  firstParam?: number;
  /** Other names than SQL_COLUMNS; trusted text of the caller, never a reader's. */
  columns?: Partial<SqlColumns>;
};

/**
 * A condition for WHERE with numbered placeholders, each of `params` used. It holds for every article the matcher would
 * match, and perhaps for more: `exact` says that there are no more, so that counting needs no second look. `rank` is the
 * text of a tsquery to order by (hand it over as a parameter of its own); null when the query has no words.
 */
export type CompiledSql = {
  where: string;
  params: (string | string[])[];
  exact: boolean;
  rank: string | null;
};

/** SQL text with values in it; placeholders are numbered when all of it is known. */
type Piece = string | { value: string | string[] };

/** A part: SQL true for at least the articles the node is true for. `all` stands for no condition. */
type Part =
  | { kind: 'all' }
  | { kind: 'none' }
  | { kind: 'words'; tsquery: string }
  | { kind: 'sql'; pieces: Piece[]; exact: boolean };

const lexeme = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The index terms under which a word of the text that stands for the query's word may have been stored. */
function wordQuery(forms: WordForms): string {
  const terms = new Set([...forms.cuts.keys()].map((form) => lexeme(stem(form).slice(0, LONGEST_TERM))));
  return joined([...terms], '|');
}

class SqlWriter {
  private readonly columns: SqlColumns;

  constructor(columns: SqlColumns) {
    this.columns = columns;
  }

  private leaf(leaf: Leaf): Part {
    if (leaf.kind === 'actor') {
      const { articleId, mention, mentionArticleId, mentionEntityId } = this.columns;
      const from = `EXISTS (SELECT 1 FROM ${mention} WHERE ${mention}.${mentionArticleId} = ${articleId}`;
      const pieces = [
        `${from} AND ${mention}.${mentionEntityId}::text = ANY(`,
        { value: leaf.ids },
        '::text[]))',
      ];
      return { kind: 'sql', exact: false, pieces };
    }
    const words = leaf.words.map(wordQuery);
    return words.length === 0 ? { kind: 'none' } : { kind: 'words', tsquery: joined(words, '&') };
  }

  part(node: Compiled): Part {
    switch (node.kind) {
      case 'term':
      case 'actor':
        return this.leaf(node);
      case 'near': {
        const operands = node.of.map((leaves) =>
          this.group(
            'or',
            leaves.map((leaf) => this.leaf(leaf)),
          ),
        );
        return this.group('and', operands);
      }
      case 'and':
      case 'or':
        return this.group(
          node.kind,
          node.of.map((inner) => this.part(inner)),
        );
      case 'in':
        // Only headline and body are indexed.
        return [...node.zones].every((zone) => READ_ZONES.has(zone))
          ? this.part(node.of)
          : this.conditions(node.of);
      case 'not': {
        const part = this.part(node.of);
        if (part.kind !== 'sql' || !part.exact) return { kind: 'all' };
        return { kind: 'sql', exact: true, pieces: ['NOT coalesce(', ...part.pieces, ', false)'] };
      }
      case 'language':
        return condition(`left(${this.columns.language}, 2) = `, node.language, '::text');
      case 'outlet':
        // Names are compared by folding, which the database does not do.
        if (node.names.size > 0) return { kind: 'all' };
        return condition(`${this.columns.outletId}::text = ANY(`, [...node.ids], '::text[])');
      case 'after':
        return condition(`${this.columns.publishedOn} >= `, node.date, '::date');
      case 'before':
        return condition(`${this.columns.publishedOn} < `, node.date, '::date');
    }
  }

  /** What can be said of a node whose words stand where nothing is indexed: its conditions alone. */
  private conditions(node: Compiled): Part {
    if (node.kind === 'and')
      return this.group(
        'and',
        node.of.map((inner) => this.conditions(inner)),
      );
    if (node.kind === 'language' || node.kind === 'after' || node.kind === 'before' || node.kind === 'outlet')
      return this.part(node);
    return { kind: 'all' };
  }

  private group(kind: 'and' | 'or', parts: readonly Part[]): Part {
    const absorbing = kind === 'and' ? 'none' : 'all';
    const neutral = kind === 'and' ? 'all' : 'none';
    if (parts.some((part) => part.kind === absorbing)) return { kind: absorbing };
    const words = parts.flatMap((part) => (part.kind === 'words' ? [part.tsquery] : []));
    const sql = parts.flatMap((part) => (part.kind === 'sql' ? [part] : []));
    const tsquery = words.length === 0 ? null : joined(words, kind === 'and' ? '&' : '|');
    if (sql.length === 0) return tsquery === null ? { kind: neutral } : { kind: 'words', tsquery };
    const all = [...(tsquery === null ? [] : [this.search(tsquery)]), ...sql.map((part) => part.pieces)];
    const weakened = kind === 'and' && parts.some((part) => part.kind === 'all');
    const exact = tsquery === null && !weakened && sql.every((part) => part.exact);
    return { kind: 'sql', pieces: bracketed(all, kind === 'and' ? ' AND ' : ' OR '), exact };
  }

  search(tsquery: string): Piece[] {
    return [`${this.columns.search} @@ `, { value: tsquery }, '::tsquery'];
  }
}

const condition = (before: string, value: string | string[], after: string): Part => ({
  kind: 'sql',
  exact: true,
  pieces: [before, { value }, after],
});

function bracketed(lists: readonly Piece[][], between: string): Piece[] {
  if (lists.length === 1) return lists[0] ?? [];
  return ['(', ...lists.flatMap((list, at): Piece[] => (at === 0 ? list : [between, ...list])), ')'];
}

const joined = (queries: readonly string[], operator: '&' | '|'): string => {
  const once = [...new Set(queries)];
  return once.length === 1 ? (once[0] ?? '') : `(${once.join(operator)})`;
};

/** All words of a query that are not negated, as one text query to rank by. */
function rankQuery(node: Compiled): string[] {
  if (node.kind === 'term') return node.words.map(wordQuery);
  if (node.kind === 'and' || node.kind === 'or') return node.of.flatMap(rankQuery);
  if (node.kind === 'near') return node.of.flatMap((alternatives) => alternatives.flatMap(rankQuery));
  return node.kind === 'in' ? rankQuery(node.of) : [];
}

/**
 * A query as a Postgres condition, a prefilter for the matcher: it never misses an article the matcher would match.
 * Words are looked up by stem, phrases and NEAR as all their words, negation of words and names of outlets not at all.
 * Values are placeholders only.
 */
export function toSql(query: StoredQuery, options: SqlOptions = {}): CompiledSql {
  const { root } = compileQuery(query);
  const writer = new SqlWriter({ ...SQL_COLUMNS, ...options.columns });
  const part = writer.part(root);
  let pieces: Piece[] = ['TRUE'];
  if (part.kind === 'none') pieces = ['FALSE'];
  else if (part.kind === 'words') pieces = writer.search(part.tsquery);
  else if (part.kind === 'sql') pieces = part.pieces;
  const params: (string | string[])[] = [];
  const first = options.firstParam ?? 1;
  const where = pieces
    .map((piece) => (typeof piece === 'string' ? piece : `$${first + params.push(piece.value) - 1}`))
    .join('');
  const ranked = rankQuery(root);
  const exact = part.kind === 'none' || (part.kind === 'sql' && part.exact);
  return { where, params, exact, rank: ranked.length === 0 ? null : joined(ranked, '|') };
}

/** The literal of a tsvector for `searchTerms`: each term with its positions, as Postgres reads it with `::tsvector`. */
export function tsvectorLiteral(terms: readonly string[]): string {
  const positions = new Map<string, number[]>();
  for (const [at, term] of terms.entries()) {
    const list = positions.get(term);
    const position = Math.min(at + 1, 16_383);
    if (list === undefined) positions.set(term, [position]);
    else if (list.length < 255 && list.at(-1) !== position) list.push(position);
  }
  return [...positions].map(([term, list]) => `${lexeme(term)}:${list.join(',')}`).join(' ');
}
