import type { z } from 'zod';
import { LineFailure } from '../failure.ts';

/** What the command line said, in a shape that can be handed to a thread. */
export type DoorOptions = {
  watch?: string;
  alerts?: string;
  docs?: string;
  pairs?: boolean;
};

/** Answers one parsed input line; throws LineFailure for a line it cannot answer. */
export type Answer = (line: unknown) => object | Promise<object>;

export type Door = {
  /** Answers depend on earlier lines, so one thread sees them all, in order. */
  ordered?(options: DoorOptions): boolean;
  /** Reads what every line needs (a watch list, alerts, documents). Throws UsageFailure for a bad one. */
  open(options: DoorOptions): Answer | Promise<Answer>;
  /** The input line that stands for a file given by name. */
  fromFile?(file: { name: string; bytes: Buffer }): object;
};

/** Checks a line against the door's input shape. @throws LineFailure `bad-line`, naming the field. */
export function parseLine<T>(schema: z.ZodType<T>, line: unknown): T {
  const parsed = schema.safeParse(line);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'the line';
  throw new LineFailure('bad-line', `${where}: ${issue?.message ?? 'not in the shape this command reads'}`);
}
