import { fold, foldText } from './fold.ts';

/** A word of a raw text: `start`…`end` are raw UTF-16 offsets, `folded` its folded form without apostrophes. */
export type Token = { start: number; end: number; raw: string; folded: string };

// What a UTF-16 unit is to a word, learned as units are met.
const UNKNOWN = 0;
const OUTSIDE = 1;
/** A letter or digit: begins a word and goes on in it. */
const LETTER = 2;
/** A mark: goes on in a word. */
const MARK = 3;
/** What folding drops: goes on in a word, and is left outside at its end. */
const INVISIBLE = 4;
const SURROGATE = 5;
const kinds = new Uint8Array(0x10000);

const IS_LETTER = /^[\p{L}\p{N}]$/u;
const IS_MARK = /^\p{M}$/u;

function kindOf(character: string): number {
  if (IS_LETTER.test(character)) return LETTER;
  if (IS_MARK.test(character)) return MARK;
  return foldText(character) === '' ? INVISIBLE : OUTSIDE;
}

function learn(code: number): number {
  const kind = code >= 0xd800 && code <= 0xdfff ? SURROGATE : kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

/** The end of the word that begins at `start`, or `start` when none does. */
function wordEnd(raw: string, start: number): number {
  let end = start;
  for (let at = start; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    let kind = kinds[code] as number;
    if (kind === UNKNOWN) kind = learn(code);
    if (kind === SURROGATE) {
      const pair = raw.codePointAt(at) ?? 0;
      kind = pair > 0xffff ? kindOf(String.fromCodePoint(pair)) : OUTSIDE;
      if (kind === LETTER || (kind === MARK && end > start)) at += 1;
    }
    if (kind === LETTER || (kind === MARK && end > start)) end = at + 1;
    else if (kind !== INVISIBLE || end === start) return end;
  }
  return end;
}

const APOSTROPHE = /^['’ʼ‘׳״"]$/;
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

/**
 * The words of a text in order. Letters, marks and digits of any script; tatweel, vowel marks and zero-width
 * characters inside a word belong to it, invisible characters after it do not. An apostrophe inside a name joins
 * (Ba'ath → baath), an elided article or possessive ending parts (l'Iran → l, iran; Haftar's → haftar, s).
 * Words that fold to nothing (a lone tatweel) are left out. Linear time.
 */
export function tokens(raw: string): Token[] {
  const found: Token[] = [];
  const { text: folded, map } = fold(raw);
  // Folding is by character, so a word's folding is the stretch of the text's folding that maps into it.
  let at = 0;
  const upTo = (offset: number): number => {
    while (at < folded.length && (map[at] as number) < offset) at += 1;
    return at;
  };
  let start = 0;
  while (start < raw.length) {
    const kind = kinds[raw.charCodeAt(start)] as number;
    const end = kind === OUTSIDE || kind === MARK || kind === INVISIBLE ? start : wordEnd(raw, start);
    if (end === start) {
      start += 1;
      continue;
    }
    const text = raw.slice(start, end);
    const word = folded.slice(upTo(start), upTo(end));
    const before = found.at(-1);
    if (
      before !== undefined &&
      before.end + 1 === start &&
      continuesName(before, raw.charAt(start - 1), text)
    ) {
      before.end = end;
      before.raw = raw.slice(before.start, end);
      before.folded += word;
    } else if (word !== '') found.push({ start, end, raw: text, folded: word });
    start = end;
  }
  return found;
}

const continuesName = (before: Token, mark: string, after: string): boolean =>
  APOSTROPHE.test(mark) && before.raw.length < 40 && joins(before.raw, mark, after);
