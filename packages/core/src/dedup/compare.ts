import { type Fingerprint, SHORT } from './fingerprint.ts';

/** Shares of common shingles from which two texts are copies. */
export const COPY_SIMILARITY = 0.5;
export const COPY_CONTAINMENT = 0.8;
/** What the contained text must at least make up of the longer one: less is a passage quoted, not a copy. */
const COPY_SHARE = 0.1;
const SHORT_SIMILARITY = 0.6;
/** A short text is a cut of another when nearly all of it stands there and it is no small part of it. */
const SHORT_CONTAINMENT = 0.95;
const SHORT_SHARE = 0.3;
/** The fewest shared-range values an estimate may rest on. */
const SAMPLE = 12;

export interface Comparison {
  /** Jaccard of the word-3-shingles, 0 to 1; exact when both texts were kept whole. */
  similarity: number;
  /** The share of the smaller text's shingles that stand in the larger. */
  containment: number;
  nearDuplicate: boolean;
}

const isWhole = (fp: Fingerprint): boolean => fp.sketch.length >= fp.shingles;

/** Compare two fingerprints by their bottom-k sketches (Cohen and Kaplan 2007). Symmetric. */
export function compare(a: Fingerprint, b: Fingerprint): Comparison {
  if (a.version !== b.version || a.shingles === 0 || b.shingles === 0)
    return { similarity: 0, containment: 0, nearDuplicate: false };
  const short = Math.min(a.words, b.words) < SHORT;
  if (a.exact === b.exact && a.words === b.words && !short)
    return { similarity: 1, containment: 1, nearDuplicate: true };
  const limitA = isWhole(a) ? Number.POSITIVE_INFINITY : (a.sketch.at(-1) ?? 0);
  const limitB = isWhole(b) ? Number.POSITIVE_INFINITY : (b.sketch.at(-1) ?? 0);
  const limit = Math.min(limitA, limitB);
  let i = 0;
  let j = 0;
  let common = 0;
  while (i < a.sketch.length || j < b.sketch.length) {
    const x = i < a.sketch.length ? (a.sketch[i] ?? 0) : Number.POSITIVE_INFINITY;
    const y = j < b.sketch.length ? (b.sketch[j] ?? 0) : Number.POSITIVE_INFINITY;
    if (Math.min(x, y) > limit) break;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const similarity = common / (i + j - common);
  const smaller = a.shingles <= b.shingles ? i : j;
  const sampled = limit === Number.POSITIVE_INFINITY || smaller >= SAMPLE;
  const containment = sampled && smaller > 0 ? common / smaller : similarity;
  const share = Math.min(a.shingles, b.shingles) / Math.max(a.shingles, b.shingles);
  const margin = limit === Number.POSITIVE_INFINITY ? 0 : 0.6 / Math.sqrt(Math.max(1, smaller));
  const contained = containment >= COPY_CONTAINMENT + margin && share >= COPY_SHARE;
  const whole = containment >= SHORT_CONTAINMENT && share >= SHORT_SHARE && smaller >= SAMPLE;
  const nearDuplicate = short
    ? similarity >= SHORT_SIMILARITY || whole
    : similarity >= COPY_SIMILARITY + margin || contained;
  return { similarity, containment, nearDuplicate };
}
