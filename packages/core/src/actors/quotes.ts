import { WESTERN_OPENERS } from './lexicon/western-speech.ts';
import type { PageIndex, Party } from './page.ts';
import { isClause, type Utterance } from './speech.ts';
import type { Quote } from './types.ts';

type Span = { start: number; end: number };

const isMarkCode = (code: number): boolean =>
  code === 0x22 || code === 0xab || code === 0xbb || (code >= 0x201c && code <= 0x201e);
const NEWLINE = 10;
const SHORTEST = 12;
const LONGEST = 2500;

/** Stretches between quotation marks inside one paragraph, marks left out. Straight and careless marks pair up in order. */
export function quotedSpans(source: string): Span[] {
  const out: Span[] = [];
  let open = -1;
  let mark = '';
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === NEWLINE && source.charCodeAt(i + 1) === NEWLINE) open = -1;
    const isMark = isMarkCode(code);
    if (open < 0) {
      if (isMark) {
        open = i + 1;
        mark = source.charAt(i);
      }
      continue;
    }
    if (isMark && closes(mark, source.charAt(i))) {
      if (i - open <= LONGEST) out.push({ start: open, end: i });
      open = -1;
    } else if (i - open > LONGEST) open = -1;
  }
  return out;
}

function closes(open: string, c: string): boolean {
  if (open === '«') return c === '»';
  if (open === '»') return c === '«' || c === '»';
  if (open === '"') return c === '"' || c === '”';
  return c === '”' || c === '“' || c === '"';
}

/** Direct and reported speech of a page with its speakers. */
export function readQuotes(index: PageIndex, speech: ReadonlyMap<number, Utterance>): Quote[] {
  const { page } = index;
  const { source } = page;
  const out: Quote[] = [];
  const put = (party: Party | null, span: Span, direct: boolean): void => {
    const text = source.slice(span.start, span.end);
    const lead = (/^[\s،,:؛"“«.\u00A0-]+/.exec(text) ?? [''])[0].length;
    const clean = text.slice(lead).trim().replace(/,$/, '');
    if (party === null || clean.length < (direct ? SHORTEST : 8)) return;
    const start = span.start + lead;
    out.push({ by: party.name, entity: party.entity, text: clean, start, end: start + clean.length, direct });
  };
  // words that stand in direct speech already
  const spoken = new Uint8Array(page.words.length);
  const take = (span: Span): void => {
    spoken.fill(1, wordFrom(index, span.start), wordFrom(index, span.end));
  };
  let before: { speaker: Utterance; end: number } | null = null;
  for (const span of quotedSpans(source)) {
    if (span.end - span.start < SHORTEST || !/\s\S+\s/.test(source.slice(span.start, span.end))) continue;
    const first = wordFrom(index, span.start);
    const body = index.bodyAt.get(first);
    if (body !== undefined && body.end >= span.end - 1) continue;
    const speaker: Utterance | null =
      introducer(index, speech, first) ?? follower(index, speech, span) ?? carried(index, span, before);
    if (speaker === null) continue;
    before = { speaker, end: span.end };
    put(speaker.party, span, true);
    take(span);
  }
  for (const u of speech.values()) {
    const colon = colonSpeech(index, u);
    if (colon !== null && spoken[u.after] !== 1) {
      put(u.party, colon, true);
      take(colon);
      continue;
    }
    const said = clauseOf(index, u, speech);
    if (said === null) continue;
    const from = wordFrom(index, said.start);
    const to = wordFrom(index, said.end);
    if (!(spoken[from] === 1 && spoken[to - 1] === 1)) put(u.party, said, false);
  }
  return out.sort((a, b) => a.start - b.start);
}

/** The verb that leads into a quotation: the last one before it in its sentence. */
function introducer(
  index: PageIndex,
  speech: ReadonlyMap<number, Utterance>,
  first: number,
): Utterance | null {
  const { words } = index.page;
  const sentence = words[first]?.word.sentence;
  for (let at = first - 1; at >= 0 && words[at]?.word.sentence === sentence; at--) {
    const u = speech.get(at);
    if (u !== undefined && u.verb !== 'بحسب') return u;
  }
  return null;
}

/** «…»، قال فلان: the verb right after a quotation; in English its subject may stand between. */
function follower(index: PageIndex, speech: ReadonlyMap<number, Utterance>, span: Span): Utterance | null {
  const { words } = index.page;
  const at = wordFrom(index, span.end);
  const u = speech.get(at) ?? speech.get(at + 1);
  const western = words[at]?.kind === 'latin';
  if (u !== undefined && (western || !u.carried)) return u;
  for (let i = at; western && i < at + 10 && words[i]?.word.sentence === words[at]?.word.sentence; i++) {
    const later = speech.get(i);
    if (later !== undefined) return later.party !== null && later.party.from >= at ? later : null;
  }
  return null;
}

/** A quotation that is its whole sentence, right after one whose speaker is told («…,” he said. “…”), in English. */
function carried(
  index: PageIndex,
  span: Span,
  before: { speaker: Utterance; end: number } | null,
): Utterance | null {
  if (before === null || span.start - before.end > 90) return null;
  const { words, source } = index.page;
  if (words[wordFrom(index, span.start)]?.kind !== 'latin') return null;
  const spoken = words[before.speaker.at]?.word.start ?? 0;
  const between = source.slice(before.end, span.start);
  return spoken > before.end && spoken < span.start && /[.]\s*["“«]$/.test(between) ? before.speaker : null;
}

/** Index of the first word at or after a raw offset. */
function wordFrom(index: PageIndex, offset: number): number {
  const { words } = index.page;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((words[mid]?.word.start ?? 0) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** «وقال السفير: …» up to the end of the sentence. */
function colonSpeech(index: PageIndex, u: Utterance): Span | null {
  const { words } = index.page;
  const next = words[u.after];
  if (next === undefined || !/^\s*["“”»)]?\s*:\s*["“«]?\s*$/.test(next.word.gap)) return null;
  return { start: next.word.start, end: sentenceEnd(index, u.after) };
}

function sentenceEnd(index: PageIndex, from: number): number {
  const { words } = index.page;
  const sentence = words[from]?.word.sentence;
  let at = from;
  while (at + 1 < words.length && words[at + 1]?.word.sentence === sentence) at++;
  return words[at]?.word.end ?? 0;
}

const FAR = 24;

/** Reported speech: from after «أن» to the next verb of saying or the end of the sentence. */
function clauseOf(index: PageIndex, u: Utterance, speech: ReadonlyMap<number, Utterance>): Span | null {
  const { words, source } = index.page;
  const sentence = words[u.at]?.word.sentence;
  for (let i = u.after; i < Math.min(words.length, u.after + FAR); i++) {
    const w = words[i];
    if (w === undefined || w.word.sentence !== sentence) return null;
    if (i > u.after && speech.has(i)) return null;
    // English leaves «that» out: «said the talks would resume»
    const opens = i === u.after && w.word.soft && w.kind === 'latin' && WESTERN_OPENERS.has(w.word.f);
    if (!opens && !isClause(w.word.f)) continue;
    const first = opens ? i : i + 1;
    const begin = words[first];
    if (begin === undefined || begin.word.sentence !== sentence) return null;
    let end = begin.word.end;
    for (let at = first + 1; words[at]?.word.sentence === sentence; at++) {
      const next = speech.get(at);
      const f = words[at]?.word.f ?? '';
      if (next !== undefined && (next.participle || f.startsWith('و') || next.verb === 'بحسب')) break;
      end = words[at]?.word.end ?? end;
    }
    const cut = source.slice(begin.word.start, end).indexOf('؛');
    if (cut > SHORTEST) end = begin.word.start + cut;
    return { start: begin.word.start, end };
  }
  return null;
}
