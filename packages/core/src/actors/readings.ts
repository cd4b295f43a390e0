import { bitsOf, hashOf } from './traits.ts';

/** A way to read a word: the rest after detached particles, and how many raw units stand before that rest. */
export type Reading = {
  readonly key: string;
  readonly cut: number;
  readonly particles: string;
  readonly article: boolean;
  readonly hash: number;
  /** What the lists say of the key; of the folded word itself for the plain reading. */
  readonly bits: number;
};

// «ألكسندر» has no article, «الإسكندرية» has one
const HAMZA = /[أإآ]/;
const MARK =
  /[\u064B-\u065F\u0670\u0640\u0610-\u061A\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/;

/** Raw offset after `count` letters, marks and tatweel not counted. */
function skipLetters(raw: string, count: number): number {
  let at = 0;
  for (let seen = 0; at < raw.length && seen < count; at++) if (!MARK.test(raw[at] ?? '')) seen++;
  while (at < raw.length && MARK.test(raw[at] ?? '')) at++;
  return at;
}

/** Case endings of Russian nouns and adjectives come off, so that «Хафтару» is «Хафтар». */
function stemCyrillic(f: string): string {
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
  const first = f.charCodeAt(0);
  return first >= 0x400 && first <= 0x4ff ? stemCyrillic(f) : f;
}

/** Letters that may be a particle before the word. */
const GLUED = new Set([...'وفبلك'].map((c) => c.charCodeAt(0)));

/** All ways a word can be a name with particles before it, the plain one first. */
export function readingsOf(raw: string, f: string): Reading[] {
  const out = [plainReading(raw, f)];
  if (!GLUED.has(f.charCodeAt(0))) return out;
  const marked = MARK.test(raw);
  const add = (letters: number, key: string, particles: string): void => {
    if (key.length < 2) return;
    const cut = marked ? skipLetters(raw, letters) : Math.min(letters, raw.length);
    const hash = hashOf(key);
    const article = key.startsWith('ال') && !HAMZA.test(raw[cut] ?? '');
    out.push({ key, cut, particles, article, hash, bits: bitsOf(key, hash) });
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

/** The word as it stands, nothing detached. */
export function plainReading(raw: string, f: string): Reading {
  const key = wordKey(f);
  const article = f.startsWith('ال') && !HAMZA.test(raw[0] ?? '');
  const own = hashOf(f);
  return {
    key,
    cut: 0,
    particles: '',
    article,
    hash: key === f ? own : hashOf(key),
    bits: bitsOf(f, own),
  };
}
