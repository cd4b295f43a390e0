import { type Classified, foreignShape } from './classes.ts';
import { glue, OPTIONAL_PARTS } from './compounds.ts';
import { isArabicGiven } from './lexicon/given.ts';
import { ORG_HEADS } from './lexicon/organisations.ts';
import { TITLE_HEADS } from './lexicon/titles.ts';
import { SURNAME_NOUNS } from './lexicon/vocabulary.ts';
import { wordSet } from './lexicon/words.ts';
import { compound, ends, isSurname, nameLike, startStrength } from './name-words.ts';

/** What stands before a name: nothing that tells, a verb of saying, or a title that wants a name. */
export type Slot = 'free' | 'said' | 'title';

/** Words that form one written personal name. */
export type NameRun = { from: number; to: number; strength: number };

/** Letters that follow a conjunction or preposition glued to a word of another kind. */
function gluedToKnown(w: Classified): boolean {
  return w.reading.particles !== '' && w.kind !== 'given' && w.kind !== 'unknown';
}

/**
 * Reads a personal name that starts at word `from`. After a title or a verb of saying words nobody knows count too; `loose` lets a surname with the article begin it.
 */
export function readName(
  words: readonly Classified[],
  from: number,
  slot: Slot,
  loose: boolean,
): NameRun | null {
  const cued = slot !== 'free';
  const first = words[from];
  if (first === undefined) return null;
  const start = startStrength(words, from, slot, loose);
  if (start === 0) return null;
  let to = from + compound(words, from, first.reading.key);
  let strength = start;
  let parts = 1;
  let given = first.kind === 'given' || to - from > 1;
  const surnameFirst = first.reading.article && !given && words[from + 1]?.word.f !== 'بن';
  let onlyGiven = true;
  let arabic = isArabicGiven(first.reading.key) || to - from > 1 || (slot === 'title' && first.shape === 0);
  while (parts < 5 && to < words.length) {
    const next = words[to];
    if (!next?.word.soft) break;
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
    if (LINKS.has(f) && next.word.soft && !isArabicGiven(first.reading.key) && nameLike(words[to + 1])) {
      to += 2;
      strength += 2;
      parts++;
      onlyGiven = false;
      continue;
    }
    if (familyName(next, words[to + 1]) && arabic && parts >= 2) {
      to++;
      strength += 1;
      break;
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
    // «ماركو فالديني» is no «ف + الديني»
    if (
      next.reading.particles === 'ف' &&
      next.reading.article &&
      first.kind === 'given' &&
      !isArabicGiven(first.reading.key) &&
      foreignShape(f) > 0
    ) {
      to++;
      strength += 1;
      break;
    }
    // «زينب بلخضر», «هدى بوقرين», «نبيل وهدان»: a surname that begins like a particle
    if (
      parts === 1 &&
      first.kind === 'given' &&
      isArabicGiven(first.reading.key) &&
      disguised(next, words[to + 1], slot)
    ) {
      to++;
      parts++;
      strength += 1;
      onlyGiven = false;
      continue;
    }
    // «عادل إمام»: an office without article that is a surname, when nothing of an office follows
    if (parts === 1 && first.kind === 'given' && officeSurname(next, words[to + 1])) {
      to++;
      strength += 1;
      break;
    }
    if (gluedToKnown(next)) break;
    // «حسن نصر الله الأمين العام»: an office, not a surname
    if (
      TITLE_HEADS.has(f) &&
      next.reading.article &&
      words[to + 1]?.word.soft &&
      words[to + 1]?.reading.article
    )
      break;
    // «هدى بوقرين الشحنة»: a third word with the article is a name only when it can be one
    if (parts > 1 && next.reading.article && f.endsWith('ه') && next.kind !== 'given') break;
    // «روجيه فيدرر المصنف»: the article goes on Arabic names, and once
    if (next.reading.article && f.length > 4 && parts > 1 && !arabic) break;
    const closes =
      slot === 'title' &&
      next.reading.article &&
      ends(words[to + 1]) &&
      !ORG_HEADS.has(f) &&
      !OFTEN_AFTER.has(f);
    if (
      parts === 1 &&
      given &&
      first.kind === 'given' &&
      next.kind === 'common' &&
      (closes || commonSurname(f) || plainSurname(slot, next, words[to + 1]))
    ) {
      to++;
      strength += 1;
      break;
    }
    // «فرانك فالتر شتاينماير»: between a foreign first name and a foreign surname
    if (parts === 1 && foreignMiddle(first, next, words[to + 1])) {
      to++;
      parts++;
      strength += 1;
      onlyGiven = false;
      continue;
    }
    // a third word must sound like a name by itself
    const surnameDue = onlyGiven && !isArabicGiven(first.reading.key) && first.kind === 'given';
    if (parts >= 2 && slot !== 'title' && !next.reading.article && (next.shape === 0 || /[ها]$/.test(f)))
      break;
    if (
      parts >= 2 &&
      !surnameDue &&
      slot === 'title' &&
      next.shape === 0 &&
      !next.reading.article &&
      !closesName(words, to)
    )
      break;
    if ((next.kind === 'latin') !== (first.kind === 'latin')) break;
    if (
      isSurname(
        next,
        given || cued,
        slot === 'title' || (first.kind === 'given' && (onlyGiven || !isArabicGiven(first.reading.key))),
      )
    ) {
      to++;
      strength += next.reading.article ? 1.5 : 1;
      parts++;
      onlyGiven = false;
      arabic = arabic && next.shape === 0;
      if (next.reading.article) break;
      continue;
    }
    break;
  }
  return { from, to, strength: strength + (parts > 1 ? 1 : 0) };
}

// «فان نيستلروي», «دي كابريو»
const LINKS = wordSet('فان فون دي دا دو ديل دوس دير تن لو ماك دوست');

/** «… جان قره صوي دعا»: the words up to the next break all pass for a name. */
function closesName(words: readonly Classified[], to: number): boolean {
  if (ends(words[to + 1]) || words[to + 1]?.kind === 'verb') return true;
  const after = words[to + 2];
  return (
    nameLike(words[to + 1]) &&
    words[to + 1]?.reading.article === false &&
    (ends(after) || after?.kind === 'verb')
  );
}

/** A surname of the Maghreb in «بل…», «بو…», or one in «و» whose rest is no word, up to the next break. */
function disguised(w: Classified, next: Classified | undefined, slot: Slot): boolean {
  const f = w.word.f;
  if (f.length < 5 || /(ها|هم|ته)$/.test(f)) return false;
  if (/^(بل|بو)/.test(f) && !f.startsWith('بال'))
    return w.kind === 'given' || w.kind === 'unknown' || w.kind === 'shaped';
  return (
    f.startsWith('و') &&
    !/^و[أإآا]/.test(w.word.raw) &&
    w.kind === 'unknown' &&
    (slot === 'title' || ends(next))
  );
}

/** «سعيد محمد الكندي»: after two parts a word with the article and the ending of belonging is the family's name. */
function familyName(w: Classified, next: Classified | undefined): boolean {
  if (!w.reading.article || w.reading.particles !== '' || w.word.f.length < 5) return false;
  if (['title', 'time', 'function', 'number', 'verb', 'saying'].includes(w.kind)) return false;
  if (isArabicGiven(w.word.f.slice(2))) return !(next?.word.soft && next.kind === 'given');
  return w.word.f.endsWith('ي') && !(next?.word.soft && next.reading.article);
}

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

function officeSurname(w: Classified, next: Classified | undefined): boolean {
  const { f, raw } = w.word;
  if (w.kind !== 'title' || w.reading.article || w.reading.particles !== '' || !SURNAME_NOUNS.has(f))
    return false;
  return (ends(next) || next?.kind === 'verb') && !/[\u064B-\u064D]/.test(raw);
}

function foreignMiddle(first: Classified, w: Classified, next: Classified | undefined): boolean {
  if (first.kind !== 'given' || isArabicGiven(first.reading.key) || w.kind !== 'unknown' || w.reading.article)
    return false;
  return next?.word.soft === true && next.kind === 'unknown' && next.shape > 1 && !next.reading.article;
}

/** «المتحدث يحيى سريع بأن …»: after a title and a first name a bare word up to the next break is the surname. */
function plainSurname(slot: Slot, w: Classified, next: Classified | undefined): boolean {
  if (slot !== 'title' || w.reading.article || w.reading.particles !== '') return false;
  const { f, raw } = w.word;
  return ends(next) && !ORG_HEADS.has(f) && !/(ه|ات|ين|ون|ا)$/.test(f) && !/[\u064B-\u064D]/.test(raw);
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
