/**
 * What the lists of the readers say of a word, in one table: 4 bits for its class and one for each list it stands in.
 * A table of numbers, asked by the letters of a text in place, so that most words of a text cost one look-up and
 * neither a string nor a walk through memory.
 */
const CLASS_BITS = 4;
const CLASS_MASK = (1 << CLASS_BITS) - 1;
const MOST_TRAITS = 31 - CLASS_BITS;
const noted = new Map<string, number>();
let count = 0;

/**
 * Gives the words of a list a bit of their own, so that a reader passes over the words without it. For lists known
 * when modules load.
 */
export function trait(words: Iterable<string>): number {
  if (count >= MOST_TRAITS) throw new RangeError('no bit left for another list');
  const bit = 1 << (CLASS_BITS + count);
  count += 1;
  for (const word of words) noted.set(word, (noted.get(word) ?? 0) | bit);
  table = null;
  return bit;
}

/** Puts words under the class of a number from 1 to 15; the last one said counts. */
export function putClass(words: Iterable<string>, number: number): void {
  for (const word of words) noted.set(word, ((noted.get(word) ?? 0) & ~CLASS_MASK) | number);
  table = null;
}

/** The class among the bits of a word; 0 when it has none. */
export const classIn = (bits: number): number => bits & CLASS_MASK;

/** A number for the letters `from` up to `to` of a text, the same for the same letters; below 2³⁰. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (hash ^ (hash >>> 7)) & 0x3fffffff;
}

type Table = { mask: number; slots: Int32Array; keys: readonly string[] };
let table: Table | null = null;
const WIDTH = 3;

/** Open addressing; a slot holds the hash, the bits, and the number of the word (from 1). */
function build(): Table {
  let size = 1024;
  while (size < noted.size * 2) size *= 2;
  const slots = new Int32Array(size * WIDTH);
  const keys = [...noted.keys()];
  const mask = size - 1;
  keys.forEach((key, i) => {
    const hash = hashOf(key);
    let at = hash & mask;
    while (slots[at * WIDTH + 2] !== 0) at = (at + 1) & mask;
    slots.set([hash, noted.get(key) ?? 0, i + 1], at * WIDTH);
  });
  table = { mask, slots, keys };
  return table;
}

/** The bits of the letters `from` up to `to` of a folded text, whose `hashOf` is `hash`; 0 when no list has them. */
export function bitsOf(text: string, hash: number, from = 0, to = text.length): number {
  const { mask, slots, keys } = table ?? build();
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const key = slots[at * WIDTH + 2] ?? 0;
    if (key === 0) return 0;
    if (slots[at * WIDTH] !== hash) continue;
    const known = keys[key - 1] ?? '';
    if (known.length === to - from && text.startsWith(known, from)) return slots[at * WIDTH + 1] ?? 0;
  }
}

/** A set of hashes that is never wrong when it says no. */
export class Sieve {
  private bits = new Int32Array(256);
  private mask = 256 * 32 - 1;
  private readonly held: number[] = [];

  add(hash: number): void {
    this.held.push(hash);
    if (this.held.length * 16 > this.mask) {
      this.mask = this.mask * 2 + 1;
      this.bits = new Int32Array((this.mask + 1) / 32);
      for (const one of this.held) this.mark(one);
    } else this.mark(hash);
  }

  private mark(hash: number): void {
    const at = hash & this.mask;
    this.bits[at >> 5] = (this.bits[at >> 5] ?? 0) | (1 << (at & 31));
  }

  mayHave(hash: number): boolean {
    const at = hash & this.mask;
    return ((this.bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;
  }
}
