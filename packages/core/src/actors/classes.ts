import { NATIONALITIES } from './lexicon/countries.ts';
import { FUNCTION_WORDS, NUMBER_WORDS, TIME_WORDS } from './lexicon/function-words.ts';
import { GIVEN_NAMES, isPlainGiven } from './lexicon/given.ts';
import { ORG_HEADS } from './lexicon/organisations.ts';
import { GAZETTEER } from './lexicon/places.ts';
import { TITLE_HEADS } from './lexicon/titles.ts';
import { PLAIN_VERBS, SAYING_PARTICIPLES, SAYING_VERBS } from './lexicon/verbs.ts';
import { COMMON_NOUNS } from './lexicon/vocabulary.ts';
import { plainReading, type Reading } from './readings.ts';
import { bitsOf, classIn, hashOf, putClass, trait } from './traits.ts';
import type { Word } from './words.ts';

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

const CLASSES: readonly (WordClass | null)[] = [
  null,
  'common',
  'verb',
  'place',
  'nation',
  'title',
  'saying',
  'given',
  'number',
  'time',
  'function',
];

/** A word with its best reading and what it is under that. */
export class Classified {
  readonly word: Word;
  readonly reading: Reading;
  kind: WordClass;
  private foreign = -1;

  constructor(word: Word, reading: Reading, kind: WordClass) {
    this.word = word;
    this.reading = reading;
    this.kind = kind;
  }

  /** How foreign the word looks. */
  get shape(): number {
    if (this.foreign < 0) this.foreign = foreignShape(this.reading.key, this.reading.article);
    return this.foreign;
  }
}

const DIGIT = /\d/;
const LATIN = /^[a-z\u0430-\u044f\u0451'’-]+$/;

// the firmest class last so that it wins
const put = (words: Iterable<string>, kind: WordClass): void => putClass(words, CLASSES.indexOf(kind));
for (const noun of COMMON_NOUNS) if (noun.length > 2) put([`ال${noun}`], 'common');
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

function direct(f: string, bits: number): WordClass | null {
  const listed = CLASSES[classIn(bits)] ?? null;
  if (listed !== null) return listed;
  if (f.startsWith('عبدال') && f.length > 6) return 'given';
  return DIGIT.test(f) ? 'number' : null;
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
/** Endings by their last letter, in their order. */
const ENDINGS: ReadonlyMap<number, readonly string[]> = Map.groupBy(SUFFIXES, (s) =>
  s.charCodeAt(s.length - 1),
);

// What a stem is when an ending is cut off: a noun (also one that lost its ه or ي), a verb, an office.
const NOUN = trait([
  ...COMMON_NOUNS,
  ...[...COMMON_NOUNS].filter((noun) => /[هي]$/.test(noun)).map((noun) => noun.slice(0, -1)),
]);
const SAYS = trait(SAYING_VERBS);
const DOES = trait(PLAIN_VERBS);
const OFFICE = trait(TITLE_HEADS);

/** A known word with a pronoun, a number or a case on it. */
function inflected(f: string): WordClass | null {
  const article = f.startsWith('ال') && f.length > 4;
  const from = article ? 2 : 0;
  if (article) {
    const core = f.slice(2);
    const kind = direct(core, bitsOf(core, hashOf(core)));
    if (kind !== null && SURE_NOUN.has(kind)) return kind;
  }
  for (const suffix of ENDINGS.get(f.charCodeAt(f.length - 1)) ?? []) {
    const to = f.length - suffix.length;
    if (to - from < 3 || !f.endsWith(suffix)) continue;
    const stem = bitsOf(f, hashOf(f, from, to), from, to);
    if (stem & NOUN) return 'common';
    if (suffix === 'ي') continue;
    if (!article && stem & (SAYS | DOES)) return stem & SAYS ? 'saying' : 'verb';
    if (stem & OFFICE) return 'common';
  }
  if (!article && f[0] === 'س' && bitsOf(f, hashOf(f, 1), 1) & (SAYS | DOES)) return 'verb';
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

const TEMPLATE_STARTS = new Set([...'امتيس'].map((c) => c.charCodeAt(0)));
const TEMPLATE_ENDS = new Set([...'هتن'].map((c) => c.charCodeAt(0)));

/** Does the word have the shape of an ordinary Arabic word? */
export function looksCommon(f: string): boolean {
  if (!TEMPLATE_STARTS.has(f.charCodeAt(0)) && !TEMPLATE_ENDS.has(f.charCodeAt(f.length - 1))) return false;
  return TEMPLATES.some((t) => t.test(f));
}

const FOREIGN_END =
  /(وف|يف|وفا|يفا|سكي|سكايا|سكاي|فيتش|يتش|شتاين|ستاين|بيرغ|برغ|بورغ|سون|تون|مان|يان|وغلو|زاده|شفيلي|ينكو|نكو|تشوك|انو|يني|وني|ينا|ونا|يوس|وس|يس|اكيس|ليو|ير|يه|ز|ينغ|انغ|ونغ|ولو|ارو|يرو|ايك|تش|يك|وك|اك|وي|اي|ول|يل|ور|ار)$/;

/** How foreign a word looks in Arabic letters: 0 not at all, 1 somewhat, 2 clearly. */
export function foreignShape(f: string, article = true): number {
  if (LATIN.test(f)) return 2;
  if (article && f.startsWith('ال') && f.length > 5 && !/^ال(بر|كس|ان|يس|يك|ين|ون)/.test(f)) return 0;
  const vowels = (f.match(/[اوي]/g) ?? []).length;
  let score = 0;
  if (f.length >= 5 && vowels >= 3) score++;
  if (f.length >= 4 && FOREIGN_END.test(f)) score++;
  if (/[گپچڤژ]/.test(f) || /[غجك]$/.test(f)) score++;
  return Math.min(2, score);
}

/** Classifies every word by its best reading: the plain one when it is known, else one whose rest is known. */
export function classify(words: readonly Word[]): Classified[] {
  const out = words.map(classifyWord);
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
  const { raw, f, readings } = word;
  const plain = readings[0] ?? plainReading(raw, f);
  // «إمام» and «أمام» fold alike
  const known = f === 'امام' && raw.includes('إ') ? 'title' : direct(f, plain.bits);
  if (known !== null) return new Classified(word, plain, known);
  for (const reading of readings) {
    if (reading === plain) continue;
    const kind = direct(reading.key, reading.bits);
    // «كان» is not «ك + ان», nor «بين» «ب + ين»
    if (
      kind === 'given' &&
      (reading.key.length < (reading.particles === 'و' ? 3 : 4) || !isPlainGiven(reading.key))
    )
      continue;
    // «بلدية» is not «ب + لديه»
    if (kind === 'function' && /[بلك]/.test(reading.particles)) continue;
    if (kind !== null && reading.key.length >= 3 && kind !== 'number')
      return new Classified(word, reading, kind);
  }
  const bent = inflected(f);
  if (bent !== null) return new Classified(word, plain, bent);
  for (const reading of readings) {
    const kind = reading === plain || reading.key.length < 4 ? null : inflected(reading.key);
    if (kind !== null) return new Classified(word, reading, kind);
  }
  if (LATIN.test(f)) return new Classified(word, plain, 'latin');
  const article = readings.find((r) => r.particles !== '' && r.key.startsWith('ال') && r.key.length > 4);
  const last = article ?? plain;
  return new Classified(word, last, looksCommon(last === plain ? f : last.key) ? 'shaped' : 'unknown');
}
