import {
  createPostgresBackend,
  type JobsOptions,
  type JobType,
  Queue,
  runMigrations,
  UnrecoverableError,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { assertEviction, QueueFailure } from './eviction.ts';
import { type PayloadInput, payloads, QUEUES, type QueueName } from './payloads.ts';
import { QUEUE_SETTINGS, type QueueSettings, REMOVE_ON_COMPLETE, REMOVE_ON_FAIL } from './settings.ts';

export type QueuesOptions = {
  /** Postgres backend (schema `bullmq` of that database) unless `redisUrl` is given. */
  databaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  settings?: Partial<QueueSettings>;
  /** Jobs of one Redis kept apart, for tests. */
  prefix?: string;
  /** Told of connection errors; the backends reconnect by themselves. */
  onError?: (error: Error) => void;
};

export type NewJob = { id: string; data: unknown };
export type TakenJob = { id: string; data: unknown; attempt: number };
export type Working = { close(): Promise<void> };
export type Counts = { waiting: number; active: number; delayed: number; failed: number };

export type Queues = {
  backend: 'postgres' | 'redis';
  /** Adds what is not there yet: a second job of the same id is the first one. */
  addBulk(name: QueueName, jobs: NewJob[]): Promise<void>;
  /** Validates, then adds one job. */
  add<N extends QueueName>(name: N, id: string, payload: PayloadInput<N>): Promise<void>;
  /** Starts to take jobs. `handle` returns when done, throws to be tried again. */
  work(name: QueueName, handle: (job: TakenJob) => Promise<void>, options: WorkOptions): Working;
  counts(name: QueueName): Promise<Counts>;
  /** Lets running jobs end, then lets go of every connection. */
  close(): Promise<void>;
};

/** Thrown by a handler when trying again cannot help. */
export class NeverAgain extends UnrecoverableError {}

type RawJob = { id?: string | undefined; data: unknown; attemptsMade: number };
type JobSpec = { name: string; data: unknown; opts: JobsOptions };
/** What is used of BullMQ's classes, whose types differ from backend to backend. */
type RawQueue = {
  addBulk(jobs: JobSpec[]): Promise<unknown>;
  getJobCounts(...types: JobType[]): Promise<Record<string, number>>;
  close(): Promise<void>;
};
type WorkOptions = {
  concurrency: number;
  onFailed?: ((job: TakenJob, error: Error) => void) | undefined;
};
type Run = (job: RawJob) => Promise<void>;

type Backend = {
  kind: 'postgres' | 'redis';
  queue(name: string): RawQueue;
  worker(name: string, run: Run, options: WorkOptions): Working;
  close(): Promise<void>;
};

/**
 * The one factory of queues: BullMQ on Postgres by default, on Redis when its address is given.
 * Brings the queue's own tables up to date once; every producer and worker of this process shares
 * its connections.
 *
 * @throws QueueFailure `unreachable`, or `eviction` for a Redis that would drop jobs.
 */
export async function createQueues(options: QueuesOptions): Promise<Queues> {
  const settings = { ...QUEUE_SETTINGS, ...options.settings };
  const backend = options.redisUrl
    ? await redisBackend(options.redisUrl, settings, options)
    : await postgresBackend(options.databaseUrl ?? '', settings, options);
  const queues = new Map<QueueName, RawQueue>();
  const workers = new Set<Working>();

  function queueOf(name: QueueName): RawQueue {
    const known = queues.get(name);
    if (known) return known;
    const queue = backend.queue(name);
    queues.set(name, queue);
    return queue;
  }

  const jobOptions = {
    attempts: settings.attempts,
    backoff: { type: 'exponential', delay: settings.backoff, jitter: 0.5 },
    removeOnComplete: REMOVE_ON_COMPLETE,
    removeOnFail: REMOVE_ON_FAIL,
  };

  return {
    backend: backend.kind,
    addBulk: async (name, jobs) => {
      await queueOf(name).addBulk(
        jobs.map((job) => ({ name, data: job.data, opts: { ...jobOptions, jobId: job.id } })),
      );
    },
    add: async (name, id, payload) => {
      const data = payloads[name].parse(payload);
      await queueOf(name).addBulk([{ name, data, opts: { ...jobOptions, jobId: id } }]);
    },
    work: (name, handle, workOptions) => {
      const worker = backend.worker(name, (job) => handle(taken(job)), workOptions);
      workers.add(worker);
      return {
        close: async () => {
          workers.delete(worker);
          await worker.close();
        },
      };
    },
    counts: async (name) => {
      const counts = await queueOf(name).getJobCounts(
        'waiting',
        'prioritized',
        'active',
        'delayed',
        'failed',
      );
      return {
        waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
        active: counts.active ?? 0,
        delayed: counts.delayed ?? 0,
        failed: counts.failed ?? 0,
      };
    },
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

function taken(job: RawJob): TakenJob {
  return { id: job.id ?? '', data: job.data, attempt: job.attemptsMade };
}

function workerSettings(settings: QueueSettings, concurrency: number) {
  return {
    concurrency,
    lockDuration: settings.lockDuration,
    stalledInterval: settings.stalledInterval,
    maxStalledCount: settings.maxStalledCount,
    removeOnComplete: REMOVE_ON_COMPLETE,
    removeOnFail: REMOVE_ON_FAIL,
  };
}

async function postgresBackend(
  databaseUrl: string,
  settings: QueueSettings,
  { onError }: QueuesOptions,
): Promise<Backend> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: '-c search_path=bullmq,public',
    // Each worker keeps one connection to listen on; the rest is shared.
    max: QUEUES.length * 2 + 8,
    keepAlive: true,
    connectionTimeoutMillis: 15_000,
  });
  // One listener for each queue and worker, all of them ours.
  pool.setMaxListeners(64);
  pool.on('error', onError ?? (() => {}));
  // A connection in use that the server ends would otherwise end the process with it.
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, 'bullmq');
    } finally {
      client.release();
    }
  } catch (cause) {
    await pool.end();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new QueueFailure(
      'unreachable',
      `the queue's database does not answer (${why}); check DATABASE_URL.`,
      {
        cause,
      },
    );
  }
  return {
    kind: 'postgres',
    queue: (name) => {
      const queue = new Queue(name, { connection: pool }, createPostgresBackend);
      queue.on('error', onError ?? (() => {}));
      return queue;
    },
    worker: (name, run, { concurrency, onFailed }) => {
      const tuned = workerSettings(settings, concurrency);
      const worker = new Worker(name, run, { connection: pool, ...tuned }, createPostgresBackend);
      worker.on('error', onError ?? (() => {}));
      worker.on('failed', (job, error) => {
        if (job) onFailed?.(taken(job), error);
      });
      return worker;
    },
    close: () => pool.end(),
  };
}

async function redisBackend(
  redisUrl: string,
  settings: QueueSettings,
  { onError, prefix = 'mirqab' }: QueuesOptions,
): Promise<Backend> {
  // The producer fails fast, the worker waits.
  const producer = new Redis(redisUrl, { maxRetriesPerRequest: 3, lazyConnect: true });
  const consumer = new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const redis of [producer, consumer]) redis.on('error', onError ?? (() => {}));
  try {
    await producer.connect();
    await assertEviction(producer);
    await consumer.connect();
  } catch (cause) {
    producer.disconnect();
    consumer.disconnect();
    if (cause instanceof QueueFailure) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new QueueFailure('unreachable', `Redis does not answer (${why}); check REDIS_URL.`, { cause });
  }
  return {
    kind: 'redis',
    queue: (name) => {
      const queue = new Queue(name, { connection: producer, prefix });
      queue.on('error', onError ?? (() => {}));
      return queue;
    },
    worker: (name, run, { concurrency, onFailed }) => {
      const tuned = workerSettings(settings, concurrency);
      const worker = new Worker(name, run, { connection: consumer, prefix, ...tuned });
      worker.on('error', onError ?? (() => {}));
      worker.on('failed', (job, error) => {
        if (job) onFailed?.(taken(job), error);
      });
      return worker;
    },
    close: async () => {
      await Promise.allSettled([producer.quit(), consumer.quit()]);
    },
  };
}
