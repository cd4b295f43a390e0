import type { DedupDocument } from '@mirqab/core/dedup';

/** Numbers that repeat from run to run (mulberry32). */
export function random(seed: number): () => number {
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
export function* archive(seed: number): Generator<DedupDocument, never> {
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

/** The value below which this share of the values lies. */
export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;
