import { foldText } from './fold.ts';

/** A word of a raw text: `start`…`end` are raw UTF-16 offsets, `folded` its folded form without apostrophes. */
export type Token = { start: number; end: number; raw: string; folded: string };

// A word begins with a letter or digit and runs through marks and the invisible joiners that stand inside words.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u061c\u2060\ufeff]*/gu;
const APOSTROPHE = /^['’ʼ‘׳״"]$/;
const TRAILING_INVISIBLE = /[\u00ad\u200b-\u200f\u061c\u2060\ufeff]+$/;
const LATIN = /^\p{Script=Latin}/u;
const HEBREW = /^\p{Script=Hebrew}/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
/** Elided articles and the like, which are words of their own: l'Iran, d'État, qu'il. */
const ELIDED = new Set([
  'l',
  'd',
  'j',
  'm',
  'n',
  's',
  't',
  'c',
  'qu',
  'jusqu',
  'lorsqu',
  'dell',
  'all',
  'nell',
  'sull',
  'dall',
  'un',
]);
/** What follows an apostrophe without being part of the name before it: Haftar's, İzmir'de, Libya'nın. */
const CLITIC =
  /^(?:s|t|d|m|ll|re|ve|n[iıuü]n|n[ae]|y[ae]|[iıuü]n|n?[dt][ae]n?|y[iıuü]|l[ae]r\p{L}{0,4}|[dt]ir|y?l[ae])$/u;
/** Turkish endings of one vowel follow a consonant: Trablus'a is two words, Sana'a is one. */
const VOWEL_ENDING = /[^aeıioöuü]['’ʼ‘][aeıiuü]$/iu;

/** Whether two words with an apostrophe between them are one word (Ba'ath, п'ять, צה"ל), or two (l'Iran, Haftar's). */
function joins(before: string, mark: string, after: string): boolean {
  if (HEBREW.test(before)) return HEBREW.test(after);
  if (mark === '"' || mark === '״') return false;
  if (CYRILLIC.test(before)) return CYRILLIC.test(after);
  if (!LATIN.test(before) || !LATIN.test(after)) return false;
  if (ELIDED.has(before.toLowerCase()) || CLITIC.test(after.toLowerCase())) return false;
  return !VOWEL_ENDING.test(before.slice(-1) + mark + after);
}

const APOSTROPHES = /['"]/g;

/**
 * The words of a text in order. Letters, marks and digits of any script; tatweel, vowel marks and zero-width
 * characters inside a word belong to it, invisible characters after it do not. An apostrophe inside a name joins
 * (Ba'ath → baath), an elided article or possessive ending parts (l'Iran → l, iran; Haftar's → haftar, s).
 * Words that fold to nothing (a lone tatweel) are left out. Linear time.
 */
export function tokens(raw: string): Token[] {
  const found: Token[] = [];
  for (const match of raw.matchAll(WORD)) {
    const text = match[0].replace(TRAILING_INVISIBLE, '');
    const start = match.index;
    const previous = found.at(-1);
    if (
      previous !== undefined &&
      previous.end + 1 === start &&
      APOSTROPHE.test(raw.charAt(previous.end)) &&
      previous.raw.length < 40 &&
      joins(previous.raw, raw.charAt(previous.end), text)
    ) {
      previous.end = start + text.length;
      previous.raw = raw.slice(previous.start, previous.end);
      previous.folded = foldText(previous.raw).replace(APOSTROPHES, '');
      continue;
    }
    const folded = foldText(text);
    if (folded !== '') found.push({ start, end: start + text.length, raw: text, folded });
  }
  return found;
}
