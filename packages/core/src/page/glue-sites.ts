// What a UTF-16 unit is to its neighbours, learned as units are met; several at once.
const LEARNED = 1;
const LETTER = 2;
const LOWER = 4;
const UPPER = 8;
/** ة ى ً: nothing follows them inside a word. */
const FINAL = 16;
/** أ إ آ: seldom inside a word, but behind a particle. */
const HAMZA = 32;
const CLOSER = 64;
const kinds = new Uint8Array(0x10000);

function kindOf(sign: string): number {
  let kind = LEARNED;
  if (/^\p{L}$/u.test(sign)) kind |= LETTER;
  if (/^\p{Ll}$/u.test(sign)) kind |= LOWER;
  if (/^\p{Lu}$/u.test(sign)) kind |= UPPER;
  if ('ةىً'.includes(sign)) kind |= FINAL;
  if ('أإآ'.includes(sign)) kind |= HAMZA;
  if ('.!?؟…»”"):،'.includes(sign)) kind |= CLOSER;
  return kind;
}

/** The kind of the sign a unit belongs to; both halves of a pair are asked as one. */
function kindAt(line: string, at: number): number {
  const code = line.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) {
    const pair = line.codePointAt(code >= 0xdc00 ? at - 1 : at) ?? 0;
    return pair > 0xffff ? kindOf(String.fromCodePoint(pair)) : LEARNED;
  }
  const known = kinds[code] as number;
  if (known !== 0) return known;
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

const isInsidePair = (line: string, at: number): boolean => (line.codePointAt(at - 1) ?? 0) > 0xffff;

/** Offsets where what stands before, or after, may be a phrase that lost the space beside it; at most `most` of each. */
export interface GlueSites {
  ends: number[];
  begins: number[];
}

/**
 * The places of a line where two words cannot meet in sound spelling: a letter right after a final-only form or a sign
 * that closes, a hamza-bearing alef inside a word, a capital after a small letter. One pass.
 */
export function glueSites(line: string, length: number, most: number): GlueSites {
  const ends: number[] = [];
  const begins: number[] = [];
  let before = length > 0 ? kindAt(line, 0) : 0;
  for (let at = 1; at < length; at++) {
    const here = kindAt(line, at);
    if (here & LETTER) {
      const camel = (before & LOWER) !== 0 && (here & UPPER) !== 0;
      const final = (before & FINAL) !== 0;
      const ending = camel || final || ((before & LETTER) !== 0 && (here & HAMZA) !== 0);
      const beginning = camel || final || (before & CLOSER) !== 0;
      if ((ending || beginning) && !isInsidePair(line, at)) {
        if (ending && ends.length < most) ends.push(at);
        if (beginning && begins.length < most) begins.push(at);
      }
    }
    before = here;
  }
  return { ends, begins };
}
