import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldTextLine } from '../text/index.ts';
import { cleanLine, endsClosed, endsSentence } from './clean.ts';
import { titleKey, wordsOfFolded } from './fold-line.ts';
import { glueSites } from './glue-sites.ts';
import { remembered, whileReading } from './remember.ts';

// Letters, marks, signs, spaces and halves of pairs that meet in news, and anything else now and then.
const sign = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'ابةىيأإآءكلم ًُّـ٣۴abcXYZéßйЙіö09 ..,،؛:!؟?»«”"\'()[]-–—…') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n',
      '\t',
      '\u00a0',
      '\u200f',
      '\u200c',
      '\u00ad',
      '\u0001',
      '\ufefb',
      '\u0301',
      '𐐨',
      '𝒜',
      '\ud800',
      '\udc00',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
);
const line = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));

/** The same forms by expressions, as they are specified. */
const specified = {
  clean: (text: string) =>
    text
      .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, ' ')
      .replace(/[\ufb50-\ufdcf\ufdf0-\ufdf9\ufe70-\ufefc]+/g, (run) => run.normalize('NFKC'))
      .replace(/(?<=\p{Script=Arabic})\u0640+(?=[\p{Script=Arabic}\p{M}]|$)/gu, '')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim(),
  ends: (text: string) =>
    [...text.matchAll(/(?<=[ةىً])(?=\p{L})|(?<=\p{L})(?=[أإآ])|(?<=\p{Ll})(?=\p{Lu})/gu)].map((m) => m.index),
  begins: (text: string) =>
    [...text.matchAll(/(?<=[.!?؟…»”"):،ةىً])(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})/gu)].map((m) => m.index),
};

describe('forms of a line are what the expressions that specify them say', () => {
  const holds = (check: (text: string) => void) => () =>
    fc.assert(
      fc.property(line, (text) => {
        check(text);
      }),
      { numRuns: 2000 },
    );

  test(
    'clean',
    holds((text) => expect(cleanLine(text)).toBe(specified.clean(text))),
  );
  test(
    'folded',
    holds((text) => expect(foldTextLine(text)).toBe(foldText(text).replace(/\s+/g, ' ').trim())),
  );
  test(
    'words and key',
    holds((text) => {
      const folded = foldTextLine(text);
      expect(wordsOfFolded(folded)).toEqual(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
      expect(titleKey(text)).toBe(folded.replace(/[^\p{L}\p{N}]+/gu, ''));
    }),
  );
  test(
    'ends',
    holds((text) => {
      expect(endsSentence(text)).toBe(/[.!?؟۔。！？…][»”"'’)\]]*$/u.test(text));
      expect(endsClosed(text)).toBe(/[.!?؟۔。！？…‥:;؛»”"'’)\]]$/u.test(text));
    }),
  );
  test(
    'glued places',
    holds((text) => {
      const sites = glueSites(text, text.length, 1000);
      expect(sites.ends).toEqual(specified.ends(text));
      expect(sites.begins).toEqual(specified.begins(text));
    }),
  );
});

test('answers are remembered while a page is read, and not after it', () => {
  let asked = 0;
  const count = remembered((text) => {
    asked++;
    return text.length;
  });
  count('سطر');
  count('سطر');
  expect(asked).toBe(2);
  whileReading(() => [count('سطر'), count('سطر'), count('آخر')]);
  expect(asked).toBe(4);
  expect(() =>
    whileReading(() => {
      throw new Error('broken');
    }),
  ).toThrow('broken');
  count('سطر');
  expect(asked).toBe(5);
});
