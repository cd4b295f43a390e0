import { foldText } from '../text/index.ts';
import { ANCHOR_WORDS, lookupKeys } from './bands.ts';
import { distinct, mix, shingleHashes, wordHashes } from './shingles.ts';

/** Raised whenever folding, shingles, seeds or layout change: fingerprints of two versions are not compared. */
export const FINGERPRINT_VERSION = 1;
/** A body of fewer words is short: a few common phrases would make any two alike. */
export const SHORT = 24;
/** Sketch values lie below 2^21: wide enough for articles, and two bytes each when written as differences. */
const SPACE_BITS = 21;
/** A text of up to so many different shingles is kept whole, so that its comparison is exact. */
export const SKETCH_SIZE = 1024;

export interface Fingerprint {
  version: number;
  /** Words of the body. */
  words: number;
  /** Different word-3-shingles of the folded body. */
  shingles: number;
  /** Two texts that fold to the same words have the same 64-bit hash. */
  exact: bigint;
  /** The smallest shingle hashes, ascending: all of them when `shingles` is not above SKETCH_SIZE. */
  sketch: Uint32Array;
  /** 32-bit lookup keys, MinHash bands and anchors. */
  keys: Uint32Array;
}

export interface FingerprintInput {
  /** The body zone alone. */
  body: string;
  /** Read together with a short body only: two stubs of the same few words are told apart by their titles. */
  title?: string | null;
  /** Not part of the fingerprint; accepted so that an article can be handed over as it is. */
  language?: string | null;
  /** Default SKETCH_SIZE. */
  sketchSize?: number;
  /**
   * `folded` (default) takes spellings of one word for one; `written` keeps them apart in the sketch, for figures
   * that can be checked against the letters on the page. Lookup keys and `exact` are always folded.
   */
  spelling?: 'folded' | 'written';
}

function exactHash(words: Uint32Array): bigint {
  let low = 0x2545f491;
  let high = 0x9e3779b9;
  for (let i = 0; i < words.length; i++) {
    low = mix(Math.imul(low, 5) + (words[i] ?? 0));
    high = mix(Math.imul(high, 7) ^ (words[i] ?? 0)) ^ low;
  }
  return BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
}

const narrowed = (hashes: Uint32Array): Uint32Array =>
  distinct(hashes.map((hash) => hash >>> (32 - SPACE_BITS)));

/**
 * The fingerprint of a body: folded, cut into words, every three words hashed. A body without words has an empty
 * one, which is no copy of anything.
 */
export function fingerprint(input: FingerprintInput): Fingerprint {
  const own = wordHashes(foldText(input.body));
  const titled = own.length > 0 && own.length < SHORT && Boolean(input.title);
  const text = titled ? `${input.title}\n${input.body}` : input.body;
  const words = titled ? wordHashes(foldText(text)) : own;
  const inOrder = shingleHashes(words, 3);
  const all = distinct(inOrder);
  const written = input.spelling === 'written' ? shingleHashes(wordHashes(text), 3) : null;
  const sketch = narrowed(written ?? all);
  return {
    version: FINGERPRINT_VERSION,
    words: own.length,
    shingles: sketch.length,
    exact: exactHash(own),
    sketch: sketch.slice(0, input.sketchSize ?? SKETCH_SIZE),
    keys: lookupKeys(all, shingleHashes(words, ANCHOR_WORDS)),
  };
}

/** The lookup keys as 64-bit integers for storage, the fingerprint's version in the upper half. */
export function bandsOf(fp: Fingerprint): bigint[] {
  const version = BigInt(fp.version) << 32n;
  return [...new Set(fp.keys)].map((key) => version | BigInt(key));
}

const HEADER = 17;

/** Write a fingerprint (without its lookup keys, which are stored apart) as bytes: about two a shingle. */
export function encodeFingerprint(fp: Fingerprint): Uint8Array {
  const bytes = new Uint8Array(HEADER + fp.sketch.length * 3);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, fp.version);
  view.setUint32(1, fp.words);
  view.setUint32(5, fp.shingles);
  view.setBigInt64(9, fp.exact);
  const end = writeSketch(fp.sketch, bytes, HEADER);
  return bytes.slice(0, end);
}

/** Write ascending values as differences, seven bits a byte; returns the end. At most three bytes a value. */
export function writeSketch(sketch: Uint32Array, bytes: Uint8Array, at: number): number {
  let end = at;
  let previous = 0;
  for (let i = 0; i < sketch.length; i++) {
    const value = sketch[i] ?? 0;
    let rest = value - previous;
    while (rest > 127) {
      bytes[end++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[end++] = rest;
    previous = value;
  }
  return end;
}

/**
 * Read `count` values that {@link writeSketch} wrote, or as many as there are; into `values` when given, which is
 * then a window on it.
 */
export function readSketch(
  bytes: Uint8Array,
  at: number,
  count: number,
  values: Uint32Array = new Uint32Array(count),
): Uint32Array {
  let read = 0;
  let value = 0;
  let part = 0;
  let shift = 0;
  for (let i = at; i < bytes.length && read < count; i++) {
    const byte = bytes[i] ?? 0;
    part |= (byte & 127) << shift;
    if (byte > 127) {
      shift += 7;
      continue;
    }
    value += part;
    values[read++] = value;
    part = 0;
    shift = 0;
  }
  return values.subarray(0, read);
}

/** Read what {@link encodeFingerprint} wrote; null when it is of another version or cut short. */
export function decodeFingerprint(bytes: Uint8Array): Fingerprint | null {
  if (bytes.length < HEADER || bytes[0] !== FINGERPRINT_VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shingles = view.getUint32(5);
  return {
    version: FINGERPRINT_VERSION,
    words: view.getUint32(1),
    shingles,
    exact: view.getBigInt64(9),
    sketch: readSketch(bytes, HEADER, Math.min(shingles, bytes.length - HEADER)),
    keys: new Uint32Array(0),
  };
}
