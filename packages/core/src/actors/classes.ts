import { NATIONALITIES } from './lexicon/countries.ts';
import { FUNCTION_WORDS, NUMBER_WORDS, TIME_WORDS } from './lexicon/function-words.ts';
import { GIVEN_NAMES, isPlainGiven } from './lexicon/given.ts';
import { ORG_HEADS } from './lexicon/organisations.ts';
import { GAZETTEER } from './lexicon/places.ts';
import { TITLE_HEADS } from './lexicon/titles.ts';
import { PLAIN_VERBS, SAYING_PARTICIPLES, SAYING_VERBS } from './lexicon/verbs.ts';
import { COMMON_NOUNS } from './lexicon/vocabulary.ts';
import type { Reading, Word } from './words.ts';

/** What a word is, as far as the lexicons and its shape tell. */
export type WordClass =
  | 'given'
  | 'place'
  | 'nation'
  | 'title'
  | 'saying'
  | 'verb'
  | 'function'
  | 'time'
  | 'number'
  | 'common'
  /** Unlisted, with the shape of an ordinary word. */
  | 'shaped'
  | 'latin'
  | 'unknown';

export type Classified = { word: Word; reading: Reading; kind: WordClass; shape: number };

const DIGIT = /\d/;
const LATIN = /^[a-z\u0430-\u044f\u0451'’-]+$/;

/** Every listed word under its class, the firmest class last so that it wins. */
const LISTED: ReadonlyMap<string, WordClass> = (() => {
  const out = new Map<string, WordClass>();
  const put = (words: Iterable<string>, kind: WordClass): void => {
    for (const word of words) out.set(word, kind);
  };
  for (const noun of COMMON_NOUNS) if (noun.length > 2) out.set(`ال${noun}`, 'common');
  put(COMMON_NOUNS, 'common');
  put(ORG_HEADS, 'common');
  put(PLAIN_VERBS, 'verb');
  put(GAZETTEER, 'place');
  put(NATIONALITIES.keys(), 'nation');
  put(TITLE_HEADS, 'title');
  put(SAYING_VERBS, 'saying');
  put(SAYING_PARTICIPLES, 'saying');
  put(GIVEN_NAMES, 'given');
  put(NUMBER_WORDS, 'number');
  put(TIME_WORDS, 'time');
  put(FUNCTION_WORDS, 'function');
  return out;
})();

function direct(f: string): WordClass | null {
  const listed = LISTED.get(f);
  if (listed !== undefined) return listed;
  if (f.startsWith('عبدال') && f.length > 6) return 'given';
  return DIGIT.test(f) ? 'number' : null;
}

/** The class of a folded word alone. */
export function classOf(f: string): WordClass {
  const known = direct(f);
  if (known !== null) return known;
  if (LATIN.test(f)) return 'latin';
  return inflected(f) ?? (looksCommon(f) ? 'shaped' : 'unknown');
}

const SUFFIXES = [
  'هما',
  'تها',
  'ته',
  'ها',
  'هم',
  'هن',
  'نا',
  'كم',
  'ات',
  'ون',
  'ين',
  'ان',
  'وا',
  'تا',
  'يه',
  'ه',
  'ا',
  'ي',
  'ت',
  'ك',
];

/** A known word with a pronoun, a number or a case on it. */
function inflected(f: string): WordClass | null {
  const article = f.startsWith('ال') && f.length > 4;
  const core = article ? f.slice(2) : f;
  if (article) {
    if (SURE_NOUN.has(direct(core) ?? 'unknown')) return direct(core);
  }
  for (const suffix of SUFFIXES) {
    if (core.length - suffix.length < 3 || !core.endsWith(suffix)) continue;
    const stem = core.slice(0, -suffix.length);
    if (COMMON_NOUNS.has(stem) || COMMON_NOUNS.has(`${stem}ه`) || COMMON_NOUNS.has(`${stem}ي`))
      return 'common';
    if (!article && suffix !== 'ي' && (SAYING_VERBS.has(stem) || PLAIN_VERBS.has(stem)))
      return SAYING_VERBS.has(stem) ? 'saying' : 'verb';
    if (TITLE_HEADS.has(stem) && suffix !== 'ي') return 'common';
  }
  if (!article && f[0] === 'س' && (PLAIN_VERBS.has(f.slice(1)) || SAYING_VERBS.has(f.slice(1))))
    return 'verb';
  return null;
}
const SURE_NOUN = new Set<WordClass>(['common', 'title', 'nation', 'time', 'number']);

// Arabic templates that foreign names and surnames seldom have.
const TEMPLATES = [
  /^(ال)?[امتي]?ست[^اوي].{2,5}$/, // استفعال، مستفعل، يستفعل
  /^(ال)?ا[^اوي]ت[^اوي]ا[^اوي]$/, // افتعال
  /^(ال)?ان[^اوي]{2}ا[^اوي]$/, // انفعال
  /^(ال)?ت[^اوي]{2}ي[^اوي]ه?$/, // تفعيل
  /^(ال)?م[^اوي]ا[^اوي]{2}ه$/, // مفاعلة
  /^(ال)?ت[^اوي]ا[^اوي]{2}$/, // تفاعل
  /^(ال)?م[^اوي]{2}و[^اوي]ه?$/, // مفعول
  /^س[يتن][^اوي].{2,4}$/, // سيفعل
  /^ي[^اوي]{3}$/, // يفعل
  /^ت[^اوي]{3}$/,
  /^(ال).{2,}(يه|ات|يين|يون)$/,
  /^.{3,}(يه|يات|يين|يون)$/,
];

/** Does the word have the shape of an ordinary Arabic word? */
export function looksCommon(f: string): boolean {
  return TEMPLATES.some((t) => t.test(f));
}

const FOREIGN_END =
  /(وف|يف|وفا|يفا|سكي|سكايا|سكاي|فيتش|يتش|شتاين|ستاين|بيرغ|برغ|بورغ|سون|تون|مان|يان|وغلو|زاده|شفيلي|ينكو|نكو|تشوك|انو|يني|وني|ينا|ونا|يوس|وس|يس|اكيس|ليو|ير|يه|ز|ينغ|انغ|ونغ|ولو|ارو|يرو|ايك|تش|يك|وك|اك|وي|اي|ول|يل|ور|ار)$/;

/** How foreign a word looks in Arabic letters: 0 not at all, 1 somewhat, 2 clearly. */
export function foreignShape(f: string): number {
  if (LATIN.test(f)) return 2;
  if (f.startsWith('ال') && f.length > 5 && !/^ال(بر|كس|ان|يس|يك|ين|ون)/.test(f)) return 0;
  const vowels = (f.match(/[اوي]/g) ?? []).length;
  let score = 0;
  if (f.length >= 5 && vowels >= 3) score++;
  if (f.length >= 4 && FOREIGN_END.test(f)) score++;
  if (/[گپچڤژ]/.test(f) || /[غجك]$/.test(f)) score++;
  return Math.min(2, score);
}

/** Classifies every word by its best reading: the plain one when it is known, else one whose rest is known. */
export function classify(words: readonly Word[]): Classified[] {
  const out = words.map((word) => classifyWord(word));
  for (let i = 0; i < out.length; i++) {
    const here = out[i];
    if (here !== undefined && here.word.f === ALI) nameAli(out, i, here);
  }
  return out;
}

const ALI = 'علي';

/** «علي» the man is written as «على» is in half the press: its neighbours decide. */
function nameAli(words: readonly Classified[], i: number, here: Classified): void {
  if (here.word.raw.endsWith('ى')) return;
  const prev = words[i - 1];
  const next = words[i + 1];
  const before =
    here.word.soft &&
    prev !== undefined &&
    (prev.kind === 'given' || prev.kind === 'title' || prev.kind === 'saying');
  const after =
    next?.word.soft === true &&
    (next.kind === 'given' || (next.kind === 'unknown' && prev?.kind === 'nation'));
  if (before || after) here.kind = 'given';
}

function classifyWord(word: Word): Classified {
  {
    const plain = word.readings[0] as Reading;
    // «إمام» and «أمام» fold alike
    const known = word.f === 'امام' && word.raw.includes('إ') ? 'title' : direct(word.f);
    const make = (reading: Reading, kind: WordClass): Classified => ({
      word,
      reading,
      kind,
      shape: foreignShape(reading.key),
    });
    if (known !== null) return make(plain, known);
    for (const reading of word.readings.slice(1)) {
      const kind = direct(reading.key);
      // «كان» is not «ك + ان», nor «بين» «ب + ين»
      if (
        kind === 'given' &&
        (reading.key.length < (reading.particles === 'و' ? 3 : 4) || !isPlainGiven(reading.key))
      )
        continue;
      // «بلدية» is not «ب + لديه»
      if (kind === 'function' && /[بلك]/.test(reading.particles)) continue;
      if (kind !== null && reading.key.length >= 3 && kind !== 'number') return make(reading, kind);
    }
    const bent = inflected(word.f);
    if (bent !== null) return make(plain, bent);
    for (const reading of word.readings.slice(1)) {
      const kind = inflected(reading.key);
      if (kind !== null && reading.key.length >= 4) return make(reading, kind);
    }
    if (LATIN.test(word.f)) return make(plain, 'latin');
    const article = word.readings.find(
      (r) => r.particles !== '' && r.key.startsWith('ال') && r.key.length > 4,
    );
    if (article !== undefined) return make(article, looksCommon(article.key) ? 'shaped' : 'unknown');
    return make(plain, looksCommon(word.f) ? 'shaped' : 'unknown');
  }
}
