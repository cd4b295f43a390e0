import { spellingLikeness } from './arabic-latin.ts';
import type { NameWord } from './words.ts';

/** Optimal string alignment distance, transpositions counted once; words are cut at 64 letters. */
export function editDistance(x: string, y: string): number {
  const a = x.slice(0, 64);
  const b = y.slice(0, 64);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const here = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (here[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      here.push(best);
    }
    before = last;
    last = here;
  }
  return last[b.length] ?? 0;
}

/** How a romanised word sounds, spellings of one sound made one: «Mohammed, Muhammad», «Haftar, Hifter», «Zelenskyy, Zelensky». */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/tsch|tch|cz|tx/g, 'ch')
    .replace(/sch|sz/g, 'sh')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/dj|dzh|dg/g, 'j')
    .replace(/zh/g, 'j')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/ck|qu|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/ou|oo|o|w(?![aeiou])/g, 'u')
    .replace(/ee|ei|ie|ey|ay|ai|iy|yi|y|e|j(?=$)/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[^aiu])h/g, '');
}

const NICKNAMES = new Map(
  'ted:theodore bill:william bob:robert jim:james joe:joseph mike:michael tony:anthony dick:richard tom:thomas dan:daniel dave:david steve:stephen alex:alexander kate:katherine liz:elizabeth maggie:margaret jack:john juan:john ivan:john johann:john sasha:aleksandr volodya:vladimir misha:mikhail'
    .split(' ')
    .map((p) => p.split(':') as [string, string]),
);

const ROUGH = /^[\p{Script=Latin}]+$/u;

/** Likeness of two words of names, 0 to 1, across scripts. */
export function wordLikeness(a: NameWord, b: NameWord): number {
  if (a.text === b.text) return 1;
  if (a.arabic !== b.arabic) {
    const arabic = a.arabic ? a.text : b.text;
    const latin = a.arabic ? b.text : a.text;
    return spellingLikeness(arabic, latin);
  }
  if (a.arabic) return arabicLikeness(a.text, b.text);
  if (a.initial || b.initial) return a.text[0] === b.text[0] && !(a.initial && b.initial) ? 0.88 : 0;
  if (/\d/.test(a.text) || /\d/.test(b.text)) return 0;
  if (NICKNAMES.get(a.text) === b.text || NICKNAMES.get(b.text) === a.text) return 0.9;
  if (!ROUGH.test(a.text) || !ROUGH.test(b.text)) return closeness(a.text, b.text, 5);
  const x = soundOf(a.text);
  const y = soundOf(b.text);
  const sound = x === y ? 0.97 : closeness(x, y, 4) - 0.02;
  const bones = (w: string): string => w.replace(/[aiuv](?=.)/g, '').replace(/[aiu]$/, '');
  // «Haftar, Hifter»: the consonants are the name, its vowels are heard differently
  const vowels =
    bones(x) === bones(y) && bones(x).length >= 3 && Math.abs(x.length - y.length) <= 1 ? 0.855 : 0;
  return Math.max(sound, vowels, closeness(a.text, b.text, 4), prefix(a.text, b.text));
}

/** «Ben» of «Benjamin»: the start of a longer word. */
function prefix(a: string, b: string): number {
  const [s, l] = a.length < b.length ? [a, b] : [b, a];
  return s.length === 3 && l.length >= 6 && l.startsWith(s) ? 0.85 : 0;
}

/** One slip is forgiven in a word of `from` letters and more, two in nine. */
function closeness(a: string, b: string, from: number): number {
  const longest = Math.max(a.length, b.length);
  const slips = editDistance(a, b);
  if (slips === 0) return 1;
  if (slips === 1 && longest >= from) return 0.9;
  if (slips === 1 && longest === 3 && a[0] !== b[0] && a.slice(1) === b.slice(1)) return 0.84;
  if (slips === 2 && longest >= 9) return 0.86;
  return Math.max(0, 0.8 - slips / longest);
}

function arabicLikeness(a: string, b: string): number {
  const bare = (s: string): string =>
    s
      .replace(/^ال(?=.{3})/, '')
      .replace(/ة$/, 'ه')
      .replace(/ى$/, 'ي')
      .replace(/[ءئؤ]/g, '');
  const x = bare(a);
  const y = bare(b);
  if (x === y) return 0.98;
  const bones = (s: string): string =>
    s
      .replace(/(?<=.)[اويه]/g, '')
      .replace(/ج/g, 'غ')
      .replace(/ق/g, 'ك');
  if (bones(x) === bones(y) && Math.abs(x.length - y.length) <= 2 && Math.min(x.length, y.length) >= 3)
    return 0.9;
  return closeness(x, y, 5);
}
