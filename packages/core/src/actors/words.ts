import { foldText, sentences, tokens } from '../text/index.ts';
import { type Reading, readingsOf } from './readings.ts';
import { bitsOf } from './traits.ts';

/** A word of a text with what stands between it and the one before. */
export type Word = {
  i: number;
  start: number;
  end: number;
  raw: string;
  /** Folded form, particles and all. */
  f: string;
  /** Raw text between the previous word and this one. */
  gap: string;
  /** Only white space (or a hyphen inside a name) lies between the previous word and this one. */
  soft: boolean;
  sentence: number;
  readings: readonly Reading[];
  /** Traits under any reading. */
  traits: number;
};

const LONGEST_SENTENCE = 160;
const SOFT = /^[\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069]*$/;
const HYPHEN = /^[-\u2010\u2011]$/;

/** Words of a text with their readings, in one pass. */
export function readWords(text: string): Word[] {
  const spans = sentences(text);
  const out: Word[] = [];
  let sentence = 0;
  let forced = 0;
  let opened = 0;
  let last = 0;
  for (const token of tokens(text)) {
    const gap = text.slice(last, token.start);
    // a page without full stops must not become one endless sentence
    if (out.length - opened >= LONGEST_SENTENCE) {
      forced++;
      opened = out.length;
    }
    const before = sentence;
    while (sentence + 1 < spans.length && token.start >= (spans[sentence]?.end ?? 0)) sentence++;
    if (sentence > before) opened = out.length;
    const { raw, folded: f } = token;
    const readings = readingsOf(raw, f);
    let traits = 0;
    for (const { key, hash, bits } of readings) traits |= key === f ? bits : bits | bitsOf(key, hash);
    out.push({
      i: out.length,
      start: token.start,
      end: token.end,
      raw,
      f,
      gap,
      soft: gap === ' ' || SOFT.test(gap) || HYPHEN.test(gap),
      sentence: sentence + forced,
      readings,
      traits,
    });
    last = token.end;
  }
  return out;
}

/** Folded words of a written name. */
export function nameWords(name: string): string[] {
  return tokens(name).map((t) => t.folded);
}

export { wordKey } from './readings.ts';
export type { Reading };
export { foldText };
