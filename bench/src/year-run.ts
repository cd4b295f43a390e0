// One run of the simulated world under one schedule, through the functions the worker decides with: nextPoll, nextSlot, needsFullRead,
// firstPoll, itemKey. What stands here besides is what the worker does around them, on a fake clock and without a network.
import {
  DEFAULT_GAP,
  firstPace,
  firstPoll,
  type HostSlot,
  needsFullRead,
  nextPoll,
  nextSlot,
  type Pace,
  type PollOutcome,
} from '@mirqab/core/schedule';
import { Agenda, Delays, Seen } from './year-tables.ts';
import { type Answer, DAY, HOUR, type Loss, type SimulatedSource } from './year-world.ts';

export type Schedule = 'adaptive' | 'hourly';

export type Totals = {
  requests: number;
  unchanged: number;
  failed: number;
  published: number;
  stored: number;
  lost: Record<Loss, number>;
  twice: number;
  waiting: number;
  tooFast: number;
  ended: number;
  goneSources: number;
  moved: number;
  delays: Delays;
  /** Of sources that publish less than five entries a day. */
  quietDelays: Delays;
  bySource: SourceTotals[];
};
export type SourceTotals = { requests: number; unchanged: number; failed: number; stored: number };

export type RunOptions = {
  start: number;
  days: number;
  /** Milliseconds between two requests to a host. */
  gap?: number;
};

type Live = SourceTotals & {
  world: SimulatedSource;
  pace: Pace;
  version: number;
  body: string;
  fullReadAt: number | null;
  moved: boolean;
  asked: boolean;
};
/** `rest`: until when the host asked to be left alone. */
type Host = HostSlot & { rest: number; lastAsked: number };

/** Runs the period under one schedule over fresh worlds; each run over equal worlds sees the same publications. */
export function simulate(worlds: SimulatedSource[], options: RunOptions, schedule: Schedule): Totals {
  const { start, days, gap = DEFAULT_GAP } = options;
  const end = start + days * DAY;
  const live: Live[] = worlds.map((world) => ({
    world,
    pace: firstPace(),
    version: 0,
    body: '',
    fullReadAt: null,
    moved: false,
    asked: false,
    requests: 0,
    unchanged: 0,
    failed: 0,
    stored: 0,
  }));
  const totals = emptyTotals(live);
  const hosts = new Map<string, Host>();
  for (const { host } of worlds)
    hosts.set(host, { notBefore: 0, rest: 0, lastAsked: Number.NEGATIVE_INFINITY });
  const hostOf = live.map(({ world }) => hosts.get(world.host)!);
  const seen = new Seen();
  const agenda = new Agenda();
  for (const [i, { world }] of live.entries()) agenda.push(firstPoll(world.id, start), i);
  while (agenda.length > 0) {
    const [now, index] = agenda.pop();
    if (now >= end) break;
    const source = live[index]!;
    const host = hostOf[index]!;
    if (!source.asked) {
      if (host.rest > now) {
        source.world.waitsFor = 'host-rest';
        agenda.push(host.rest, index);
        continue;
      }
      // The turn is taken when it comes; until then the source waits for its host.
      const turn = nextSlot(host, now, gap);
      host.notBefore = turn.host.notBefore;
      source.asked = true;
      if (turn.at > now) {
        agenda.push(turn.at, index);
        continue;
      }
    }
    source.asked = false;
    if (now - host.lastAsked < gap) totals.tooFast++;
    host.lastAsked = now;
    const next = poll(source, now, totals, seen, schedule, host);
    if (next !== null) agenda.push(next, index);
  }
  return close(totals, live, end);
}

function emptyTotals(bySource: SourceTotals[]): Totals {
  return {
    requests: 0,
    unchanged: 0,
    failed: 0,
    published: 0,
    stored: 0,
    lost: { liar: 0, asked: 0, failing: 0, early: 0, missed: 0 },
    twice: 0,
    waiting: 0,
    tooFast: 0,
    ended: 0,
    goneSources: 0,
    moved: 0,
    delays: new Delays(),
    quietDelays: new Delays(),
    bySource,
  };
}

function close(totals: Totals, live: Live[], end: number): Totals {
  for (const { world, moved, requests, unchanged, failed, stored } of live) {
    // What is published up to the end counts, though nobody asks any more.
    world.advance(end);
    totals.requests += requests;
    totals.unchanged += unchanged;
    totals.failed += failed;
    totals.stored += stored;
    totals.published += world.published;
    for (const [loss, count] of Object.entries(world.lost)) totals.lost[loss as Loss] += count;
    totals.waiting += world.list.filter((entry) => entry.stored === 0).length;
    if (world.goneAt < end - 4 * DAY) totals.goneSources++;
    if (moved) totals.moved++;
  }
  return totals;
}

function poll(
  source: Live,
  now: number,
  totals: Totals,
  seen: Seen,
  schedule: Schedule,
  host: Host,
): number | null {
  const { world } = source;
  const full = needsFullRead(source.fullReadAt, now, source.pace);
  const { answer, version } = world.ask(now, full ? 0 : source.version, source.moved);
  source.requests++;
  const outcome = take(source, answer, now, full, totals, seen);
  if (answer.kind === 'list') {
    if (full || outcome.kind === 'read') source.fullReadAt = now;
    source.version = version;
    source.body = answer.body;
  }
  const next = nextPoll(world.id, source.pace, outcome, now);
  source.pace = next.pace;
  world.waitsFor = next.reason;
  if (next.moveTo !== undefined) {
    source.moved = true;
    source.version = 0;
    source.body = '';
  }
  if (next.hostNotBefore !== undefined) host.rest = Math.max(host.rest, next.hostNotBefore);
  if (next.ended) {
    totals.ended++;
    return null;
  }
  return schedule === 'adaptive' || next.moveTo !== undefined ? next.at : now + HOUR;
}

/** What the worker does with an answer: store what was not seen, each once, and report the outcome. */
function take(
  source: Live,
  answer: Answer,
  now: number,
  full: boolean,
  totals: Totals,
  seen: Seen,
): PollOutcome {
  const { world } = source;
  if (answer.kind === 'failed') {
    source.failed++;
    return answer;
  }
  if (answer.kind === 'unchanged') source.unchanged++;
  // A body that was read before is not read again, though the server has no validators.
  if (answer.kind === 'unchanged' || (!full && answer.body === source.body))
    return { kind: 'unchanged', hints: { freshMs: answer.freshMs }, movedTo: answer.movedTo };
  let fresh = 0;
  for (const entry of answer.entries) {
    if (!seen.add(entry.key)) continue;
    fresh++;
    world.stored(entry);
    source.stored++;
    if (entry.stored > 1) totals.twice++;
    if (source.pace.at === 0) continue;
    totals.delays.add(now - entry.at);
    if (world.perDay < 5) totals.quietDelays.add(now - entry.at);
  }
  return {
    kind: 'read',
    listed: answer.entries.length,
    fresh,
    // The worker hands over all dates; the pace looks at as many as are new.
    dates: answer.dated && fresh > 0 ? answer.entries.map((entry) => entry.at) : [],
    hints: { ttl: answer.ttl, freshMs: answer.freshMs, skipHours: answer.skipHours },
    movedTo: answer.movedTo,
  };
}
