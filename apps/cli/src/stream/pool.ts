import { Worker } from 'node:worker_threads';
import type { DoorOptions } from '../doors/door.ts';
import type { DoorName } from '../doors/index.ts';
import { UsageFailure } from '../failure.ts';

export type Answered = { json: string; ok: boolean };
type Waiting = { seq: number; text: string; resolve(answer: Answered): void };
type Seat = { worker: Worker; queue: Waiting[]; timer: NodeJS.Timeout | null };

/** Lines handed to a thread ahead of need, so that it never idles between two. */
const AHEAD = 4;

/**
 * Answers lines on `size` threads. A line that takes longer than `limitMs` loses its thread and is
 * answered with `timed-out`; the lines queued behind it are given to the new thread.
 */
export function createPool(name: DoorName, options: DoorOptions, size: number, limitMs: number) {
  let next = 0;
  const opened = Promise.withResolvers<void>();
  const seats: Seat[] = Array.from({ length: size }, () => ({ worker: start(), queue: [], timer: null }));
  for (const seat of seats) listen(seat);

  function start(): Worker {
    return new Worker(new URL('./thread.ts', import.meta.url), { workerData: { name, options } });
  }

  function listen(seat: Seat): void {
    const { worker } = seat;
    worker.on('message', (message: { ready: true } | { refused: string } | ({ seq: number } & Answered)) => {
      if ('ready' in message) return opened.resolve();
      if ('refused' in message) return opened.reject(new UsageFailure(message.refused));
      const done = seat.queue.shift();
      done?.resolve({ json: message.json, ok: message.ok });
      watch(seat);
    });
    worker.on('error', (error) =>
      lose(seat, worker, 'crashed', error instanceof Error ? error.message : String(error)),
    );
  }

  function watch(seat: Seat): void {
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = seat.queue.length
      ? setTimeout(
          () => lose(seat, seat.worker, 'timed-out', `the line took longer than ${limitMs} ms`),
          limitMs,
        )
      : null;
  }

  function lose(seat: Seat, worker: Worker, code: string, message: string): void {
    if (seat.worker !== worker) return;
    void worker.terminate();
    const lost = seat.queue.shift();
    if (lost)
      lost.resolve({
        json: JSON.stringify({ id: idOf(lost.text), ok: false, error: { code, message } }),
        ok: false,
      });
    seat.worker = start();
    listen(seat);
    for (const { seq, text } of seat.queue) seat.worker.postMessage({ seq, text });
    watch(seat);
  }

  return {
    capacity: size * AHEAD,
    /** Fulfilled when a thread has opened the door. @throws UsageFailure when what it needs cannot be read. */
    opened: opened.promise,
    answer(text: string): Promise<Answered> {
      const seat = seats.reduce((least, other) => (other.queue.length < least.queue.length ? other : least));
      return new Promise((resolve) => {
        const seq = next++;
        seat.queue.push({ seq, text, resolve });
        seat.worker.postMessage({ seq, text });
        if (seat.queue.length === 1) watch(seat);
      });
    },
    async close(): Promise<void> {
      for (const seat of seats) {
        if (seat.timer) clearTimeout(seat.timer);
        await seat.worker.terminate();
      }
    },
  };
}

function idOf(text: string): unknown {
  try {
    const line: unknown = JSON.parse(text);
    return line && typeof line === 'object' && 'id' in line ? line.id : null;
  } catch {
    return null;
  }
}
