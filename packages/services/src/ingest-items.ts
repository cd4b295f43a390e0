import { randomUUID } from 'node:crypto';
import { urlKey } from '@mirqab/core/url';
import { inTransaction } from '@mirqab/db';
import { findByKeys, recordRaw } from '@mirqab/db/write/articles';
import type { Client } from '@mirqab/db/write/client';
import { isHistoryRun } from '@mirqab/db/write/history';
import {
  type ClaimedItem,
  claimItems,
  lockHeldItems,
  postponeItems,
  renewItems,
  type Settled,
  settleItems,
} from '@mirqab/db/write/items';
import { tellLive } from '@mirqab/db/write/live';
import { addOutbox } from '@mirqab/db/write/outbox';
import { settleRunItems } from '@mirqab/db/write/runs';
import { awaitStage, recordStage } from '@mirqab/db/write/stages';
import { fetchArticles, type Missed } from './fetch-articles.ts';
import { ALONE_FROM, errorOf, isOutage, MOST_CRASHES, type PipelineContext, whileHolding } from './hold.ts';
import { outletHabits } from './outlet-habits.ts';
import type { FetchPort, RawStore, Reader } from './ports.ts';
import { READER_VERSION, sha256 } from './prepare-article.ts';
import { type PageRecord, recordPages } from './record-pages.ts';
import { type Arrival, type Settlement, settleArticles, type Verdict } from './settle-articles.ts';

export type IngestContext = PipelineContext & {
  fetch: FetchPort;
  raw: RawStore;
  reader: Pick<Reader, 'articles'>;
};

export type IngestReport = {
  taken: number;
  added: number;
  changed: number;
  duplicate: number;
  shelved: number;
  failed: number;
  postponed: number;
  /** Items that go on alone, after a batch with them ended its worker more than once. */
  alone: number;
};

/** Pause after an error that was no page's. */
const AFTER_ERROR_MS = 1_000;

/** Kinds of page that hold no article, by the reason an admin reads. */
const SHELVED = new Set(['index', 'wall', 'error', 'video', 'empty']);

/**
 * Turns listed items into articles: fetches each page, keeps its bytes, reads it, decides what it is,
 * and writes all of it in one transaction with the next stage's outbox row. Every item ends with a
 * fate of its own; taking the same items again is harmless.
 */
export async function ingestItems(
  ctx: IngestContext,
  input: { itemIds: string[]; runId?: string | undefined },
): Promise<IngestReport> {
  const lease = randomUUID();
  const claimed = await claimItems(ctx.db, { ids: input.itemIds, lease, leaseMs: ctx.leaseMs });
  const report = {
    taken: claimed.length,
    added: 0,
    changed: 0,
    duplicate: 0,
    shelved: 0,
    failed: 0,
    postponed: 0,
    alone: 0,
  };
  if (claimed.length === 0) return report;
  const ids = claimed.map((item) => item.id);
  const work = async () => {
    const items = await setAside(ctx, claimed, lease, report);
    if (items.length === 0) return report;
    const { fresh, known } = await partKnown(ctx, items);
    const { fetched, missed } = await fetchArticles(ctx, fresh);
    // Before anything is made of them: bytes that no row names would be kept for ever.
    await recordRaw(
      ctx.db.pool,
      fetched.map(({ raw, contentType, item }) => ({ ...raw, contentType, sourceId: item.sourceId })),
    );
    const habits = await outletHabits(
      ctx,
      fetched.map(({ item }) => item.outletId),
      items[0]?.now ?? new Date(),
    );
    const readings = await ctx.reader.articles(
      fetched.map(({ item, task }) => ({ ...task, dayFirst: habits.get(item.outletId) ?? null })),
    );
    const arrivals: Arrival[] = [];
    const ends: Missed[] = [...missed];
    fetched.forEach((one, at) => {
      const reading = readings[at];
      if (!reading?.ok) {
        ends.push({
          item: one.item,
          kind: 'settled',
          fate: 'failed',
          reason: reading?.code ?? 'unread',
          detail: { raw: one.raw.hash },
        });
      } else if (SHELVED.has(reading.article.reading.pageKind)) {
        const reason = reading.article.reading.pageKind;
        ends.push({
          item: one.item,
          kind: 'settled',
          fate: 'shelved',
          reason,
          detail: { raw: one.raw.hash },
        });
      } else {
        arrivals.push({ ...one, prepared: reading.article });
      }
    });
    const verdicts = await write(ctx, {
      lease,
      ids,
      arrivals,
      ends,
      known,
      runId: input.runId ?? null,
      report,
    });
    await recordPages(ctx.db, recordsOf(arrivals, verdicts));
    return report;
  };
  return whileHolding(
    ctx.leaseMs,
    () => renewItems(ctx.db, lease, ids, ctx.leaseMs),
    () =>
      work().catch(async (error: unknown) => {
        const wait = { waitMs: AFTER_ERROR_MS, reason: errorOf(error).code, spent: !isOutage(error) };
        await postponeItems(ctx.db.pool, { lease, ids, ...wait }).catch(() => {});
        throw error;
      }),
  );
}

/**
 * Items that were taken again and again without an end go on alone, which spends no attempt: what dies
 * with its worker from then on dies by itself, and after too many deaths is quarantined with the reason.
 */
async function setAside(
  ctx: PipelineContext,
  claimed: ClaimedItem[],
  lease: string,
  report: IngestReport,
): Promise<ClaimedItem[]> {
  const crashed = claimed.filter((item) => item.attempts > MOST_CRASHES + 1);
  const risky = claimed.filter((item) => item.attempts >= ALONE_FROM && item.attempts <= MOST_CRASHES + 1);
  const alone = claimed.length > 1 ? risky : [];
  if (crashed.length === 0 && alone.length === 0) return claimed;
  await inTransaction(ctx.db, async (client) => {
    await settleItems(
      client,
      crashed.map((item) => ({
        id: item.id,
        fate: 'failed',
        reason: 'quarantined',
        detail: { attempts: item.attempts },
        articleId: null,
      })),
    );
    await postponeItems(client, {
      lease,
      ids: alone.map((item) => item.id),
      waitMs: 0,
      reason: 'alone',
      spent: false,
    });
    await addOutbox(
      client,
      alone.map((item) => ({ queue: 'article.ingest', payload: { v: 1, itemIds: [item.id] } })),
    );
  });
  report.failed += crashed.length;
  report.alone = alone.length;
  const out = new Set([...crashed, ...alone].map((item) => item.id));
  return claimed.filter((item) => !out.has(item.id));
}

/** Parts off what another listing brought already, and what was withdrawn: their pages are not asked for again. */
async function partKnown(
  ctx: PipelineContext,
  items: ClaimedItem[],
): Promise<{ fresh: ClaimedItem[]; known: Settled[] }> {
  const addressed = items.filter((item) => item.url !== null);
  const keyOf = (item: ClaimedItem) => sha256(urlKey(item.url ?? '') ?? '');
  const rows = await findByKeys(
    ctx.db.pool,
    addressed.map((item) => ({ kind: 'url', scope: '', hash: keyOf(item) })),
  );
  const articles = new Map(rows.map((row) => [row.hash, row]));
  const known: Settled[] = [];
  const out = new Set<string>();
  for (const item of addressed) {
    const article = articles.get(keyOf(item));
    const again = item.articleId !== null || item.runId !== null;
    if (!article || (again && !article.withdrawn)) continue;
    out.add(item.id);
    const reason = article.withdrawn ? 'withdrawn' : 'same-page';
    known.push({ id: item.id, fate: 'duplicate', reason, detail: null, articleId: article.articleId });
  }
  return { fresh: items.filter((item) => !out.has(item.id)), known };
}

type Batch = {
  lease: string;
  ids: string[];
  arrivals: Arrival[];
  ends: Missed[];
  known: Settled[];
  runId: string | null;
  report: IngestReport;
};

async function write(ctx: PipelineContext, batch: Batch): Promise<Verdict[]> {
  const { lease, report } = batch;
  return inTransaction(ctx.db, async (client) => {
    const held = await lockHeldItems(client, lease, batch.ids);
    const arrivals = batch.arrivals.filter((arrival) => held.has(arrival.item.id));
    const ends = batch.ends.filter((end) => held.has(end.item.id));
    const now = arrivals[0]?.item.now ?? new Date(0);
    const settlement: Settlement =
      arrivals.length > 0
        ? await settleArticles(client, arrivals, now)
        : { verdicts: [], added: [], changed: [], stories: [] };

    const settled: Settled[] = batch.known.filter((item) => held.has(item.id));
    for (const { itemId, fate, reason, articleId } of settlement.verdicts) {
      settled.push({ id: itemId, fate, reason, detail: null, articleId });
    }
    for (const end of ends) {
      if (end.kind === 'settled') {
        settled.push({
          id: end.item.id,
          fate: end.fate,
          reason: end.reason,
          detail: end.detail,
          articleId: null,
        });
      } else {
        await postpone(client, lease, end);
        report.postponed += 1;
      }
    }
    await settleItems(client, settled);
    const imported = arrivals.some((arrival) => arrival.item.sourceKind === 'import');
    const past = imported || (batch.runId !== null && (await isHistoryRun(client, batch.runId)));
    await goOn(client, settlement, batch.runId, past);
    if (batch.runId) await countRun(client, batch.runId, settled, settlement);
    await tellLive(
      client,
      settlement.stories.map((id) => ({ kind: 'story', id })),
    );
    report.added = settlement.added.length;
    report.changed = settlement.changed.length;
    for (const { fate } of settled) {
      if (fate === 'duplicate' || fate === 'shelved' || fate === 'failed') report[fate] += 1;
    }
    return settlement.verdicts;
  });
}

/** What the pages that were stored teach of their outlets; one that is another outlet's or was withdrawn teaches nothing. */
function recordsOf(arrivals: Arrival[], verdicts: Verdict[]): PageRecord[] {
  const byItem = new Map(arrivals.map((arrival) => [arrival.item.id, arrival]));
  return verdicts.flatMap(({ itemId, articleId, reason }) => {
    const arrival = byItem.get(itemId);
    if (!arrival || articleId === null || reason === 'withdrawn') return [];
    const { item, prepared } = arrival;
    const { outletId, rulesVersion } = item;
    return [{ outletId, articleId, rulesVersion, hasRules: item.rules !== null, prepared }];
  });
}

async function postpone(
  client: Client,
  lease: string,
  end: Extract<Missed, { kind: 'postponed' }>,
): Promise<void> {
  const { item, waitMs, reason, spent } = end;
  await postponeItems(client, { lease, ids: [item.id], waitMs, reason, spent });
  await addOutbox(client, [
    {
      queue: 'article.ingest',
      payload: { v: 1, itemIds: [item.id], ...(item.runId ? { runId: item.runId } : {}) },
      runId: item.runId,
      waitMs,
    },
  ]);
}

/**
 * Writes the stage and lets the next one begin. What a run finds new alerts as ever: only what was here before is
 * silent, and what an import or a source's past brings, which is no news.
 */
async function goOn(
  client: Client,
  settlement: Settlement,
  runId: string | null,
  past: boolean,
): Promise<void> {
  const added = settlement.added.map((id) => ({ id, revision: 1 }));
  const parts = [
    { articles: added, runId: past ? runId : null },
    { articles: settlement.changed, runId },
  ];
  for (const part of parts) {
    if (part.articles.length === 0) continue;
    await recordStage(client, { stage: 'ingest', version: READER_VERSION, ...part });
    await awaitStage(client, { stage: 'enrich', version: 1, ...part });
    const articleIds = part.articles.map((article) => article.id);
    await addOutbox(client, [
      {
        queue: 'article.enrich',
        payload: { v: 1, articleIds, ...(part.runId ? { runId: part.runId } : {}) },
        runId: part.runId,
      },
    ]);
  }
}

async function countRun(
  client: Client,
  runId: string,
  settled: Settled[],
  settlement: Settlement,
): Promise<void> {
  const outcomes = new Map(settlement.verdicts.map((verdict) => [verdict.itemId, verdict.outcome]));
  await settleRunItems(
    client,
    runId,
    settled.map((item) => ({
      subjectId: item.id,
      outcome: outcomes.get(item.id) ?? (item.fate === 'failed' ? 'failed' : 'same'),
      reason: item.reason,
      articleId: item.articleId,
    })),
  );
}
