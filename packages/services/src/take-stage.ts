import { randomUUID } from 'node:crypto';
import { inTransaction } from '@mirqab/db';
import { addOutbox } from '@mirqab/db/write/outbox';
import {
  type ClaimedStage,
  claimStage,
  quarantineStage,
  releaseStage,
  renewStage,
  type Stage,
} from '@mirqab/db/write/stages';
import { ALONE_FROM, errorOf, isOutage, MOST_CRASHES, type PipelineContext, whileHolding } from './hold.ts';

export type HeldStage = { articleIds: string[]; lease: string };
type Input = { stage: Stage; queue: string; articleIds: string[]; runId?: string | undefined };

/**
 * Takes articles that wait for a stage and does `work` on them while holding them. Articles that took
 * their worker down before go on alone, and after too many deaths are set aside with the reason. An
 * error lets go of all of them and is thrown on: the queue tries again.
 */
export async function takeStage(
  ctx: PipelineContext,
  { stage, queue, articleIds, runId }: Input,
  work: (held: HeldStage) => Promise<void>,
): Promise<void> {
  const lease = randomUUID();
  const claimed = await claimStage(ctx.db, { stage, articleIds, lease, leaseMs: ctx.leaseMs });
  const { sound, alone, crashed } = part(claimed);
  if (crashed.length > 0 || alone.length > 0) {
    await inTransaction(ctx.db, async (client) => {
      const error = { code: 'quarantined', message: `ended its worker ${MOST_CRASHES} times` };
      if (crashed.length > 0) await quarantineStage(client, { stage, articleIds: crashed, lease, error });
      const apart = { code: 'alone', message: '' };
      await releaseStage(client, { stage, articleIds: alone, lease, error: apart, spent: false });
      await addOutbox(
        client,
        alone.map((id) => ({
          queue,
          payload: { v: 1, articleIds: [id], ...(runId ? { runId } : {}) },
          runId: runId ?? null,
        })),
      );
    });
  }
  if (sound.length === 0) return;
  const held = { stage, articleIds: sound, lease };
  await whileHolding(
    ctx.leaseMs,
    () => renewStage(ctx.db, { ...held, leaseMs: ctx.leaseMs }),
    () =>
      work({ articleIds: sound, lease }).catch(async (error: unknown) => {
        // What is the article's own fault counts; what is the database's does not.
        const end = { ...held, error: errorOf(error), spent: !isOutage(error) };
        await releaseStage(ctx.db.pool, end).catch(() => {});
        throw error;
      }),
  );
}

function part(claimed: ClaimedStage[]): { sound: string[]; alone: string[]; crashed: string[] } {
  const crashed = claimed.filter((row) => row.attempt > MOST_CRASHES + 1);
  const risky = claimed.filter((row) => row.attempt >= ALONE_FROM && row.attempt <= MOST_CRASHES + 1);
  const alone = claimed.length > 1 ? risky : [];
  const out = new Set([...crashed, ...alone]);
  const ids = (rows: ClaimedStage[]) => rows.map((row) => row.articleId);
  return { sound: ids(claimed.filter((row) => !out.has(row))), alone: ids(alone), crashed: ids(crashed) };
}
