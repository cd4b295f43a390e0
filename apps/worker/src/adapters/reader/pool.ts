import { Worker } from 'node:worker_threads';
import type { Reader } from '@mirqab/services/ports';
import type { Answer, Piece, Sent } from './protocol.ts';

export type ReaderPool = Reader & { close(): Promise<void> };
export type PoolOptions = {
  threads: number;
  /** Milliseconds of its own CPU time after which a piece ends its thread: a busy machine is no page's fault. */
  killAfterMs?: number;
  memoryMb?: number;
};

type Job = { piece: Piece; done: (answer: Answer | null) => void; fail: (error: Error) => void };

/** A piece that rests for so many times its limit on the clock is ended too. */
const WALL = 12;
const LOOKS = 4;

/** Pieces a thread has with it: the one it reads and the next, so that it need not wait for the loop in between. */
const WITH_IT = 2;

/** A thread that cannot even start is started again after this pause. */
const RESTART_MS = 1_000;

/**
 * A few threads that read pages and feeds. One piece at a time in each: a piece that takes too long
 * or too much memory ends its own thread and nothing else, and a new thread takes what waited behind it.
 */
export function createReaderPool(options: PoolOptions): ReaderPool {
  const killAfterMs = options.killAfterMs ?? 5_000;
  const memoryMb = options.memoryMb ?? 256;
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  let closed = false;

  class Thread {
    readonly #worker = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    /** The first is being read. */
    readonly #jobs: Job[] = [];
    #timer: NodeJS.Timeout | undefined;
    #ready = false;
    /** Of the watched entities this thread has. */
    #version: string | undefined;

    constructor() {
      threads.add(this);
      this.#worker.on('message', (message: Answer | 'ready') => {
        this.#ready = true;
        if (message !== 'ready') this.#finish(message);
        deal();
      });
      // What it had answered arrives before its exit, and may arrive after its error.
      this.#worker.on('error', () => {});
      this.#worker.on('exit', () => this.#end());
    }

    /** How many pieces it has with it; none can be given to one that is not up yet. */
    get load(): number {
      return this.#ready ? this.#jobs.length : WITH_IT;
    }

    take(job: Job): void {
      this.#jobs.push(job);
      if (this.#jobs.length === 1) this.#watch(job, null, 1);
      this.#worker.postMessage(this.#fit(job.piece));
    }

    /** The watched entities are many: they go along once. */
    #fit(piece: Piece): Sent {
      if (piece.kind !== 'actors') return piece;
      if (piece.watched.version === this.#version) return { ...piece, watched: null };
      this.#version = piece.watched.version;
      return piece;
    }

    /** Looks at a long piece a few times within its limit, and ends it when it has used that up. */
    #watch(job: Job, from: number | null, looks: number): void {
      this.#timer = setTimeout(() => {
        this.#worker.cpuUsage().then(
          ({ user, system }) => {
            if (this.#jobs[0] !== job) return;
            const used = (user + system) / 1000;
            const over = from !== null && used - from > killAfterMs;
            if (over || looks > LOOKS * WALL) void this.#worker.terminate();
            else this.#watch(job, from ?? used, looks + 1);
          },
          () => {},
        );
      }, killAfterMs / LOOKS);
    }

    #finish(answer: Answer | null): void {
      clearTimeout(this.#timer);
      this.#jobs.shift()?.done(answer);
      const [next] = this.#jobs;
      if (next) this.#watch(next, null, 1);
    }

    #end(): void {
      if (!threads.delete(this)) return;
      clearTimeout(this.#timer);
      const [read, ...unread] = this.#jobs.splice(0);
      read?.done(null);
      if (closed) {
        for (const job of unread) job.done(null);
        return;
      }
      waiting.unshift(...unread);
      if (this.#ready) {
        new Thread();
        deal();
        return;
      }
      // It never came up: the fault is the program's, not a page's, so what waits must be tried again.
      if (threads.size === 0)
        for (const job of waiting.splice(0)) job.fail(new Error('no reader thread starts'));
      setTimeout(() => closed || new Thread(), RESTART_MS).unref();
    }

    async close(): Promise<void> {
      await this.#worker.terminate();
    }
  }

  function ask(piece: Piece): Promise<Answer | null> {
    return new Promise((done, fail) => {
      // A list is short work that opens the next: it goes before the pages that wait.
      if (piece.kind === 'feed') waiting.unshift({ piece, done, fail });
      else waiting.push({ piece, done, fail });
      deal();
    });
  }

  /** Gives what waits to the threads that have least with them. */
  function deal(): void {
    while (waiting.length > 0) {
      let freest: Thread | undefined;
      for (const thread of threads) if (thread.load < (freest?.load ?? WITH_IT)) freest = thread;
      const job = freest && waiting.shift();
      if (!freest || !job) return;
      freest.take(job);
    }
  }

  for (let i = 0; i < options.threads; i += 1) new Thread();

  return {
    feed: async (input) => {
      const answer = await ask({ kind: 'feed', ...input });
      if (answer?.kind === 'feed') return answer.reading;
      return { ok: false, code: 'feed-too-heavy', message: `not read within ${killAfterMs} ms` };
    },
    articles: (tasks) =>
      Promise.all(
        tasks.map(async (task) => {
          const answer = await ask({ kind: 'article', task });
          return answer?.kind === 'article' ? answer.reading : { ok: false as const, code: 'page-too-heavy' };
        }),
      ),
    actors: (tasks, watched) =>
      Promise.all(
        tasks.map(async (task) => {
          const answer = await ask({ kind: 'actors', task, watched });
          return answer?.kind === 'actors' ? answer.answer : null;
        }),
      ),
    close: async () => {
      closed = true;
      await Promise.all([...threads].map((thread) => thread.close()));
      for (const job of waiting.splice(0)) job.done(null);
    },
  };
}
