import { createDb, type Db, type DbOptions } from '@mirqab/db';
import { createQueues, type Queues } from '@mirqab/jobs';

export type Stores = {
  db: Db;
  /** The queue's connections, made when first needed: reading needs none. */
  queues(): Promise<Queues>;
  close(): Promise<void>;
};

/** Opens what the verbs work on, for a process that only asks and enqueues. */
export function openStores(
  options: { databaseUrl: string; redisUrl?: string | undefined } & DbOptions,
): Stores {
  const db = createDb(options.databaseUrl, options);
  let queues: Promise<Queues> | undefined;
  return {
    db,
    queues: () => {
      queues ??= createQueues({ databaseUrl: options.databaseUrl, redisUrl: options.redisUrl }).catch(
        (error) => {
          // The next request tries again: a queue that was down at the first must not stay down for good.
          queues = undefined;
          throw error;
        },
      );
      return queues;
    },
    close: async () => {
      await (await queues?.catch(() => undefined))?.close();
      await db.close();
    },
  };
}

export type { Db, Queues };
