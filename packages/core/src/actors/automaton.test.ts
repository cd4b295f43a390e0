import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton } from './automaton.ts';
import { glue, glueKeys, OPTIONAL_PARTS, sameFather } from './compounds.ts';
import { nameWords, readWords, type Word, wordKey } from './words.ts';

const SYLLABLES = ['با', 'تو', 'سم', 'رن', 'كي', 'لو', 'من', 'غر', 'دا', 'فس', 'حم', 'شي'];

/** The n-th made-up word: always the same, never twice. */
function madeUp(n: number): string {
  let word = '';
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** What the automaton must find, word by word and form by form, without any index. */
function bruteForce(words: readonly Word[], forms: readonly string[][]): string[] {
  const out = new Set<string>();
  const plain = (f: string): string => (f.startsWith('ال') && f.length > 4 ? f.slice(2) : f);
  words.forEach((word, i) => {
    for (const reading of word.readings) {
      forms.forEach((keys, form) => {
        const next = words[i + 1];
        const joined = next?.soft ? glue(reading.key, next.f) : null;
        const starts: [string, number][] =
          joined === null
            ? [[sameFather(reading.key), i + 1]]
            : [
                [joined, i + 2],
                [sameFather(reading.key), i + 1],
              ];
        const start = starts.find(([key]) => key === keys[0]);
        if (start === undefined) return;
        let at = start[1];
        for (let k = 1; k < keys.length; k++) {
          while (words[at]?.soft && OPTIONAL_PARTS.has(words[at]?.f ?? '')) at++;
          const w = words[at];
          const after = words[at + 1];
          if (!w?.soft) return;
          const pair = after?.soft ? glue(w.f, after.f) : null;
          if (pair !== null && pair === keys[k]) at += 2;
          else if (plain(sameFather(wordKey(w.f))) === plain(keys[k] ?? '')) at += 1;
          else return;
        }
        out.add(`${i}-${at}:${form}:${word.start + reading.cut}`);
      });
    }
  });
  return [...out].sort();
}

const found = (words: readonly Word[], forms: readonly string[][]): string[] => {
  const automaton = new Automaton();
  for (const [i, keys] of forms.entries()) automaton.add(keys, i);
  return [...new Set(automaton.find(words).map((h) => `${h.from}-${h.to}:${h.form}:${h.start}`))].sort();
};

describe('the automaton', () => {
  const word = fc.nat({ max: 30 }).map(madeUp);
  const part = fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom('بن', 'عبد', 'ابو') },
    { weight: 1, arbitrary: word.map((w) => `ال${w}`) },
  );

  it('finds what brute force finds', () => {
    const form = fc.array(word, { minLength: 1, maxLength: 3 });
    const text = fc.array(
      fc.tuple(fc.constantFrom('', '', '', 'و', 'ب', 'لل'), part, fc.constantFrom(' ', ' ', ' ', '، ')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(form, { maxLength: 12, selector: (f) => f.join(' ') }),
        text,
        (names, pieces) => {
          const words = readWords(pieces.map(([p, w, gap]) => p + w + gap).join(''));
          const forms = names.map((n) => glueKeys(nameWords(n.join(' '))));
          expect(found(words, forms)).toEqual(bruteForce(words, forms));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('costs a text the same with fifty forms and with fifty thousand', () => {
    const forms = Array.from({ length: 50_000 }, (_, i) => [madeUp(i), madeUp(i * 7 + 3)]);
    const words = readWords(Array.from({ length: 30_000 }, (_, i) => madeUp((i * 7919) % 60_000)).join(' '));
    const cost = (list: string[][]): number => {
      const automaton = new Automaton();
      for (const [i, keys] of list.entries()) automaton.add(keys, i);
      automaton.find(words);
      const started = performance.now();
      automaton.find(words);
      return performance.now() - started;
    };
    expect(cost(forms)).toBeLessThan(cost(forms.slice(0, 50)) * 25 + 3000);
  });
});
