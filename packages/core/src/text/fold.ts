import { FOLDED_LETTERS, isDropped } from './fold-letters.ts';

/**
 * Version of the folding below. Stored beside every folded column; a change of any row of the specification raises it.
 *
 * | what | becomes | why |
 * |---|---|---|
 * | أ إ آ ٱ | ا | the press drops these hamzas at will |
 * | ؤ ئ, و or ي with a hamza above | ء | مسؤول, مسئول are one word; the seat is a matter of schooling, the hamza is a letter |
 * | bare ء | kept | ماء is not ما |
 * | ة | ه | القاهره for القاهرة; the loss (كتابة, كتابه) costs less than the miss |
 * | ى, Persian and Urdu yehs | ي | Egyptian print writes السيسى; على and علي are told apart by what stands around them, or by the raw token |
 * | ک گ پ چ ژ ڤ ہ ە ے ٹ … | the Arabic letter of that shape | borrowed letters are a spelling, not a word |
 * | tashkeel, tatweel, Quranic signs, accents, Hebrew points | nothing | |
 * | presentation forms, ligatures, full width | their plain letters (NFKD) | pages made from PDF |
 * | ٠–٩ ۰–۹ and other digits of NFKD | 0–9 | |
 * | no-break and other spaces | space | |
 * | zero-width, bidi, soft hyphen, control characters | nothing | ZWNJ joins: می‌شود is one word |
 * | « » “ ” ‘ ’ – — ، ؛ ؟ ٪ ٫ ٬ | their ASCII sisters | |
 * | upper case | lower case | Turkish dotless ı and İ are i |
 * | é ö ş ł ø ß æ ё … | e o s l o ss ae е | й stays й: it is another letter than и |
 *
 * Properties (tested): idempotent; offsets monotone; the same for NFC, NFD and NFKC spellings of the same text in
 * Arabic, Hebrew, Latin, Greek and Cyrillic script; `foldText(x) === fold(x).text`; linear time.
 */
export const FOLD_VERSION = 1;

/**
 * A folded text and the way back. `map[i]` is the raw UTF-16 offset of folded code unit `i`, `map[text.length]` is
 * `raw.length`; `map` never decreases. One raw character may give several folded units (ﷲ), which share its offset.
 */
export type Folded = { text: string; map: Uint32Array; raw: string };

const BREVE = 0x0306;
const HAMZA_ABOVE = 0x0654;
const HIGH_HAMZA = 0x0674;
const I_CYRILLIC = 0x0438;
const SHORT_I = 0x0439;
const WAW = 0x0648;
const YEH = 0x064a;
const HAMZA = 0x0621;

/** What a context mark makes of the folded unit before it; that unit itself when it changes nothing. */
function markedUnit(mark: number, before: number): number {
  if (mark === BREVE) return before === I_CYRILLIC ? SHORT_I : before;
  return before === WAW || before === YEH ? HAMZA : before;
}

const isContextMark = (code: number): boolean =>
  code === BREVE || code === HAMZA_ABOVE || code === HIGH_HAMZA;

/** Folds one character by table, decomposition, case and table again, until nothing changes. */
function foldCharacter(character: string): string {
  let text = character;
  for (let round = 0; round < 4; round += 1) {
    const next = foldOnce(text);
    if (next === text) break;
    text = next;
  }
  return text;
}

function foldOnce(text: string): string {
  const direct = FOLDED_LETTERS.get(text);
  if (direct !== undefined) return direct;
  let out = '';
  for (const part of text.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    const code = part.codePointAt(0) ?? 0;
    const known = FOLDED_LETTERS.get(part);
    if (known !== undefined) out += known;
    else if (isContextMark(code)) {
      if (out === '') continue;
      const before = out.charCodeAt(out.length - 1);
      out = out.slice(0, -1) + String.fromCharCode(markedUnit(code, before));
    } else if (!isDropped(code)) out += part;
  }
  return out;
}

// One entry per UTF-16 code unit, filled as characters are met: the folded unit, or one of three signs.
const UNKNOWN = 0;
const DELETED = 1;
const SPECIAL = 2;
const units = new Uint16Array(0x10000);
const longer = new Map<number, string>();

function learn(code: number): number {
  let unit = SPECIAL;
  if (!isContextMark(code) && (code < 0xd800 || code > 0xdfff)) {
    const folded = foldCharacter(String.fromCharCode(code));
    if (folded === '') unit = DELETED;
    else if (folded.length === 1) unit = folded.charCodeAt(0);
    else longer.set(code, folded);
  }
  units[code] = unit;
  return unit;
}

const astral = new Map<number, string>();

function foldAstral(code: number): string {
  let folded = astral.get(code);
  if (folded === undefined) {
    folded = foldCharacter(String.fromCodePoint(code));
    if (astral.size < 4096) astral.set(code, folded);
  }
  return folded;
}

let buffer = new Uint16Array(4096);
let offsets = new Uint32Array(4096);

function reserve(length: number, withMap: boolean): void {
  if (buffer.length < length) {
    const grown = new Uint16Array(Math.max(length, buffer.length * 2));
    grown.set(buffer);
    buffer = grown;
  }
  if (withMap && offsets.length < length) {
    const grown = new Uint32Array(Math.max(length, offsets.length * 2));
    grown.set(offsets);
    offsets = grown;
  }
}

/** Folds into `buffer` (and `offsets`); returns how many units were written. */
function foldInto(raw: string, withMap: boolean): number {
  const length = raw.length;
  reserve(length + 32, withMap);
  let size = 0;
  for (let at = 0; at < length; at += 1) {
    const code = raw.charCodeAt(at);
    let unit = units[code] as number;
    if (unit === UNKNOWN) unit = learn(code);
    if (unit > SPECIAL) {
      buffer[size] = unit;
      if (withMap) offsets[size] = at;
      size += 1;
      continue;
    }
    if (unit === DELETED) continue;
    if (isContextMark(code)) {
      if (size > 0) buffer[size - 1] = markedUnit(code, buffer[size - 1] as number);
      continue;
    }
    let folded: string;
    let step = 0;
    const low = code >= 0xd800 && code <= 0xdbff ? raw.charCodeAt(at + 1) : 0;
    if (low >= 0xdc00 && low <= 0xdfff) {
      folded = foldAstral((code - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000);
      step = 1;
    } else folded = longer.get(code) ?? String.fromCharCode(code);
    reserve(size + folded.length + (length - at) + 32, withMap);
    for (let unitAt = 0; unitAt < folded.length; unitAt += 1) {
      buffer[size] = folded.charCodeAt(unitAt);
      if (withMap) offsets[size] = at;
      size += 1;
    }
    at += step;
  }
  return size;
}

const CHUNK = 8192;

// Handing a typed array to apply is typed as numbers only; a call over its indices is eight times slower.
const characters = (codes: Uint16Array): string => Reflect.apply(String.fromCharCode, undefined, codes);

function textOf(size: number): string {
  let text = '';
  for (let at = 0; at < size; at += CHUNK)
    text += characters(buffer.subarray(at, Math.min(at + CHUNK, size)));
  return text;
}

/** Folds a text and keeps the way back to raw offsets. Specification: FOLD_VERSION. */
export function fold(raw: string): Folded {
  const size = foldInto(raw, true);
  const map = new Uint32Array(size + 1);
  map.set(offsets.subarray(0, size));
  map[size] = raw.length;
  return { text: textOf(size), map, raw };
}

/** The folded text as one line: every run of white space one space, none at its ends. */
export function foldTextLine(raw: string): string {
  const size = foldInto(raw, false);
  let kept = 0;
  let gap = false;
  for (let at = 0; at < size; at += 1) {
    const unit = buffer[at] as number;
    // Folding leaves no other white space.
    if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) {
      gap = kept > 0;
      continue;
    }
    if (gap) {
      buffer[kept] = 0x20;
      kept += 1;
      gap = false;
    }
    buffer[kept] = unit;
    kept += 1;
  }
  return textOf(kept);
}

/** The folded text alone; always equal to `fold(raw).text`, and cheaper. */
export function foldText(raw: string): string {
  return textOf(foldInto(raw, false));
}

/** Whether a raw code unit belongs to the letter before it (a vowel mark or an accent) rather than to nothing. */
const isMark = (character: string): boolean => /^\p{M}$/u.test(character);

/**
 * The raw span of folded units `start`…`end` (end exclusive): from the first letter through the marks of the last
 * letter; dropped characters that belong to no letter (bidi, zero-width, tatweel) at the end stay outside.
 * Offsets outside the text are pulled to its edges; an empty span stays empty.
 */
export function rawSpan(folded: Folded, start: number, end: number): { start: number; end: number } {
  const { map, raw, text } = folded;
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  const rawStart = map[from] ?? raw.length;
  if (to === from) return { start: rawStart, end: rawStart };
  const last = map[to - 1] ?? rawStart;
  let next = to;
  while (next < text.length && map[next] === last) next += 1;
  let rawEnd = next < text.length ? (map[next] ?? raw.length) : raw.length;
  const first = (raw.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  while (
    rawEnd > last + first &&
    !isMark(raw.charAt(rawEnd - 1)) &&
    units[raw.charCodeAt(rawEnd - 1)] === DELETED
  )
    rawEnd -= 1;
  return { start: rawStart, end: rawEnd };
}
