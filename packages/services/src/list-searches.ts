import { newId } from '@mirqab/db';
import { z } from 'zod';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

/** What a tab of the feed holds: the query as written and the words of its sentence. */
const savedFilter = z.object({
  query: z.string().default(''),
  actors: z.array(z.string()).default([]),
  outlets: z.array(z.string()).default([]),
  languages: z.array(z.string()).default([]),
  since: z.string().nullable().default(null),
});
export type SavedFilter = z.output<typeof savedFilter>;
export type SavedSearch = { id: string; name: string; filter: SavedFilter };

/** The caller's tabs, in their order. */
export async function listSearches(ctx: ReadContext): Promise<SavedSearch[]> {
  const rows = await ctx.db.prisma.savedSearch.findMany({
    where: { createdBy: ctx.caller.userId, workspaceId: ctx.caller.workspaceId },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    filter: savedFilter.catch(savedFilter.parse({})).parse(row.query),
  }));
}

/** Keeps a filter as a tab at the end. */
export async function saveSearch(
  ctx: ReadContext,
  input: { name: string; filter: SavedFilter },
): Promise<SavedSearch> {
  const id = newId(ctx.now);
  await ctx.db.prisma.savedSearch.create({
    data: {
      id,
      workspaceId: ctx.caller.workspaceId,
      createdBy: ctx.caller.userId,
      name: input.name,
      query: input.filter,
      position: await ctx.db.prisma.savedSearch.count({ where: { createdBy: ctx.caller.userId } }),
    },
  });
  return { id, ...input };
}

/** Takes a tab away. @throws ReadFailure not-found for one that is not the caller's. */
export async function removeSearch(ctx: ReadContext, id: string): Promise<void> {
  const { count } = await ctx.db.prisma.savedSearch.deleteMany({
    where: { id, createdBy: ctx.caller.userId },
  });
  if (count === 0) throw new ReadFailure('not-found');
}
