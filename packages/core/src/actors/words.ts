import { foldText, sentences, tokens } from '../text/index.ts';

/** A way to read a word: the rest after detached particles, and where that rest starts in the raw text. */
export type Reading = { key: string; start: number; particles: string; article: boolean };

/** A word of a text with what stands between it and the one before. */
export type Word = {
  i: number;
  start: number;
  end: number;
  raw: string;
  /** Folded form, particles and all. */
  f: string;
  /** Raw text between the previous word and this one. */
  gap: string;
  /** Only white space (or a hyphen inside a name) lies between the previous word and this one. */
  soft: boolean;
  sentence: number;
  readings: readonly Reading[];
};

const ARABIC = /[\u0600-\u06FF\uFB50-\uFDFF\uFE70-\uFEFF]/;
const CYRILLIC = /[\u0400-\u04FF]/;
const MARK =
  /[\u064B-\u065F\u0670\u0640\u0610-\u061A\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/;

/** Raw offset after `count` letters, marks and tatweel not counted. */
export function skipLetters(raw: string, count: number): number {
  let at = 0;
  for (let seen = 0; at < raw.length && seen < count; at++) if (!MARK.test(raw[at] ?? '')) seen++;
  while (at < raw.length && MARK.test(raw[at] ?? '')) at++;
  return at;
}

/** Case endings of Russian nouns and adjectives come off, so that «Хафтару» is «Хафтар». */
export function stemCyrillic(f: string): string {
  if (f.length < 5) return f;
  let stem = f;
  for (const end of CYRILLIC_ENDINGS) {
    if (f.length - end.length < 4 || !f.endsWith(end)) continue;
    stem = f.slice(0, -end.length);
    break;
  }
  while (stem.length > 4 && CYRILLIC_VOWEL.test(stem[stem.length - 1] ?? '')) stem = stem.slice(0, -1);
  return stem;
}
const CYRILLIC_VOWEL = /[аеиоуыэюяйь]/;
const CYRILLIC_ENDINGS = [
  'ого',
  'ому',
  'ыми',
  'ими',
  'ами',
  'ями',
  'ой',
  'ом',
  'ем',
  'ым',
  'им',
  'ых',
  'их',
  'ую',
  'юю',
  'ая',
  'яя',
  'ый',
  'ий',
  'ей',
  'ою',
  'ев',
  'ам',
  'ях',
  'ах',
  'а',
  'у',
  'е',
  'ы',
  'и',
  'ю',
  'я',
  'о',
  'ь',
  'й',
];

/** The key under which a word of a name is kept and looked up. */
export function wordKey(f: string): string {
  return CYRILLIC.test(f) ? stemCyrillic(f) : f;
}

/** All ways a word can be a name with particles before it, the plain one first. */
export function readingsOf(raw: string, f: string, start: number): Reading[] {
  const out: Reading[] = [
    { key: wordKey(f), start, particles: '', article: f.startsWith('ال') && !HAMZA.test(raw[0] ?? '') },
  ];
  if (!ARABIC.test(f)) return out;
  const add = (cut: number, key: string, particles: string): void => {
    if (key.length < 2) return;
    out.push({
      key,
      start: start + skipLetters(raw, cut),
      particles,
      article: key.startsWith('ال') && !HAMZA.test(raw[skipLetters(raw, cut)] ?? ''),
    });
  };
  const strip = (cut: number, particles: string): void => {
    const rest = f.slice(cut);
    if (rest.length < 3) return;
    const c = rest[0];
    if (c === 'ل' && rest[1] === 'ل') {
      add(cut + 1, `ا${rest.slice(1)}`, `${particles}ل`);
      // «للمحكمة» of «المحكمة», and «لليبيا» of «ليبيا»
      add(cut + 1, rest.slice(1), `${particles}ل`);
      if (rest.length > 4) add(cut + 1, `ال${rest.slice(1)}`, `${particles}ل`);
    } else if (c === 'ب' || c === 'ل' || c === 'ك') add(cut + 1, rest.slice(1), particles + c);
  };
  strip(0, '');
  if ((f[0] === 'و' || f[0] === 'ف') && f.length > 3) {
    add(1, f.slice(1), f[0]);
    strip(1, f[0]);
  }
  return out;
}

// «ألكسندر» has no article, «الإسكندرية» has one
const HAMZA = /[أإآ]/;
const LONGEST_SENTENCE = 160;
const SOFT = /^[\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069]*$/;
const HYPHEN = /^[-\u2010\u2011]$/;

/** Words of a text with their readings, in one pass. */
export function readWords(text: string): Word[] {
  const spans = sentences(text);
  const out: Word[] = [];
  let sentence = 0;
  let forced = 0;
  let opened = 0;
  let last = 0;
  for (const token of tokens(text)) {
    const gap = text.slice(last, token.start);
    // a page without full stops must not become one endless sentence
    if (out.length - opened >= LONGEST_SENTENCE) {
      forced++;
      opened = out.length;
    }
    const before = sentence;
    while (sentence + 1 < spans.length && token.start >= (spans[sentence]?.end ?? 0)) sentence++;
    if (sentence > before) opened = out.length;
    out.push({
      i: out.length,
      start: token.start,
      end: token.end,
      raw: token.raw,
      f: token.folded,
      gap,
      soft: SOFT.test(gap) || HYPHEN.test(gap),
      sentence: sentence + forced,
      readings: readingsOf(token.raw, token.folded, token.start),
    });
    last = token.end;
  }
  return out;
}

/** Folded words of a written name. */
export function nameWords(name: string): string[] {
  return tokens(name).map((t) => t.folded);
}

export { foldText };
