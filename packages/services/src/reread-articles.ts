import { isDeepStrictEqual } from 'node:util';
import { inTransaction } from '@mirqab/db';
import { type ChangedArticle, updateArticles, writeBands } from '@mirqab/db/write/articles';
import type { Client } from '@mirqab/db/write/client';
import { type KeptArticle, listKept } from '@mirqab/db/write/kept';
import { addOutbox } from '@mirqab/db/write/outbox';
import { type RunOutcome, settleRunItems } from '@mirqab/db/write/runs';
import { awaitStage, finishStage, lockHeldStage } from '@mirqab/db/write/stages';
import { articleRow } from './article-row.ts';
import type { PipelineContext } from './hold.ts';
import { keptTask } from './kept-task.ts';
import { outletHabits } from './outlet-habits.ts';
import type { RawStore, Reader } from './ports.ts';
import type { ArticleTask } from './prepare-article.ts';
import { recountStories } from './recount-stories.ts';
import { takeStage } from './take-stage.ts';

export type RereadReport = { taken: number; changed: number; same: number; failed: number };

type Read = {
  article: KeptArticle;
  change: ChangedArticle | null;
  bands: string[];
  outcome: RunOutcome;
  reason: string | null;
};

/**
 * Reads articles again from the bytes that were kept, with today's reader and rules. An article whose
 * reading is the same goes no further; a changed one passes on to its actors and alerts, silently
 * unless its run alerts. Nothing is fetched.
 */
export async function rereadArticles(
  ctx: PipelineContext & { raw: Pick<RawStore, 'get'>; reader: Pick<Reader, 'articles'> },
  input: { articleIds: string[]; runId?: string | undefined },
): Promise<RereadReport> {
  const report = { taken: 0, changed: 0, same: 0, failed: 0 };
  await takeStage(ctx, { stage: 'ingest', queue: 'article.ingest', ...input }, async (held) => {
    const kept = await listKept(ctx.db.pool, held.articleIds);
    const reads = await readAll(ctx, kept);
    await inTransaction(ctx.db, async (client) => {
      const mine = await lockHeldStage(client, {
        stage: 'ingest',
        articleIds: held.articleIds,
        lease: held.lease,
      });
      const ids = held.articleIds.filter((id) => mine.has(id));
      if (ids.length === 0) return;
      const own = reads.filter((read) => mine.has(read.article.id));
      await write(client, own, input.runId ?? null);
      // A reading that stayed the same is as matched as it was.
      await finishStage(client, { stage: 'ingest', articleIds: ids, lease: held.lease });
      if (input.runId) {
        await settleRunItems(
          client,
          input.runId,
          own.map(({ article, outcome, reason }) => ({
            subjectId: article.id,
            outcome,
            reason,
            articleId: article.id,
          })),
        );
      }
      report.taken += ids.length;
      for (const { outcome } of own) if (outcome !== 'new') report[outcome] += 1;
    });
  });
  return report;
}

async function readAll(
  ctx: { db: PipelineContext['db']; raw: Pick<RawStore, 'get'>; reader: Pick<Reader, 'articles'> },
  kept: KeptArticle[],
): Promise<Read[]> {
  const bytes = await Promise.all(
    kept.map((article) => (article.rawHash === null ? null : ctx.raw.get(article.rawHash))),
  );
  const habits = await outletHabits(
    ctx,
    kept.map((article) => article.outletId),
    new Date(),
  );
  const tasks: ArticleTask[] = [];
  const readable: KeptArticle[] = [];
  const reads: Read[] = [];
  kept.forEach((article, at) => {
    const raw = bytes[at];
    if (raw) {
      tasks.push({ ...keptTask(article, raw), dayFirst: habits.get(article.outletId) ?? null });
      readable.push(article);
    } else {
      reads.push({ article, change: null, bands: [], outcome: 'failed', reason: 'raw-missing' });
    }
  });
  const readings = await ctx.reader.articles(tasks);
  readable.forEach((article, at) => {
    const reading = readings[at];
    if (!reading?.ok) {
      reads.push({ article, change: null, bands: [], outcome: 'failed', reason: reading?.code ?? 'unread' });
      return;
    }
    const row = articleRow({
      article: reading.article,
      id: article.id,
      now: article.firstSeenAt,
      outletId: article.outletId,
      sourceId: article.sourceId,
      url: article.url,
      rawHash: article.rawHash,
      rulesVersion: article.rulesVersion,
      notes: article.notes,
    });
    const change: ChangedArticle = { ...row, revision: article.revision, theirs: false, change: {} };
    const same = isSame(article, change);
    reads.push({
      article,
      change: same ? null : change,
      bands: reading.article.bands,
      outcome: same ? 'same' : 'changed',
      reason: null,
    });
  });
  return reads;
}

/** Is what a reader would see, and what is matched, the same as before? */
function isSame(article: KeptArticle, row: ChangedArticle): boolean {
  return (
    article.title === row.title &&
    article.bodyHash === row.bodyHash &&
    article.byline === row.byline &&
    article.language === row.language &&
    article.dateStated === row.dateStated &&
    article.datePrecision === row.datePrecision &&
    isDeepStrictEqual(article.zones, JSON.parse(JSON.stringify(row.zones)))
  );
}

async function write(client: Client, reads: Read[], runId: string | null): Promise<void> {
  const changes = reads.flatMap((read) => (read.change === null ? [] : [read.change]));
  if (changes.length === 0) return;
  await updateArticles(client, changes);
  const banded = reads.flatMap(({ change, bands }) => (change ? [{ id: change.id, bands }] : []));
  await writeBands(client, banded, true);
  const articles = changes.map((change) => ({ id: change.id, revision: change.revision }));
  await awaitStage(client, { stage: 'enrich', version: 1, runId, articles });
  const articleIds = articles.map((article) => article.id);
  await addOutbox(client, [
    { queue: 'article.enrich', payload: { v: 1, articleIds, ...(runId ? { runId } : {}) }, runId },
  ]);
  const stories = reads.flatMap(({ change, article }) =>
    change && article.storyId ? [article.storyId] : [],
  );
  await recountStories(client, [...new Set(stories)]);
}
