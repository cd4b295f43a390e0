import type { Db } from '@mirqab/db';

/** What the pipeline's verbs need. The database's own clock decides every lease and due time. */
export type PipelineContext = {
  db: Db;
  /** How long a hold lasts without being renewed: after that its work is another's. */
  leaseMs: number;
};

/** A hold outlives two missed renewals, and is gone before the queue hands a dead worker's job on. */
export const LEASE_MS = 12_000;
/** One that took its worker down this often is set aside with its reason. */
export const MOST_CRASHES = 5;
/** From the second death on, each of a batch is tried alone, so that the guilty one is known. */
export const ALONE_FROM = 3;

/** Does `work` while renewing a hold; a renewal that fails is tried again at the next beat. */
export async function whileHolding<T>(
  leaseMs: number,
  renew: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const beat = setInterval(() => {
    renew().catch(() => {});
  }, leaseMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

/** An error as it is stored: a code, and the words for an admin. */
export function errorOf(error: unknown): { code: string; message: string } {
  if (error instanceof Error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    return { code, message: error.message.slice(0, 500) };
  }
  return { code: 'error', message: String(error).slice(0, 500) };
}

/** Slices a list into batches. */
export function batches<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

/** Postgres classes that speak of the server and not of a row: connection, resources, intervention, system. */
const OUTAGE = /^(?:08|53|57|58)/;
const NETWORK = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|ENOSPC|EMFILE)/;

/** Did the house fail, rather than what it worked on? Then the attempt does not count. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (OUTAGE.test(code) || NETWORK.test(code)) return true;
  return /terminated|timeout exceeded when trying to connect|no reader thread/i.test(error.message);
}
