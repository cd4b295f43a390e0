import {
  compileQuery,
  type Matcher,
  matchQuery,
  namesIn,
  parseQuery,
  resolveQuery,
  type StoredQuery,
  toSql,
} from '@mirqab/core/query';
import { foldText } from '@mirqab/core/text';
import type { Condition } from '@mirqab/db/read/filter';
import { listGroupNames } from '@mirqab/db/read/groups';
import { listNames, listSearchTexts } from '@mirqab/db/read/search';
import { readZones } from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { type QueryPlace, ReadFailure } from './read-failure.ts';

export type ReadyQuery = {
  matcher: Matcher;
  /** Prefilter on `article a`. */
  where: Condition;
  /** The prefilter alone decides. */
  exact: boolean;
};

/**
 * Reads a query as a person wrote it and looks up the names in it; null for an empty one.
 * @throws ReadFailure query-invalid with the place and what would be right there.
 */
export async function prepareQuery(
  ctx: Pick<ReadContext, 'db' | 'caller'>,
  text: string | undefined,
): Promise<ReadyQuery | null> {
  if (!text?.trim()) return null;
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new ReadFailure('query-invalid', [parsed.error]);
  const query = await resolveNames(ctx, parsed.query);
  const sql = toSql(query, {
    columns: {
      search: 'a.search',
      language: 'a.language',
      outletId: 'a.outlet_id',
      publishedOn: 'a.published_on',
      articleId: 'a.id',
    },
  });
  return { matcher: compileQuery(query), where: { text: sql.where, values: sql.params }, exact: sql.exact };
}

/** What is wrong in a query as written, or null. */
export function findMistake(text: string): QueryPlace | null {
  const parsed = parseQuery(text);
  return parsed.ok ? null : parsed.error;
}

/** Puts ids beside the names of actors, groups of actors and outlets; an unknown name stays and matches nothing. */
export async function resolveNames(
  ctx: Pick<ReadContext, 'db' | 'caller'>,
  query: StoredQuery,
): Promise<StoredQuery> {
  const names = namesIn(query);
  if (names.actors.length === 0 && names.outlets.length === 0) return query;
  const folded = names.actors.map((name) => foldText(name).trim());
  const [known, groups] = await Promise.all([
    listNames(ctx.db, folded),
    listGroupNames(ctx.db.pool, ctx.caller.workspaceId, folded),
  ]);
  const actors = [...known.actors, ...groups];
  return resolveQuery(query, {
    actor: (name) => {
      const folded = foldText(name).trim();
      return [...new Set(actors.filter((one) => one.folded === folded).flatMap((one) => one.ids))];
    },
    actorNames: (id) => actors.find((one) => one.ids.includes(id))?.names ?? [],
    outlet: (name) => {
      const folded = foldText(name);
      return known.outlets
        .filter(
          (one) =>
            one.id === name ||
            one.names.some((own) => foldText(own) === folded) ||
            (one.homeUrl !== null && URL.parse(one.homeUrl)?.hostname.replace(/^www\./, '') === folded),
        )
        .map((one) => one.id);
    },
  }).query;
}

/** Which of these stories have an article that the query matches, by the same matcher that alerts use. */
export async function matchingStories(
  ctx: Pick<ReadContext, 'db'>,
  query: ReadyQuery,
  storyIds: string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  if (storyIds.length === 0) return found;
  for (const text of await listSearchTexts(ctx.db, storyIds, query.where)) {
    if (found.has(text.storyId)) continue;
    const matched = matchQuery(query.matcher, {
      title: text.title,
      body: text.body,
      zones: readZones(text.zones),
      publishedAt: text.dateStated ?? text.publishedOn,
      outlet: text.outlet,
      language: text.language,
      mentions: text.mentions,
    });
    if (matched) found.add(text.storyId);
  }
  return found;
}
