import { remembered, termOf } from './terms.ts';

const ORDINALS: Record<string, number> = {
  اول: 1,
  اولي: 1,
  ثان: 2,
  ثاني: 2,
  ثالث: 3,
  رابع: 4,
  خامس: 5,
  سادس: 6,
  سابع: 7,
  ثامن: 8,
  تاسع: 9,
  عاشر: 10,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const RUSSIAN: readonly [string, number][] = [
  ['перв', 1],
  ['втор', 2],
  ['трет', 3],
  ['четверт', 4],
  ['пят', 5],
  ['шест', 6],
  ['седьм', 7],
  ['восьм', 8],
  ['девят', 9],
  ['десят', 10],
];
const FRENCH: Record<string, number> = {
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
  septieme: 7,
  huitieme: 8,
  neuvieme: 9,
  dixieme: 10,
};
/** An ordinal of these says when, not which. */
const TIMES = new Set([
  'يوم',
  'مره',
  'اسبوع',
  'شهر',
  'عام',
  'سنه',
  'ساعه',
  'نصف',
  'شوط',
  'day',
  'time',
  'half',
  'quarter',
  'раз',
  'fois',
  'jour',
]);

function readOrdinal(word: string): number | null {
  const bare = word
    .replace(/^[وفبلك]?ال/, '')
    .replace(/^لل/, '')
    .replace(/ه$/, '')
    .replace(/ي$/, 'ي');
  const known = ORDINALS[bare] ?? ORDINALS[word] ?? FRENCH[word];
  if (known !== undefined) return known;
  for (const [root, value] of RUSSIAN)
    if (word.startsWith(root) && /(?:ый|ий|ой|ая|ья|ое|ого|ую|ом|ей)$/.test(word)) return value;
  return null;
}

const ordinal = remembered(readOrdinal);

/** Content words this near an ordinal may be what it counts: «طائرة إغاثة سعودية ثانية». */
const REACH = 3;

/** Nouns an ordinal at `at` may count: those before it, or those after it when Arabic puts it first («ثاني طائرة»). */
function headsOf(words: readonly string[], at: number): string[] {
  const word = words[at] ?? '';
  const arabic = /^[\u0600-\u06ff]/.test(word);
  const feminine = word.endsWith('ه') || word.endsWith('ولي');
  const definite = /^[وفبلك]?(?:ال|لل)/.test(word);
  const before = arabic && (definite || feminine);
  const heads: string[] = [];
  for (let step = 1; step <= REACH; step++) {
    const noun = words[before ? at - step : at + step];
    if (!noun || ordinal(noun) !== null || /^[0-9]/.test(noun)) break;
    const head = termOf(noun);
    if (TIMES.has(head) || TIMES.has(noun)) break;
    if (head.length >= 3) heads.push(head);
  }
  return heads;
}

function marksIn(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const marks = new Set<string>();
  for (const [at, word] of words.entries()) {
    const value = ordinal(word);
    if (value !== null) for (const head of headsOf(words, at)) marks.add(`${head}=${value}`);
  }
  return [...marks];
}

/**
 * Which of a series a telling is about: noun and number, from «الرحلة الرابعة», «رابع رحلة», `fourth flight`,
 * «четвёртый рейс», of the folded headline and opening. Those of the headline come first and end in `!`.
 */
export function marksOf(title: string, opening: string): string[] {
  const headline = marksIn(title).map((mark) => `${mark}!`);
  return [...headline, ...marksIn(opening)].slice(0, 16);
}

const headOf = (mark: string): string => mark.slice(0, mark.indexOf('='));
const plain = (mark: string): string => mark.replace('!', '');

/** Do two tellings count the same thing alike (`same`), or differently (`other`)? Headlines outrank openings. */
export function compareMarks(
  a: readonly string[],
  b: readonly string[],
): { same: string | null; other: string | null; headline: boolean } {
  const headlines = [a, b].map((marks) => marks.filter((mark) => mark.endsWith('!')));
  for (const [round, [mine, theirs]] of [headlines, [a, b]].entries()) {
    const headline = round === 0;
    const there = new Set((theirs ?? []).map(plain));
    const heads = new Map((theirs ?? []).map((mark) => [headOf(mark), plain(mark)]));
    const same = (mine ?? []).find((mark) => there.has(plain(mark)));
    if (same) return { same: plain(same), other: null, headline };
    const other = (mine ?? []).find((mark) => heads.has(headOf(mark)));
    if (other) return { same: null, other: `${plain(other)} / ${heads.get(headOf(other))}`, headline };
  }
  return { same: null, other: null, headline: false };
}
