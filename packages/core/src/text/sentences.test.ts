import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptOf, sentences } from './index.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

describe('sentences', () => {
  it('cover every visible character once and in order', () => {
    const prose = fc
      .array(
        fc.oneof(
          text,
          fc.constantFrom(
            '. ',
            '؟ ',
            '! ',
            '…',
            '\n',
            ' د. ',
            'أ.ف.ب. ',
            '»',
            '"',
            ' ',
            'كلمة',
            '.. ',
            '...',
            '3.5',
            'U.S. ',
          ),
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(prose, (raw) => {
        let covered = '';
        let before = 0;
        for (const { start, end } of sentences(raw)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          covered += raw.slice(start, end);
          before = end;
        }
        expect(covered.replace(/\s/g, '')).toBe(raw.replace(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });
  it.each([
    ['وصل الوفد. وقال د. علي: نعم.', ['وصل الوفد.', 'وقال د. علي: نعم.']],
    ['نقلت أ.ف.ب. عن مصدر. انتهى', ['نقلت أ.ف.ب. عن مصدر.', 'انتهى']],
    ['هل غادر؟ لا! ثم عاد…', ['هل غادر؟', 'لا!', 'ثم عاد…']],
    ['قال: «لن نقبل.» ثم خرج؛ وعاد.', ['قال: «لن نقبل.»', 'ثم خرج؛ وعاد.']],
    ['حفتر.. رجل الشرق', ['حفتر.. رجل الشرق']],
    ['عنوان بلا نقطة\nسطر ثان', ['عنوان بلا نقطة', 'سطر ثان']],
    ['وقع الاتفاق عام 2015.وقال الوزير', ['وقع الاتفاق عام 2015.', 'وقال الوزير']],
    ['بلغت 3.5 مليون. وزادت', ['بلغت 3.5 مليون.', 'وزادت']],
    [
      'The U.S. Navy left. Mr. Smith, Jr. said so. "Stop!" he cried.',
      ['The U.S. Navy left.', 'Mr. Smith, Jr. said so.', '"Stop!" he cried.'],
    ],
    ['В 2020 г. в Ливии. Потом ушли.', ['В 2020 г. в Ливии.', 'Потом ушли.']],
    ['see example.com/a.html now. Then', ['see example.com/a.html now.', 'Then']],
    ['1. بند أول\n2. بند ثان', ['1. بند أول', '2. بند ثان']],
    ['', []],
    ['  \n ', []],
  ])('%s', (raw, expected) => {
    expect(sentences(raw).map(({ start, end }) => raw.slice(start, end))).toEqual(expected);
  });
});

describe('scriptOf', () => {
  it.each([
    ['خليفة حفتر Haftar', 'arabic'],
    ['Haftar حفتر in Moscow', 'latin'],
    ['Хафтар', 'cyrillic'],
    ['נשיא', 'hebrew'],
    ['Αθήνα', 'greek'],
    ['日本', 'other'],
    ['2024 — !', null],
  ])('%s is %s', (raw, expected) => {
    expect(scriptOf(raw)).toBe(expected);
  });
});
