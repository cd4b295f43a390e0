// The world of the simulated year: outlets that publish by their own rhythm, and servers with the faults servers have.
import { itemKey } from '@mirqab/core/feed';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Answer =
  | {
      kind: 'list';
      entries: readonly Entry[];
      /** Names what was sent, byte for byte: the same name, the same body. */
      body: string;
      dated: boolean;
      movedTo: string | null;
      ttl?: number;
      freshMs?: number;
      skipHours?: readonly number[];
    }
  | { kind: 'unchanged'; movedTo: string | null; freshMs?: number }
  | { kind: 'failed'; code: string; status?: number; retryAfter?: string };

/** One publication: when it stood in the list (whole seconds), its number, the hash of its key, how often it was stored, and how it was lost. */
export type Entry = { at: number; serial: number; key: number; stored: number; lost: Loss | null };

/**
 * How an entry was pushed out of the list before anybody read it: behind a wrong 304, while the source or its host was left alone because it
 * asked for that (ttl, Cache-Control, hours to leave out, Retry-After), while its server failed, before the first poll, or simply missed.
 */
export type Loss = 'liar' | 'asked' | 'failing' | 'early' | 'missed';

/** What the source was waiting for when it was last looked at, as the schedule named it. */
const LOSS_OF: Readonly<Record<string, Loss>> = {
  ttl: 'asked',
  'cache-control': 'asked',
  'skip-window': 'asked',
  'retry-after': 'asked',
  'host-rest': 'asked',
  'back-off': 'failing',
};

export type WorldOptions = {
  hosts: number;
  start: number;
  days: number;
  /** Outages and moves, as a multiple of what a year usually sees. */
  troubles?: number;
  id?: string;
  /** Keep every publication, for who counts them one by one. */
  remember?: boolean;
};

/** A small seeded generator (mulberry32): the same year for every schedule. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Entries a day, and the share of sources that have this pace. */
const PACES: ReadonlyArray<readonly [perDay: number, share: number]> = [
  [150, 0.02],
  [40, 0.1],
  [8, 0.38],
  [1.5, 0.35],
  [0.2, 0.15],
];

type Outage = { from: number; to: number; code: string; status?: number; retryAfter?: string };

/** One source: what it publishes and how its server behaves. Time only moves forward. */
export class SimulatedSource {
  readonly id: string;
  readonly host: string;
  /** The newest entries, oldest first: what the list shows. */
  list: Entry[] = [];
  published = 0;
  /** Pushed out of the list before anybody stored them. */
  readonly lost: Record<Loss, number> = { liar: 0, asked: 0, failing: 0, early: 0, missed: 0 };
  /** Every publication since the start, where they are to be remembered. */
  readonly shown: Entry[] = [];
  /** The schedule's word for what is waited for now. */
  waitsFor = 'first';
  goneAt = Number.POSITIVE_INFINITY;
  movedAt = Number.POSITIVE_INFINITY;
  /** What is published is drawn apart from how the server behaves, so that asking changes nothing in it. */
  private readonly draw: () => number;
  private readonly random: () => number;
  readonly perDay: number;
  private readonly size: number;
  private readonly zone: number;
  private readonly nightly: number;
  private readonly dated: boolean;
  private readonly conditional: boolean;
  private readonly liesUnchanged: boolean;
  private readonly relists: boolean;
  private readonly ttl: number | undefined;
  private readonly freshMs: number | undefined;
  private readonly skipHours: readonly number[] | undefined;
  private readonly remembers: boolean;
  private readonly outages: Outage[] = [];
  private old: Entry[] = [];
  private made: number;
  private bursts: number[] = [];
  private version = 0;

  constructor(
    index: number,
    { hosts, start, days, troubles = 1, id = `source-${index}`, remember = false }: WorldOptions,
  ) {
    const random = seeded(index * 7919 + 17);
    this.draw = seeded(index * 104_729 + 5);
    this.random = random;
    this.id = id;
    this.remembers = remember;
    // A few hosts carry many sources: sections of one outlet, blogs of one service.
    this.host = `h${Math.floor(random() ** 2 * hosts)}.example`;
    this.perDay = paceOf(random()) * (0.5 + random());
    this.size = this.perDay > 100 ? 50 : [10, 15, 20, 30, 50][Math.floor(random() * 5)]!;
    this.zone = [2, 2, 3, 3, 4, 0, -5][Math.floor(random() * 7)]!;
    this.nightly = 0.05 + 0.3 * random();
    this.dated = random() > 0.05;
    this.conditional = random() < 0.7;
    this.liesUnchanged = random() < 0.02;
    this.relists = random() < 0.03;
    this.ttl = random() < 0.1 ? [15, 30, 60, 60, 180][Math.floor(random() * 5)]! : undefined;
    this.freshMs = random() < 0.3 ? [1, 5, 10, 15, 60][Math.floor(random() * 5)]! * MINUTE : undefined;
    this.skipHours = random() < 0.01 ? [0, 1, 2, 3] : undefined;
    this.made = Math.floor(start / HOUR) * HOUR - 10 * DAY;
    const end = start + days * DAY;
    const between = (): number => start + random() * (end - start);
    if (random() < 0.005) this.goneAt = between();
    if (random() < 0.02 * Math.min(troubles, 5)) this.movedAt = between();
    for (let n = Math.floor((random() * 5 * troubles * days) / 365); n > 0; n--)
      this.outages.push(outageAt(between(), random));
    for (let n = Math.floor((random() * 7 * days) / 365); n > 0; n--) this.bursts.push(between());
    this.advance(start);
    // What stood in the list on the first day counts from then on, not from before.
    this.published = this.list.length;
    for (const loss of Object.keys(this.lost)) this.lost[loss as Loss] = 0;
  }

  /** The server's answer at `now` to a request that knows `version` of the list (0: asks in full), at its first address or where it has moved to. */
  ask(now: number, version: number, atNew = false): { answer: Answer; version: number } {
    this.advance(now);
    const failure = this.failure(now);
    if (failure !== null) return { answer: failure, version };
    const movedTo = now >= this.movedAt && !atNew ? this.newAddress : null;
    const fresh = this.freshMs === undefined ? {} : { freshMs: this.freshMs };
    const lies = this.liesUnchanged && Math.floor(now / (7 * HOUR)) % 3 === 0;
    if (version !== 0 && this.conditional && (version === this.version || lies))
      return { answer: { kind: 'unchanged', movedTo, ...fresh }, version };
    if (this.random() < 0.0005)
      return {
        answer: { kind: 'list', entries: [], body: 'empty', dated: this.dated, movedTo, ...fresh },
        version: 0,
      };
    const again = this.relists && this.random() < 0.02 ? this.old : [];
    const entries = [...again, ...this.list];
    return {
      answer: {
        kind: 'list',
        entries,
        body: `${again[0]?.serial ?? ''}+${this.version}`,
        dated: this.dated,
        movedTo,
        ...fresh,
        ...(this.ttl === undefined ? {} : { ttl: this.ttl }),
        ...(this.skipHours === undefined ? {} : { skipHours: this.skipHours }),
      },
      version: this.version,
    };
  }

  /** Where the source is found once it has moved. */
  get newAddress(): string {
    return `https://${this.host}/new/${this.id}`;
  }

  /** An entry was stored: one that was held for lost (and was listed again) is lost no more. */
  stored(entry: Entry): void {
    entry.stored++;
    if (entry.lost === null) return;
    this.lost[entry.lost]--;
    entry.lost = null;
  }

  private failure(now: number): Answer | null {
    if (now >= this.goneAt) return { kind: 'failed', code: 'http', status: 410 };
    const outage = this.outages.find((one) => now >= one.from && now < one.to);
    if (outage)
      return {
        kind: 'failed',
        code: outage.code,
        ...(outage.status === undefined ? {} : { status: outage.status }),
        ...(outage.retryAfter === undefined ? {} : { retryAfter: outage.retryAfter }),
      };
    const luck = this.random();
    if (luck < 0.003) return { kind: 'failed', code: 'timeout' };
    if (luck < 0.004) return { kind: 'failed', code: 'http', status: 502 };
    return null;
  }

  /** Publishes everything up to `now`, hour by hour, so that it does not matter when somebody looks. */
  advance(now: number): void {
    while (this.made <= now || (this.pending.length > 0 && this.pending[0]!.at <= now)) {
      if (this.pending.length > 0 && this.pending[0]!.at <= now) this.show(this.pending.shift()!);
      else this.plan();
    }
  }

  private pending: Entry[] = [];

  private plan(): void {
    const from = this.made;
    this.made += HOUR;
    if (from >= this.goneAt || this.outages.some((one) => from >= one.from - HOUR && from < one.to)) return;
    const local = (Math.floor(from / HOUR) + this.zone + 24) % 24;
    const day = (Math.floor(from / DAY) + 4) % 7;
    const daily = local >= 8 && local < 22 ? 1.5 : this.nightly;
    const burst = this.bursts.some((at) => from >= at && from < at + 6 * HOUR) ? 5 : 1;
    const expected = (this.perDay / 24) * daily * (day === 5 ? 0.5 : 1.08) * burst;
    const times: number[] = [];
    let sum = -Math.log(1 - this.draw());
    while (sum < expected) {
      times.push(from + Math.floor(this.draw() * 3600) * 1000);
      sum -= Math.log(1 - this.draw());
    }
    for (const at of times.sort((a, b) => a - b))
      this.pending.push({ at, serial: this.serial, key: this.nextKey(), stored: 0, lost: null });
  }

  private show(entry: Entry): void {
    this.published++;
    this.version++;
    this.list.push(entry);
    if (this.remembers) this.shown.push(entry);
    if (this.list.length <= this.size) return;
    const out = this.list.shift()!;
    if (out.stored === 0) {
      out.lost =
        this.waitsFor === 'first'
          ? 'early'
          : this.liesUnchanged
            ? 'liar'
            : (LOSS_OF[this.waitsFor] ?? 'missed');
      this.lost[out.lost]++;
    }
    this.old = [...this.old.slice(-4), out];
  }

  private serial = 0;

  /** The item's key as the worker makes it, as a number. */
  private nextKey(): number {
    const url = `https://${this.host}/${this.id}/news/${this.serial}`;
    const key = `${this.id} ${itemKey({ guid: `${this.id}-${this.serial++}`, url, title: null, summary: null, publishedAt: null, updatedAt: null })}`;
    return hash53(key);
  }
}

function paceOf(luck: number): number {
  let sum = 0;
  for (const [perDay, share] of PACES) {
    sum += share;
    if (luck < sum) return perDay;
  }
  return 1;
}

function outageAt(from: number, random: () => number): Outage {
  const to = from - Math.log(1 - random()) * 4 * HOUR;
  const luck = random();
  if (luck < 0.3) return { from, to, code: 'timeout' };
  if (luck < 0.5)
    return { from, to, code: 'http', status: 503, retryAfter: String(Math.round(600 + random() * 3000)) };
  if (luck < 0.65) return { from, to, code: 'http', status: 429, retryAfter: new Date(to).toUTCString() };
  if (luck < 0.8) return { from, to, code: 'dns-failed' };
  if (luck < 0.9) return { from, to, code: 'not-a-feed' };
  return { from, to, code: 'http', status: 404 };
}

/** Two 32-bit mixes as one number of 53 bits. */
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0) * 0x200000 + (a >>> 11);
}
