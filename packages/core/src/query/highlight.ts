import { prepareArticle } from './article.ts';
import { compileQuery } from './compile.ts';
import { examineQuery } from './match.ts';
import type { QueryNode, StoredQuery } from './tree.ts';

/** A place to mark in a text, and which term marks it. */
export type HighlightSpan = { start: number; end: number; term: string };

/** The words and phrases of a query that should be marked where they stand: all but the negated. */
export function highlightTerms(query: StoredQuery): string[] {
  const terms = new Set<string>();
  const walk = (node: QueryNode): void => {
    if (node.kind === 'word') terms.add(node.text);
    else if (node.kind === 'phrase') terms.add(`"${node.text}"`);
    else if (node.kind === 'and' || node.kind === 'or' || node.kind === 'near') node.of.forEach(walk);
    else if (node.kind === 'in') walk(node.of);
  };
  walk(query.root);
  return [...terms];
}

/**
 * Where terms stand in a text, by the same rules as the matcher; a term in quotes is a phrase, another is a word (several
 * words without quotes stand next to each other, the first loosely). Spans are in order and never overlap: the longer
 * of two that begin together wins, then the earlier.
 */
export function highlight(text: string, terms: readonly string[]): HighlightSpan[] {
  const of = terms.flatMap((term): QueryNode[] => {
    const quoted = /^"(.*)"$/su.exec(term);
    if (quoted?.[1] !== undefined) return [{ kind: 'phrase', text: quoted[1] }];
    return term.trim() === '' ? [] : [{ kind: 'word', text: term }];
  });
  if (of.length === 0) return [];
  const matcher = compileQuery({ v: 1, root: { kind: 'or', of } });
  const article = prepareArticle({ title: '', body: text, publishedAt: null, outlet: null, language: null });
  const found = examineQuery(matcher, article).spans;
  const spans: HighlightSpan[] = [];
  for (const { start, end, term } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end, term });
  }
  return spans;
}
