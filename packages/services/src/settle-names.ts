import type { Client } from '@mirqab/db/write/client';
import { listLinked, listWaitingRuns } from '@mirqab/db/write/name-runs';
import { addOutbox } from '@mirqab/db/write/outbox';
import { settleRunItems } from '@mirqab/db/write/runs';

/**
 * Tells the runs over the archive that wait for these articles what their new reading changed, and calls for
 * the next page of each. `before` is whom each article named until now.
 */
export async function settleNames(
  client: Client,
  articleIds: string[],
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const waiting = await listWaitingRuns(client, articleIds);
  if (waiting.length === 0) return;
  const after = await listLinked(client, articleIds);
  for (const [runId, items] of Map.groupBy(waiting, (one) => one.runId)) {
    const settled = items.map(({ articleId }) => ({
      subjectId: articleId,
      outcome: after.get(articleId) === before.get(articleId) ? ('same' as const) : ('changed' as const),
      reason: null,
      articleId,
    }));
    const last = await settleRunItems(client, runId, settled, { pendingOnly: true });
    if (!last)
      await addOutbox(client, [{ queue: 'maintenance', payload: { v: 1, task: 'names', runId }, runId }]);
  }
}
