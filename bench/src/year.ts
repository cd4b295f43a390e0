// A year of two thousand sources on a fake clock, through the functions the worker decides with: nextPoll, nextSlot, needsFullRead,
// firstPoll, itemKey. Prints adaptive polling beside reading every hour.
import process from 'node:process';
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
import { type Answer, DAY, HOUR, MINUTE, SimulatedSource } from './year-world.ts';

type Options = { sources: number; days: number };
type Schedule = 'adaptive' | 'hourly';
type Live = {
  world: SimulatedSource;
  pace: Pace;
  version: number;
  fullReadAt: number | null;
  ended: boolean;
  moved: boolean;
  asked: boolean;
};
type Totals = {
  requests: number;
  unchanged: number;
  failed: number;
  published: number;
  stored: number;
  lost: { liar: number; ttl: number; missed: number };
  twice: number;
  waiting: number;
  tooFast: number;
  ended: number;
  goneSources: number;
  moved: number;
  delays: Delays;
};

const START = Date.UTC(2026, 0, 1);

/** Delays in steps of ten seconds, up to two days. */
class Delays {
  private readonly counts = new Uint32Array(17_281);
  private total = 0;
  add(ms: number): void {
    this.counts[Math.min(this.counts.length - 1, Math.floor(ms / 10_000))]! += 1;
    this.total++;
  }
  /** Minutes below which this share of the delays lies. */
  quantile(share: number): number {
    let sum = 0;
    for (let i = 0; i < this.counts.length; i++) {
      sum += this.counts[i]!;
      if (sum >= this.total * share) return ((i + 0.5) * 10_000) / MINUTE;
    }
    return Number.NaN;
  }
}

/** All keys ever stored: open addressing over 53-bit numbers, so that a year of keys fits in memory. */
class Seen {
  private slots = new Float64Array(1 << 20);
  private size = 0;
  /** True when the key was not there. */
  add(key: number): boolean {
    if (this.size * 2 > this.slots.length) this.grow();
    return this.put(key);
  }
  private put(key: number): boolean {
    const mask = this.slots.length - 1;
    let at = (key % 0x7fffffff) & mask;
    for (; this.slots[at] !== 0; at = (at + 1) & mask) if (this.slots[at] === key) return false;
    this.slots[at] = key;
    this.size++;
    return true;
  }
  private grow(): void {
    const old = this.slots;
    this.slots = new Float64Array(old.length * 2);
    this.size = 0;
    for (const key of old) if (key !== 0) this.put(key);
  }
}

/** The next thing that is due: a binary heap of (time, source). */
class Agenda {
  private readonly times: number[] = [];
  private readonly who: number[] = [];
  get length(): number {
    return this.times.length;
  }
  push(time: number, source: number): void {
    let i = this.times.length;
    this.times.push(time);
    this.who.push(source);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.times[parent]! <= time) break;
      this.times[i] = this.times[parent]!;
      this.who[i] = this.who[parent]!;
      i = parent;
    }
    this.times[i] = time;
    this.who[i] = source;
  }
  pop(): [time: number, source: number] {
    const top: [number, number] = [this.times[0]!, this.who[0]!];
    const time = this.times.pop()!;
    const source = this.who.pop()!;
    const n = this.times.length;
    if (n === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= n) break;
      if (child + 1 < n && this.times[child + 1]! < this.times[child]!) child++;
      if (this.times[child]! >= time) break;
      this.times[i] = this.times[child]!;
      this.who[i] = this.who[child]!;
      i = child;
    }
    this.times[i] = time;
    this.who[i] = source;
    return top;
  }
}

/** Runs the period under one schedule. The world is the same for each. */
export function simulate({ sources, days }: Options, schedule: Schedule): Totals {
  const totals: Totals = {
    requests: 0,
    unchanged: 0,
    failed: 0,
    published: 0,
    stored: 0,
    lost: { liar: 0, ttl: 0, missed: 0 },
    twice: 0,
    waiting: 0,
    tooFast: 0,
    ended: 0,
    goneSources: 0,
    moved: 0,
    delays: new Delays(),
  };
  const end = START + days * DAY;
  const live: Live[] = Array.from({ length: sources }, (_, i) => ({
    world: new SimulatedSource(i, Math.ceil(sources * 0.7), START, days),
    pace: firstPace(),
    version: 0,
    fullReadAt: null,
    ended: false,
    moved: false,
    asked: false,
  }));
  const agenda = new Agenda();
  const slots = new Map<string, HostSlot>();
  const lastAsked = new Map<string, number>();
  const seen = new Seen();
  for (const [i, source] of live.entries()) agenda.push(firstPoll(source.world.id, START), i);
  while (agenda.length > 0) {
    const [now, index] = agenda.pop();
    if (now >= end) break;
    const source = live[index]!;
    const { host } = source.world;
    if (!source.asked) {
      // The turn is taken when it comes; until then the source waits in the host's row.
      const turn = nextSlot(slots.get(host) ?? { notBefore: 0 }, now);
      slots.set(host, turn.host);
      source.asked = true;
      if (turn.at > now) {
        agenda.push(turn.at, index);
        continue;
      }
    }
    source.asked = false;
    if (now - (lastAsked.get(host) ?? Number.NEGATIVE_INFINITY) < DEFAULT_GAP) totals.tooFast++;
    lastAsked.set(host, now);
    const next = poll(source, now, totals, seen, schedule, slots);
    if (next !== null) agenda.push(next, index);
  }
  for (const { world, moved } of live) {
    world.ask(end, 0);
    totals.published += world.published;
    for (const cause of ['liar', 'ttl', 'missed'] as const) totals.lost[cause] += world.lost[cause];
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
  slots: Map<string, HostSlot>,
): number | null {
  const full = needsFullRead(source.fullReadAt, now, source.pace);
  const { answer, version } = source.world.ask(now, full ? 0 : source.version);
  totals.requests++;
  const outcome = take(answer, now, totals, seen, source.pace.at === 0);
  if (answer.kind === 'list') {
    source.fullReadAt = full || source.fullReadAt === null ? now : source.fullReadAt;
    source.version = version;
  }
  const next = nextPoll(source.world.id, source.pace, outcome, now);
  source.pace = next.pace;
  if (next.moveTo !== undefined) source.moved = true;
  if (next.hostNotBefore !== undefined)
    slots.set(source.world.host, {
      notBefore: Math.max(slots.get(source.world.host)?.notBefore ?? 0, next.hostNotBefore),
    });
  if (next.ended) {
    totals.ended++;
    return null;
  }
  return schedule === 'adaptive' ? next.at : now + HOUR;
}

/** What the worker does with an answer: store what was not seen, each once, and report the outcome. */
function take(answer: Answer, now: number, totals: Totals, seen: Seen, first: boolean): PollOutcome {
  if (answer.kind === 'failed') {
    totals.failed++;
    return answer;
  }
  if (answer.kind === 'unchanged') {
    totals.unchanged++;
    return { kind: 'unchanged', hints: { freshMs: answer.freshMs }, movedTo: answer.movedTo };
  }
  let fresh = 0;
  for (const entry of answer.entries) {
    if (!seen.add(entry.key)) continue;
    fresh++;
    entry.stored++;
    totals.stored++;
    if (entry.stored > 1) totals.twice++;
    if (!first) totals.delays.add(now - entry.at);
  }
  // The worker hands over all dates; the pace looks at as many as are new.
  const dates = answer.dated && fresh > 0 ? answer.entries.map((entry) => entry.at) : [];
  return {
    kind: 'read',
    listed: answer.entries.length,
    fresh,
    dates,
    hints: { ttl: answer.ttl, freshMs: answer.freshMs, skipHours: answer.skipHours },
    movedTo: answer.movedTo,
  };
}

/**
 * Simulates and prints both schedules side by side: four weeks, or MIRQAB_BENCH_DAYS (a year, 365, takes some minutes).
 */
export async function benchYear(
  options: Options = { sources: 2_000, days: Number(process.env.MIRQAB_BENCH_DAYS ?? 28) },
): Promise<void> {
  const rows: Array<[string, (totals: Totals) => string]> = [
    ['delay, median (min)', (t) => t.delays.quantile(0.5).toFixed(1)],
    ['delay, 90 % below (min)', (t) => t.delays.quantile(0.9).toFixed(1)],
    ['delay, 99 % below (min)', (t) => t.delays.quantile(0.99).toFixed(1)],
    ['requests', (t) => String(t.requests)],
    ['requests a source and day', (t) => (t.requests / options.sources / options.days).toFixed(1)],
    ['of these answered 304', (t) => `${((100 * t.unchanged) / t.requests).toFixed(1)} %`],
    ['of these failed', (t) => `${((100 * t.failed) / t.requests).toFixed(1)} %`],
    ['published', (t) => String(t.published)],
    ['stored', (t) => String(t.stored)],
    ['lost', (t) => String(t.lost.missed)],
    ['lost behind wrong 304s', (t) => String(t.lost.liar)],
    ['lost while keeping to a ttl', (t) => String(t.lost.ttl)],
    ['stored twice', (t) => String(t.twice)],
    ['still in the list, not yet read', (t) => String(t.waiting)],
    ['host asked faster than its gap', (t) => String(t.tooFast)],
    ['gone for good / ended', (t) => `${t.goneSources} / ${t.ended}`],
    ['moved, address followed', (t) => String(t.moved)],
  ];
  process.stdout.write(`\nyear: ${options.sources} sources, ${options.days} days, simulated\n`);
  const adaptive = simulate(options, 'adaptive');
  const hourly = simulate(options, 'hourly');
  process.stdout.write(`  ${''.padEnd(34)} ${'adaptive'.padStart(14)} ${'hourly'.padStart(14)}\n`);
  for (const [name, value] of rows)
    process.stdout.write(
      `  ${name.padEnd(34)} ${value(adaptive).padStart(14)} ${value(hourly).padStart(14)}\n`,
    );
}
