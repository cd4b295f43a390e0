import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageFailure } from '../failure.ts';

const watchList = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['person', 'organisation', 'place']),
    names: z.array(z.string()).min(1),
    context: z.array(z.string()).optional(),
  }),
);

const alertList = z.array(
  z.object({ id: z.string(), query: z.union([z.string(), z.looseObject({ v: z.number() })]) }),
);

export type WatchList = z.infer<typeof watchList>;
export type AlertList = z.infer<typeof alertList>;

/** Reads `--watch FILE`. @throws UsageFailure naming the file and the place in it. */
export const readWatchList = (file: string): WatchList => readJson(file, watchList);

/** Reads `--alerts FILE`. @throws UsageFailure naming the file and the place in it. */
export const readAlertList = (file: string): AlertList => readJson(file, alertList);

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageFailure(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UsageFailure(
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not in the shape expected'}`,
  );
}
