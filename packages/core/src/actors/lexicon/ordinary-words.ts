import { NATIONALITIES } from './countries.ts';
import { FUNCTION_WORDS, NUMBER_WORDS, TIME_WORDS } from './function-words.ts';
import { ARABIC_GIVEN } from './given-arabic.ts';
import { DOUBTFUL_GIVEN } from './given-doubtful.ts';
import { KNOWN_SURNAMES } from './surnames.ts';
import { TITLE_HEADS } from './titles.ts';
import { PLAIN_VERBS, SAYING_VERBS } from './verbs.ts';
import { COMMON_NOUNS } from './vocabulary.ts';

const COMMON: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  ...NUMBER_WORDS,
  ...TITLE_HEADS,
  ...SAYING_VERBS,
  ...PLAIN_VERBS,
  ...TIME_WORDS,
  ...COMMON_NOUNS,
  ...[...COMMON_NOUNS].filter((noun) => noun.length > 2).map((noun) => `ال${noun}`),
]);

/** Is this folded word a word of the language, whatever name it may also be? */
export function isCommon(f: string): boolean {
  return COMMON.has(f);
}

/** Words that are also surnames or names of watched bodies, and say something else as often («الحداد», «الحرب»). */
export function isHomograph(f: string): boolean {
  if (FUNCTION_WORDS.has(f) || COMMON_NOUNS.has(f)) return true;
  return f.startsWith('ال') && f.length > 4 && COMMON_NOUNS.has(f.slice(2));
}

/** A surname that is a title, a first name, a nation or a word as well: alone it needs a cue even after the full name. */
export function isDoubtfulSurname(f: string): boolean {
  if (isHomograph(f) || TITLE_HEADS.has(f) || NATIONALITIES.has(f)) return true;
  return (DOUBTFUL_GIVEN.has(f) || ARABIC_GIVEN.has(f)) && !KNOWN_SURNAMES.has(f);
}
