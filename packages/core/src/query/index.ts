export { type ArticleMention, type PreparedArticle, prepareArticle, type QueryArticle } from './article.ts';
export { compileQuery, type Matcher } from './compile.ts';
export { type HighlightSpan, highlight, highlightTerms } from './highlight.ts';
export type { QueryError, QueryErrorCode } from './lexer.ts';
export {
  type Examined,
  examineQuery,
  type Match,
  type MatchSpan,
  MOST_SPANS,
  matchQuery,
} from './match.ts';
export { createMatcherSet, type MatcherSet, type SetMatches } from './matcher-set.ts';
export { type ParsedQuery, parseQuery } from './parse.ts';
export { printQuery } from './print.ts';
export { namesIn, type Resolver, resolveQuery, type Unresolved } from './resolve.ts';
export {
  type CompiledSql,
  SQL_COLUMNS,
  type SqlColumns,
  type SqlOptions,
  toSql,
  tsvectorLiteral,
} from './sql.ts';
export {
  canonical,
  QUERY_LIMITS,
  type QueryNode,
  type StoredQuery,
  storedQuerySchema,
  type ZoneKind,
} from './tree.ts';
export { FIELD_NAMES, LANGUAGES, type Locale, OPERATOR_NAMES, ZONE_KINDS, ZONE_NAMES } from './vocabulary.ts';
