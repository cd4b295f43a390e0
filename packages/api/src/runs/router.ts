import { cancelRun } from '@mirqab/services/cancel-run';
import { listFailures, listRunItems, listRuns, readRun } from '@mirqab/services/list-runs';
import { startRun } from '@mirqab/services/start-run';
import { z } from 'zod';
import { day, done, id, instant, limit, page, paging } from '../schemas.ts';
import { admin, router } from '../trpc.ts';

const outcome = z.enum(['pending', 'new', 'changed', 'same', 'failed']);
const run = z.strictObject({
  id,
  kind: z.string(),
  scope: z.strictObject({
    sourceId: z.string().nullable(),
    day: z.string().nullable(),
    reason: z.string().nullable(),
    articles: z.number().int(),
  }),
  stage: z.string(),
  reason: z.string().nullable(),
  alerting: z.boolean(),
  state: z.string(),
  total: z.number().int(),
  by: z.string().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  counts: z.strictObject({
    pending: z.number().int(),
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    failed: z.number().int(),
  }),
});
export type Run = z.output<typeof run>;

const runItem = z.strictObject({
  subjectId: id,
  outcome: z.string(),
  reason: z.string().nullable(),
  articleId: id.nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
});
export type RunItem = z.output<typeof runItem>;

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), sourceId: id }),
  z.strictObject({ kind: z.literal('history'), sourceId: id }),
  z.strictObject({ kind: z.literal('day'), day, sourceId: id.optional() }),
  z.strictObject({ kind: z.literal('failure'), reason: z.string().min(1).max(80), sourceId: id.optional() }),
  z.strictObject({ kind: z.literal('page'), articleIds: z.array(id).min(1).max(500) }),
]);

export const runs = router({
  list: admin
    .input(z.strictObject(paging))
    .output(page(run))
    .query(({ ctx, input }) => listRuns(ctx, input)),

  get: admin
    .input(z.strictObject({ id }))
    .output(
      z.strictObject({
        ...run.shape,
        failures: z.array(z.strictObject({ reason: z.string().nullable(), count: z.number().int() })),
      }),
    )
    .query(({ ctx, input }) => readRun(ctx, input.id)),

  items: admin
    .input(
      z.strictObject({
        runId: id,
        outcome: outcome.optional(),
        reason: z.string().max(80).optional(),
        after: id.optional(),
        limit,
      }),
    )
    .output(z.array(runItem))
    .query(({ ctx, input }) => listRunItems(ctx, input)),

  /** What can be run again by its failure. */
  failures: admin
    .input(z.strictObject({ sourceId: id.optional() }))
    .output(z.array(z.strictObject({ reason: z.string(), count: z.number().int() })))
    .query(({ ctx, input }) => listFailures(ctx, input)),

  start: admin
    .input(
      z.strictObject({
        scope,
        stage: z.enum(['poll', 'page', 'enrich', 'match']),
        reason: z.string().trim().max(300).optional(),
        alerting: z.boolean().default(false),
      }),
    )
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => ({ id: await startRun(ctx, input) })),

  cancel: admin
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await cancelRun(ctx, input.id);
      return { ok: true as const };
    }),
});
