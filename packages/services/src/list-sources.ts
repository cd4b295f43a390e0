import {
  listLastPolls,
  listSourceRows,
  type PollMark,
  readOutletRow,
  type SourceListRow,
} from '@mirqab/db/read/sources';
import type { PushRow } from '@mirqab/db/write/push';
import { type Problem, readProblem } from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';
import { type SourceHealth, sourceHealth } from './source-health.ts';

/** Polls shown as a strip. */
export const STRIP = 30;

export type PollView = {
  at: string;
  outcome: string;
  fresh: number;
  listed: number;
  problem: Problem | null;
  status: number | null;
  ms: number;
};
export type SourceView = {
  id: string;
  kind: string;
  url: string;
  title: string | null;
  state: SourceListRow['state'];
  outlet: { id: string; name: string };
  language: string | null;
  group: { name: string; sample: boolean } | null;
  nextPollAt: string;
  lastPollAt: string | null;
  lastGoodAt: string | null;
  lastItemAt: string | null;
  outcome: string | null;
  problem: Problem | null;
  health: SourceHealth;
  /** Articles a day: this week, and before it. */
  pace: { seen: number; expected: number };
  storedBytes: number;
  /** The hub that brings word of it, when it has one. Instants; null for what has not been. */
  push: {
    hub: string;
    state: PushRow['state'];
    leaseUntil: string | null;
    lastPushAt: string | null;
  } | null;
  /** Newest first. */
  polls: PollView[];
};

/** Every source with its health in a word, by outlet. */
export async function listSources(ctx: ReadContext): Promise<SourceView[]> {
  return viewsOf(ctx, await listSourceRows(ctx.db));
}

export type OutletView = {
  id: string;
  name: string;
  names: string[];
  homeUrl: string | null;
  language: string | null;
  rules: unknown;
  rulesVersion: number;
};

/** One source, and what an admin may change of its outlet. @throws ReadFailure not-found. */
export async function readSource(
  ctx: ReadContext,
  id: string,
): Promise<{ source: SourceView; outlet: OutletView }> {
  const [source] = await viewsOf(ctx, await listSourceRows(ctx.db, id));
  const outlet = source && (await readOutletRow(ctx.db, source.outlet.id));
  if (!source || !outlet) throw new ReadFailure('not-found');
  return { source, outlet };
}

async function viewsOf(ctx: ReadContext, rows: SourceListRow[]): Promise<SourceView[]> {
  const polls = await listLastPolls(
    ctx.db,
    rows.map((row) => row.id),
    STRIP,
  );
  return rows.map((row) => viewOf(row, polls.get(row.id) ?? [], ctx.now));
}

function viewOf(row: SourceListRow, polls: PollMark[], now: Date): SourceView {
  const pace = { seen: round(row.week / 7), expected: round(row.monthBefore / 30) };
  const health = sourceHealth({ ...row, pace }, now);
  return {
    id: row.id,
    kind: row.kind,
    url: row.url,
    title: row.title,
    state: row.state,
    outlet: { id: row.outletId, name: row.outlet },
    language: row.language,
    group: row.group === null ? null : { name: row.group, sample: row.groupKind === 'sample' },
    nextPollAt: row.nextPollAt.toISOString(),
    lastPollAt: row.lastPollAt?.toISOString() ?? null,
    lastGoodAt: row.lastGoodAt?.toISOString() ?? null,
    lastItemAt: row.lastItemAt?.toISOString() ?? null,
    outcome: row.lastOutcome,
    problem: problemOf(row, health),
    health,
    pace,
    storedBytes: row.storedBytes,
    push: row.push && {
      hub: row.push.hub,
      state: row.push.state,
      leaseUntil: instantOf(row.push.leaseUntil),
      lastPushAt: instantOf(row.push.lastPushAt),
    },
    polls: polls.map(({ at, outcome, fresh, listed, error, status, ms }) => ({
      at: at.toISOString(),
      outcome,
      fresh,
      listed,
      problem: readProblem(error),
      status,
      ms,
    })),
  };
}

/** Why it stands as it does: what its last poll met, or the rule that stopped matching. */
function problemOf({ lastError, stoppedRule }: SourceListRow, health: SourceHealth): Problem | null {
  if (health === 'misread' && stoppedRule)
    return { code: `rule-${stoppedRule.state}`, detail: stoppedRule.rule };
  return readProblem(lastError);
}

const instantOf = (ms: number): string | null => (ms === 0 ? null : new Date(ms).toISOString());
const round = (value: number) => Math.round(value * 10) / 10;
