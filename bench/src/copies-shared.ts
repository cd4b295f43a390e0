import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createPairComparer, type DedupDocument } from '@mirqab/core/dedup';
import { judges } from './copy-judges.ts';
import { printRows } from './report.ts';

type Pair = { a: string; b: string; jaccard: number; hardNegative?: boolean };
type Labelled = { a: string; b: string; label: 'same' | 'related' | 'different' };

/** Real pairs, where the shared data stands: of copies how many each judge finds, of hard negatives how many mislead it. */
export function benchSharedCopies(): void {
  const shared = process.env.MIRQAB_SHARED ?? path.resolve(import.meta.dirname, '../../../shared');
  const folder = path.join(shared, 'data/copies');
  if (!existsSync(folder)) return;
  const lines = (name: string) =>
    readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const documents: DedupDocument[] = lines('in.jsonl');
  const bodies = new Map(documents.map(({ id, body }) => [id, body]));
  const pairs: Pair[] = lines('pairs.jsonl');
  const copies = pairs.filter(({ jaccard }) => jaccard >= 0.5);
  const hard = pairs.filter(({ jaccard, hardNegative }) => jaccard < 0.5 && hardNegative);
  for (const [name, judge] of Object.entries(judges())) {
    const hits = (some: Pair[]) =>
      some.filter(({ a, b }) => judge(bodies.get(a) ?? '', bodies.get(b) ?? '')).length;
    const started = performance.now();
    const found = hits(copies) / copies.length;
    const misled = hits(hard);
    const ours = name.startsWith('ours');
    printRows(`copies, ${pairs.length} real pairs of ${documents.length} articles: ${name}`, [
      {
        what: `pairs with Jaccard ≥ .5 (${copies.length})`,
        value: found,
        unit: 'found',
        ...(ours ? { wanted: '≥ .97' } : {}),
      },
      {
        what: `hard negatives (${hard.length})`,
        value: misled,
        unit: 'taken for copies',
        ...(ours ? { wanted: '0' } : {}),
      },
      { what: 'time', value: (performance.now() - started) / pairs.length, unit: 'ms/pair' },
    ]);
  }
  const labels: Labelled[] = lines('labels.jsonl');
  const byId = new Map(documents.map((document) => [document.id, document]));
  const comparePair = createPairComparer(documents);
  printRows(
    'stories, pairs labelled by hand',
    (['same', 'related', 'different'] as const).map((label) => {
      const own = labels.filter((pair) => pair.label === label);
      const joined = own.filter(({ a, b }) => {
        const [x, y] = [byId.get(a), byId.get(b)];
        return x && y && comparePair(x, y).sameStory;
      }).length;
      return { what: `labelled ${label} (${own.length})`, value: joined, unit: 'joined' };
    }),
  );
}
