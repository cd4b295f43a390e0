import { errorWeight } from './errors.ts';
import { expectedRate, isSteady, learn, peakRate, type Rhythm, rhythmOf } from './pace.ts';
import { retryAfter } from './politeness.ts';
import type { NextPoll, Pace, PollHints, PollOutcome, PollReason } from './types.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const MIN_INTERVAL = 5 * MINUTE;
export const MAX_INTERVAL = DAY;
/** A source whose list was just found, or that moved for good, is read at its new address soon. */
export const MOVED_AGAIN = 10_000;
/**
 * A poll is due when the root of the rate of arrivals (an hour), summed over the hours since the last one, reaches this. For a given number of
 * requests the mean delay of an item is least when intervals follow the inverse root of the rates, among sources and within a day: busy
 * sources and hours are asked more often, but quiet ones are not left to the last. Chosen by the simulated year (bench); smaller
 * buys delay with requests.
 */
const ENOUGH = 0.47;
/** And not before this many arrivals are expected: a source that has fallen silent is asked once a day in the end. */
const LEAST_EXPECTED = 0.045;
/** The share of a list that may be new at the next poll if its pace goes on: a burst of five times the pace then pushes nothing out unseen. */
const NEW_SHARE = 0.2;
const STEP = 5 * MINUTE;
/** The net under a push subscription. */
const PUSHED = 6 * HOUR;
/** So many arrivals expected and none seen (0.7 % by chance): the answers are doubted, at most every two hours. */
const SUSPICIOUS = 5;
const SUSPICION_EVERY = 2 * HOUR;
/** What a source asks for (ttl, max-age) is kept to as long as its list can bear it; where it would turn over unseen it is cut, not below this. */
const LEAST_TTL = 15 * MINUTE;
/** From this weight of errors in a row on, trouble is no longer taken for an interruption. */
const LASTING = 24;
const GONE_TIMES = 3;
const GONE_SPAN = 72 * HOUR;

/**
 * When to poll a source again, from what the last poll brought. Pure: `id` only spreads sources over time by its hash.
 * Good answers teach the pace (rhythm of the day and week, last hours) and the next poll comes when it expects something, within 5 min
 * and 24 h, never sooner than the source asks; errors wait longer by their weight; Retry-After is kept to (≤ 24 h); 410 three times over
 * 72 h ends the source.
 */
export function nextPoll(id: string, pace: Pace, outcome: PollOutcome, now: number): NextPoll {
  if (outcome.kind === 'failed') return afterFailure(id, pace, outcome, now);
  const read = outcome.kind === 'read' ? outcome : null;
  // A list that is suddenly empty is trouble at the outlet, not silence: nothing is learnt from it.
  const learnt =
    read !== null && read.listed === 0
      ? { ...pace, at: pace.at, polls: pace.polls + 1 }
      : learn(pace, read?.fresh ?? 0, read?.dates ?? [], now);
  const moved = outcome.movedTo ?? null;
  const seen = moved === null ? 0 : moved === pace.movedTo ? pace.movedSeen + 1 : 1;
  const hints = asked(pace, outcome);
  const next: Pace = {
    ...learnt,
    ttl: hints.ttl ?? 0,
    skipHours: hints.skipHours ?? [],
    skipDays: hints.skipDays ?? [],
    listed: read?.listed || pace.listed,
    freshAt: (read?.fresh ?? 0) > 0 ? now : pace.freshAt,
    errorWeight: 0,
    gone: 0,
    goneSince: null,
    movedTo: moved,
    movedSeen: seen,
  };
  const burst =
    read !== null && pace.at !== 0 && read.fresh >= 3
      ? ((now - pace.at) * NEW_SHARE * read.listed) / read.fresh
      : MAX_INTERVAL;
  const rhythm = rhythmOf(next);
  const expected = expectedWait(rhythm, now);
  const overrun = burst < expected;
  const bearable = Math.min(burst, atPeak(next, rhythm));
  const wait = Math.max(MIN_INTERVAL, Math.min(expected, bearable));
  const chosen = polite(wait, overrun, hints, bearable);
  const at = outsideWindows(now + spread(id, next.polls, chosen), hints);
  const reason: PollReason = at.moved ? 'skip-window' : chosen.reason;
  if (moved !== null && seen >= 2)
    return { pace: next, at: Math.min(at.time, now + MOVED_AGAIN), reason, moveTo: moved };
  return { pace: next, at: at.time, reason };
}

/** What is asked for now: a list that was read says it anew, an answer without a list leaves it as the last one said. */
function asked(pace: Pace, outcome: Exclude<PollOutcome, { kind: 'failed' }>): PollHints {
  const hints = outcome.hints ?? {};
  if (outcome.kind === 'read') return hints;
  return {
    ...hints,
    ttl: hints.ttl ?? pace.ttl,
    skipHours: hints.skipHours ?? pace.skipHours,
    skipDays: hints.skipDays ?? pace.skipDays,
  };
}

/** When to poll a source that was just added, or all of them after a first start: spread over ten minutes by hash. */
export function firstPoll(id: string, now: number): number {
  return now + Math.floor(hash(id, 0) * 10 * MINUTE);
}

/**
 * Is it time to read in full, without validators? Some servers answer 304 wrongly: once a day that is found out, and sooner when by the
 * source's pace something should long have come and nothing has.
 */
export function needsFullRead(fullReadAt: number | null, now: number, pace?: Pace): boolean {
  if (fullReadAt === null || now - fullReadAt >= DAY - MIN_INTERVAL) return true;
  if (pace === undefined || pace.freshAt === 0 || now - fullReadAt < SUSPICION_EVERY) return false;
  const doubt = Math.min(SUSPICIOUS, Math.max(3, pace.listed * 0.3));
  return arrivalsBetween(pace, Math.max(pace.freshAt, fullReadAt), now) > doubt;
}

function arrivalsBetween(pace: Pace, from: number, to: number): number {
  const rhythm = rhythmOf(pace);
  let sum = 0;
  for (let at = from; at < to; at += HOUR / 2)
    sum += (expectedRate(rhythm, at) * Math.min(HOUR / 2, to - at)) / HOUR;
  return sum;
}

/** How long until enough is expected to have come: summed by hours, in which the rhythm stands still, or by minutes while the last hours tell. */
function expectedWait(rhythm: Rhythm, now: number): number {
  let roots = 0;
  let arrivals = 0;
  for (let wait = 0; wait < MAX_INTERVAL; ) {
    const time = now + wait;
    const rate = expectedRate(rhythm, time);
    const hours = (isSteady(rhythm, time) ? HOUR - (time % HOUR) : STEP) / HOUR;
    const root = Math.sqrt(rate);
    const needed = Math.max((ENOUGH - roots) / root, (LEAST_EXPECTED - arrivals) / rate);
    if (needed <= hours) return Math.min(MAX_INTERVAL, wait + needed * HOUR);
    roots += root * hours;
    arrivals += rate * hours;
    wait += hours * HOUR;
  }
  return MAX_INTERVAL;
}

/** How long a source may be left alone before half of its list may have been pushed out by newer entries. */
function turnover(pace: Pace): number {
  const rate = (pace.arrivals + 0.5) / (pace.hours + 12);
  return pace.listed === 0 ? MAX_INTERVAL : Math.max(MIN_INTERVAL, (pace.listed / rate / 2) * HOUR);
}

/** How long the list lasts if the outlet's busiest hour begins at once, by the share of it that may be new. */
function atPeak(pace: Pace, rhythm: Rhythm): number {
  return pace.listed < 5 ? MAX_INTERVAL : ((NEW_SHARE * pace.listed) / peakRate(rhythm)) * HOUR;
}

type Choice = { wait: number; reason: PollReason; floor: number };

function polite(wait: number, overrun: boolean, hints: PollHints, bearable: number): Choice {
  let choice: Choice = {
    wait,
    reason: overrun
      ? 'overrun'
      : wait <= MIN_INTERVAL
        ? 'shortest'
        : wait >= MAX_INTERVAL
          ? 'longest'
          : 'adaptive',
    floor: MIN_INTERVAL,
  };
  const raise = (floor: number, reason: PollReason): void => {
    const bounded = Math.min(floor, MAX_INTERVAL);
    if (bounded > choice.wait) choice = { wait: bounded, reason, floor: bounded };
    else if (bounded > choice.floor) choice = { ...choice, floor: bounded };
  };
  if (hints.pushed) raise(Math.min(PUSHED, bearable), 'pushed');
  const most = Math.max(bearable, LEAST_TTL);
  if (hints.ttl !== undefined && hints.ttl > 0) raise(Math.min(hints.ttl * MINUTE, most), 'ttl');
  if (hints.freshMs !== undefined && hints.freshMs > 0) raise(Math.min(hints.freshMs, most), 'cache-control');
  return choice;
}

/** ±10 % by hash, so that sources of one pace do not march in step; never below what the source asked for, never above a day. */
function spread(id: string, polls: number, choice: Choice): number {
  const shifted = choice.wait * (0.9 + 0.2 * hash(id, polls));
  return Math.round(Math.min(MAX_INTERVAL, Math.max(choice.floor, shifted)));
}

/** Moves a time out of the hours and days (GMT) in which the feed asks not to be read; a feed that forbids all is not obeyed. */
function outsideWindows(time: number, hints: PollHints): { time: number; moved: boolean } {
  if (!hints.skipHours?.length && !hints.skipDays?.length) return { time, moved: false };
  const hours = new Set(hints.skipHours ?? []);
  const days = new Set(hints.skipDays ?? []);
  if (hours.size >= 24 || days.size >= 7) return { time, moved: false };
  let at = time;
  for (let step = 0; step < 24 * 8; step++) {
    const date = new Date(at);
    if (!hours.has(date.getUTCHours()) && !days.has(date.getUTCDay()))
      return { time: at, moved: at !== time };
    at = (Math.floor(at / HOUR) + 1) * HOUR;
  }
  return { time, moved: false };
}

function afterFailure(
  id: string,
  pace: Pace,
  outcome: Extract<PollOutcome, { kind: 'failed' }>,
  now: number,
): NextPoll {
  const { code, status } = outcome;
  const next: Pace = {
    ...pace,
    polls: pace.polls + 1,
    errorWeight: Math.min(48, pace.errorWeight + errorWeight(code, status)),
    gone: 0,
    goneSince: null,
  };
  if (status === 410) {
    next.gone = pace.gone + 1;
    next.goneSince = pace.goneSince ?? now;
    if (next.gone >= GONE_TIMES && now - next.goneSince >= GONE_SPAN)
      return { pace: next, at: now + MAX_INTERVAL, reason: 'ended', ended: 'gone' };
    return { pace: next, at: now + MAX_INTERVAL, reason: 'gone' };
  }
  const asked = status === 429 || status === 503 ? retryAfter(outcome.retryAfter, now) : null;
  // A busy list is not left so long that what it publishes meanwhile is lost, until the trouble has lasted for days.
  const patience =
    next.errorWeight < LASTING ? Math.max(HOUR, Math.min(MAX_INTERVAL, turnover(pace))) : MAX_INTERVAL;
  const backOff = Math.min(patience, Math.max(MIN_INTERVAL, next.errorWeight * HOUR));
  if (asked !== null) {
    // Later than asked by up to a tenth, so that not every source of the host comes back in one second.
    const wait = Math.min(
      MAX_INTERVAL,
      Math.round(Math.max(asked, MIN_INTERVAL) * (1 + 0.1 * hash(id, next.polls))),
    );
    return { pace: next, at: now + wait, reason: 'retry-after', hostNotBefore: now + asked };
  }
  return {
    pace: next,
    at: now + spread(id, next.polls, { wait: backOff, reason: 'back-off', floor: MIN_INTERVAL }),
    reason: 'back-off',
  };
}

/** FNV-1a of id and round, as a number in [0, 1). */
function hash(id: string, round: number): number {
  let h = 0x811c9dc5;
  const text = `${id}#${round}`;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return ((h ^ (h >>> 13)) >>> 0) / 0x1_0000_0000;
}
