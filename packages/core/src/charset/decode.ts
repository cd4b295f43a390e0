import { isUtf8 } from 'node:buffer';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { analyse } from 'chardet';
import { charsetName, type DocumentKind, documentCharset, headerCharset, zeroPattern } from './declared.ts';
import { looksMojibake, repairMojibake } from './mojibake.ts';
import { plausibility } from './plausible.ts';

export type { DocumentKind } from './declared.ts';

export type CharsetWarning =
  /** The header or the document named a charset that the bytes contradict. */
  | 'charset-contradicted'
  /** Nothing usable was named and the bytes are not UTF-8. */
  | 'charset-guessed'
  /** UTF-8 with stray bytes of a single-byte encoding in it. */
  | 'charset-mixed'
  /** UTF-8 that had been misread and written again; undone. */
  | 'mojibake-repaired'
  /** The text is damaged and could not be put right; do not take it for the outlet's words. */
  | 'mojibake';

export type Charset = {
  text: string;
  /** WHATWG name, lower case. */
  charset: string;
  via: 'bom' | 'header' | 'declared' | 'utf-8' | 'guess' | 'pattern';
  warnings: CharsetWarning[];
};

/** Encodings a guess may end in even if the statistics do not name them; by the scripts of our outlets. */
const SUSPECTS = [
  'windows-1256',
  'windows-1251',
  'iso-8859-6',
  'koi8-r',
  'windows-1252',
  'windows-1254',
  'windows-1255',
  'windows-1253',
  'iso-8859-2',
  'iso-8859-5',
  'windows-874',
  'koi8-u',
  'windows-1250',
];
const SAMPLE = 6000;
/** Non-ASCII bytes from which statistics begin to mean something. */
const ENOUGH = 8;

/**
 * Bytes to text. Order of belief: byte order mark, HTTP header, the document's own declaration, valid UTF-8, a guess.
 * A named charset counts only if the bytes decode under it without error; a single-byte name, under which nearly
 * anything decodes, also gives way to valid UTF-8 and to a decoding that looks far more like writing.
 * Never throws. Linear in the bytes.
 */
export function decodeBytes(
  bytes: Uint8Array,
  contentType: string | null | undefined,
  kind: DocumentKind,
): Charset {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const pattern = zeroPattern(bytes);
  if (pattern !== null) return finish(decode(bytes, pattern), pattern, 'pattern', []);

  const named: Array<{ charset: string; via: Charset['via'] }> = [];
  const name = (charset: string | null, via: Charset['via']): void => {
    // Wide characters show in the bytes, by a mark or a pattern; without either the name is a mistake (.NET writes it into UTF-8).
    if (charset !== null) named.push({ charset: charset.startsWith('utf-16') ? 'utf-8' : charset, via });
  };
  name(headerCharset(contentType), 'header');
  name(documentCharset(bytes, kind), 'declared');

  if (isUtf8(bytes)) {
    const text = utf8(bytes);
    const first = named.find((name) => name.charset === 'utf-8');
    if (first !== undefined && first === named[0]) return finish(text, 'utf-8', first.via, []);
    // The escapes of ISO-2022-JP are plain ASCII on the wire, so valid UTF-8 says nothing against it.
    const escaped = named.find((candidate) => candidate.charset === 'iso-2022-jp');
    const asNamed = escaped === undefined ? null : strict(bytes, escaped.charset);
    if (escaped !== undefined && asNamed !== null && asNamed !== text)
      return finish(asNamed, escaped.charset, escaped.via, []);
    const contradicted = named.length > 0 && text.length !== bytes.length && named[0]!.charset !== 'utf-8';
    return finish(text, 'utf-8', first?.via ?? 'utf-8', contradicted ? ['charset-contradicted'] : []);
  }

  const mixture = utf8Share(bytes);
  if (mixture > 0.8) return mixed(bytes, mixture === 1);
  const sample = sampleOf(bytes);
  let guessed: ReturnType<typeof best> | null = null;
  // Guessing costs more than all the rest of decoding, and most names are borne out without it.
  const guess = () => {
    guessed ??= best(sample);
    return guessed;
  };
  let contradicted = false;
  for (const { charset, via } of named) {
    if (charset === 'utf-8') {
      contradicted = true;
      continue;
    }
    const text = strict(bytes, charset);
    const looks =
      text === null
        ? Number.NEGATIVE_INFINITY
        : plausibility(isSingleByte(charset) ? decode(sample, charset) : text.slice(0, SAMPLE));
    // A handful of signs is no evidence against what is declared.
    if (text !== null && (looks > 0.25 || highBytes(sample) < ENOUGH || looks > guess().score - 0.4))
      return finish(text, charset, via, contradicted ? ['charset-contradicted'] : []);
    contradicted = true;
  }
  if (mixture > 0.5 && guess().score < 0.3) return mixed(bytes, false);
  const warnings: CharsetWarning[] = contradicted
    ? ['charset-contradicted', 'charset-guessed']
    : ['charset-guessed'];
  const { charset } = guess();
  return finish(decode(bytes, charset), charset, 'guess', warnings);
}

function byMark(bytes: Uint8Array): Charset | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const rest = bytes.subarray(3);
    // A mark glued before another encoding: believe the bytes.
    if (isUtf8(rest)) return finish(utf8(rest), 'utf-8', 'bom', []);
    return utf8Share(rest) > 0.5
      ? { ...mixed(rest, false), via: 'bom' }
      : { ...decodeBytes(rest, null, 'text'), via: 'guess' };
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    return finish(utf32(bytes, true), 'utf-32le', 'bom', []);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff)
    return finish(utf32(bytes, false), 'utf-32be', 'bom', []);
  if (a === 0xff && b === 0xfe) return finish(decode(bytes, 'utf-16le'), 'utf-16le', 'bom', []);
  if (a === 0xfe && b === 0xff) return finish(decode(bytes, 'utf-16be'), 'utf-16be', 'bom', []);
  return null;
}

function finish(text: string, charset: string, via: Charset['via'], warnings: CharsetWarning[]): Charset {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const repaired =
    charset === 'utf-8' || via === 'guess' || via === 'declared' || via === 'header'
      ? repairMojibake(plain)
      : null;
  if (repaired !== null)
    return { text: repaired, charset, via, warnings: [...warnings, 'mojibake-repaired'] };
  return { text: plain, charset, via, warnings: looksLost(plain) ? [...warnings, 'mojibake'] : warnings };
}

function looksLost(text: string): boolean {
  return text.includes('\ufffd') && looksMojibake(text);
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function strict(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let i = 4; i + 4 <= bytes.length; i += 4) {
    const code = view.getUint32(i, little);
    parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code));
  }
  return parts.join('');
}

function isSingleByte(charset: string): boolean {
  return /^(?:windows-|iso-8859-|koi8|macintosh|x-mac|ibm866)/.test(charset);
}

/** The share of high bytes that stand in well-formed UTF-8 sequences; 1 when only the end is cut inside one. */
function utf8Share(bytes: Uint8Array): number {
  let good = 0;
  let bad = 0;
  let lastBad = -1;
  for (let i = 0; i < bytes.length; ) {
    if (bytes[i]! < 0x80) {
      i++;
      continue;
    }
    const length = sequence(bytes, i);
    if (length > 0) good += length;
    else {
      bad++;
      if (lastBad < 0) lastBad = i;
    }
    i += length || 1;
  }
  if (good > 0 && lastBad >= bytes.length - 3) return 1;
  return good + bad === 0 ? 0 : good / (good + bad);
}

/** Length of the well-formed UTF-8 sequence of a non-ASCII character at `i`; 0 when there is none. */
function sequence(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k++) {
    const next = bytes[i + k];
    if (next === undefined || (next & 0xc0) !== 0x80) return 0;
    if (
      k === 1 &&
      ((lead === 0xe0 && next < 0xa0) ||
        (lead === 0xed && next > 0x9f) ||
        (lead === 0xf0 && next < 0x90) ||
        (lead === 0xf4 && next > 0x8f))
    )
      return 0;
  }
  return length;
}

/** UTF-8 whose stray bytes are read as the single-byte encoding that fits them best. */
function mixed(bytes: Uint8Array, onlyCut: boolean): Charset {
  const stray: number[] = [];
  const parts: Uint8Array[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) parts.push(bytes.subarray(from, to));
  };
  for (let i = 0; i < bytes.length; ) {
    const length = bytes[i]! < 0x80 ? 1 : sequence(bytes, i);
    if (length === 0) {
      cut(i);
      stray.push(bytes[i]!);
      parts.push(bytes.subarray(i, i + 1));
      from = i + 1;
    }
    i += length || 1;
  }
  cut(bytes.length);
  if (onlyCut) return finish(utf8(bytes).replace(/\ufffd+$/, ''), 'utf-8', 'utf-8', []);
  const charset = stray.some((byte) => byte >= 0xc0) ? best(Uint8Array.from(stray)).charset : 'windows-1252';
  const single = new TextDecoder(charset);
  const text = parts
    .map((part) => (part.length === 1 && part[0]! >= 0x80 ? single.decode(part) : utf8(part)))
    .join('');
  return finish(text, 'utf-8', 'utf-8', ['charset-mixed']);
}

function highBytes(sample: Uint8Array): number {
  let count = 0;
  for (const byte of sample) if (byte >= 0x80) count++;
  return count;
}

/** The stretches around the first high bytes: what a guess can learn from. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.min(bytes.length, SAMPLE));
  let size = 0;
  for (let i = 0; i < bytes.length && size < out.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const end = Math.min(bytes.length, i + 48, i + (out.length - size));
    out.set(bytes.subarray(i, end), size);
    size += end - i;
    i = end - 1;
  }
  return out.subarray(0, size);
}

function best(sample: Uint8Array): { charset: string; score: number } {
  let found = { charset: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  const ranked = analyse(sample).slice(0, 4);
  const names = new Set<string>();
  for (const match of ranked) {
    const name = charsetName(match.name);
    if (name !== null && name !== 'utf-8' && !name.startsWith('utf-')) names.add(name);
  }
  for (const name of SUSPECTS) names.add(name);
  const top = charsetName(ranked[0]?.name);
  for (const charset of names) {
    const text = strict(sample, charset) ?? (isSingleByte(charset) ? decode(sample, charset) : null);
    if (text === null) continue;
    const cjk = !isSingleByte(charset);
    const score = cjk
      ? charset === top && (ranked[0]?.confidence ?? 0) > 60
        ? 0.9
        : -1
      : plausibility(text) + (charset === top ? 0.1 : 0);
    if (score > found.score + 0.02) found = { charset, score };
  }
  return found;
}
