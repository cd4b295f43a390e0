import {
  countFailures,
  countRunReasons,
  listRunItemRows,
  listRunRows,
  type RunItemRow,
  type RunRow,
} from '@mirqab/db/read/runs';
import { z } from 'zod';
import type { ReadContext } from './caller.ts';
import { decodePosition, type Page, toPage } from './paging.ts';
import { ReadFailure } from './read-failure.ts';

const scope = z.looseObject({
  sourceId: z.string().optional(),
  day: z.string().optional(),
  reason: z.string().optional(),
  articleIds: z.array(z.string()).optional(),
});

/** The named failures a run can be made of, with how many items ended so. */
export function listFailures(
  ctx: ReadContext,
  input: { sourceId?: string | undefined },
): Promise<{ reason: string; count: number }[]> {
  return countFailures(ctx.db, input.sourceId ?? null);
}

export type RunView = {
  id: string;
  kind: string;
  scope: { sourceId: string | null; day: string | null; reason: string | null; articles: number };
  stage: string;
  reason: string | null;
  alerting: boolean;
  state: string;
  total: number;
  by: string | null;
  startedAt: string;
  finishedAt: string | null;
  /** They add up to `total`. */
  counts: { pending: number; new: number; changed: number; same: number; failed: number };
};

/** Runs, newest first. */
export async function listRuns(
  ctx: ReadContext,
  input: { cursor?: string | null | undefined; limit: number },
): Promise<Page<RunView>> {
  const rows = await listRunRows(ctx.db, input.limit + 1, decodePosition(input.cursor));
  const page = toPage(rows, input.limit, (row) => row.startedAt.toISOString());
  return { items: page.items.map(viewOf), next: page.next };
}

/** One run with why its items failed. @throws ReadFailure not-found. */
export async function readRun(
  ctx: ReadContext,
  id: string,
): Promise<RunView & { failures: { reason: string | null; count: number }[] }> {
  const [row] = await listRunRows(ctx.db, 1, null, id);
  if (!row) throw new ReadFailure('not-found');
  return { ...viewOf(row), failures: await countRunReasons(ctx.db, id) };
}

/** A run's items of one outcome. */
export async function listRunItems(
  ctx: ReadContext,
  input: {
    runId: string;
    outcome?: string | undefined;
    reason?: string | undefined;
    after?: string | undefined;
    limit: number;
  },
): Promise<RunItemRow[]> {
  return listRunItemRows(
    ctx.db,
    { runId: input.runId, outcome: input.outcome ?? null, reason: input.reason ?? null },
    input.limit,
    input.after ?? null,
  );
}

function viewOf(row: RunRow): RunView {
  const read = scope.catch({}).parse(row.scope);
  const { counts } = row;
  return {
    id: row.id,
    kind: row.kind,
    scope: {
      sourceId: read.sourceId ?? null,
      day: read.day ?? null,
      reason: read.reason ?? null,
      articles: read.articleIds?.length ?? 0,
    },
    stage: row.stage,
    reason: row.reason,
    alerting: row.alerting,
    state: row.state,
    total: row.total,
    by: row.by,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    counts: {
      pending: counts.pending ?? 0,
      new: counts.new ?? 0,
      changed: counts.changed ?? 0,
      same: counts.same ?? 0,
      failed: counts.failed ?? 0,
    },
  };
}
