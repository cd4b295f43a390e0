import type { Redis } from 'ioredis';

/** Why the queue's server cannot be used: a code and one line that says what to do. */
export class QueueFailure extends Error {
  readonly code: 'eviction' | 'unreachable';

  constructor(code: 'eviction' | 'unreachable', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'QueueFailure';
    this.code = code;
  }
}

/**
 * Refuses a Redis that may throw jobs away under memory pressure: the wait list would still name
 * jobs whose bodies are gone.
 *
 * @throws QueueFailure `eviction` when maxmemory-policy is anything but `noeviction`.
 */
export async function assertEviction(redis: Pick<Redis, 'info'>): Promise<void> {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
  // Servers that do not tell their policy (some hosted ones) cannot be judged, only asked for.
  if (policy === undefined || policy === 'noeviction') return;
  throw new QueueFailure(
    'eviction',
    `Redis would drop jobs when memory is short (maxmemory-policy is ${policy}); set it to noeviction.`,
  );
}
