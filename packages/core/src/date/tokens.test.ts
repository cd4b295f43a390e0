import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from './tokens.ts';

const PIECES =
  /([0-9\u0660-\u0669\u06F0-\u06F9]+)|([\p{L}\p{M}][\p{L}\p{M}\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00AD]*)|([\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+)|(.)/gsu;

const sign = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'ابةيءكم ًabcXYé09٣۴ ..,،:/-()«') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n',
      '\u00a0',
      '\u200f',
      '\u200c',
      '\u00ad',
      '\ufeff',
      '𐐨',
      '𝒜',
      '😀',
      '\ud800',
      '\udc00',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
);

test('tokens are the pieces of the expression that specifies them', () => {
  const line = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(line, (text) => {
      const pieces = [...text.matchAll(PIECES)].filter(([, , , space]) => space === undefined);
      expect(tokenize(text).map(({ kind, start, end }) => [kind, start, end])).toEqual(
        pieces.map(({ 0: whole, 1: digits, 2: word, index }) => [
          digits !== undefined ? 'number' : word !== undefined ? 'word' : 'mark',
          index,
          index + whole.length,
        ]),
      );
    }),
    { numRuns: 2000 },
  );
});
