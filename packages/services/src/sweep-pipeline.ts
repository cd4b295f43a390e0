import { inTransaction } from '@mirqab/db';
import { takeForgottenDeliveries } from '@mirqab/db/write/deliveries';
import { takeForgottenDiscoveries } from '@mirqab/db/write/discoveries';
import { takeForgottenHistories } from '@mirqab/db/write/history';
import { takeForgottenItems } from '@mirqab/db/write/items';
import { listForgottenNamesRuns } from '@mirqab/db/write/name-runs';
import { addOutbox, type OutboxRow } from '@mirqab/db/write/outbox';
import { closeEndedRuns } from '@mirqab/db/write/runs';
import { type Stage, takeForgottenStages } from '@mirqab/db/write/stages';
import { BATCH } from '@mirqab/jobs';
import { batches, type PipelineContext } from './hold.ts';

export type SweepReport = { items: number; stages: number; deliveries: number; runs: number };

const QUEUE_OF: Record<Stage, string> = {
  ingest: 'article.ingest',
  enrich: 'article.enrich',
  match: 'alert.match',
};
const AT_ONCE = 2_000;

/**
 * Puts back what fell behind: items, stages and deliveries that wait though no job has come for them
 * within `graceMs`, or whose holder died. The rows say where everything stands, so a lost queue is
 * made whole from them; a job too many finds nothing left to do.
 */
export async function sweepPipeline(
  ctx: PipelineContext,
  { graceMs }: { graceMs: number },
): Promise<SweepReport> {
  return inTransaction(ctx.db, async (client) => {
    const limits = { graceMs, limit: AT_ONCE };
    const items = await takeForgottenItems(client, limits);
    const stages = await takeForgottenStages(client, limits);
    const deliveries = await takeForgottenDeliveries(client, limits);
    const rows: OutboxRow[] = [];
    for (const [runId, list] of Map.groupBy(items, (item) => item.runId)) {
      for (const batch of batches(list, BATCH)) {
        const itemIds = batch.map((item) => item.id);
        rows.push({
          queue: 'article.ingest',
          payload: { v: 1, itemIds, ...(runId ? { runId } : {}) },
          runId,
        });
      }
    }
    for (const [name, list] of Map.groupBy(stages, (row) => `${row.stage} ${row.runId ?? ''}`)) {
      const runId = list[0]?.runId ?? null;
      const stage = list[0]?.stage;
      if (stage === undefined || name === '') continue;
      for (const batch of batches(list, BATCH)) {
        const articleIds = batch.map((row) => row.articleId);
        rows.push({
          queue: QUEUE_OF[stage],
          payload: { v: 1, articleIds, ...(runId ? { runId } : {}) },
          runId,
        });
      }
    }
    for (const batch of batches(deliveries, BATCH)) {
      rows.push({ queue: 'alert.deliver', payload: { v: 1, deliveryIds: batch } });
    }
    // A step into a source's past may wait an hour for its server before it counts as forgotten.
    for (const { runId, sourceId } of await takeForgottenHistories(client, graceMs + 2 * 3_600_000)) {
      rows.push({ queue: 'source.poll', payload: { v: 1, sourceId, runId, history: true }, runId });
    }
    for (const discoveryId of await takeForgottenDiscoveries(client, graceMs)) {
      rows.push({ queue: 'source.discover', payload: { v: 1, discoveryId } });
    }
    for (const runId of await listForgottenNamesRuns(client, graceMs)) {
      rows.push({ queue: 'maintenance', payload: { v: 1, task: 'names', runId }, runId });
    }
    await addOutbox(client, rows);
    const runs = await closeEndedRuns(client);
    return { items: items.length, stages: stages.length, deliveries: deliveries.length, runs };
  });
}
