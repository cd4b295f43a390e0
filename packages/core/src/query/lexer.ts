import { tokens } from '../text/index.ts';
import { type Field, fieldOf, nearDistance, type Operator, operatorOf } from './vocabulary.ts';

/** Why a written query was refused. `start`…`end` are offsets in it; `expected` names, by code, what would be right there. */
export type QueryError = { code: QueryErrorCode; start: number; end: number; expected: string[] };
export type QueryErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'too-many-terms'
  | 'value-too-long'
  | 'unclosed-quote'
  | 'unclosed-parenthesis'
  | 'unexpected-parenthesis'
  | 'empty-phrase'
  | 'missing-operand'
  | 'unknown-field'
  | 'missing-value'
  | 'bad-language'
  | 'bad-zone'
  | 'bad-date'
  | 'bad-distance'
  | 'near-operand'
  | 'zone-alone';

type At = { start: number; end: number };
export type Lexeme =
  | (At & { type: 'open' })
  | (At & { type: 'close' })
  | (At & { type: 'operator'; operator: Exclude<Operator, 'near'> })
  | (At & { type: 'near'; distance: number })
  | (At & { type: 'field'; field: Field; value: string; valueStart: number })
  | (At & { type: 'phrase'; text: string })
  | (At & { type: 'word'; text: string });

const SPACE = /[\s\u200b\u200e\u200f\u061c\ufeff]/;
const DOUBLE_QUOTES = '"“”„‟″＂';
const CLOSERS: Record<string, string> = { '«': '»' };
const FIELD_NAME = /^\p{L}[\p{L}\p{M}_-]*$/u;

const isQuote = (character: string): boolean =>
  character !== '' && (DOUBLE_QUOTES.includes(character) || character === '«');
const closes = (opener: string, character: string): boolean =>
  opener in CLOSERS ? character === CLOSERS[opener] : DOUBLE_QUOTES.includes(character);

/** Gershayim typed as a quotation mark inside a Hebrew acronym (צה"ל). */
const GERSHAYIM = /(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])/g;
const isGershayim = (text: string, at: number): boolean =>
  text.charAt(at) === '"' &&
  /[\u05d0-\u05ea]/.test(text.charAt(at - 1)) &&
  /[\u05d0-\u05ea]/.test(text.charAt(at + 1));

/** Text between quotes as it is kept: white space once, quotes inside gone. */
export const phraseText = (text: string): string =>
  text
    .replace(GERSHAYIM, '״')
    .replace(/[\s"“”„‟″＂«»]+/gu, ' ')
    .trim();

/** Where the quote opened at `start` closes, or -1. */
function closingQuote(text: string, start: number): number {
  const opener = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1)
    if (closes(opener, text.charAt(at)) && !isGershayim(text, at)) return at;
  return -1;
}

const isWordEnd = (character: string): boolean =>
  character === '' ||
  SPACE.test(character) ||
  character === '(' ||
  character === ')' ||
  character === '»' ||
  isQuote(character);

function wordEnd(text: string, start: number): number {
  let at = start;
  while (!isWordEnd(text.charAt(at)) || isGershayim(text, at)) at += 1;
  return at;
}

const DIGIT = /\p{N}/u;

/** Where a bare word ends: at a comma or the like too, unless it stands between digits. */
function bareEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1)
    if (
      ',،;؛|'.includes(text.charAt(at)) &&
      !(DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1)))
    )
      return at;
  return end;
}

/** Whether a hyphen stands right before what it excludes, as in «حفتر -موسكو». */
function excludes(text: string, at: number): boolean {
  if (text.charAt(at) !== '-') return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (before !== '' && before !== '(' && !SPACE.test(before)) return false;
  return after === '(' || isQuote(after) || /[\p{L}\p{N}#@]/u.test(after);
}

/** Splits a written query into its parts. Punctuation that belongs to no word is passed over. */
export function lex(text: string): { ok: true; lexemes: Lexeme[] } | { ok: false; error: QueryError } {
  const lexemes: Lexeme[] = [];
  let at = 0;
  const refuse = (code: QueryErrorCode, start: number, end: number, expected: string[]) =>
    ({ ok: false, error: { code, start, end, expected } }) as const;
  while (at < text.length) {
    const character = text.charAt(at);
    if (SPACE.test(character)) {
      at += 1;
      continue;
    }
    if (character === '(' || character === ')') {
      lexemes.push(
        character === '('
          ? { type: 'open', start: at, end: at + 1 }
          : { type: 'close', start: at, end: at + 1 },
      );
      at += 1;
      continue;
    }
    if (isQuote(character)) {
      const end = closingQuote(text, at);
      if (end < 0) return refuse('unclosed-quote', at, text.length, ['closing-quote']);
      const inner = phraseText(text.slice(at + 1, end));
      if (tokens(inner).length === 0) return refuse('empty-phrase', at, end + 1, ['word']);
      lexemes.push({ type: 'phrase', text: inner, start: at, end: end + 1 });
      at = end + 1;
      continue;
    }
    if (excludes(text, at)) {
      lexemes.push({ type: 'operator', operator: 'not', start: at, end: at + 1 });
      at += 1;
      continue;
    }
    const spaceAt = wordEnd(text, at);
    const field = spaceAt === at ? null : readField(text, at, spaceAt);
    if (field !== null) {
      if ('code' in field) return { ok: false, error: field };
      lexemes.push(field);
      at = field.end;
      continue;
    }
    const end = bareEnd(text, at, spaceAt);
    if (end === at) {
      at += 1;
      continue;
    }
    const word = text.slice(at, end);
    const distance = nearDistance(word);
    const operator = operatorOf(word);
    if (distance !== null) lexemes.push({ type: 'near', distance, start: at, end });
    else if (operator !== undefined) lexemes.push({ type: 'operator', operator, start: at, end });
    else if (tokens(word).length > 0) {
      const bare = bareWord(word);
      // What only its punctuation kept from being an operator or a field stays text: «-AND-».
      if (bare === word || isPlainWord(bare)) lexemes.push({ type: 'word', text: bare, start: at, end });
      else lexemes.push({ type: 'phrase', text: phraseText(bare), start: at, end });
    }
    at = end;
  }
  return { ok: true, lexemes };
}

/** A typed word without the punctuation around it. */
function bareWord(word: string): string {
  const found = tokens(word);
  return word.slice(found[0]?.start ?? 0, found.at(-1)?.end ?? word.length);
}

/** Whether a text, written bare, is read back as this one word. */
export function isPlainWord(text: string): boolean {
  const read = lex(text);
  const [only, more] = read.ok ? read.lexemes : [];
  return only?.type === 'word' && more === undefined && only.text === text;
}

/** `name:value` or `name:"value"` at `start`; null when the word is no field, an error when it is a broken one. */
function readField(
  text: string,
  start: number,
  end: number,
): Extract<Lexeme, { type: 'field' }> | QueryError | null {
  const colon = text.slice(start, end).search(/[:：]/);
  if (colon <= 0) return null;
  const name = text.slice(start, start + colon);
  if (!FIELD_NAME.test(name)) return null;
  const field = fieldOf(name);
  const valueStart = start + colon + 1;
  if (isQuote(text.charAt(valueStart))) {
    if (field === undefined) return unknownField(start, start + colon);
    const close = closingQuote(text, valueStart);
    if (close < 0)
      return { code: 'unclosed-quote', start: valueStart, end: text.length, expected: ['closing-quote'] };
    const value = phraseText(text.slice(valueStart + 1, close));
    if (value === '') return missingValue(field, start, close + 1);
    return { type: 'field', field, value, valueStart, start, end: close + 1 };
  }
  const value = text.slice(valueStart, end);
  // «قال: …» and https://… are text; a known name with nothing behind it is a slip.
  if (value === '') return field === undefined ? null : missingValue(field, start, end);
  if (value.startsWith('/')) return null;
  if (field === undefined) return unknownField(start, start + colon);
  return { type: 'field', field, value, valueStart, start, end };
}

const FIELDS: string[] = ['actor', 'outlet', 'lang', 'zone', 'after', 'before'];

const unknownField = (start: number, end: number): QueryError => ({
  code: 'unknown-field',
  start,
  end,
  expected: [...FIELDS, 'quotes'],
});

const missingValue = (field: Field, start: number, end: number): QueryError => ({
  code: 'missing-value',
  start,
  end,
  expected: [field === 'language' ? 'lang' : field],
});
