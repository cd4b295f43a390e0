import {
  compare,
  createDedupIndex,
  type DedupDocument,
  type Fingerprint,
  fingerprint,
} from '@mirqab/core/dedup';
import { printRows } from './report.ts';

/** Numbers that repeat from run to run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = 180;
const TEMPLATES = 400;

/**
 * A synthetic archive: every second document shares half its words with one of 400 templates, and one story in ten is
 * copied 2 to 40 times with a cut or some words changed.
 */
function* archive(seed: number): Generator<DedupDocument> {
  const next = random(seed);
  const word = () => `ك${Math.floor(next() ** 2 * 60_000).toString(36)}`;
  const run = (length: number) => Array.from({ length }, word);
  const templates = Array.from({ length: TEMPLATES }, () => run(WORDS / 2));
  let id = 0;
  const pending: string[][] = [];
  const day = () => `2024-05-${String(1 + (Math.floor(id / 5000) % 28)).padStart(2, '0')}`;
  while (true) {
    const due = pending.length > 60 || (pending.length > 0 && next() < 0.5);
    const source = due ? pending.splice(Math.floor(next() * pending.length), 1)[0] : undefined;
    let body: string[];
    if (source) {
      body =
        next() < 0.5
          ? source.slice(0, Math.floor(WORDS * (0.6 + next() * 0.4)))
          : source.map((each) => (next() < 0.04 ? word() : each));
    } else {
      const template = next() < 0.5 ? (templates[Math.floor(next() * TEMPLATES)] ?? []) : [];
      body = [...template.slice(0, WORDS / 4), ...run(WORDS - template.length), ...template.slice(WORDS / 4)];
      if (next() < 0.1)
        for (let copies = 2 + Math.floor(next() * 39); copies > 0; copies--) pending.push(body);
    }
    yield {
      id: String(id++),
      outlet: `o${id % 97}`,
      publishedAt: day(),
      title: body.slice(0, 8).join(' '),
      body: body.join(' '),
    };
  }
}

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;

const MEASURED = 2000;
const CHECKED = 1500;

/** Time an article and candidates as the archive grows, to the sizes given; and exactness against all pairs of a sample. */
export async function benchDedup(sizes: readonly number[] = [10_000, 100_000]): Promise<void> {
  let compared = 0;
  const index = createDedupIndex({ stories: false, observe: (count) => (compared = count) });
  const documents = archive(7);
  let first = Number.NaN;
  for (const size of sizes) {
    while (index.size < size - MEASURED) index.add(documents.next().value);
    const batch = Array.from({ length: MEASURED }, (): DedupDocument => documents.next().value);
    const times: number[] = [];
    const candidates: number[] = [];
    for (const document of batch) {
      const started = performance.now();
      index.add(document);
      times.push((performance.now() - started) * 1000);
      candidates.push(compared);
    }
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    if (Number.isNaN(first)) first = mean;
    printRows(`dedup: ${size.toLocaleString('en')} documents`, [
      {
        what: 'an article, mean',
        value: mean,
        unit: 'µs',
        peer: `at ${sizes[0]?.toLocaleString('en')}`,
        ratio: mean / first,
        wanted: '≤ 1.5',
      },
      { what: 'an article, p50', value: quantile(times, 0.5), unit: 'µs' },
      { what: 'an article, p99', value: quantile(times, 0.99), unit: 'µs' },
      { what: 'compared, p99', value: quantile(candidates, 0.99), unit: 'documents' },
      { what: 'compared, most', value: Math.max(...candidates), unit: 'documents' },
      { what: 'kept', value: index.bytes / index.size, unit: 'bytes/document', wanted: '< 1024' },
    ]);
  }
  exactness();
}

/** What look-up and sketch answer, beside comparing every pair of whole fingerprints. */
function exactness(): void {
  const index = createDedupIndex({ stories: false });
  const whole: Fingerprint[] = [];
  let agree = 0;
  let missed = 0;
  let invented = 0;
  const documents = archive(11);
  for (let at = 0; at < CHECKED; at++) {
    const document: DedupDocument = documents.next().value;
    const own = fingerprint({ body: document.body, spelling: 'written', sketchSize: 1e6 });
    const copied = whole.some((other) => compare(own, other).nearDuplicate);
    const said = index.add(document).relation !== 'new';
    if (copied === said) agree++;
    else if (copied) missed++;
    else invented++;
    whole.push(own);
  }
  printRows(`dedup: against all pairs of ${CHECKED} documents`, [
    { what: 'the same answer', value: agree / CHECKED, unit: 'of documents' },
    { what: 'copies missed', value: missed, unit: 'documents' },
    { what: 'copies invented', value: invented, unit: 'documents' },
  ]);
}
