const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const PRESENTATION = /[\ufb50-\ufdcf\ufdf0-\ufdf9\ufe70-\ufefc]+/g;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const TATWEEL = /(?<=\p{Script=Arabic})\u0640+(?=[\p{Script=Arabic}\p{M}]|$)/gu;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/**
 * One line of readable text: bidi marks, soft hyphens and controls dropped, presentation forms and decomposed letters
 * composed, stretching marks removed, every run of white space one space. Case and spelling stay as printed.
 */
export function cleanLine(text: string): string {
  const needs = needsOf(text);
  if (needs === 0) return text;
  let out = text;
  if (needs & DROPS) out = out.replace(INVISIBLE, '').replace(CONTROLS, ' ');
  if (needs & PRESENTS) out = out.replace(PRESENTATION, (run) => run.normalize('NFKC'));
  if (needs & STRETCHES) out = out.replace(TATWEEL, '');
  if (needs & (COMPOSES | PRESENTS)) out = out.normalize('NFC');
  return out.replace(SPACES, ' ').trim();
}

// What a line needs, by its units; learned as units are met.
const KNOWN = 1;
const DROPS = 2;
const PRESENTS = 4;
const STRETCHES = 8;
const COMPOSES = 16;
const SPACE = 32;
/** White space that is not one plain space between two words. */
const GAPS = 64;
const needsOfUnit = new Uint8Array(0x10000);

/** All a line needs, 0 when it is clean as it stands. */
function needsOf(text: string): number {
  let needs = 0;
  let spaced = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = needsOfUnit[code] || learnNeeds(code);
    if (unit === KNOWN) spaced = false;
    else {
      needs |= unit;
      const space = (unit & SPACE) !== 0;
      if (space && (spaced || code !== 0x20)) needs |= GAPS;
      spaced = space;
    }
  }
  if (spaced && text !== '') needs |= GAPS;
  return needs & ~(KNOWN | SPACE);
}

function learnNeeds(code: number): number {
  const sign = String.fromCharCode(code);
  let needs = KNOWN;
  if (sign.replace(INVISIBLE, '').replace(CONTROLS, '') === '') needs |= DROPS;
  if (/[\ufb50-\ufefc]/.test(sign)) needs |= PRESENTS;
  if (sign === '\u0640') needs |= STRETCHES;
  if (/[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(sign)) needs |= SPACE;
  // Marks compose with what stands before them, so do the later parts of Korean syllables; pairs may.
  if (code >= 0x300 && (/[\p{M}\u1100-\u11ff\ud800-\udfff]/u.test(sign) || sign.normalize('NFC') !== sign))
    needs |= COMPOSES;
  needsOfUnit[code] = needs;
  return needs;
}

/** Words of a text, roughly: runs without white space that hold a letter or digit; of Han and kana two signs are one. */
export function countWords(text: string): number {
  let words = 0;
  let signs = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x3040 && c <= 0x9fff) {
      signs++;
      continue;
    }
    const space = c <= 32 || c === 0xa0;
    if (!space && !inside && isWordUnit(c)) {
      inside = true;
      words++;
    } else if (space) inside = false;
  }
  return words + Math.ceil(signs / 2);
}

function isWordUnit(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c >= 0xaa;
}

const ENDS = '.!?؟۔。！？…‥:;؛»”"\'’)]';
const SENTENCE_ENDS = '.!?؟۔。！？…';
const CLOSING_QUOTES = '»”"\'’)]';

/** Does the line close like prose: a full stop, question mark or ellipsis, with or without closing quotes? */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSING_QUOTES.includes(text.charAt(at))) at--;
  return at >= 0 && SENTENCE_ENDS.includes(text.charAt(at));
}

/** Does the line end with any punctuation that closes or announces something? */
export function endsClosed(text: string): boolean {
  return text !== '' && ENDS.includes(text.charAt(text.length - 1));
}
