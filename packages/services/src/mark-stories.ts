import { type MarkChange, markStories as writeMarks } from '@mirqab/db/read/marks';
import type { ReadContext } from './caller.ts';

/** Marks stories seen, read or saved for the caller alone. @returns how many there were. */
export function markStories(ctx: ReadContext, storyIds: string[], change: MarkChange): Promise<number> {
  return writeMarks(ctx.db, ctx.caller.userId, storyIds, change, ctx.now);
}
