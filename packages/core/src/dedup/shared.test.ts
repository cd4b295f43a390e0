import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compare } from './compare.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { createDedupIndex, type DedupDocument } from './memory-index.ts';

const shared = process.env.MIRQAB_SHARED ?? path.resolve(import.meta.dirname, '../../../../../shared');
const folder = path.join(shared, 'data/copies');

const document = z.object({
  id: z.string(),
  url: z.string().nullish(),
  title: z.string().nullish(),
  body: z.string(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
});
const pair = z.object({
  a: z.string(),
  b: z.string(),
  jaccard: z.number(),
  hardNegative: z.boolean().optional(),
});

function lines<T>(file: string, shape: z.ZodType<T>): T[] {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => shape.parse(JSON.parse(line)));
}

/** Word-3-shingles of the text as written. */
function shingles(text: string): Set<string> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const set = new Set<string>();
  for (let at = 0; at + 2 < words.length; at++) set.add(words.slice(at, at + 3).join(' '));
  return set;
}

function overlap(a: string, b: string): { jaccard: number; containment: number } {
  const [x, y] = [shingles(a), shingles(b)];
  let common = 0;
  for (const one of x) if (y.has(one)) common++;
  return {
    jaccard: common / (x.size + y.size - common || 1),
    containment: common / (Math.min(x.size, y.size) || 1),
  };
}

describe.runIf(existsSync(folder))('real articles of fourteen outlets', () => {
  const documents = existsSync(folder) ? lines('in.jsonl', document) : [];
  const byId = new Map<string, DedupDocument>(documents.map((each) => [each.id, each]));

  const prints = new Map<string, Fingerprint>();
  const printOf = (id: string): Fingerprint => {
    const known = prints.get(id) ?? fingerprint(byId.get(id) ?? { body: '' });
    prints.set(id, known);
    return known;
  };

  test('pairs: recall at least .97, no hard negative', () => {
    let found = 0;
    let copies = 0;
    let hit = 0;
    for (const { a, b, jaccard, hardNegative } of lines('pairs.jsonl', pair)) {
      if (jaccard < 0.5 && !hardNegative) continue;
      const { nearDuplicate } = compare(printOf(a), printOf(b));
      if (jaccard >= 0.5) {
        copies++;
        if (nearDuplicate) found++;
      } else if (nearDuplicate) hit++;
    }
    expect(copies).toBeGreaterThan(0);
    expect(found / copies).toBeGreaterThanOrEqual(0.97);
    expect(hit).toBe(0);
  }, 120_000);

  test('proposals: at least .97 with Jaccard ≥ .5 or containment ≥ .8', () => {
    const index = createDedupIndex({ stories: false });
    let proposed = 0;
    let right = 0;
    for (const each of documents) {
      const { of } = index.add(each);
      const other = of === null ? undefined : byId.get(of);
      if (!other) continue;
      proposed++;
      const { jaccard, containment } = overlap(each.body, other.body);
      if (jaccard >= 0.5 || containment >= 0.8) right++;
    }
    expect(proposed).toBeGreaterThan(0);
    expect(right / proposed).toBeGreaterThanOrEqual(0.97);
  }, 120_000);
});
