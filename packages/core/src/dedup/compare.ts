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

/** The largest hash up to which a sketch is known to be complete. */
const reach = (fp: Fingerprint): number =>
  fp.sketch.length >= fp.shingles ? Number.POSITIVE_INFINITY : (fp.sketch.at(-1) ?? 0);

/** How many of these ascending values are not above the limit. */
function within(sketch: Uint32Array, limit: number): number {
  if ((sketch.at(-1) ?? 0) <= limit) return sketch.length;
  let low = 0;
  let high = sketch.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sketch[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Values in both of two ascending lists, read to the given ends. Steps by sums, which a processor foretells better. */
function shared(a: Uint32Array, endA: number, b: Uint32Array, endB: number): number {
  let i = 0;
  let j = 0;
  let common = 0;
  while (i < endA && j < endB) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    const ahead = x <= y ? 1 : 0;
    const behind = y <= x ? 1 : 0;
    common += ahead & behind;
    i += ahead;
    j += behind;
  }
  return common;
}

/** Compare two fingerprints by their bottom-k sketches (Cohen and Kaplan 2007). Symmetric. */
export function compare(a: Fingerprint, b: Fingerprint): Comparison {
  if (a.version !== b.version || a.shingles === 0 || b.shingles === 0)
    return { similarity: 0, containment: 0, nearDuplicate: false };
  const short = Math.min(a.words, b.words) < SHORT;
  if (a.exact === b.exact && a.words === b.words && !short)
    return { similarity: 1, containment: 1, nearDuplicate: true };
  const limit = Math.min(reach(a), reach(b));
  const i = within(a.sketch, limit);
  const j = within(b.sketch, limit);
  const common = shared(a.sketch, i, b.sketch, j);
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
