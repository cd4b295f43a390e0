import { nameKey } from '@mirqab/core/actors';
import { type QueryNode, toSql } from '@mirqab/core/query';
import { inTransaction } from '@mirqab/db';
import type { Condition } from '@mirqab/db/read/filter';
import type { Client } from '@mirqab/db/write/client';
import { tellLive } from '@mirqab/db/write/live';
import {
  chooseArticles,
  lockNamesRun,
  lockNextArticles,
  type NextArticle,
  namesInFlight,
  restartReading,
} from '@mirqab/db/write/name-runs';
import { addOutbox } from '@mirqab/db/write/outbox';
import { closeRun, settleRunItems } from '@mirqab/db/write/runs';
import { awaitStage } from '@mirqab/db/write/stages';
import { BATCH } from '@mirqab/jobs';
import { z } from 'zod';
import { batches, type PipelineContext } from './hold.ts';

/** Articles handed over at once: what is new in the meantime waits behind no more than these. */
const AT_ONCE = 2 * BATCH;

const scope = z.object({
  names: z.array(z.string()),
  naming: z.array(z.string()).optional(),
  since: z.string().optional(),
});

export type NamesReport = { chosen: number; handed: number; done: boolean };

/**
 * The next step of a run over the archive for an actor's forms: chooses its articles when none are chosen, then
 * hands the next page of them over to be read. Each page that was read calls for the next; a step too many
 * finds nothing to do, so the run goes on from its rows after any loss.
 */
export async function advanceNamesRun(
  ctx: Pick<PipelineContext, 'db'>,
  input: { runId: string },
): Promise<NamesReport> {
  const { runId } = input;
  return inTransaction(ctx.db, async (client) => {
    const report: NamesReport = { chosen: 0, handed: 0, done: false };
    const run = await lockNamesRun(client, runId);
    if (!run) return { ...report, done: true };
    if (!run.chosen) {
      const { names, naming, since } = scope.parse(run.scope);
      report.chosen = await chooseArticles(client, runId, {
        where: articlesOf(names, run.kind ?? 'person'),
        naming: naming ?? null,
        since: since ?? null,
      });
    }
    if (!(await namesInFlight(client, runId))) {
      let next = await lockNextArticles(client, runId, AT_ONCE);
      while (next.length > 0 && report.handed === 0) {
        report.handed = await handOver(client, runId, next);
        if (report.handed === 0) next = await lockNextArticles(client, runId, AT_ONCE);
      }
    }
    report.done = await closeRun(client, runId);
    await tellLive(client, [{ kind: 'run', id: runId }]);
    return report;
  });
}

/** Lets articles wait to be read for this run; those that wait for a reading anyway are settled by it. */
async function handOver(client: Client, runId: string, next: NextArticle[]): Promise<number> {
  const mine = next.filter((one) => !one.withdrawn && (one.status === 'done' || one.status === null));
  const running = next.filter((one) => !one.withdrawn && one.status === 'running');
  await awaitStage(client, { stage: 'enrich', version: 1, runId, articles: mine });
  await restartReading(
    client,
    running.map((one) => one.id),
  );
  const askedBy = Map.groupBy(running, (one) => one.runId);
  await addOutbox(client, [
    ...batches(mine, BATCH).map((batch) => reading(batch, runId)),
    ...[...askedBy].flatMap(([asker, list]) => batches(list, BATCH).map((batch) => reading(batch, asker))),
  ]);
  const left = next.filter((one) => !mine.includes(one));
  await settleRunItems(
    client,
    runId,
    left.map((one) => ({
      subjectId: one.id,
      outcome: one.status === 'quarantined' ? ('failed' as const) : ('same' as const),
      reason: one.withdrawn ? 'withdrawn' : (one.status ?? null),
      articleId: one.withdrawn ? null : one.id,
    })),
  );
  return mine.length;
}

const reading = (articles: { id: string }[], runId: string | null) => ({
  queue: 'article.enrich',
  payload: { v: 1, articleIds: articles.map((one) => one.id), ...(runId ? { runId } : {}) },
  runId,
});

/** Forms looked for in one condition: a text query has its limits. */
const MOST_FORMS = 60;

/**
 * Articles in which one of these forms may stand, by the search index. A person of several names is also called by
 * the last alone, so that word decides; the reading tells who is meant.
 */
export function articlesOf(names: readonly string[], kind: string): Condition {
  const texts = new Set(names.slice(0, MOST_FORMS).flatMap((name) => telling(name, kind === 'person')));
  const of: QueryNode[] = [...texts].filter((text) => text !== '').map((text) => ({ kind: 'phrase', text }));
  if (of.length === 0) return { text: 'false', values: [] };
  const sql = toSql(
    { v: 1, root: { kind: 'or', of } },
    { columns: { search: 'a.search', articleId: 'a.id' } },
  );
  return { text: sql.where, values: sql.params };
}

function telling(name: string, person: boolean): string[] {
  const words = name.trim().split(/\s+/u);
  const keys = nameKey(name).split(' ');
  const from = person && keys.length > 1 ? -1 : 0;
  // A compound is written apart or together («عبد الحميد»): as typed, and as one word.
  return [words.slice(from), keys.slice(from)].map((part) => part.join(' ').slice(0, 300));
}
