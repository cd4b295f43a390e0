import { bestReading, stem } from '../text/index.ts';

const CAPACITY = 16_000;

/** A function of one word that keeps its answers: news repeats its words. */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = make(word);
      if (known.size >= CAPACITY) known.clear();
      known.set(word, value);
    }
    return value;
  };
}

/** The stem of a folded word. */
export const termOf = remembered(stem);

/** A folded word without its particles. */
export const bareWord = remembered((word) => bestReading(word).rest);
