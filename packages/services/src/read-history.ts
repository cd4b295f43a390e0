import { afterStep, type Feed, type History, type HistoryStep, startHistory } from '@mirqab/core/feed';
import { retryAfter } from '@mirqab/core/schedule';
import { inTransaction, newId } from '@mirqab/db';
import type { Client } from '@mirqab/db/write/client';
import { type HistoryRun, loadHistory, saveHistory } from '@mirqab/db/write/history';
import { listItems } from '@mirqab/db/write/items';
import { addOutbox } from '@mirqab/db/write/outbox';
import { addRunItems, settleRunItems } from '@mirqab/db/write/runs';
import { BATCH } from '@mirqab/jobs';
import { z } from 'zod';
import { batches, type PipelineContext } from './hold.ts';
import { listedItems } from './listed-items.ts';
import type { FetchPort, FetchResult, Reader } from './ports.ts';

const MOST_TRIES = 3;
const TRY_AGAIN_MS = 60_000;
const MOST_WAIT_MS = 3_600_000;
/** Rows of one statement. */
const AT_ONCE = 5_000;

const stored: z.ZodType<History> = z.object({
  v: z.literal(1),
  queue: z.array(z.object({ url: z.string(), kind: z.enum(['feed', 'sitemap']), page: z.number() })),
  seen: z.array(z.string()),
  steps: z.number(),
  listed: z.number(),
  fresh: z.number(),
});

export type HistoryReport = { done: boolean; step?: string; listed?: number; fresh?: number; left?: number };

/**
 * Takes one step into a source's past for a run, and puts the next one on the queue: the pages of a paged feed, the archives it points to, every
 * sitemap of an index. What a step listed, how far the run has come and the next step are written together, so it goes on where it stopped.
 * A step that fails for the moment is tried three times; one that fails for good ends its own branch.
 */
export async function readHistory(
  ctx: PipelineContext & { fetch: FetchPort; reader: Pick<Reader, 'feed'> },
  { runId }: { runId: string },
): Promise<HistoryReport> {
  const run = await loadHistory(ctx.db.pool, runId);
  if (run === null) return { done: true };
  const history = stored.nullable().catch(null).parse(run.history);
  const first: HistoryStep = { url: run.url, kind: run.kind === 'sitemap' ? 'sitemap' : 'feed', page: 1 };
  const step = history === null ? first : history.queue[0];
  const answer = step === undefined ? null : await readStep(ctx, run, step, history === null);
  return inTransaction(ctx.db, async (client) => {
    const held = await loadHistory(client, runId, { lock: true });
    // Another job has taken the step meanwhile, or the run was cancelled.
    if (
      held === null ||
      (stored.nullable().catch(null).parse(held.history)?.steps ?? -1) !== (history?.steps ?? -1)
    )
      return { done: false };
    if (step === undefined || answer === null) return end(client, runId, run, null);
    if (answer.wait !== null && held.tries + 1 < MOST_TRIES) {
      await saveHistory(client, runId, history, held.tries + 1);
      await next(client, runId, run, answer.wait);
      return { done: false, step: step.url };
    }
    const fresh = await writeStep(client, runId, run, answer.feed);
    const after =
      history === null
        ? answer.feed && startHistory(run.url, answer.feed)
        : afterStep(history, step, { feed: answer.feed, fresh });
    if (after === null || after.queue.length === 0)
      return {
        ...(await end(client, runId, run, after === null ? answer.code : null)),
        step: step.url,
        fresh,
      };
    await saveHistory(client, runId, after, 0);
    await next(client, runId, run, 0);
    return {
      done: false,
      step: step.url,
      listed: answer.feed?.items.length ?? 0,
      fresh,
      left: after.queue.length,
    };
  });
}

type StepAnswer = {
  feed: Feed | null;
  code: string | null /** Milliseconds until it is worth another try; null when it is not. */;
  wait: number | null;
};

async function readStep(
  ctx: { fetch: FetchPort; reader: Pick<Reader, 'feed'> },
  run: HistoryRun,
  step: HistoryStep,
  isFirst: boolean,
): Promise<StepAnswer> {
  const fetched = await ctx.fetch({ url: step.url, kind: 'feed', hostGapMs: run.hostGapMs });
  if (!fetched.ok) return { feed: null, code: fetched.code, wait: waitOf(fetched, run.now) };
  const contentType = fetched.headers['content-type'] ?? null;
  const own = isFirst ? { sourceKind: run.kind, selector: run.selector } : {};
  const read = await ctx.reader.feed({ bytes: fetched.bytes, contentType, url: fetched.url, ...own });
  return read.ok ? { feed: read.feed, code: null, wait: null } : { feed: null, code: read.code, wait: null };
}

function waitOf(fetched: Extract<FetchResult, { ok: false }>, now: Date): number | null {
  if (fetched.fate === 'never') return null;
  const asked = retryAfter(fetched.retryAfter, now.getTime()) ?? 0;
  return Math.min(MOST_WAIT_MS, Math.max(TRY_AGAIN_MS, asked));
}

/** Writes what a step listed and was not known, for the pipeline to read; returns how many. */
async function writeStep(client: Client, runId: string, run: HistoryRun, feed: Feed | null): Promise<number> {
  let fresh = 0;
  const pollId = newId(run.now);
  for (const items of batches(listedItems(feed?.items ?? [], run.now), AT_ONCE)) {
    const rows = await listItems(client, { sourceId: run.sourceId, pollId, runId, items, force: false });
    const ids = rows.map((row) => row.id);
    fresh += rows.filter((row) => row.fresh).length;
    await addRunItems(client, runId, ids);
    await addOutbox(
      client,
      batches(ids, BATCH).map((itemIds) => ({
        queue: 'article.ingest',
        payload: { v: 1, itemIds, runId },
        runId,
      })),
    );
  }
  return fresh;
}

function next(client: Client, runId: string, run: HistoryRun, waitMs: number): Promise<void> {
  return addOutbox(client, [
    { queue: 'source.poll', payload: { v: 1, sourceId: run.sourceId, runId, history: true }, runId, waitMs },
  ]);
}

async function end(
  client: Client,
  runId: string,
  run: HistoryRun,
  code: string | null,
): Promise<HistoryReport> {
  await settleRunItems(client, runId, [
    { subjectId: run.sourceId, outcome: code === null ? 'same' : 'failed', reason: code, articleId: null },
  ]);
  return { done: true };
}
