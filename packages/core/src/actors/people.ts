import type { Span } from './bodies.ts';
import type { Classified } from './classes.ts';
import { COMPOUND, OPTIONAL_PARTS } from './compounds.ts';
import { NATIONALITIES } from './lexicon/countries.ts';
import { isArabicGiven, isPlainGiven } from './lexicon/given.ts';
import { ORG_HEADS } from './lexicon/organisations.ts';
import { PLACE_HEADS } from './lexicon/places.ts';
import { KNOWN_SURNAMES } from './lexicon/surnames.ts';
import { PERSON_VERBS, SAYING_VERBS } from './lexicon/verbs.ts';
import { wordSet } from './lexicon/words.ts';
import type { Link } from './link.ts';
import { type NameRun, readName, type Slot } from './name-run.ts';
import { EASTERN } from './name-words.ts';
import { saidAgain } from './said-again.ts';
import { readTitlePhrase, type TitlePhrase, titleHead } from './title-phrase.ts';
import { trait } from './traits.ts';
import { closesSpeaker, DOES, isVerb, SAYS } from './verb-cues.ts';
import { findWestern } from './western.ts';
import type { Reading } from './words.ts';

/** A person found in the words `from` up to `to`, with the title phrase that stands before the name. */
export type Person = {
  from: number;
  to: number;
  start: number;
  end: number;
  particles: string;
  /** Folded first word of the name. */
  key: string;
  link: Link | null;
  phrase: TitlePhrase | null;
};

/** Title phrases that no name follows: roles, for «وقال السفير». */
export type Role = { phrase: TitlePhrase; from: number };

export type Found = { people: Person[]; roles: Role[] };

/** Finds persons: those of the register, and those that titles, verbs, first names and shape give away. */
export function findPeople(
  words: readonly Classified[],
  links: readonly Link[],
  bodies: readonly Span[],
): Found {
  const taken = new Uint8Array(words.length);
  const linkAt = new Map<number, Link>();
  for (const link of links) {
    taken.fill(link.kind === 'person' ? 1 : 2, link.from, link.to);
    if (link.kind === 'person') linkAt.set(link.from, link);
  }
  for (const span of bodies) for (let i = span.from; i < span.to; i++) if (taken[i] === 0) taken[i] = 2;
  const isPerson = (at: number): boolean => linkAt.has(at) || strongStart(words, at, taken);
  const people: Person[] = [];
  const roles: Role[] = [];
  const put = (run: NameRun, phrase: TitlePhrase | null): void => {
    const link = linkAt.get(run.from) ?? null;
    const first = words[run.from];
    let to = link?.to ?? run.to;
    if (link === null) while (to > run.from + 1 && taken[to - 1] === 1) to--;
    const last = words[to - 1];
    if (first === undefined || last === undefined) return;
    taken.fill(3, run.from, to);
    // «محمد بن سلمان بن عبد العزيز» where the register has two of three: the rest is nobody else
    if (link !== null && words[to]?.word.soft && words[to]?.word.f === 'بن') {
      const rest = readName(words, to, 'title', false);
      if (rest !== null) taken.fill(2, to, rest.to);
    }
    const reading = nameReading(first);
    const plain = phrase !== null && first.kind === 'unknown' && link === null;
    people.push({
      from: run.from,
      to,
      start: link?.start ?? first.word.start + (plain ? 0 : reading.cut),
      end: last.word.end,
      particles: plain ? '' : (link ?? reading).particles,
      key: plain ? first.word.f : (link ?? reading).key,
      link,
      phrase,
    });
  };
  titled(words, isPerson, taken, put, roles);
  for (const link of linkAt.values()) {
    if (taken[link.from] !== 3) put({ from: link.from, to: link.to, strength: 9 }, null);
  }
  for (let i = 0; i < words.length; i++) {
    if (taken[i] !== 0) continue;
    const run = untitled(words, i, taken);
    if (run !== null) put(run, null);
  }
  for (const { run, phrase } of findWestern(words, taken)) put(run, phrase);
  saidAgain(words, taken, people);
  people.sort((a, b) => a.from - b.from);
  return { people, roles };
}

/** Two words or more that are a name by themselves: a known first name with what may follow it. */
function strongStart(words: readonly Classified[], at: number, taken: Uint8Array): boolean {
  const w = words[at];
  if (w?.kind !== 'given' || taken[at] === 2) return false;
  const run = readName(words, at, 'free', false);
  return (
    run !== null &&
    (run.to - run.from > 1
      ? isPlainGiven(w.reading.key) || surelyName(words, run)
      : isPlainGiven(w.reading.key))
  );
}

function titled(
  words: readonly Classified[],
  person: (at: number) => boolean,
  taken: Uint8Array,
  put: (run: NameRun, phrase: TitlePhrase) => void,
  roles: Role[],
): void {
  for (let i = 0; i < words.length; i++) {
    const w = words[i];
    if (w === undefined || taken[i] === 1 || titleHead(w) === null) continue;
    const phrase = readTitlePhrase(words, i, person);
    if (phrase === null) continue;
    if (phrase.nameAt === null) {
      roles.push({ phrase, from: i });
      i = Math.max(i, phrase.to - 1);
      continue;
    }
    if (namedAfter(words, i)) {
      const name = readName(words, phrase.nameAt, 'title', true);
      taken.fill(2, i, name?.to ?? phrase.nameAt + 1);
      i = (name?.to ?? phrase.nameAt + 1) - 1;
      continue;
    }
    const run = quotedName(words, phrase.nameAt) ?? readName(words, phrase.nameAt, 'title', true);
    if (run === null && taken[phrase.nameAt] !== 1) continue;
    put(run ?? { from: phrase.nameAt, to: phrase.nameAt + 1, strength: 1 }, phrase);
    i = (run?.to ?? phrase.nameAt + 1) - 1;
  }
}

const INSTITUTIONS = wordSet(
  'جامعة مطار مستشفى شارع مدينة مركز جسر كأس مسجد جامع مؤسسة قصر ميناء طريق ميدان ساحة مدرسة معهد كلية مكتبة جائزة مجمع ملعب ستاد استاد حديقة حي',
);

/** «جامعة الملك سعود», «مطار الملك خالد»: a place called after somebody. */
function namedAfter(words: readonly Classified[], i: number): boolean {
  const prev = words[i - 1];
  return words[i]?.word.soft === true && prev !== undefined && INSTITUTIONS.has(prev.reading.key);
}

/** A name between quotation marks after a title is all that stands between them. */
function quotedName(words: readonly Classified[], from: number): NameRun | null {
  if (!/["“”«]\s*$/.test(words[from]?.word.gap ?? '')) return null;
  for (let to = from + 1; to <= from + 4; to++) {
    const w = words[to];
    if (w === undefined || /^\s*["“”»]/.test(w.word.gap)) return { from, to, strength: 3 };
    if (!w.word.soft || w.kind === 'function' || w.kind === 'saying') return null;
  }
  return null;
}

// words that begin a name only as a part of one («عبد», «بن», «لي») or before «بن»
const NO_NAME = new Set(['common', 'verb', 'nation', 'title', 'saying', 'place']);
const OPTIONAL = trait(OPTIONAL_PARTS);

/** A name without a title at word `i`, when enough speaks for it. */
function untitled(words: readonly Classified[], i: number, taken: Uint8Array): NameRun | null {
  const w = words[i];
  if (w === undefined || w.kind === 'function' || w.kind === 'time' || w.kind === 'number') return null;
  if (
    NO_NAME.has(w.kind) &&
    (w.word.traits & (COMPOUND | OPTIONAL | FAMOUS | EASTERN)) === 0 &&
    words[i + 1]?.word.f !== 'بن'
  )
    return null;
  const prev = words[i - 1];
  const adjacent = prev !== undefined && /^\s*["“”«]?\s*$/.test(w.word.gap);
  const said =
    adjacent && prev !== undefined && isVerb(prev, SAYING_VERBS, SAYS) && w.reading.particles === '';
  const acted =
    adjacent &&
    prev !== undefined &&
    (isVerb(prev, PERSON_VERBS, DOES) || leads(prev, w)) &&
    w.reading.particles === '';
  const afterHead =
    adjacent &&
    prev !== undefined &&
    (PLACE_HEADS.has(prev.reading.key) ||
      (ORG_HEADS.has(prev.reading.key) && !FOLLOWED.has(prev.reading.key)));
  if (afterHead) return null;
  if (w.kind === 'latin') return null;
  const led = adjacent && prev !== undefined && leads(prev, w) && w.reading.particles === '';
  const office = prev !== undefined && OFFICES.has(prev.reading.key);
  const slot: Slot = led && !office ? 'title' : said || acted || prev?.kind === 'nation' ? 'said' : 'free';
  const run = cut(readName(words, i, slot, false), taken);
  const famous = run === null || run.to - run.from === 1 ? famousAlone(w, i) : null;
  if (famous !== null) return famous;
  if (run === null) return null;
  const size = run.to - run.from;
  const next = words[run.to];
  const spoken = next?.word.soft && (next.kind === 'saying' || next.kind === 'verb');
  if (
    w.kind === 'given' &&
    HOLY_MONTHS.has(w.word.f) &&
    (next?.word.f === 'المبارك' || prev?.word.f === 'شهر' || words[i + 1]?.word.f === 'المبارك')
  )
    return null;
  // «عن عمر ناهز التسعين»
  if (w.word.f === AGE && prev?.word.f === 'عن') return null;
  if (w.kind === 'given') {
    if (size > 1 && (isPlainGiven(w.reading.key) || said || acted || surelyName(words, run))) return run;
    if (size > 1) return null;
    if (!isPlainGiven(w.reading.key))
      return said && closesSpeaker(next) && !NATIONALITIES.has(w.word.f) ? run : null;
    return ALONE.has(w.reading.key) || said || acted || spoken || !isArabicGiven(w.reading.key) ? run : null;
  }
  // «الحسن بن علي»
  if (
    size > 1 &&
    (kunya(w) || (w.reading.article && words[i + 1]?.word.f === 'بن' && !/عبد$/.test(prev?.word.f ?? '')))
  )
    return run;
  const quoted =
    said && /["“”«]/.test(w.word.gap) && next !== undefined && /^["“”»]/.test(next.word.gap.trim());
  if (quoted && size <= 3) return run;
  if (/["“”«]/.test(w.word.gap) && said) return null;
  const nation = prev !== undefined && prev.kind === 'nation' && prev.word.f.startsWith('ال') && w.word.soft;
  if (nation && (w.shape > 0 || size > 1) && shaped(words, run)) return run;
  if (size === 1 && w.shape === 0 && (/^[بل]/.test(w.word.f) || /[اه]$/.test(w.word.f))) return null;
  if (led && (size > 1 || w.shape > 0)) return run;
  if (said && (closesSpeaker(next) || size > 1 || w.shape > 0)) return run;
  if (acted && (w.shape > 0 || (size > 1 && shaped(words, run)))) return run;
  if (spoken && w.shape > 1) return run;
  return null;
}

const kunya = (w: Classified): boolean => /^(ابو|بو|عبد|ام)$/.test(w.reading.key);

/** A doubtful first name needs a second name beside it that is one for sure. */
function surelyName(words: readonly Classified[], run: NameRun): boolean {
  for (let i = run.from + 1; i < run.to; i++) {
    const w = words[i];
    if (w === undefined) continue;
    if (isPlainGiven(w.word.f) || KNOWN_SURNAMES.has(w.word.f) || w.shape > 1) return true;
    if (w.word.f.startsWith('ال') && w.kind === 'unknown') return true;
    if (w.kind === 'given') return true;
  }
  return false;
}

/** Where the name begins in its first word: after a particle only when the rest is a name that is known. */
function nameReading(first: Classified): Pick<Reading, 'key' | 'cut' | 'particles'> {
  if (first.kind === 'given') return first.reading;
  const known = first.word.readings.find((r) => KNOWN_SURNAMES.has(r.key) && !r.particles.includes('ك'));
  return known ?? (first.kind === 'unknown' ? { cut: 0, particles: '', key: first.word.f } : first.reading);
}

const FAMOUS = trait(KNOWN_SURNAMES);

/** A surname so known that it stands alone, with its particle or without. */
function famousAlone(w: Classified, i: number): NameRun | null {
  if ((w.word.traits & FAMOUS) === 0 || w.kind === 'common' || w.kind === 'place') return null;
  const known = w.word.readings.some(
    (r) =>
      KNOWN_SURNAMES.has(r.key) && (r.particles === '' || (r.key.length > 3 && !r.particles.includes('ك'))),
  );
  return known ? { from: i, to: i + 1, strength: 2 } : null;
}

const AGE = 'عمر';
const HOLY_MONTHS = wordSet('رمضان شعبان رجب محرم صفر ربيع');
// First names that stand alone in the press without being anything else.
const ALONE = wordSet(
  'محمد أحمد محمود مصطفى إبراهيم إسماعيل يوسف موسى عيسى سليمان عثمان عمر علي حسين حمزة فاطمة عائشة خديجة زينب مريم صدام ياسر معاوية داود يعقوب',
);
const LEADS =
  wordSet(`نظام بنظام برئاسة بقيادة برفقة بحضور إدارة قوات حكومة عهد المدعو يدعى تدعى يسمى تسمى اسمه اسمها
   عائلة أنصار محاكمة مقتل اغتيال اعتقال جنازة رحيل وفاة`);
const OFFICES = wordSet('إدارة حكومة');

/** «نظام القذافي», «مقتل فلان»; «إدارة مرور القصيم» is an office unless what follows looks foreign («إدارة كلينتون»). */
function leads(prev: Classified, w: Classified): boolean {
  if (!LEADS.has(prev.reading.key)) return false;
  return !OFFICES.has(prev.reading.key) || w.kind === 'given' || w.shape > 1;
}
const FOLLOWED = wordSet('قوات حكومة إدارة القوات');

function shaped(words: readonly Classified[], run: NameRun): boolean {
  for (let i = run.from; i < run.to; i++)
    if ((words[i]?.shape ?? 0) > 0 || words[i]?.kind === 'given') return true;
  return false;
}

function cut(run: NameRun | null, taken: Uint8Array): NameRun | null {
  if (run === null) return null;
  let to = run.to;
  for (let i = run.from; i < run.to; i++) {
    if (taken[i] !== 0) {
      to = i;
      break;
    }
  }
  return to > run.from ? { ...run, to } : null;
}
