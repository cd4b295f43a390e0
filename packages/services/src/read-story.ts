import {
  listStoryRows,
  listStoryTitles,
  listTellings,
  resolveStoryId,
  type StoryRow,
  type StoryTelling,
  type StoryTitle,
} from '@mirqab/db/read/stories';
import { readReasons } from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

export type StoryReading = {
  story: StoryRow;
  /** Set when the id asked for was merged into this story. */
  mergedFrom: string | null;
  tellings: (Omit<StoryTelling, 'why'> & { why: { code: string; value: string | null }[] })[];
  titles: StoryTitle[];
};

/** A story with every telling, first to last, and the titles given in it. @throws ReadFailure not-found. */
export async function readStory(ctx: ReadContext, asked: string): Promise<StoryReading> {
  const id = await resolveStoryId(ctx.db, asked);
  if (!id) throw new ReadFailure('not-found');
  const [rows, tellings, titles] = await Promise.all([
    listStoryRows(ctx.db, { userId: ctx.caller.userId, ids: [id] }, 1),
    listTellings(ctx.db, id),
    listStoryTitles(ctx.db, id),
  ]);
  const story = rows[0];
  if (!story) throw new ReadFailure('not-found');
  return {
    story,
    mergedFrom: asked === id ? null : asked,
    tellings: tellings.map((one) => ({
      ...one,
      why: readReasons(one.why).map(({ code, value }) => ({
        code,
        value: value == null ? null : String(value),
      })),
    })),
    titles,
  };
}

/** Only the tellings, for the fold under a row. @throws ReadFailure not-found. */
export async function listStoryTellings(ctx: ReadContext, asked: string): Promise<StoryReading['tellings']> {
  return (await readStory(ctx, asked)).tellings;
}
