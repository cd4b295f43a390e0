import { type DocumentFrequency, frequencyOf } from '@mirqab/core/stories';
import type { Db } from '@mirqab/db';
import { listRecentTerms } from '@mirqab/db/write/stories';

const STORIES = 3_000;
const REFRESH_MS = 10 * 60_000;

/**
 * How common words are in recent news, counted over the newest stories now and then and kept in memory:
 * an estimate is enough to tell a rare word from a common one.
 */
export function createFrequencies(db: Db, clock: () => number = Date.now): () => Promise<DocumentFrequency> {
  let known: { at: number; frequency: DocumentFrequency } | undefined;
  return async () => {
    if (known && clock() - known.at < REFRESH_MS) return known.frequency;
    const lists = await listRecentTerms(db.pool, STORIES);
    const counts = new Map<string, number>();
    for (const list of lists) for (const term of new Set(list)) counts.set(term, (counts.get(term) ?? 0) + 1);
    const frequency = frequencyOf((term) => counts.get(term) ?? 0, lists.length);
    known = { at: clock(), frequency };
    return frequency;
  };
}
