import { countStories, listStoryRows, type StoryFilter, type StoryRow } from '@mirqab/db/read/stories';
import type { ReadContext } from './caller.ts';
import { COUNT_CAP, decodePosition, type Page, toPage } from './paging.ts';
import { queryCondition } from './read-query.ts';

export type StoriesInput = {
  /** In the query language; words and operators. */
  query?: string | undefined;
  entityIds?: string[] | undefined;
  outletIds?: string[] | undefined;
  languages?: string[] | undefined;
  after?: string | undefined;
  before?: string | undefined;
  show?: 'all' | 'unread' | 'saved' | undefined;
  order?: 'newest' | 'widest' | undefined;
};

/** A page of stories for the caller. @throws ReadFailure query-invalid with the places. */
export async function listStories(
  ctx: ReadContext,
  input: StoriesInput & { cursor?: string | null | undefined; limit: number },
): Promise<Page<StoryRow>> {
  const filter = await storyFilter(ctx, input);
  const rows = await listStoryRows(ctx.db, filter, input.limit + 1, decodePosition(input.cursor));
  return toPage(rows, input.limit, (row) => (input.order === 'widest' ? String(row.outlets) : row.sortAt));
}

/** How many stories a filter holds, up to the cap; `more` when there are further ones. */
export async function countStoriesOf(
  ctx: ReadContext,
  input: StoriesInput,
): Promise<{ count: number; more: boolean }> {
  const count = await countStories(ctx.db, await storyFilter(ctx, input), COUNT_CAP);
  return { count: Math.min(count, COUNT_CAP), more: count > COUNT_CAP };
}

/** The stories of `ids`, or those touched since an instant, that the filter holds: for the live stream. */
export async function listTouchedStories(
  ctx: ReadContext,
  input: StoriesInput & { ids?: string[]; updatedSince?: string },
  limit: number,
): Promise<StoryRow[]> {
  const filter = await storyFilter(ctx, input);
  return listStoryRows(
    ctx.db,
    { ...filter, ids: input.ids, updatedSince: input.updatedSince ?? null },
    limit,
  );
}

async function storyFilter(ctx: ReadContext, input: StoriesInput): Promise<StoryFilter> {
  return {
    userId: ctx.caller.userId,
    where: await queryCondition(ctx, input.query),
    entityIds: input.entityIds,
    outletIds: input.outletIds,
    languages: input.languages,
    after: input.after ?? null,
    before: input.before ?? null,
    show: input.show ?? 'all',
    order: input.order ?? 'newest',
  };
}
