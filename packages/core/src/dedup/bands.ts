import { mix } from './shingles.ts';

/** MinHash bands: 8 of 3 rows find nearly every pair with Jaccard above .8. */
export const BANDS = 8;
export const ROWS = 3;
/** Anchors: the smallest of each run of so many shingles is kept, so any passage that long, copied, shares one. */
export const WINDOW = 24;
/** Anchors are runs of five words: three are often a title or a set phrase, and would join everyone to everyone. */
export const ANCHOR_WORDS = 5;
export const MAX_ANCHORS = 24;

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mix(0x51ed270b + i * 0x9e3779b9));

/** 32-bit keys of the MinHash bands of a shingle set (Broder 1997, with the banding of Leskovec et al.). */
function bandHashes(shingles: Uint32Array): number[] {
  const minima = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (let i = 0; i < shingles.length; i++) {
    const shingle = shingles[i] ?? 0;
    for (let s = 0; s < SEEDS.length; s++) {
      const hash = mix(shingle ^ (SEEDS[s] ?? 0));
      if (hash < (minima[s] ?? 0)) minima[s] = hash;
    }
  }
  const keys: number[] = [];
  for (let band = 0; band < BANDS; band++) {
    let key = band + 1;
    for (let row = 0; row < ROWS; row++)
      key = mix(Math.imul(key, 0x9e3779b1) + (minima[band * ROWS + row] ?? 0));
    keys.push(key);
  }
  return keys;
}

/** Winnowed anchors (Schleimer et al. 2003) of the shingles in text order, at most MAX_ANCHORS of them. */
function anchorHashes(inOrder: Uint32Array): number[] {
  const window = Math.max(WINDOW, Math.ceil((2 * inOrder.length) / MAX_ANCHORS));
  const anchors = new Set<number>();
  const queue = new Int32Array(inOrder.length);
  let head = 0;
  let tail = 0;
  for (let i = 0; i < inOrder.length; i++) {
    const hash = inOrder[i] ?? 0;
    while (tail > head && (inOrder[queue[tail - 1] ?? 0] ?? 0) >= hash) tail--;
    queue[tail++] = i;
    if ((queue[head] ?? 0) <= i - window) head++;
    if (i >= window - 1 || i === inOrder.length - 1) anchors.add(inOrder[queue[head] ?? 0] ?? 0);
  }
  return [...anchors].sort((a, b) => a - b).slice(0, MAX_ANCHORS);
}

/** All 32-bit keys under which a text's likely copies are found. */
export function lookupKeys(distinctShingles: Uint32Array, inOrder: Uint32Array): Uint32Array {
  if (inOrder.length === 0) return new Uint32Array(0);
  const anchors = anchorHashes(inOrder).map((hash) => mix(hash ^ 0x7f4a7c15));
  return Uint32Array.from([...bandHashes(distinctShingles), ...anchors]);
}
