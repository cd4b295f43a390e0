import { type Hit, type Phrases, phraseAt, phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

const UNITS = [
  '',
  'الأول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
];
const UNITS_F = [
  '',
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
];

function* arabicOrdinals(): Generator<[string, number]> {
  for (let n = 1; n <= 10; n++) {
    for (const word of [UNITS[n] ?? '', UNITS_F[n] ?? '']) {
      yield [word, n];
      if (n >= 2 && n <= 9) {
        yield [`${word} عشر`, 10 + n];
        yield [`${word} عشرة`, 10 + n];
      }
      if (n <= 9) for (const tens of ['العشرين', 'العشرون']) yield [`${word} و${tens}`, 20 + n];
    }
  }
  for (const one of ['الحادي', 'الحادية']) {
    for (const ten of ['عشر', 'عشرة']) yield [`${one} ${ten}`, 11];
    for (const tens of ['والعشرين', 'والعشرون']) yield [`${one} ${tens}`, 21];
    for (const tens of ['والثلاثين', 'والثلاثون']) yield [`${one} ${tens}`, 31];
  }
  for (const word of ['العشرين', 'العشرون']) yield [word, 20];
  for (const word of ['الثلاثين', 'الثلاثون']) yield [word, 30];
  for (const [n, word] of [
    [1, 'اول'],
    [2, 'ثاني'],
    [2, 'ثان'],
    [3, 'ثالث'],
    [4, 'رابع'],
    [5, 'خامس'],
  ] as const)
    yield [word, n];
}

/** Ordinals from first to thirty-first, as days of a month are read out. */
export const ordinals: Phrases<number> = phrases([
  ...arabicOrdinals(),
  ...Object.entries({ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, premier: 1, '1er': 1 }),
]);

const CARDINALS: Record<string, number> = {
  واحد: 1,
  واحدة: 1,
  اثنان: 2,
  اثنين: 2,
  اثنتين: 2,
  ثلاثة: 3,
  ثلاث: 3,
  أربعة: 4,
  أربع: 4,
  خمسة: 5,
  خمس: 5,
  ستة: 6,
  ست: 6,
  سبعة: 7,
  سبع: 7,
  ثمانية: 8,
  ثماني: 8,
  ثمان: 8,
  تسعة: 9,
  تسع: 9,
  عشرة: 10,
  عشر: 10,
  عشرون: 20,
  عشرين: 20,
  ثلاثون: 30,
  ثلاثين: 30,
  أربعون: 40,
  أربعين: 40,
  خمسون: 50,
  خمسين: 50,
  ستون: 60,
  ستين: 60,
  سبعون: 70,
  سبعين: 70,
  ثمانون: 80,
  ثمانين: 80,
  تسعون: 90,
  تسعين: 90,
  مئة: 100,
  مائة: 100,
  مئتين: 200,
  مائتين: 200,
  مئتان: 200,
  ثلاثمئة: 300,
  ثلاثمائة: 300,
  أربعمائة: 400,
  أربعمئة: 400,
  خمسمائة: 500,
  خمسمئة: 500,
  ستمائة: 600,
  ستمئة: 600,
  سبعمائة: 700,
  سبعمئة: 700,
  ثمانمائة: 800,
  ثمانمئة: 800,
  ثمانيمائة: 800,
  تسعمائة: 900,
  تسعمئة: 900,
  ألف: 1000,
  ألفين: 2000,
  ألفان: 2000,
};

/** Number words, to be summed. */
export const cardinals: Phrases<number> = phrases([
  ...Object.entries(CARDINALS),
  ...Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  }),
  ...Object.entries({
    a: 1,
    an: 1,
    une: 1,
    un: 1,
    deux: 2,
    trois: 3,
    один: 1,
    два: 2,
    три: 3,
    ein: 1,
    eine: 1,
    einer: 1,
  }),
]);

/** A number written in words, summed while its parts fall («ألفان وثمانية عشر» is 2018). */
export function cardinalAt(tokens: readonly Token[], at: number): Hit<number> | null {
  let sum = 0;
  let next = at;
  let last = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 6; round++) {
    const hit = phraseAt(cardinals, tokens, next);
    if (!hit) break;
    const tens = last < 10 && hit.value >= 10 && hit.value <= 90;
    if (hit.value >= last && !tens) break;
    sum += hit.value;
    last = tens ? 0 : hit.value;
    next = hit.next;
  }
  return next > at ? { value: sum, next } : null;
}
