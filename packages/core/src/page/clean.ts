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
  let out = text;
  if (/[^\x20-\x7e]/.test(out)) {
    out = out.replace(INVISIBLE, '').replace(CONTROLS, ' ');
    if (/[\ufb50-\ufefc]/.test(out)) out = out.replace(PRESENTATION, (run) => run.normalize('NFKC'));
    if (out.includes('\u0640')) out = out.replace(TATWEEL, '');
    out = out.normalize('NFC');
  }
  return out.replace(SPACES, ' ').trim();
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

const ENDS = /[.!?؟۔。！？…‥:;؛»”"'’)\]]$/u;
const SENTENCE_END = /[.!?؟۔。！？…][»”"'’)\]]*$/u;

/** Does the line close like prose: a full stop, question mark or ellipsis, with or without closing quotes? */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Does the line end with any punctuation that closes or announces something? */
export function endsClosed(text: string): boolean {
  return ENDS.test(text);
}
