import { foldText } from './fold.ts';

/** Words before a full stop that do not end a sentence, folded. Single letters never do. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt maj capt adm rep sen gov st jr sr vs etc inc ltd co corp no vol fig jan feb mar apr jun jul aug sep sept oct nov dec mme mlle usw bzw nr ' +
    'гг им тыс млн млрд руб ул стр см др проф акад ген напр ' +
    'اد هم صب تلف رقم'
  ).split(/\s+/),
);

const CLOSERS = '»"”’\')]}›）】';
const SPACE = /\s/;
const LOWER = /\p{Ll}/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const ARABIC_LETTER = /[\u0620-\u064a\u066e-\u06d3]/;
const LONGEST_LOOK = 24;

/** The run of letters that ends just before `at`, folded; at most LONGEST_LOOK units are looked at. */
function wordBefore(raw: string, at: number, from: number): { word: string; start: number } {
  let start = at;
  while (start > from && at - start < LONGEST_LOOK && LETTER.test(raw.charAt(start - 1))) start -= 1;
  return { word: foldText(raw.slice(start, at)), start };
}

/** Whether the dot at `dot` belongs to an abbreviation, an initial or a numbered item. */
function isAbbreviation(raw: string, dot: number, from: number): boolean {
  const { word, start } = wordBefore(raw, dot, from);
  if (word === '') return false;
  if (/^\d+$/.test(word)) return word.length <= 3 && raw.slice(from, start).trim() === '';
  if (word.length === 1) return true;
  return ABBREVIATIONS.has(word) && word !== 'no'
    ? true
    : word === 'no' && /^\s*\d/.test(raw.slice(dot + 1, dot + 6));
}

/** Whether a sentence ends with the mark at `at`; `next` is the first place after marks and closing quotes. */
function ends(raw: string, at: number, next: number, from: number): boolean {
  const mark = raw.charAt(at);
  const follows = raw.charAt(next);
  if (mark === '.') {
    const dots = raw.charAt(at - 1) === '.';
    const threeDots = dots && raw.charAt(at - 2) === '.';
    if (dots && !threeDots) return next >= raw.length;
    if (!dots && isAbbreviation(raw, at, from)) return false;
    if (next === at + 1 && follows !== '' && !SPACE.test(follows)) {
      const { word } = wordBefore(raw, at, from);
      return (
        ARABIC_LETTER.test(follows) &&
        word.length >= 3 &&
        /[\d\u0620-\u06d3\u0660-\u0669]/.test(raw.charAt(at - 1))
      );
    }
  } else if (next === at + 1 && follows !== '' && !SPACE.test(follows)) return ARABIC_LETTER.test(follows);
  if (follows === '،' || follows === ',' || follows === ':') return false;
  let ahead = next;
  while (ahead < raw.length && ahead - next < LONGEST_LOOK && SPACE.test(raw.charAt(ahead))) ahead += 1;
  return !LOWER.test(raw.charAt(ahead));
}

/** A quick look: letters and spaces, nearly all of a text, end no sentence. */
const mayEnd = (code: number): boolean =>
  code <= 0x3f ? code !== 0x20 : code === 0x61f || (code >= 0x2026 && code <= 0x2029);

/**
 * The sentences of a raw text as spans without surrounding white space. A line break always ends one; `. ! ? ؟ …`
 * do, with the quotes and brackets that close after them, unless an abbreviation («د.», «أ.ف.ب», U.S.), an initial,
 * a decimal, a numbered item, a lower-case continuation or the two dots of Arabic headlines («..») says otherwise.
 * «؛» parts clauses, not sentences. Covers every character that is no white space. Linear time.
 */
export function sentences(raw: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = 0;
  const close = (end: number): void => {
    let start = from;
    let stop = end;
    while (start < stop && SPACE.test(raw.charAt(start))) start += 1;
    while (stop > start && SPACE.test(raw.charAt(stop - 1))) stop -= 1;
    if (stop > start) found.push({ start, end: stop });
    from = end;
  };
  let at = 0;
  while (at < raw.length) {
    if (!mayEnd(raw.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const character = raw.charAt(at);
    if (character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029') {
      close(at);
      at += 1;
      continue;
    }
    if ('.!?؟…'.includes(character)) {
      let next = at + 1;
      if ('.!?؟…'.includes(raw.charAt(next)) && next < raw.length) {
        at = next;
        continue;
      }
      while (next < raw.length && CLOSERS.includes(raw.charAt(next))) next += 1;
      if (ends(raw, at, next, from)) close(next);
      at = next;
      continue;
    }
    at += 1;
  }
  close(raw.length);
  return found;
}
