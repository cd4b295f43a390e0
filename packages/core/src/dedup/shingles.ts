const WORDY = /[\p{L}\p{N}]/u;
const LETTER = 1;
const OTHER = 2;
const kinds = new Uint8Array(0x10000);

function isWordUnit(code: number): boolean {
  let kind = kinds[code] ?? OTHER;
  if (kind === 0) {
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    kind = surrogate || WORDY.test(String.fromCharCode(code)) ? LETTER : OTHER;
    kinds[code] = kind;
  }
  return kind === LETTER;
}

/** Final mix of MurmurHash3: every input bit reaches every output bit. */
export function mix(hash: number): number {
  let h = hash;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}

/** One 32-bit hash (FNV-1a) for each run of letters and digits, in order. Fold the text first to join spellings. */
export function wordHashes(text: string): Uint32Array {
  const hashes = new Uint32Array((text.length >> 1) + 1);
  let count = 0;
  let hash = 0;
  let inside = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (isWordUnit(code)) {
      if (!inside) hash = 0x811c9dc5;
      inside = true;
      hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
      hash = Math.imul(hash ^ (code >>> 8), 0x01000193);
    } else if (inside) {
      hashes[count++] = mix(hash);
      inside = false;
    }
  }
  return hashes.slice(0, count);
}

/** A hash for every run of `size` words, in order; a text shorter than that gives one hash of all it has. */
export function shingleHashes(words: Uint32Array, size: number): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const count = Math.max(1, words.length - size + 1);
  const hashes = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let hash = size;
    for (let j = i; j < Math.min(i + size, words.length); j++)
      hash = mix(Math.imul(hash, 0x9e3779b1) + (words[j] ?? 0));
    hashes[i] = hash;
  }
  return hashes;
}

/** Sorted, without repeats. */
export function distinct(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i] ?? 0;
  return sorted.slice(0, size);
}
