import { type Locale, parseQuery, printQuery, type StoredQuery, storedQuerySchema } from '@mirqab/core/query';
import { ReadFailure } from './read-failure.ts';

/** A query as a person wrote it, as it is stored. @throws ReadFailure query-invalid with the place. */
export function parseStored(text: string): StoredQuery {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new ReadFailure('query-invalid', [parsed.error]);
  return parsed.query;
}

/** A stored query in a reader's language; empty when an older or newer program wrote what this one cannot read. */
export function printStored(query: unknown, locale: Locale): string {
  const tree = storedQuerySchema.safeParse(query);
  return tree.success ? printQuery(tree.data, locale) : '';
}
