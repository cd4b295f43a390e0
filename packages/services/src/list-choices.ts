import { type Choices, listChoices as readChoices } from '@mirqab/db/read/choices';
import type { ReadContext } from './caller.ts';

/** What the feed can be narrowed by. */
export function listChoices(ctx: ReadContext): Promise<Choices> {
  return readChoices(ctx.db, ctx.caller.userId);
}
