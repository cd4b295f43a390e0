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

const PIECES =
  /([0-9\u0660-\u0669\u06F0-\u06F9]+)|([\p{L}\p{M}][\p{L}\p{M}\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00AD]*)|([\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+)|(.)/gsu;

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
  keys.set(word, key);
  return key;
}

const CAPACITY = 16_000;
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

/** Cut a text into tokens in one linear pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let newline = true;
  for (const match of text.matchAll(PIECES)) {
    const [whole, digits, word, space] = match;
    if (space !== undefined) {
      spaced ||= /\s/.test(space);
      newline ||= space.includes('\n');
      continue;
    }
    const start = match.index;
    const base = { start, end: start + whole.length, spaced, newline };
    if (digits !== undefined) tokens.push({ kind: 'number', ...digitsValue(digits), ...base });
    else if (word !== undefined)
      tokens.push({ kind: 'word', key: wordKey(word), value: Number.NaN, ...base });
    else
      tokens.push({
        kind: 'mark',
        key: whole === '،' || whole === '٬' ? ',' : whole,
        value: Number.NaN,
        ...base,
      });
    spaced = false;
    newline = false;
  }
  return tokens;
}
