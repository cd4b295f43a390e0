import {
  ARABIC_PROFILES,
  CYRILLIC_PROFILES,
  FOREIGN_CYRILLIC,
  LATIN_PROFILES,
  type Profile,
} from './language-profiles.ts';
import { isOfScript, type Script, scriptOf } from './script.ts';

/** A language by its ISO 639-1 code, null when the text does not show one; confidence from 0 to 1. */
export type DetectedLanguage = { language: string | null; confidence: number };

const ADDRESS = /https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu;
const LOOKED_AT = 6000;
const WORD_WEIGHT = 3;
const OWN_WEIGHT = 4;
const SHARED_WEIGHT = 1;
const GROUP_WEIGHT = 1;
const MOST_WORDS = 250;

const PROFILES: Partial<Record<Script, readonly Profile[]>> = {
  arabic: ARABIC_PROFILES,
  cyrillic: CYRILLIC_PROFILES,
  latin: LATIN_PROFILES,
};

const MARK = /^\p{M}$/u;

/** Words of one script, marks left out of them; a sign of any other kind ends a word. */
function words(text: string, script: Script): string[] {
  const found: string[] = [];
  let word = '';
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    if (code === 0x200c || isOfScript(code, script)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      word += text.slice(start, at);
      start = -1;
    }
    if (code === 0x20) {
      if (word === '') continue;
    } else {
      const point = code >= 0xd800 && code <= 0xdbff ? (text.codePointAt(at) ?? code) : code;
      if (point > 0xffff) at += 1;
      if (word === '' || (point >= 0x300 && MARK.test(String.fromCodePoint(point)))) continue;
    }
    found.push(word);
    if (found.length === MOST_WORDS) return found;
    word = '';
  }
  return found;
}

/** What a letter weighs for a profile, by its code. */
const letterWeights = new Map<Profile, Map<number, number>>();

function lettersOf(profile: Profile): Map<number, number> {
  let weights = letterWeights.get(profile);
  if (weights === undefined) {
    weights = new Map<number, number>();
    for (const letter of profile.shared) weights.set(letter.charCodeAt(0), SHARED_WEIGHT);
    for (const letter of profile.own) weights.set(letter.charCodeAt(0), OWN_WEIGHT);
    letterWeights.set(profile, weights);
  }
  return weights;
}

function weigh(profile: Profile, word: string, padded: string): number {
  let total = profile.words.has(word) ? WORD_WEIGHT : 0;
  const letters = lettersOf(profile);
  if (letters.size > 0)
    for (let at = 0; at < word.length; at += 1) total += letters.get(word.charCodeAt(at)) ?? 0;
  for (const group of profile.groups) if (padded.includes(group)) total += GROUP_WEIGHT;
  return total;
}

/** What a word says for each profile of its script. News repeats its words; bounded: forgotten when it has grown large. */
const remembered = new Map<string, number[]>();
const MOST_REMEMBERED = 20_000;
/** A longer word would keep the whole text it was cut from in memory. */
const LONGEST_REMEMBERED = 12;

function scoresOf(profiles: readonly Profile[], all: readonly string[]): number[] {
  const totals = profiles.map(() => 0);
  for (const word of all) {
    let weights = remembered.get(word);
    if (weights === undefined) {
      weights = profiles.map((profile) => weigh(profile, word, `_${word}_`));
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      if (word.length <= LONGEST_REMEMBERED) remembered.set(word, weights);
    }
    for (let at = 0; at < totals.length; at += 1) totals[at] = (totals[at] ?? 0) + (weights[at] ?? 0);
  }
  return totals;
}

/**
 * The language of a text, from the script of its letters, letters that one language alone has, function words and
 * letter groups: ar fa ur ku ps he el ru uk bg en fr es de it pt tr nl. Reads the first 6,000 units; addresses,
 * hashtags and handles do not count. Names nothing else: a text of another language gets null or low confidence.
 * Confidence below .5 is a guess.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, LOOKED_AT).normalize('NFC').replace(ADDRESS, ' ');
  const script = scriptOf(sample);
  if (script === 'hebrew') return { language: 'he', confidence: 0.99 };
  if (script === 'greek') return { language: 'el', confidence: 0.99 };
  const profiles = script === null ? undefined : PROFILES[script];
  if (script === null || profiles === undefined) return { language: null, confidence: 0 };
  // Turkish İ loses its dot to a mark in lower case; the profile holds both.
  const all = words(script === 'arabic' ? sample : sample.replace(/İ/g, 'i').toLowerCase(), script);
  if (
    script === 'cyrillic' &&
    all.some((word) => [...word].some((letter) => FOREIGN_CYRILLIC.includes(letter)))
  )
    return { language: null, confidence: 0 };
  const totals = scoresOf(profiles, all);
  const scores = profiles
    .map((profile, at) => ({ language: profile.language, score: totals[at] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (first === undefined || first.score === 0) return fallback(script);
  const rest = second?.score ?? 0;
  const margin = (first.score - rest) / (first.score + rest);
  const evidence = first.score / (first.score + 4);
  const coverage = Math.min(1, first.score / (all.length * (script === 'latin' ? 0.9 : 0.4)));
  const confidence = Math.min(
    0.99,
    (0.4 + 0.6 * Math.min(1, margin * 2.5)) * evidence * (0.5 + 0.5 * coverage),
  );
  return { language: first.language, confidence: Math.round(confidence * 100) / 100 };
}

/** With no evidence inside the script: the language most written in it, as a guess; Latin is anyone's. */
function fallback(script: Script): DetectedLanguage {
  if (script === 'arabic') return { language: 'ar', confidence: 0.3 };
  if (script === 'cyrillic') return { language: 'ru', confidence: 0.3 };
  return { language: null, confidence: 0 };
}
