import { randomUUID } from 'node:crypto';
import {
  freshFor,
  MOVED_AGAIN,
  needsFullRead,
  nextPoll,
  type PollOutcome,
  readPace,
  reliesOnPush,
  retryAfter,
} from '@mirqab/core/schedule';
import { inTransaction, newId } from '@mirqab/db';
import { listItems } from '@mirqab/db/write/items';
import { tellLive } from '@mirqab/db/write/live';
import { addOutbox } from '@mirqab/db/write/outbox';
import { hearAgain } from '@mirqab/db/write/push';
import { addRunItems, settleRunItems } from '@mirqab/db/write/runs';
import {
  finishPoll,
  type HeldSource,
  holdSource,
  moveSource,
  noteEnded,
  releaseSource,
  renewSource,
  restHost,
} from '@mirqab/db/write/sources';
import { BATCH } from '@mirqab/jobs';
import { fetchSource, type SourceReading } from './fetch-source.ts';
import { PUSH_GAP_MS } from './hear-hub.ts';
import { batches, type PipelineContext, whileHolding } from './hold.ts';
import { listedItems } from './listed-items.ts';
import { type CanPush, endPush, planPush } from './plan-push.ts';
import type { FetchPort, Reader } from './ports.ts';

/** The operator's own hosts (no polite gap) are asked at least this often. */
const OWN_HOST_EVERY_MS = 60_000;

export type PollInput = {
  sourceId: string;
  /** The scheduler's hold on the source, when it comes from there. */
  lease?: string | undefined;
  /** A run reads in full and puts back what was listed before. */
  runId?: string | undefined;
};

/** `canPush` says which hubs can call us; without it none is asked. */
export type PollContext = PipelineContext & {
  fetch: FetchPort;
  reader: Pick<Reader, 'feed'>;
  canPush?: CanPush;
};

export type PollReport =
  | { done: false; why: 'held' | 'lost' | 'host-busy' }
  | { done: true; outcome: string; listed: number; fresh: number; code: string | null };

/**
 * Reads what a source lists and writes what is new in it, each entry once, with the batches that will
 * read the articles. What came of it and the next time are kept on the source; a failure is an outcome.
 */
export async function pollSource(ctx: PollContext, input: PollInput): Promise<PollReport> {
  const lease = randomUUID();
  const source = await holdSource(ctx.db, {
    id: input.sourceId,
    from: input.lease ?? null,
    lease,
    leaseMs: ctx.leaseMs,
  });
  if (!source) return { done: false, why: 'held' };
  return whileHolding(
    ctx.leaseMs,
    () => renewSource(ctx.db, source.id, lease, ctx.leaseMs),
    async () => {
      const full =
        input.runId !== undefined ||
        needsFullRead(source.fullReadAt?.getTime() ?? null, source.now.getTime(), readPace(source.pace));
      const reading = await fetchSource(ctx, source, full);
      const waitMs = waitForHost(reading, source.now);
      if (waitMs !== null && input.runId === undefined) {
        await releaseSource(ctx.db, { id: source.id, lease, waitMs });
        return { done: false, why: 'host-busy' };
      }
      return writePoll(ctx, { source, lease, full, reading, runId: input.runId ?? null });
    },
  );
}

/** How long the source's turn at its host is off, when it was not asked for that: no failure of the source. */
function waitForHost({ fetched }: SourceReading, now: Date): number | null {
  if (fetched.ok || fetched.code !== 'host-busy') return null;
  return retryAfter(fetched.retryAfter, now.getTime()) ?? MOVED_AGAIN;
}

type Poll = {
  source: HeldSource;
  lease: string;
  full: boolean;
  reading: SourceReading;
  runId: string | null;
};

async function writePoll(ctx: PollContext, poll: Poll): Promise<PollReport> {
  const { source, reading, runId } = poll;
  const items = reading.feed?.ok ? listedItems(reading.feed.feed.items, source.now) : [];
  const pollId = newId(source.now);
  return inTransaction(ctx.db, async (client) => {
    const listed = await listItems(client, {
      sourceId: source.id,
      pollId,
      runId,
      items,
      force: runId !== null,
    });
    const fresh = listed.filter((item) => item.fresh).length;
    const outcome = outcomeOf(source, reading, items.length, fresh);
    const next = nextPoll(source.id, readPace(source.pace), outcome, source.now.getTime());
    const own = source.hostGapMs === 0 && !next.ended;
    const at = own ? Math.min(next.at, source.now.getTime() + OWN_HOST_EVERY_MS) : next.at;
    const report = reportOf(reading, outcome, items.length, fresh);
    const held = await finishPoll(client, {
      sourceId: source.id,
      lease: poll.lease,
      pollId,
      runId,
      ...report,
      ms: reading.ms,
      warnings: reading.feed?.ok ? reading.feed.feed.warnings : [],
      nextPollAt: new Date(at),
      pace: next.pace,
      state: next.ended ? 'ended' : 'active',
      good: outcome.kind !== 'failed',
      hub: reading.feed?.ok ? (reading.feed.feed.hub ?? null) : null,
      title: reading.feed?.ok ? reading.feed.feed.title : null,
      ...validatorsOf(reading, poll.full),
    });
    if (!held) throw new LostHold();
    if (source.push) await hearAgain(client, source.id, source.now, PUSH_GAP_MS);
    if (next.ended) await endPush(client, source.id);
    else await planPush(client, source, reading, ctx.canPush ?? (() => false));
    if (next.ended) await noteEnded(client, source.id, next.ended);
    const movesTo = newAddress(poll, next.moveTo);
    if (movesTo) {
      const nextPollAt = new Date(Math.min(at, source.now.getTime() + MOVED_AGAIN));
      const moved = await moveSource(client, { sourceId: source.id, ...movesTo, nextPollAt });
      if (moved === 'known') await noteEnded(client, source.id, 'moved-to-known');
    }
    if (next.hostNotBefore !== undefined) {
      await restHost(client, source.host, new Date(next.hostNotBefore), 'retry-after');
    }
    await addOutbox(
      client,
      batches(listed, BATCH).map((batch) => ({
        queue: 'article.ingest',
        payload: { v: 1, itemIds: batch.map((item) => item.id), ...(runId ? { runId } : {}) },
        runId,
      })),
    );
    if (runId) {
      await addRunItems(
        client,
        runId,
        listed.map((item) => item.id),
      );
      const failed = outcome.kind === 'failed';
      await settleRunItems(client, runId, [
        {
          subjectId: source.id,
          outcome: failed ? 'failed' : 'same',
          reason: failed ? outcome.code : null,
          articleId: null,
        },
      ]);
    }
    await tellLive(client, [{ kind: 'source', id: source.id }]);
    return {
      done: true as const,
      outcome: report.outcome,
      listed: items.length,
      fresh,
      code: report.error?.code ?? null,
    };
  }).catch((error: unknown) => {
    if (error instanceof LostHold) return { done: false as const, why: 'lost' as const };
    throw error;
  });
}

/**
 * Where a source is to be read from now on: the place its server has moved it to for good, or the list that was found from the
 * page at its address. Null when it stays where it is.
 */
function newAddress({ source, reading }: Poll, moveTo: string | undefined): NewAddress | null {
  const to = moveTo === undefined ? reading.found : { url: moveTo, kind: source.kind };
  const url = URL.parse(to?.url ?? '');
  if (to === null || url === null || (url.href === source.url && to.kind === source.kind)) return null;
  return { url: url.href, host: url.host, kind: to.kind };
}

type NewAddress = { url: string; host: string; kind: string };

class LostHold extends Error {}

function outcomeOf(
  source: HeldSource,
  { fetched, feed }: SourceReading,
  listed: number,
  fresh: number,
): PollOutcome {
  if (!fetched.ok) {
    return {
      kind: 'failed',
      code: fetched.code,
      ...(fetched.status === null ? {} : { status: fetched.status }),
      retryAfter: fetched.retryAfter,
    };
  }
  const header = (name: string) => fetched.headers[name] ?? null;
  const freshMs = freshFor(
    {
      cacheControl: header('cache-control'),
      expires: header('expires'),
      age: header('age'),
      date: header('date'),
    },
    Date.parse(header('date') ?? '') || 0,
  );
  const pushed = reliesOnPush(source.push, source.now.getTime());
  if (feed === null) return { kind: 'unchanged', hints: { freshMs, pushed }, movedTo: fetched.movedTo };
  if (!feed.ok) return { kind: 'failed', code: feed.code };
  const { ttl, skipHours, skipDays, items } = feed.feed;
  const dates = items
    .map((item) => Date.parse(item.publishedAt ?? item.updatedAt ?? ''))
    .filter((date) => !Number.isNaN(date));
  return {
    kind: 'read',
    listed,
    fresh,
    dates,
    hints: { ttl, freshMs, skipHours, skipDays, pushed },
    movedTo: fetched.movedTo,
  };
}

function reportOf(reading: SourceReading, outcome: PollOutcome, listed: number, fresh: number) {
  const { fetched, feed } = reading;
  const failed = outcome.kind === 'failed';
  const message = !fetched.ok ? fetched.detail : feed && !feed.ok ? feed.message : null;
  const blocked = !fetched.ok && fetched.fate === 'never';
  return {
    outcome: failed
      ? blocked
        ? 'blocked'
        : 'failed'
      : outcome.kind === 'unchanged'
        ? 'unchanged'
        : fresh > 0
          ? 'new'
          : listed > 0
            ? 'unchanged'
            : 'empty',
    error: failed ? { code: outcome.code, message } : null,
    status: fetched.status,
    bytes: fetched.ok ? fetched.bytes.length : 0,
    listed,
    fresh,
  };
}

function validatorsOf({ fetched, feed, bodyHash, composite }: SourceReading, full: boolean) {
  // What could not be read must be read again in full: its validators are not kept.
  if (composite || !fetched.ok || fetched.status === 304 || (feed !== null && !feed.ok)) return {};
  return {
    validators: {
      etag: fetched.headers.etag ?? null,
      lastModified: fetched.headers['last-modified'] ?? null,
      bodyHash,
      full: full || feed !== null,
    },
  };
}
