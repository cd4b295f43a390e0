import type { Word } from '../words.ts';
import { FUNCTION_WORDS, NUMBER_WORDS, TIME_WORDS } from './function-words.ts';
import { ARABIC_GIVEN } from './given-arabic.ts';
import { DOUBTFUL_GIVEN } from './given-doubtful.ts';
import { FOREIGN_GIVEN } from './given-foreign.ts';
import { MORE_GIVEN } from './given-more.ts';
import { isCommon } from './ordinary-words.ts';
import { PLAIN_VERBS, SAYING_VERBS } from './verbs.ts';

/** First names in wide use, Arabic or written in Arabic; particles that look like one are none. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  [...ARABIC_GIVEN, ...FOREIGN_GIVEN, ...MORE_GIVEN].filter((f) => !FUNCTION_WORDS.has(f)),
);

/** Is this folded word a first name in wide use, Arabic or written in Arabic? */
export function isGivenName(f: string): boolean {
  return GIVEN_NAMES.has(f) || (f.startsWith('عبدال') && f.length > 6);
}

/** An Arabic first name, which takes surnames with the article. */
export function isArabicGiven(f: string): boolean {
  return ARABIC_GIVEN.has(f) || f.startsWith('عبدال');
}

/** A first name that says nothing else. */
export function isPlainGiven(f: string): boolean {
  return isGivenName(f) && !DOUBTFUL_GIVEN.has(f) && !isCommon(f);
}

/** May this word stand inside a name as a father's name or a second first name? */
export function mayBeMiddleName(word: Word): boolean {
  const f = word.f;
  // «علي» folds like «على»; between two parts of a name it is the man
  if (f === 'علي') return true;
  if (FUNCTION_WORDS.has(f) || TIME_WORDS.has(f) || NUMBER_WORDS.has(f)) return false;
  if (SAYING_VERBS.has(f) || PLAIN_VERBS.has(f)) return false;
  return (
    isGivenName(f) ||
    (f.length >= 3 &&
      !f.startsWith('و') &&
      !f.startsWith('ال') &&
      !/^[بل]ال/.test(f) &&
      word.readings[0]?.article === false &&
      FILLER.test(f))
  );
}

// An initial or a Latin middle name; Arabic fillers must be known names
const FILLER = /^[a-z\u0430-\u044f]+$/;
