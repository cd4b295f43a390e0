/** Times are epoch milliseconds; the state is plain JSON and is kept with the source between polls. */
export type Pace = {
  v: 1;
  /** When it was last brought up to date; 0 before the first poll. */
  at: number;
  polls: number;
  /** Arrivals (publications within five minutes count as one) and hours watched, fading with a half-life of a week. */
  arrivals: number;
  hours: number;
  /** The same over the last few hours. */
  recentArrivals: number;
  recentHours: number;
  /** Fading arrivals by hour of the day and by day of the week (0 Sunday), UTC. */
  byHour: number[];
  byDay: number[];
  /** When an answer last brought something new; 0 when none did. */
  freshAt: number;
  /** How many entries the last list that had any held. */
  listed: number;
  /** Weighted errors in a row; 0 after any good answer. */
  errorWeight: number;
  /** Answers 410 in a row, and when the first of them came. */
  gone: number;
  goneSince: number | null;
  /** Where the server says the source has moved for good, and how often in a row it said so. */
  movedTo: string | null;
  movedSeen: number;
  /** What the last list that was read asked for, which a 304 does not repeat: minutes (0: nothing), hours and days to leave out. */
  ttl: number;
  skipHours: readonly number[];
  skipDays: readonly number[];
};

/** What a server and a feed ask for. */
export type PollHints = {
  /** Minutes (`ttl`). */
  ttl?: number | undefined;
  /** How long the answer stays fresh (Cache-Control, Expires): see `freshFor`. Milliseconds. */
  freshMs?: number | undefined;
  /** Hours of the day (0–23) and days (0 Sunday) in GMT. */
  skipHours?: readonly number[] | undefined;
  skipDays?: readonly number[] | undefined;
  /** A working push subscription: polling is only the net. */
  pushed?: boolean | undefined;
};

export type PollOutcome =
  | {
      kind: 'read';
      listed: number;
      /** Entries not seen before. */
      fresh: number;
      /** Stated publication times (ms) of the entries, where they have any; the first read learns the pace from all of them. */
      dates?: readonly number[];
      hints?: PollHints;
      /** The final address when every redirect was permanent. */
      movedTo?: string | null;
    }
  | { kind: 'unchanged'; hints?: PollHints; movedTo?: string | null }
  | {
      kind: 'failed';
      /** A failure code of the HTTP client, `not-a-feed`, `robots`, or `http` with the status. */
      code: string;
      status?: number;
      /** The header as received. */
      retryAfter?: string | null;
    };

export type PollReason =
  | 'adaptive'
  | 'shortest'
  | 'longest'
  | 'ttl'
  | 'cache-control'
  | 'skip-window'
  | 'overrun'
  | 'pushed'
  | 'retry-after'
  | 'back-off'
  | 'gone'
  | 'ended';

export type NextPoll = {
  pace: Pace;
  at: number;
  reason: PollReason;
  /** The source is over (410 for good): poll no more and tell its owner once. */
  ended?: 'gone';
  /** The source has moved: store this address. */
  moveTo?: string;
  /** Nobody may ask this source's host before (Retry-After). */
  hostNotBefore?: number;
};
