import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import type { Client } from '@mirqab/db/write/client';
import { tellLive } from '@mirqab/db/write/live';
import { addOutbox } from '@mirqab/db/write/outbox';
import {
  addRunItems,
  closeRun,
  insertRun,
  pickArticles,
  pickItems,
  repeatItems,
} from '@mirqab/db/write/runs';
import { awaitStage, type Stage } from '@mirqab/db/write/stages';
import { BATCH } from '@mirqab/jobs';
import type { ReadContext } from './caller.ts';
import { batches } from './hold.ts';
import { READER_VERSION } from './prepare-article.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

export type RunScope =
  | { kind: 'source'; sourceId: string }
  /** What the source published before it was added, as far as its feed or its sitemaps go back. */
  | { kind: 'history'; sourceId: string }
  /** A day (YYYY-MM-DD, UTC) by first sighting, of one source or of all. */
  | { kind: 'day'; day: string; sourceId?: string | undefined }
  /** Items that ended so, by their reason. */
  | { kind: 'failure'; reason: string; sourceId?: string | undefined }
  | { kind: 'page'; articleIds: string[] };

export type RunInput = {
  scope: RunScope;
  /**
   * Where to begin. poll: read the source's list in full and fetch again. page: read the kept bytes
   * again. enrich: find actors again. match: ask the alerts again.
   */
  stage: 'poll' | 'page' | 'enrich' | 'match';
  reason?: string | undefined;
  /** Send for what newly matches. Off unless asked. */
  alerting?: boolean | undefined;
};

const STAGES: Record<'page' | 'enrich' | 'match', { stage: Stage; queue: string; version: number }> = {
  page: { stage: 'ingest', queue: 'article.ingest', version: READER_VERSION },
  enrich: { stage: 'enrich', queue: 'article.enrich', version: 1 },
  match: { stage: 'match', queue: 'alert.match', version: 1 },
};

/**
 * Reads again what was read before: a source, a day, a failure, single articles, from the stage asked
 * for. The run's row counts what came of each; it alerts nobody unless told to. A source begins at
 * its list; a failure at fetching; the others at their articles.
 *
 * @returns the run's id. @throws WriteFailure forbidden, not-found.
 */
export async function startRun(ctx: ReadContext, input: RunInput): Promise<string> {
  requireRole(ctx.caller, 'admin');
  const id = newId(ctx.now);
  await inTransaction(ctx.db, async (client) => {
    const { kind, ...scope } = input.scope;
    await insertRun(client, {
      id,
      kind,
      scope,
      stage: input.stage,
      reason: input.reason ?? null,
      alerting: input.alerting ?? false,
      createdBy: ctx.caller.userId,
    });
    if (input.scope.kind === 'failure') await repeatFailures(client, id, input.scope);
    else if (input.stage === 'poll' || input.scope.kind === 'history')
      await repeatPolls(client, id, input.scope);
    else await repeatArticles(client, id, input.scope, STAGES[input.stage]);
    await closeRun(client, id);
    await insertAudit(client, ctx.caller, 'run.start', 'run', id, input);
    await tellLive(client, [{ kind: 'run', id }]);
  });
  return id;
}

async function repeatFailures(
  client: Client,
  runId: string,
  scope: Extract<RunScope, { kind: 'failure' }>,
): Promise<void> {
  const itemIds = await pickItems(client, { reason: scope.reason, sourceId: scope.sourceId ?? null });
  await repeatItems(client, runId, itemIds);
  await addRunItems(client, runId, itemIds);
  await addOutbox(
    client,
    batches(itemIds, BATCH).map((batch) => ({
      queue: 'article.ingest',
      payload: { v: 1, itemIds: batch, runId },
      runId,
    })),
  );
}

async function repeatPolls(client: Client, runId: string, scope: RunScope): Promise<void> {
  if (scope.kind === 'source' || scope.kind === 'history') {
    const { rowCount } = await client.query('select 1 from source where id = $1', [scope.sourceId]);
    if (!rowCount) throw new WriteFailure('not-found', scope.sourceId);
    await addRunItems(client, runId, [scope.sourceId]);
    await addOutbox(client, [
      {
        queue: 'source.poll',
        payload: {
          v: 1,
          sourceId: scope.sourceId,
          runId,
          ...(scope.kind === 'history' ? { history: true } : {}),
        },
        runId,
      },
    ]);
    return;
  }
  // A day's or single pages' items are fetched anew, whatever their lists say today.
  const itemIds = await pickItems(client, {
    ...(scope.kind === 'day' ? { day: scope.day, sourceId: scope.sourceId ?? null } : { sourceId: null }),
    ...(scope.kind === 'page' ? { articleIds: scope.articleIds } : {}),
  });
  await repeatItems(client, runId, itemIds);
  await addRunItems(client, runId, itemIds);
  await addOutbox(
    client,
    batches(itemIds, BATCH).map((batch) => ({
      queue: 'article.ingest',
      payload: { v: 1, itemIds: batch, runId },
      runId,
    })),
  );
}

async function repeatArticles(
  client: Client,
  runId: string,
  scope: RunScope,
  { stage, queue, version }: { stage: Stage; queue: string; version: number },
): Promise<void> {
  const articles = await pickArticles(client, {
    day: scope.kind === 'day' ? scope.day : null,
    sourceId: scope.kind === 'source' || scope.kind === 'day' ? (scope.sourceId ?? null) : null,
    articleIds: scope.kind === 'page' ? scope.articleIds : null,
  });
  await addRunItems(
    client,
    runId,
    articles.map((article) => article.id),
  );
  await awaitStage(client, { stage, version, runId, articles });
  await addOutbox(
    client,
    batches(articles, BATCH).map((batch) => ({
      queue,
      payload: { v: 1, articleIds: batch.map((article) => article.id), runId },
      runId,
    })),
  );
}
