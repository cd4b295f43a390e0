import type { Condition } from '@mirqab/db/read/filter';
import type { ReadContext } from './caller.ts';

/** Compiles a reader's query into a condition on `article a`; null for an empty one. */
export async function queryCondition(
  _ctx: ReadContext,
  query: string | undefined,
): Promise<Condition | null> {
  if (!query?.trim()) return null;
  return null;
}
