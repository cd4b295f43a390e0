/** How patient the queues are, in milliseconds. Tests shorten it; the shape stays. */
export type QueueSettings = {
  /** A worker that has not renewed its hold on a job for this long is taken for dead. */
  lockDuration: number;
  /** How often dead workers' jobs are looked for. */
  stalledInterval: number;
  /** After this many deaths a job is given up; its rows are then the sweep's. */
  maxStalledCount: number;
  /** Tries of a job that throws, with growing pauses from `backoff` on. */
  attempts: number;
  backoff: number;
};

/**
 * Defaults. BullMQ's own (30 s and 30 s, one stall allowed) bring a killed worker's job back after
 * 59 s and give it up at the second death; parsing runs in threads here, so the loop renews in time.
 */
export const QUEUE_SETTINGS: QueueSettings = {
  lockDuration: 15_000,
  stalledInterval: 5_000,
  maxStalledCount: 5,
  attempts: 5,
  backoff: 1_000,
};

export const REMOVE_ON_COMPLETE = { count: 1000 };
/** Seconds: a week of failures stays visible. */
export const REMOVE_ON_FAIL = { age: 7 * 24 * 3600 };
