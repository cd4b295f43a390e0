import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, particles, rawSpan, searchTerms, sentences, stem, tokens } from './index.ts';

const ranges: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x386, 0x3ce],
  [0x400, 0x4ff],
  [0x5d0, 0x5ea],
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
  [0xff01, 0xff5e],
  [0x1d400, 0x1d7ff],
];
/** Text of the scripts the specification speaks of, marks in any order, with lone surrogates and controls among it. */
const character = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .constantFrom(...ranges)
      .chain(([from, to]) => fc.integer({ min: from, max: to }))
      .map((code) => String.fromCodePoint(code)),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...'وييىئؤءأإآاةهكکیЙйиё\u0654\u0655\u0653\u0306\u0308\u0674\u064b\u0651\u0640\u200c\u200f\u00ad',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('\ud800', '\udc00', '\u0000', '\n', '\t', '\ufeff', '😀', 'ﷺ') },
);
const text = fc.array(character, { maxLength: 24 }).map((characters) => characters.join(''));

/** Characters whose compatibility form is a space and a mark, or letters nobody wrote; the specification drops them. */
const DROPPED_BY_US =
  /[\u00b4\u1ffd\u2120\u2122\u{1f16a}-\u{1f16c}\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f]/gu;

describe('fold', () => {
  it('gives the same text with and without the way back', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(foldText(raw)).toBe(fold(raw).text);
      }),
      { numRuns: 800 },
    );
  });
  it('is idempotent', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const once = foldText(raw);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 800 },
    );
  });
  it('is idempotent on every single character', () => {
    for (let code = 0; code <= 0x1ffff; code += 1) {
      const once = foldText(String.fromCodePoint(code));
      if (foldText(once) !== once) expect.fail(`U+${code.toString(16)}`);
    }
  });
  it('does not mind how the text is composed', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const folded = foldText(raw);
        expect(foldText(raw.normalize('NFC'))).toBe(folded);
        expect(foldText(raw.normalize('NFD'))).toBe(folded);
      }),
      { numRuns: 800 },
    );
  });
  it('does not mind presentation forms, ligatures and full width', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const plain = raw.replace(DROPPED_BY_US, '');
        expect(foldText(plain.normalize('NFKC'))).toBe(foldText(plain));
        expect(foldText(plain.normalize('NFKD'))).toBe(foldText(plain));
      }),
      { numRuns: 800 },
    );
  });
  it('does not mind upper and lower case', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(foldText(raw.toLowerCase())).toBe(foldText(raw));
      }),
      { numRuns: 1000 },
    );
  });
  it('maps back in order, from the start to the end', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { text: folded, map } = fold(raw);
        expect(map.length).toBe(folded.length + 1);
        expect(map[folded.length]).toBe(raw.length);
        for (let at = 1; at < map.length; at += 1) expect(map[at]).toBeGreaterThanOrEqual(map[at - 1] ?? 0);
      }),
      { numRuns: 600 },
    );
  });
  it('a raw span folds to a text that holds the folded span', () => {
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (raw, from, length) => {
        const folded = fold(raw);
        const start = Math.min(from, folded.text.length);
        const end = Math.min(start + length, folded.text.length);
        const span = rawSpan(folded, start, end);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(raw.length);
        if (end > start)
          expect(foldText(raw.slice(span.start, span.end))).toContain(folded.text.slice(start, end));
      }),
      { numRuns: 800 },
    );
  });
  it('does not depend on what was folded before', () => {
    const long = 'أ'.repeat(20_000);
    expect(fold(long).text).toBe('ا'.repeat(20_000));
    expect(fold('ب').map).toEqual(Uint32Array.of(0, 1));
    expect(foldText('ﷺ'.repeat(3000)).length).toBe('صلي الله عليه وسلم'.length * 3000);
  });
});

describe('rawSpan', () => {
  it.each([
    ['قال حَفْتَرُ ثم', 4, 8, 'حَفْتَرُ'],
    ['«حفتر\u200f\u202c» ثم', 1, 5, 'حفتر'],
    ['الـــرئيس', 2, 6, 'رئيس'],
    ['صلىﷲ', 3, 7, 'ﷲ'],
    ['صلىﷲ', 4, 5, 'ﷲ'],
    ['x😀y', 1, 3, '😀'],
    ['и\u0306од', 0, 1, 'и\u0306'],
    ['مسو\u0654ول', 2, 3, 'و\u0654'],
  ])('%s from %i to %i is %s', (raw, start, end, expected) => {
    const span = rawSpan(fold(raw), start, end);
    expect(raw.slice(span.start, span.end)).toBe(expected);
  });
});

describe('tokens', () => {
  it('stand in order, inside the text, and fold to what they hold', () => {
    fc.assert(
      fc.property(text, (raw) => {
        let before = 0;
        for (const token of tokens(raw)) {
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(token.end).toBeGreaterThan(token.start);
          expect(raw.slice(token.start, token.end)).toBe(token.raw);
          expect(foldText(token.raw).replace(/['"]/g, '')).toBe(token.folded);
          expect(token.folded).not.toBe('');
          before = token.end;
        }
      }),
      { numRuns: 600 },
    );
  });
  it.each([
    ['قال حَفْتَرُ، إن «القوّات»…', 'قال حفتر ان القوات'],
    ['خليفة\u00a0حفتر\u200f.', 'خليفه حفتر'],
    ['حـــفتر ـ كشيدة', 'حفتر كشيده'],
    ['می‌شود', 'ميشود'],
    ['l’Iran d’État qu’il', 'l iran d etat qu il'],
    ['Haftar’s Sana’a Ba’ath O’Brien', 'haftar s sanaa baath obrien'],
    ['Trablus’a İzmir’de Libya’nın', 'trablus a izmir de libya nin'],
    ["п'ять Лук’яненко", 'пять лукяненко'],
    ['צה"ל צה״ל', 'צהל צהל'],
    ['U.S. 3,5 2024-05-01', 'u s 3 5 2024 05 01'],
    ['#BREAKING @user', 'breaking user'],
    ['', ''],
  ])('%s', (raw, expected) => {
    expect(
      tokens(raw)
        .map((token) => token.folded)
        .join(' '),
    ).toBe(expected);
  });
  it('leaves an invisible character at the end outside', () => {
    expect(tokens('حفتر\u200f ')[0]).toMatchObject({ start: 0, end: 4 });
  });
});

describe('particles', () => {
  const arabic = fc
    .array(fc.constantFrom(...'ابتجحدرسشعفقكلمنهويء'), { minLength: 1, maxLength: 10 })
    .map((letters) => letters.join(''));
  const prefix = fc.constantFrom(
    '',
    'و',
    'ف',
    'ب',
    'ل',
    'ك',
    'ال',
    'وال',
    'بال',
    'لل',
    'ولل',
    'س',
    'وس',
    'فبال',
  );
  it('have the bare word first, one best, and rests that are the end of the word', () => {
    fc.assert(
      fc.property(prefix, arabic, (before, word) => {
        const whole = before + word;
        const readings = particles(whole);
        expect(readings[0]).toMatchObject({ particles: [], rest: whole, offset: 0 });
        expect(readings.filter((reading) => reading.best).length).toBe(1);
        const seen = new Set(readings.map((reading) => reading.offset));
        expect(seen.size).toBe(readings.length);
        for (const { rest, offset, particles: detached } of readings) {
          expect(whole.slice(offset)).toBe(rest);
          expect(rest.length).toBeGreaterThanOrEqual(2 - (detached.length === 0 ? 1 : 0));
          const written = detached.join('').replace('لال', 'لل');
          expect([written, detached.join('')]).toContain(whole.slice(0, offset));
        }
      }),
      { numRuns: 800 },
    );
  });
  it('of other scripts are none', () => {
    for (const word of ['haftar', 'хафтар', '2024', 'covid19', 'و19', ''])
      expect(particles(word)).toEqual([{ particles: [], rest: word, offset: 0, best: true }]);
  });
});

describe('searchTerms', () => {
  it('are one for each token, never empty, and stable', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const terms = searchTerms(raw);
        expect(terms.length).toBe(tokens(raw).length);
        for (const term of terms) expect(term).not.toBe('');
        expect(searchTerms(foldText(raw)).length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
  it('of a stem of another script are that stem', () => {
    expect(stem('haftar')).toBe('haftar');
  });
});

describe('hostile text', () => {
  it.each([
    ['marks', '\u064b'.repeat(500_000)],
    ['tatweel', 'ـ'.repeat(500_000)],
    ['zero width', 'ا\u200c'.repeat(250_000)],
    ['quotes', `a${"'a".repeat(200_000)}`],
    ['dots', '.'.repeat(500_000)],
    ['spaced dots', '. '.repeat(250_000)],
    ['spaces', `a.${' '.repeat(500_000)}`],
    ['closers', `a.${'»'.repeat(500_000)}`],
    ['one word', 'و'.repeat(500_000)],
    ['lone surrogates', '\ud800'.repeat(500_000)],
  ])('of %s is read in linear time', (_, raw) => {
    const started = performance.now();
    fold(raw);
    searchTerms(raw);
    sentences(raw);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
