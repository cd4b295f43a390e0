import { foldTextLine } from '../text/index.ts';
import { foldLine } from './fold-line.ts';
import { glueSites } from './glue-sites.ts';
import { MARKER_LISTS, type MarkerKind } from './markers.ts';
import { remembered } from './remember.ts';

export interface Marker {
  kind: MarkerKind;
  phrase: string;
  sure: 'firm' | 'plain';
  words: number;
}

/** How the phrase stood: the whole line, a label before a colon, or opening a line that goes on. */
export interface LineMarker extends Marker {
  form: 'whole' | 'label' | 'opening';
  /** What follows the phrase and its colon, as printed. */
  rest: string;
  /** An outlet's own phrase: an admin said so, and what stands behind its colon goes with it whatever it is. */
  own?: true;
}

/** A phrase glued to its neighbours inside a line; offsets are UTF-16 units of the line. */
export interface GluedMarker extends Marker {
  start: number;
  end: number;
}

const byPhrase = new Map<string, Marker>();
const byFirstWord = new Map<string, Marker[]>();
const byLastWord = new Map<string, Marker[]>();
let longest = 1;

for (const list of MARKER_LISTS) {
  for (const printed of list.phrases.split('|')) {
    const phrase = foldLine(printed.trim());
    if (phrase === '' || byPhrase.has(phrase)) continue;
    const words = phrase.split(' ');
    const marker: Marker = { kind: list.kind, phrase, sure: list.sure, words: words.length };
    byPhrase.set(phrase, marker);
    longest = Math.max(longest, words.length);
    push(byFirstWord, words[0]!, marker);
    push(byLastWord, words.at(-1)!, marker);
  }
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.words - a.words);
for (const list of byLastWord.values()) list.sort((a, b) => b.words - a.words);

function push(map: Map<string, Marker[]>, key: string, marker: Marker): void {
  const list = map.get(key);
  if (list) list.push(marker);
  else map.set(key, [marker]);
}

/** Finds the marker a line opens with; an outlet's own phrases come before the known ones. */
export type MarkerFinder = (line: string) => LineMarker | null;

/** A finder that also knows an outlet's own phrases, as whole lines or before a colon, which may be written with them. */
export function markerFinder(own: readonly { phrase: string; kind: MarkerKind | 'byline' }[]): MarkerFinder {
  if (own.length === 0) return markerAtStart;
  const phrases = own
    .map(({ phrase, kind }) => ({
      phrase: foldLine(phrase).replace(/[\s:]+$/, ''),
      kind: kind === 'byline' ? ('author' as const) : kind,
    }))
    .filter(({ phrase }) => phrase !== '');
  return (line) => {
    const folded = foldLine(line.slice(0, 400)).replace(/^[^\p{L}\p{N}]+/u, '');
    for (const { phrase, kind } of phrases) {
      if (!folded.startsWith(phrase)) continue;
      const after = folded.slice(phrase.length).trim();
      const words = phrase.split(' ').length;
      if (after === '' || after === ':')
        return { kind, phrase, sure: 'firm', words, form: 'whole', rest: '', own: true };
      const colon = line.search(/[:：]/);
      if (after.startsWith(':') && colon >= 0)
        return {
          kind,
          phrase,
          sure: 'firm',
          words,
          form: 'label',
          rest: line.slice(colon + 1).trim(),
          own: true,
        };
    }
    return markerAtStart(line);
  };
}

const EDGE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;
const COLON = /^\s*[:：|»>›]+\s*/u;
const WORD_END = /[\s|:：»›>(.,…!?؟]/u;

/**
 * Does the line open with one of the known phrases? Whole line (bullets, arrows and counters aside), label before a
 * colon, or opening the line. The longest phrase wins. Whether an opening phrase counts is the caller's decision.
 */
export const markerAtStart: (line: string) => LineMarker | null = remembered((line) => {
  if (line.length === 0) return null;
  const head = line.slice(0, 160);
  const lead = /^[^\p{L}\p{N}]*/u.exec(head)?.[0].length ?? 0;
  if (lead > 8) return null;
  // Most lines end here: their first word opens no known phrase.
  const opening = foldTextLine(head.slice(lead, lead + 40)).split(WORD_END, 1)[0] ?? '';
  if (!byFirstWord.has(opening)) return null;
  const bare = line.length <= 120 ? foldTextLine(line.replace(EDGE, '')).replace(/\s*\(?\d+\)?$/, '') : null;
  if (bare !== null) {
    const whole = byPhrase.get(bare.replace(/\s*[:：]\s*$/, ''));
    if (whole) return { ...whole, form: 'whole', rest: '' };
  }
  const folded = foldTextLine(head.slice(lead));
  for (const marker of byFirstWord.get(opening) ?? []) {
    if (!folded.startsWith(marker.phrase)) continue;
    const next = folded[marker.phrase.length];
    if (next !== undefined && /[\p{L}\p{N}'’]/u.test(next)) continue;
    const at = lead + rawLength(head.slice(lead), marker.words, marker.phrase);
    const after = line.slice(at);
    const colon = COLON.exec(after);
    if (colon) return { ...marker, form: 'label', rest: after.slice(colon[0].length).trim() };
    return { ...marker, form: 'opening', rest: after.trim() };
  }
  return null;
});

/** Length in the raw line of its first `words` words, which are known to fold to `phrase`. */
function rawLength(raw: string, words: number, phrase: string): number {
  let at = 0;
  for (let n = 0; n < words; n++) {
    while (at < raw.length && /\s/.test(raw[at]!)) at++;
    while (at < raw.length && !/\s/.test(raw[at]!)) at++;
  }
  // The last word may carry a colon or a glued sign: step back to where the phrase itself ends.
  while (at > 0 && foldTextLine(raw.slice(0, at)).length > phrase.length) at--;
  return at;
}

const MAX_GLUE_SCAN = 200_000;
const MAX_GLUE_SITES = 3000;

/**
 * Phrases of two words or more that stand glued to a neighbour inside a line («أخبار ذات صلةأعلن»), first to last.
 * Only places where two words cannot meet in sound spelling are looked at, so ordinary prose never matches.
 */
export function gluedMarkers(line: string): GluedMarker[] {
  const found: GluedMarker[] = [];
  const { ends, begins } = glueSites(line, Math.min(line.length, MAX_GLUE_SCAN), MAX_GLUE_SITES);
  for (const end of ends) {
    const before = line.slice(Math.max(0, end - 80), end);
    // Most places are settled by the one word before them.
    const known = byLastWord.get(lastWord(before));
    if (!known) continue;
    const folded = foldTextLine(before);
    for (const marker of known) {
      if (marker.words < 2 || !folded.endsWith(marker.phrase)) continue;
      const previous = folded[folded.length - marker.phrase.length - 1];
      if (previous !== undefined && /[\p{L}\p{N}]/u.test(previous)) continue;
      found.push({ ...marker, start: end - tailLength(before, marker.words), end });
      break;
    }
  }
  for (const start of begins) {
    const known = byFirstWord.get(foldTextLine(line.slice(start, start + 40)).split(WORD_END, 1)[0] ?? '');
    if (!known) continue;
    const after = line.slice(start, start + 80);
    const folded = foldTextLine(after);
    for (const marker of known) {
      if (marker.words < 2 || !folded.startsWith(marker.phrase)) continue;
      const next = folded[marker.phrase.length];
      if (next !== undefined && /[\p{L}\p{N}]/u.test(next)) continue;
      const end = start + rawLength(after, marker.words, marker.phrase);
      if (!found.some((other) => other.start === start)) found.push({ ...marker, start, end });
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The folded word a text ends with. */
function lastWord(text: string): string {
  const tail = foldTextLine(text.slice(text.lastIndexOf(' ') + 1)) || foldTextLine(text);
  return tail.slice(tail.lastIndexOf(' ') + 1);
}

/** Length of the last `words` words of a raw text. */
function tailLength(raw: string, words: number): number {
  let at = raw.length;
  for (let n = 0; n < words; n++) {
    while (at > 0 && /\s/.test(raw[at - 1]!)) at--;
    while (at > 0 && !/[\s.!?؟…»”"):،]/u.test(raw[at - 1]!)) at--;
  }
  return raw.length - at;
}
