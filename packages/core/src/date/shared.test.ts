import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDate } from './find.ts';

const shared = process.env.MIRQAB_SHARED ?? path.resolve(import.meta.dirname, '../../../../../shared');
const folder = path.join(shared, 'data/dates');

const given = z.object({
  id: z.string(),
  text: z.string(),
  anchor: z.string().nullish(),
  prefer: z.enum(['past', 'future']).nullish(),
});
const wanted = z.object({
  id: z.string(),
  set: z.string(),
  year: z.number().nullish(),
  month: z.number(),
  day: z.number(),
  or: z.string().nullish(),
});

function lines<T>(file: string, shape: z.ZodType<T>): T[] {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => shape.parse(JSON.parse(line)));
}

const two = (n: number): string => String(n).padStart(2, '0');

describe.runIf(existsSync(folder))('date strings of others', () => {
  test.each([
    ['dual', 0.99],
    ['hijri', 0.95],
    ['strings', 0.8],
  ])('%s: at least %f right', (set, least) => {
    const texts = new Map(lines('in.jsonl', given).map((line) => [line.id, line]));
    const cases = lines('truth.jsonl', wanted).filter((line) => line.set === set);
    const right = cases.filter(({ id, year, month, day, or }) => {
      const line = texts.get(id);
      const value =
        readDate({
          text: line?.text ?? '',
          anchor: line?.anchor ?? null,
          ...(line?.prefer ? { prefer: line.prefer } : {}),
        }).value ?? '';
      const tail = `-${two(month)}-${two(day)}`;
      if (year === null || year === undefined) return value.slice(4, 10) === tail;
      return value.slice(0, 10) === `${year}${tail}` || value.slice(0, 10) === or;
    });
    expect(cases.length).toBeGreaterThan(0);
    expect(right.length / cases.length).toBeGreaterThanOrEqual(least);
  });
});
