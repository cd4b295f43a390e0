import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../text/index.ts';
import { word } from './testing.ts';
import { formsOf, keysOfWord } from './word-forms.ts';

const prefix = fc.constantFrom(
  '',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'س',
  'ال',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'ول',
  'وب',
  'وك',
  'وس',
  'فس',
  'ولل',
  'فلل',
  'وبال',
  'فكال',
  'وو',
  'لال',
  'سال',
  'بل',
  'لو',
);
const mode = fc.constantFrom('loose', 'exact' as const);

describe('formsOf', () => {
  it('holds exactly the words that are met by the key', () => {
    fc.assert(
      fc.property(word.map(foldText), prefix, word.map(foldText), mode, (key, before, rest, how) => {
        const text = before + rest;
        const met = keysOfWord(text, how).find((own) => own.key === key);
        expect(formsOf([key], how).get(text)).toBe(met?.cut);
      }),
      { numRuns: 600 },
    );
  });
  it('holds every way to be met of a word', () => {
    fc.assert(
      fc.property(prefix, word.map(foldText), mode, (before, rest, how) => {
        const text = before + rest;
        for (const { key, cut } of keysOfWord(text, how)) expect(formsOf([key], how).get(text)).toBe(cut);
      }),
      { numRuns: 600 },
    );
  });
  it('of a word of another script is that word', () => {
    expect([...formsOf(['haftar'], 'loose')]).toEqual([['haftar', 0]]);
  });
});
