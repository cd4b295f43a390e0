/** A number, a word or a single mark of a text, with its place there. */
export interface Token {
  kind: 'number' | 'word' | 'mark';
  /** The word folded for comparison, the mark itself, or the number's digits. */
  key: string;
  value: number;
  start: number;
  end: number;
  /** White space stands before it. */
  spaced: boolean;
  /** A line break stands before it. */
  newline: boolean;
}

const LETTERS: Record<string, string> = {
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ٱ: 'ا',
  ە: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 's',
};

/** Fold a word for comparison with the tables of this room: case, marks, hamza seats, final forms, tatweel. */
export function wordKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = foldWord(word);
  if (keys.size >= CAPACITY) keys.clear();
  if (word.length <= LONGEST_KNOWN) keys.set(word, key);
  return key;
}

const CAPACITY = 16_000;
/** A longer word would keep the whole text it was cut from in memory. */
const LONGEST_KNOWN = 12;
const keys = new Map<string, string>();

function foldWord(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) {
      plain = false;
      break;
    }
  }
  if (plain) return word;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00AD]/gu, '')
    .replace(/[ىیةکٱەھہıłøß]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Read decimal digits of Latin, Arabic-Indic or Persian form. */
export function digitsValue(digits: string): { key: string; value: number } {
  let key = '';
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    key += String.fromCharCode(code >= 0x6f0 ? code - 0x6f0 + 48 : code >= 0x660 ? code - 0x660 + 48 : code);
  }
  return { key, value: key.length > 15 ? Number.NaN : Number.parseInt(key, 10) };
}

// What a UTF-16 unit is, learned as units are met.
const DIGIT = 1;
const LETTER = 2;
/** Goes on in a word, is white space elsewhere. */
const JOINER = 3;
const SPACE = 4;
const MARK = 5;
const kinds = new Uint8Array(0x10000);

function kindOf(sign: string): number {
  if (/^[0-9\u0660-\u0669\u06F0-\u06F9]$/.test(sign)) return DIGIT;
  if (/^[\p{L}\p{M}]$/u.test(sign)) return LETTER;
  if (/^[\u200B-\u200F\u202A-\u202E\u2066-\u2069]$/.test(sign)) return JOINER;
  return /^[\s\u00A0\uFEFF]$/.test(sign) ? SPACE : MARK;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  const known = kinds[code] as number;
  if (known !== 0) return known;
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

const SOFT_HYPHEN = 0xad;
const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

/** Where the run that begins at `from` ends. */
function runEnd(text: string, from: number, kind: number): number {
  let at = from + (isPair(text, from) ? 2 : 1);
  for (; at < text.length; at++) {
    const next = kindAt(text, at);
    if (kind === LETTER) {
      if (next !== LETTER && next !== JOINER && text.charCodeAt(at) !== SOFT_HYPHEN) return at;
      if (isPair(text, at)) at++;
    } else if (next !== kind && !(kind === SPACE && next === JOINER)) return at;
  }
  return at;
}

/** Cut a text into tokens in one linear pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let newline = true;
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start);
    const run = kind === JOINER ? SPACE : kind;
    const end = kind === MARK ? start + (isPair(text, start) ? 2 : 1) : runEnd(text, start, run);
    const whole = text.slice(start, end);
    if (run === SPACE) {
      spaced ||= /\s/.test(whole);
      newline ||= whole.includes('\n');
    } else {
      const { key, value } =
        run === DIGIT ? digitsValue(whole) : { key: keyOf(whole, run), value: Number.NaN };
      const name = run === DIGIT ? 'number' : run === LETTER ? 'word' : 'mark';
      tokens.push({ kind: name, key, value, start, end, spaced, newline });
      spaced = false;
      newline = false;
    }
    start = end;
  }
  return tokens;
}

function keyOf(whole: string, kind: number): string {
  if (kind === LETTER) return wordKey(whole);
  return whole === '،' || whole === '٬' ? ',' : whole;
}
