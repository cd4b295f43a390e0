import { compare, type Fingerprint, fingerprint } from '@mirqab/core/dedup';

export const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function hash(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

function shingles(text: string): Set<string> {
  const list = words(text);
  const set = new Set<string>();
  for (let i = 0; i < Math.max(1, list.length - 2); i++) set.add(list.slice(i, i + 3).join(' '));
  return set;
}

function jaccard(x: Set<string>, y: Set<string>): number {
  let common = 0;
  for (const one of x) if (y.has(one)) common++;
  return common / (x.size + y.size - common);
}

const minhash = (text: string): Uint32Array => {
  const lows = new Uint32Array(128).fill(0xffffffff);
  for (const one of shingles(text))
    for (let i = 0; i < 128; i++) lows[i] = Math.min(lows[i] ?? 0, hash(one, i * 0x9e3779b1 + 1));
  return lows;
};

function simhash(text: string): bigint {
  const votes = new Int32Array(64);
  for (const one of shingles(text)) {
    const [low, high] = [hash(one, 7), hash(one, 13)];
    for (let bit = 0; bit < 32; bit++) {
      votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
      votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
    }
  }
  return votes.reduce((sum, vote, bit) => (vote > 0 ? sum | (1n << BigInt(bit)) : sum), 0n);
}

const bits = (n: bigint): number => n.toString(2).replaceAll('0', '').length;

/** Remembers what was made of a text: a pair's texts stand in other pairs too. */
function once<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Who says of two texts that they are copies. Thresholds as each is commonly used. */
export function judges(): Record<string, (a: string, b: string) => boolean> {
  const own = once((text): Fingerprint => fingerprint({ body: text }));
  const sets = once(shingles);
  const mins = once(minhash);
  const votes = once(simhash);
  return {
    'ours: folded sketch, containment': (a, b) => compare(own(a), own(b)).nearDuplicate,
    'word-3-shingle Jaccard ≥ .5': (a, b) => jaccard(sets(a), sets(b)) >= 0.5,
    'MinHash 128 ≥ .5': (a, b) => {
      const [x, y] = [mins(a), mins(b)];
      return x.filter((low, i) => low === y[i]).length >= 64;
    },
    'SimHash 64, 3 bits': (a, b) => bits(votes(a) ^ votes(b)) <= 3,
  };
}
