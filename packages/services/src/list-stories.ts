import { listAllStandsFor } from '@mirqab/db/read/actors';
import { listGroupActorIds } from '@mirqab/db/read/groups';
import { nameFewStories } from '@mirqab/db/read/hits';
import {
  countStories,
  listStoryRows,
  type StoryFilter,
  type StoryPosition,
  type StoryRow,
} from '@mirqab/db/read/stories';
import type { ReadContext } from './caller.ts';
import { COUNT_CAP, decodePosition, encodePosition, type Page } from './paging.ts';
import { matchingStories, prepareQuery, type ReadyQuery } from './read-query.ts';

export type StoriesInput = {
  /** In the query language; words and operators. */
  query?: string | undefined;
  entityIds?: string[] | undefined;
  /** Groups of actors, each for all its members. */
  groupIds?: string[] | undefined;
  outletIds?: string[] | undefined;
  languages?: string[] | undefined;
  after?: string | undefined;
  before?: string | undefined;
  show?: 'all' | 'followed' | 'unread' | 'saved' | undefined;
  order?: 'newest' | 'widest' | undefined;
};

/** Candidates looked at for one page, round by round; beyond them the page ends early and the next goes on from there. */
const ROUNDS = [32, 64, 128, 320, 640, 640];

/** A page of stories for the caller. @throws ReadFailure query-invalid with the place. */
export async function listStories(
  ctx: ReadContext,
  input: StoriesInput & { cursor?: string | null | undefined; limit: number },
): Promise<Page<StoryRow>> {
  const { filter: asked, query } = await readFilter(ctx, input);
  const filter = await nameFewStories(ctx.db, asked, input.limit);
  const keyOf = (row: StoryRow): StoryPosition => ({
    key: input.order === 'widest' ? String(row.outlets) : row.sortAt,
    id: row.id,
  });
  const items: StoryRow[] = [];
  let position = decodePosition(input.cursor);
  for (const round of ROUNDS) {
    const size = query && !query.exact ? round : input.limit + 1;
    const rows = await listStoryRows(ctx.db, filter, size, position);
    const kept = await keepMatching(ctx, query, rows);
    items.push(...kept);
    const last = rows.at(-1);
    if (items.length > input.limit) {
      const page = items.slice(0, input.limit);
      const end = page.at(-1);
      return { items: page, next: end ? encodePosition(keyOf(end)) : null };
    }
    if (rows.length < size || !last) return { items, next: null };
    position = keyOf(last);
  }
  return { items, next: position ? encodePosition(position) : null };
}

/** How many stories a filter holds, as far as it is worth counting; `more` when there are further ones. */
export async function countStoriesOf(
  ctx: ReadContext,
  input: StoriesInput,
): Promise<{ count: number; more: boolean }> {
  const { filter: asked, query } = await readFilter(ctx, input);
  const filter = await nameFewStories(ctx.db, asked, COUNT_CAP);
  if (query && !query.exact) {
    const rows = await listStoryRows(ctx.db, filter, COUNT_CAP + 1);
    const kept = await keepMatching(ctx, query, rows);
    return { count: Math.min(kept.length, COUNT_CAP), more: rows.length > COUNT_CAP };
  }
  const count = await countStories(ctx.db, filter, COUNT_CAP);
  return { count: Math.min(count, COUNT_CAP), more: count > COUNT_CAP };
}

/** The stories of `ids`, or those touched since an instant, that the filter holds: for the live stream. */
export async function listTouchedStories(
  ctx: ReadContext,
  input: StoriesInput & { ids?: string[]; updatedSince?: string },
  limit: number,
): Promise<StoryRow[]> {
  const { filter, query } = await readFilter(ctx, input);
  const narrowed: StoryFilter = { ...filter, updatedSince: input.updatedSince ?? null };
  if (input.ids) narrowed.ids = input.ids;
  return keepMatching(ctx, query, await listStoryRows(ctx.db, narrowed, limit));
}

async function keepMatching(
  ctx: ReadContext,
  query: ReadyQuery | null,
  rows: StoryRow[],
): Promise<StoryRow[]> {
  if (!query || query.exact) return rows;
  const ids = await matchingStories(
    ctx,
    query,
    rows.map((row) => row.id),
  );
  return rows.filter((row) => ids.has(row.id));
}

async function readFilter(
  ctx: ReadContext,
  input: StoriesInput,
): Promise<{ filter: StoryFilter; query: ReadyQuery | null }> {
  const query = await prepareQuery(ctx, input.query);
  const { entityIds = [], groupIds = [], show = 'all' } = input;
  const members =
    groupIds.length > 0 ? await listGroupActorIds(ctx.db.pool, ctx.caller.workspaceId, groupIds) : [];
  const narrowed = entityIds.length > 0 || groupIds.length > 0;
  return {
    query,
    filter: {
      userId: ctx.caller.userId,
      where: query?.where ?? null,
      // A group nobody is in holds no story, not every one.
      entityIds: narrowed ? await listAllStandsFor(ctx.db, { ids: [...entityIds, ...members] }) : undefined,
      followedIds:
        show === 'followed' ? await listAllStandsFor(ctx.db, { followedBy: ctx.caller.userId }) : undefined,
      outletIds: input.outletIds ?? [],
      languages: input.languages ?? [],
      after: input.after ?? null,
      before: input.before ?? null,
      show: show === 'followed' ? 'all' : show,
      order: input.order ?? 'newest',
    },
  };
}
