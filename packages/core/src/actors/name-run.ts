import { type Classified, foreignShape, looksCommon } from './classes.ts';
import { glue, OPTIONAL_PARTS } from './compounds.ts';
import { NATIONALITIES } from './lexicon/countries.ts';
import { isArabicGiven } from './lexicon/given.ts';
import { ORG_HEADS } from './lexicon/organisations.ts';
import { KNOWN_SURNAMES } from './lexicon/surnames.ts';
import { SURNAME_NOUNS } from './lexicon/vocabulary.ts';
import { wordSet } from './lexicon/words.ts';

/** Words that form one written personal name. */
export type NameRun = { from: number; to: number; strength: number };

const STOP = new Set(['function', 'time', 'number', 'saying', 'verb', 'title', 'place', 'common', 'nation']);

/** Letters that follow a conjunction or preposition glued to a word of another kind. */
function gluedToKnown(w: Classified): boolean {
  return w.reading.particles !== '' && w.kind !== 'given' && w.kind !== 'unknown';
}

/**
 * Reads a personal name that starts at word `from`. `cued` says that a title or a verb of saying
 * stands before it, so that words nobody knows count too; `loose` lets a surname with the article begin it.
 */
export function readName(
  words: readonly Classified[],
  from: number,
  cued: boolean,
  loose: boolean,
): NameRun | null {
  const first = words[from];
  if (first === undefined) return null;
  const start = startStrength(words, from, cued, loose);
  if (start === 0) return null;
  let to = from + compound(words, from, first.reading.key);
  let strength = start;
  let parts = 1;
  let given = first.kind === 'given' || to - from > 1;
  const surnameFirst = first.reading.key.startsWith('ال') && !given && words[from + 1]?.word.f !== 'بن';
  let onlyGiven = true;
  let arabic = isArabicGiven(first.reading.key) || to - from > 1;
  while (parts < 5 && to < words.length) {
    const next = words[to];
    if (next === undefined || !joins(next)) break;
    if (surnameFirst) break;
    const f = next.word.f;
    if (OPTIONAL_PARTS.has(f) && words[to + 1]?.word.soft) {
      const beyond = words[to + 1];
      if (beyond !== undefined && !['function', 'verb', 'saying', 'number', 'time'].includes(beyond.kind)) {
        to += 1 + compound(words, to + 1, beyond.word.f);
        strength += 2;
        parts++;
        continue;
      }
    }
    if (next.kind === 'given' && next.reading.particles === '') {
      to += compound(words, to, f);
      strength += 2;
      parts++;
      given = true;
      arabic = isArabicGiven(f);
      continue;
    }
    if (ORDINALS.has(f) && parts === 1 && ruler(words, from)) {
      to += words[to + 1]?.word.f === 'عشر' ? 2 : 1;
      break;
    }
    const joined = words[to + 1];
    if (
      joined?.word.soft &&
      glue(f, joined.word.f) !== null &&
      next.reading.particles === '' &&
      (next.kind === 'unknown' || f === 'عبد' || f.startsWith('اب'))
    ) {
      to += 2;
      strength += 2;
      parts++;
      continue;
    }
    if (gluedToKnown(next)) break;
    // «روجيه فيدرر المصنف»: the article goes on Arabic names, and once
    if (f.startsWith('ال') && f.length > 4 && parts > 1 && !arabic) break;
    if (parts === 1 && given && first.kind === 'given' && next.kind === 'common' && commonSurname(f)) {
      to++;
      strength += 1;
      break;
    }
    if (next.kind === 'latin' && first.kind !== 'latin') break;
    if (
      isSurname(
        next,
        given || cued,
        first.kind === 'given' && (onlyGiven || !isArabicGiven(first.reading.key)),
      )
    ) {
      to++;
      strength += f.startsWith('ال') ? 1.5 : 1;
      parts++;
      onlyGiven = false;
      arabic = arabic && next.shape === 0;
      if (f.startsWith('ال')) break;
      continue;
    }
    break;
  }
  return { from, to, strength: strength + (parts > 1 ? 1 : 0) };
}

const TANWEEN = /[\u064B\u064C\u064D]/;
// «أبي» is «my father» too, «أبا» seldom anything else
const FATHER_CASES = new Set(['ابي', 'ابا']);
const ORDINALS = wordSet(
  'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي الأولى الثانية',
);
const CROWNS = wordSet(
  'الملك للملك ملك البابا بابا القيصر الإمبراطور السلطان الملكة لويس العاهل جلالة العاهل الأردني المغربي الخديوي الشاه',
);

/** «الملك محمد السادس»: a number belongs to the name of one who reigns. */
function ruler(words: readonly Classified[], from: number): boolean {
  for (let i = Math.max(0, from - 2); i <= from; i++) if (CROWNS.has(words[i]?.word.f ?? '')) return true;
  return false;
}

/** «وليد المعلم»: a noun with the article after a lone first name; not a feminine, a plural or an office. */
function commonSurname(f: string): boolean {
  return (
    f.startsWith('ال') &&
    f.length > 4 &&
    !/(ه|ات|ين|ون|يا)$/.test(f) &&
    !ORG_HEADS.has(f) &&
    !OFTEN_AFTER.has(f)
  );
}
const OFTEN_AFTER = wordSet(
  'العام السابق الحالي الجديد الراحل الكامل الأمن السلام الأمر الوضع الحل الدعم الموقف الوفد اللقاء الخبر القرار الاتفاق العمل',
);

/** A word goes on a name: only a space before it. */
function joins(next: Classified): boolean {
  return next.word.soft;
}

function startStrength(words: readonly Classified[], from: number, cued: boolean, loose: boolean): number {
  const w = words[from];
  if (w === undefined) return 0;
  const key = w.reading.key;
  if (w.kind === 'given') return 2;
  const next = words[from + 1];
  if (compound(words, from, key) > 1 && (key === 'عبد' || key.startsWith('اب') || key === 'بو')) return 2;
  if (key.startsWith('ال') && key.length > 4 && next?.word.f === 'بن' && words[from + 2]?.word.soft) return 2;
  if (loose && key.startsWith('ال') && key.length > 4 && !NATIONALITIES.has(key)) {
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
  if (w.kind !== 'unknown' || TANWEEN.test(w.word.raw)) return 0;
  if (key.startsWith('ال') && key.length > 4 && w.shape === 0) return 0;
  if (w.shape < 2 && (/^[ين]/.test(key) || /[^اوي]ا$/.test(key))) return 0;
  if (key.length < 3 || (PRONOUN.test(key) && w.shape < 2)) return 0;
  return cued ? 1 + w.shape / 2 : 0;
}

/** May this word be the surname after what is already a name? */
function isSurname(w: Classified, sure: boolean, second: boolean): boolean {
  const f = w.word.f;
  if (w.kind === 'latin') return true;
  if (f.length < 2 || TANWEEN.test(w.word.raw)) return false;
  if (f.startsWith('ال') && f.length > 4) {
    if (SURNAME_NOUNS.has(f.slice(2))) return sure;
    if (NATIONALITIES.has(f)) return false;
    return w.kind === 'unknown' && !/^ال.*(ات|يه|يين|ون)$/.test(f);
  }
  if (SURNAME_NOUNS.has(f) && sure && w.reading.particles === '' && w.kind !== 'title') return true;
  if (KNOWN_SURNAMES.has(f)) return true;
  if (STOP.has(w.kind)) return false;
  if (
    w.kind === 'shaped'
      ? !second || f.startsWith('ال') || /(يه|ات|يين|يون)$/.test(f) || /^س?[يت]/.test(f) === (w.shape === 0)
      : w.kind !== 'unknown'
  )
    return false;
  if (PRONOUN.test(f)) return false;
  const shape = foreignShape(f);
  if (f.startsWith('و') && f.length >= 4)
    return /^(وي|وو|وا)/.test(f) && !/^و[أإآ]/.test(w.word.raw) && (second || shape > 0);
  if (/^(بال|لل|كال|فال)/.test(f) && shape < (second ? 1 : 2)) return false;
  if (/^[بلكف]/.test(f) && shape === 0 && f.length > 4 && !(second && !looksCommon(f.slice(1)))) return false;
  if (/^[يت]/.test(f) && f.length > 3 && shape < (second ? 1 : 2) && !/^(تش|تي|يو|يا|ي[^ا-ي])/.test(f))
    return false;
  return sure || w.shape > 0;
}

// Pronouns, plural verbs and adverbs in the accusative
const PRONOUN = /(ته|ها|هم|هما|نا|وا|اءه|ائه|ايه|ييا|ميا|ليا|ريا|ويا|ضايا|[^اوي]{3}ا)$/;

/** Words taken by a compound that begins here: two for «عبد الله», one otherwise. */
export function compound(words: readonly Classified[], i: number, key: string): number {
  const next = words[i + 1];
  if (!next?.word.soft || glue(key, next.word.f) === null) return 1;
  if (next.kind === 'function' || next.kind === 'verb' || next.kind === 'saying') return 1;
  if (FATHER_CASES.has(key) && next.kind !== 'given' && !next.word.f.startsWith('ال')) return 1;
  const third = words[i + 2];
  return third?.word.soft && next.word.f === 'عبد' ? 3 : 2;
}
