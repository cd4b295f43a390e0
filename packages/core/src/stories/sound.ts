import { tokens } from '../text/index.ts';
import { isCommonTerm } from './common-words.ts';
import { conceptOf } from './concepts.ts';
import { bareWord, remembered } from './terms.ts';

/** Consonants of three scripts brought to one letter a class; vowels and weak letters fall away. */
const CLASSES: Record<string, string> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ط: 't',
  ث: 't',
  ج: 'g',
  غ: 'g',
  گ: 'g',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ض: 'd',
  ذ: 'z',
  ظ: 'z',
  ر: 'r',
  ز: 'z',
  س: 's',
  ص: 's',
  ش: 's',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  چ: 's',
  ژ: 'z',
  ڤ: 'f',
  b: 'b',
  p: 'b',
  t: 't',
  j: 'g',
  g: 'g',
  h: 'h',
  d: 'd',
  z: 'z',
  r: 'r',
  s: 's',
  f: 'f',
  v: 'f',
  q: 'k',
  k: 'k',
  c: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  x: 's',
  б: 'b',
  п: 'b',
  т: 't',
  г: 'g',
  х: 'h',
  д: 'd',
  з: 'z',
  р: 'r',
  с: 's',
  ш: 's',
  щ: 's',
  ф: 'f',
  в: 'f',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ж: 'g',
  ч: 's',
  ц: 's',
};
const PAIRS: readonly [RegExp, string][] = [
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/sh/g, 's'],
  [/ch/g, 's'],
  [/th/g, 't'],
  [/dh/g, 'z'],
  [/ph/g, 'f'],
  [/дж/g, 'г'],
];

/** The consonants of a folded name in any of the three scripts: تلمار, `Telmar` and «Тельмар» are all `tlmr`. */
export function soundKey(folded: string): string {
  let word = folded;
  if (/^[a-zа-я]/.test(word)) {
    for (const [pair, letter] of PAIRS) word = word.replace(pair, letter);
    word = word.replace(/(?<=[a-z])h$/, '').replace(/^al(?=[a-z]{3})/, '');
  }
  let key = '';
  for (const letter of word) {
    const sound = CLASSES[letter];
    if (sound !== undefined && !key.endsWith(sound)) key += sound;
  }
  return key;
}

const READ_WORDS = 160;
const KEPT = 60;
const CONCEPTS = 12;
const CONCEPT_WORDS = 90;

/** Is a name of {@link namesOf} no name but a concept? */
export const isConcept = (name: string): boolean => name.startsWith('=');

const concept = remembered(conceptOf);

/** What the opening tells of (`=quake`), in words that are shared across languages. */
export function conceptsOf(text: string): string[] {
  const found = new Set<string>();
  for (const { folded } of tokens(text).slice(0, CONCEPT_WORDS)) {
    const id = concept(folded);
    if (id !== null) found.add(`=${id}`);
    if (found.size >= CONCEPTS) break;
  }
  return [...found];
}

/**
 * Sound keys of the words that may be names: the capitalised ones where a script has capitals, all rarer ones in
 * Arabic. Keys below three consonants say too little.
 */
export function namesOf(text: string): string[] {
  const keys = new Set<string>();
  let sentenceStart = true;
  let end = 0;
  for (const { raw, folded, start, end: wordEnd } of tokens(text).slice(0, READ_WORDS)) {
    if (start > end && /[.!?؟\n]/.test(text.slice(end, start))) sentenceStart = true;
    end = wordEnd;
    const arabic = /^[\u0621-\u064a]/.test(folded);
    const capital = !arabic && /^\p{Lu}/u.test(raw);
    const first = sentenceStart;
    sentenceStart = false;
    if (!arabic && (!capital || (first && folded.length < 5))) continue;
    const word = arabic ? bareWord(folded) : folded;
    if (isCommonTerm(word) || isCommonTerm(folded)) continue;
    const key = soundKey(word);
    if (key.length >= 3) keys.add(key);
    if (keys.size >= KEPT) break;
  }
  return [...keys];
}
