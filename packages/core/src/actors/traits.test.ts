import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORG_HEADS } from './lexicon/organisations.ts';
import { SAYING_VERBS } from './lexicon/verbs.ts';
import { bitsOf, classIn, hashOf, putClass, Sieve, trait } from './traits.ts';

const word = fc.oneof(
  fc.constantFrom(...SAYING_VERBS, ...ORG_HEADS),
  fc.string({ unit: fc.constantFrom(...'ابتحدرسعقلمنهويال'), maxLength: 9 }),
);

describe('the table of traits', () => {
  it('tells of any word exactly the lists that hold it', () => {
    const says = trait(SAYING_VERBS);
    const heads = trait(ORG_HEADS);
    fc.assert(
      fc.property(word, (f) => {
        const bits = bitsOf(f, hashOf(f));
        expect((bits & says) !== 0).toBe(SAYING_VERBS.has(f));
        expect((bits & heads) !== 0).toBe(ORG_HEADS.has(f));
      }),
    );
  });

  it('reads a stretch of a text as it reads the word alone', () => {
    fc.assert(
      fc.property(word, word, word, (before, f, after) => {
        const text = before + f + after;
        const from = before.length;
        const to = from + f.length;
        expect(hashOf(text, from, to)).toBe(hashOf(f));
        expect(bitsOf(text, hashOf(f), from, to)).toBe(bitsOf(f, hashOf(f)));
      }),
    );
  });

  it('keeps the last class said, beside the traits', () => {
    const bit = trait(['قصقوصة']);
    putClass(['قصقوصة'], 3);
    putClass(['قصقوصة'], 5);
    const bits = bitsOf('قصقوصة', hashOf('قصقوصة'));
    expect(classIn(bits)).toBe(5);
    expect(bits & bit).toBe(bit);
  });

  it('never denies what a sieve holds, and denies most else', () => {
    const sieve = new Sieve();
    const held = Array.from({ length: 20_000 }, (_, i) => hashOf(`كلمة${i}`));
    for (const hash of held) sieve.add(hash);
    expect(held.every((hash) => sieve.mayHave(hash))).toBe(true);
    const others = Array.from({ length: 20_000 }, (_, i) => hashOf(`غيرها${i}`));
    expect(others.filter((hash) => sieve.mayHave(hash)).length).toBeLessThan(4000);
  });
});
