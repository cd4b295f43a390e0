import { availableParallelism } from 'node:os';
import type { DoorOptions } from './doors/door.ts';
import { type DoorName, doors } from './doors/index.ts';
import { UsageFailure } from './failure.ts';
import { inputLines } from './stream/lines.ts';
import { openOutput } from './stream/output.ts';
import { type Answered, createPool } from './stream/pool.ts';
import { createProgress } from './stream/progress.ts';

export type WalkOptions = DoorOptions & {
  files: string[];
  jsonl?: string;
  out?: string;
  jobs?: number;
  limitMs?: number;
};

/** Longest a single line may take before it is given up, in milliseconds. */
const LINE_LIMIT_MS = 60_000;

/**
 * Walks a stage of the pipeline over lines: reads, answers on several threads, writes in input order.
 * What is held is bounded by the threads' queues, not by the input.
 *
 * @returns the exit code: 0 when every line was answered, 1 when any was not ok.
 * @throws UsageFailure for arguments that cannot be used.
 */
export async function walkDoor(name: DoorName, options: WalkOptions): Promise<0 | 1> {
  const { door } = await doors[name]();
  if (!options.files.length && !options.jsonl) throw new UsageFailure(`${name} needs a FILE or --jsonl`);
  const { files, jsonl, out, jobs, limitMs = LINE_LIMIT_MS, ...doorOptions } = options;
  const threads = door.ordered?.(doorOptions) ? 1 : Math.max(1, jobs ?? availableParallelism());
  const output = await openOutput(out);
  const pool = createPool(name, doorOptions, threads, limitMs);
  const progress = createProgress(name);
  const pending: Promise<Answered>[] = [];
  let code: 0 | 1 = 0;
  const flush = async (keep: number) => {
    while (pending.length > keep) {
      const answer = await pending.shift();
      if (!answer) break;
      if (!answer.ok) code = 1;
      await output.write(answer.json);
      progress.step();
    }
  };
  try {
    await pool.opened;
    for await (const line of inputLines(door, files, jsonl)) {
      if ('text' in line) {
        pending.push(pool.answer(line.text));
      } else {
        const { id, ...error } = line;
        pending.push(Promise.resolve({ json: JSON.stringify({ id, ok: false, error }), ok: false }));
      }
      await flush(pool.capacity - 1);
    }
    await flush(0);
  } finally {
    progress.end();
    await pool.close();
    await output.close();
  }
  return code;
}
