import { bestReading, stem } from '../text/index.ts';

const CAPACITY = 8_000;

/**
 * A function of one word that keeps its answers: news repeats its words. Two generations of 8,000 words each; a word
 * met again moves to the newer one, so the common ones stay.
 */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (word) => {
    const known = recent.get(word);
    if (known !== undefined) return known;
    const value = older.get(word) ?? make(word);
    if (recent.size >= CAPACITY) {
      older = recent;
      recent = new Map();
    }
    recent.set(word, value);
    return value;
  };
}

/** The stem of a folded word. */
export const termOf = remembered(stem);

/** A folded word without its particles. */
export const bareWord = remembered((word) => bestReading(word).rest);
