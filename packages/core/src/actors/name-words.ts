import { type Classified, foreignShape, looksCommon } from './classes.ts';
import { glue, OPTIONAL_PARTS } from './compounds.ts';
import { NATIONALITIES } from './lexicon/countries.ts';
import { isCommon } from './lexicon/ordinary-words.ts';
import { KNOWN_SURNAMES } from './lexicon/surnames.ts';
import { SURNAME_NOUNS } from './lexicon/vocabulary.ts';
import type { Slot } from './name-run.ts';
import { trait } from './traits.ts';

const STOP = new Set(['function', 'time', 'number', 'saying', 'verb', 'title', 'place', 'common', 'nation']);
// Chinese and Korean names that are Arabic particles too
const EASTERN_NAMES = new Set(['لي', 'هو', 'بان', 'كي', 'ما', 'مون', 'شي', 'هان', 'وي']);
export const EASTERN = trait(EASTERN_NAMES);
const TANWEEN = /[\u064B\u064C\u064D]/;
const FATHER_CASES = new Set(['ابي', 'ابا']);

/** How surely a name begins at a word: 0 not at all, 1 with its cue, 2 by itself. */
export function startStrength(
  words: readonly Classified[],
  from: number,
  slot: Slot,
  loose: boolean,
): number {
  const cued = slot !== 'free';
  const w = words[from];
  if (w === undefined) return 0;
  const key = w.reading.key;
  const next = words[from + 1];
  if (w.kind === 'given') return TANWEEN.test(w.word.raw) ? 0 : 2;
  if (slot === 'title' && EASTERN_NAMES.has(key) && nameLike(next) && next?.reading.article === false)
    return 1.5;
  if ((key === 'عبد' || key.startsWith('اب') || key === 'بو') && compound(words, from, key) > 1) return 2;
  if (key.startsWith('ال') && key.length > 4 && next?.word.f === 'بن' && words[from + 2]?.word.soft) return 2;
  if (!cued && !loose) return 0;
  if (loose && w.reading.article && key.length > 4 && !NATIONALITIES.has(key)) {
    if (w.kind === 'unknown' && !looksCommon(key)) return 1;
    if (SURNAME_NOUNS.has(key.slice(2))) return 0.8;
    return 0;
  }
  if (
    OPTIONAL_PARTS.has(key) &&
    key !== 'ال' &&
    next?.word.soft &&
    (next.kind === 'given' || next.kind === 'unknown')
  )
    return cued ? 1.5 : 0;
  if (w.kind === 'latin') return cued ? 1.5 : 0;
  if (/^[بل]/.test(key) && w.shape === 0 && next?.word.soft && next.reading.article) return 0;
  // «وقواه», «وينهي»: a word that begins with «و» is a name only when it sounds foreign all through
  if (key.startsWith('و') && w.shape < 2 && !(slot === 'title' && nameLike(next) && (next?.shape ?? 0) > 0))
    return 0;
  if (slot === 'title' && titleSlot(words, from)) return 1 + w.shape / 2;
  if (w.kind !== 'unknown' || TANWEEN.test(w.word.raw)) return 0;
  if (w.reading.article && key.length > 4 && w.shape === 0) return 0;
  if (w.shape < 2 && (/^[ين]/.test(key) || /[^اوي]ا$/.test(key))) return 0;
  if (key.length < 3 || (PRONOUN.test(key) && w.shape < 2)) return 0;
  return cued ? 1 + w.shape / 2 : 0;
}

/**
 * A word without article right after a closed title is the name, unless it looks like a verb or a noun with a
 * preposition and nothing name-like follows («وزير الدفاع تفقد مشروعات»).
 */
function titleSlot(words: readonly Classified[], from: number): boolean {
  const w = words[from];
  if (w === undefined || (w.kind !== 'unknown' && w.kind !== 'shaped') || w.reading.article) return false;
  const f = w.word.f;
  if (f.length < 3 || TANWEEN.test(w.word.raw) || (PRONOUN.test(f) && w.shape < 2)) return false;
  if (/^[بلكف]/.test(f) && ((w.shape < 1 && looksCommon(f.slice(1))) || /^(بال|لل|كال|فال)/.test(f)))
    return false;
  if (f.startsWith('و') && w.shape < 1 && !nameLike(words[from + 1])) return false;
  const after = words[from + 1];
  // «لتجار التجزئة», «أجنحة مخصصة»: a noun with its own noun or adjective
  if (
    after?.word.soft &&
    w.shape < 2 &&
    ((/^[بل]/.test(f) && after.reading.article) || (/(ه|ات)$/.test(f) && /(ه|ات)$/.test(after.word.f)))
  )
    return false;
  if (nameLike(after)) return true;
  if (/^(س?[يتن])/.test(f) || w.kind === 'shaped') return w.shape > 1;
  return w.shape > 0 || ends(words[from + 1]);
}

/** Might this word go on a name? */
export function nameLike(w: Classified | undefined): boolean {
  if (!w?.word.soft || (w.reading.particles !== '' && w.kind !== 'unknown')) return false;
  if (w.kind === 'given') return true;
  if (TANWEEN.test(w.word.raw) || PRONOUN.test(w.word.f)) return false;
  if (SURNAME_NOUNS.has(w.word.f.replace(/^ال/, '')) && !NATIONALITIES.has(w.word.f)) return true;
  if (w.kind === 'unknown') return !/^(وال|بال|لل)/.test(w.word.f);
  if (nisba(w)) return true;
  return w.kind === 'shaped' && !w.reading.article && !/^[وبلكفيت]/.test(w.word.f);
}

/** «الخطفي»: the ending of belonging on a word that is no adjective of the lists. */
function nisba(w: Classified): boolean {
  const { f } = w.word;
  return (
    w.kind === 'common' &&
    w.reading.article &&
    w.reading.particles === '' &&
    f.length > 5 &&
    f.endsWith('ي') &&
    !isCommon(f) &&
    !NATIONALITIES.has(f)
  );
}

/** Does what is read end before this word? */
export function ends(w: Classified | undefined): boolean {
  return w === undefined || !w.word.soft || w.kind === 'function' || w.kind === 'saying' || w.kind === 'time';
}

/** May this word be the surname after what is already a name? */
export function isSurname(w: Classified, sure: boolean, second: boolean): boolean {
  const f = w.word.f;
  if (w.kind === 'latin') return true;
  if (f.length < 2 || TANWEEN.test(w.word.raw)) return false;
  if (w.reading.article && f.length > 4) {
    if (SURNAME_NOUNS.has(f.slice(2))) return sure;
    if (NATIONALITIES.has(f)) return false;
    if (w.kind === 'shaped') return second && !/(ه|ات|ين|ون)$/.test(f);
    if (nisba(w)) return second;
    return w.kind === 'unknown' && !/^ال.*(ات|يه|يين|ون)$/.test(f);
  }
  if (SURNAME_NOUNS.has(f) && sure && w.reading.particles === '' && w.kind !== 'title') return true;
  if (KNOWN_SURNAMES.has(f)) return true;
  // «موتان» after «برونو»: an ending that only looks Arabic
  if (
    second &&
    w.kind === 'common' &&
    !isCommon(f) &&
    !/[اه]$/.test(f) &&
    !w.reading.article &&
    w.reading.particles === ''
  )
    return w.shape > 0;
  if (STOP.has(w.kind)) return false;
  if (
    w.kind === 'shaped'
      ? !second || w.reading.article || /(يه|ات|يين|يون)$/.test(f) || (/^س?[يت]/.test(f) && w.shape === 0)
      : w.kind !== 'unknown'
  )
    return false;
  if (PRONOUN.test(f)) return false;
  const shape = foreignShape(f);
  if (f.startsWith('و') && f.length >= 4)
    return (
      /^(وي|وو|وا)/.test(f) &&
      !/^وا[^اوي]ت[^اوي]/.test(f) &&
      !/^و[أإآ]/.test(w.word.raw) &&
      (second || shape > 0)
    );
  if (/^(بال|لل|كال|فال)/.test(f) && shape < (second ? 1 : 2)) return false;
  if (
    /^[بلكف]/.test(f) &&
    shape === 0 &&
    f.length > 4 &&
    !(second && !looksCommon(f.slice(1)) && !/(ه|ات|ين)$/.test(f))
  )
    return false;
  if (/^[يت]/.test(f) && f.length > 3 && shape < (second ? 1 : 2) && !/^(تش|تي|يو|يا|ي[^ا-ي])/.test(f))
    return false;
  return sure || w.shape > 0;
}

// Pronouns, plural verbs and adverbs in the accusative
const PRONOUN = /(.{3}(ته|ها|هم|نا|وا)|هما|اءه|ائه|ايه|ييا|ميا|ليا|ريا|ويا|ضايا|[^اوي]{3}ا|.{2}ال[ا])$/;

/** Words taken by a compound that begins here: two for «عبد الله», one otherwise. */
export function compound(words: readonly Classified[], i: number, key: string): number {
  const next = words[i + 1];
  if (!next?.word.soft || glue(key, next.word.f) === null) return 1;
  if (next.kind === 'function' || next.kind === 'verb' || next.kind === 'saying') return 1;
  // «أبي» is «my father» too, «أبا» seldom anything else
  const sure = key === 'ابا' && next.kind === 'unknown';
  if (FATHER_CASES.has(key) && next.kind !== 'given' && !next.word.f.startsWith('ال') && !sure) return 1;
  const third = words[i + 2];
  return third?.word.soft && next.word.f === 'عبد' ? 3 : 2;
}
