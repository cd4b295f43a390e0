import { foldTextLine } from '../text/index.ts';
import { remembered } from './remember.ts';

/** The comparison form of one printed line: folded, every run of white space one space, ends trimmed. */
export const foldLine: (text: string) => string = remembered(foldTextLine);

// What a UTF-16 unit is, learned as units are met.
const OTHER = 1;
const WORD = 2;
const kinds = new Uint8Array(0x10000);
const WORD_SIGN = /^[\p{L}\p{N}]$/u;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] as number;
  if (known !== 0) return known;
  // Half of a pair is judged with its other half, whichever of them is asked for.
  const low = code >= 0xdc00 && code <= 0xdfff;
  if (low || (code >= 0xd800 && code <= 0xdbff)) {
    const pair = text.codePointAt(low ? at - 1 : at) ?? 0;
    return pair > 0xffff && WORD_SIGN.test(String.fromCodePoint(pair)) ? WORD : OTHER;
  }
  const kind = WORD_SIGN.test(String.fromCharCode(code)) ? WORD : OTHER;
  kinds[code] = kind;
  return kind;
}

/** The runs of letters and digits of a folded text. */
export function wordsOfFolded(folded: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < folded.length; at++) {
    const inside = kindAt(folded, at) === WORD;
    if (inside && start < 0) start = at;
    else if (!inside && start >= 0) {
      words.push(folded.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) words.push(folded.slice(start));
  return words;
}

/** Letters and digits alone, folded: how two printings of one title are compared. */
export const titleKey: (text: string) => string = remembered((text) =>
  wordsOfFolded(foldTextLine(text)).join(''),
);
