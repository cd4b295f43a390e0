import { foldLine } from './fold-line.ts';

/** A run of words that stayed, went or came. */
export interface DiffPart {
  op: 'same' | 'removed' | 'added';
  text: string;
}

export interface ParagraphChange {
  op: 'added' | 'removed' | 'changed';
  before: string | null;
  after: string | null;
  /** Word by word, for changed paragraphs. */
  parts: DiffPart[];
}

/** What an outlet changed in an article between two readings of its page. */
export interface ReadingChange {
  changed: boolean;
  title: { before: string | null; after: string | null; parts: DiffPart[] } | null;
  paragraphs: ParagraphChange[];
  /** Share of the words that stayed, 0–1. */
  similarity: number;
}

interface Readable {
  title: string | null;
  body: string;
}

const MAX_PARAGRAPHS = 600;
const MAX_WORDS = 600;
const MAX_PAIRS = 2500;

/**
 * Compare two readings of one page: title and body alone, every other zone is ignored. Differences of spelling that
 * folding removes (hamza, tashkeel, quotes, white space) are no change. Cost is bounded: at most 600 paragraphs and,
 * inside a changed paragraph, 600 words are aligned; what lies beyond is reported whole.
 */
export function compareReadings(before: Readable, after: Readable): ReadingChange {
  const titleChanged = foldLine(before.title ?? '') !== foldLine(after.title ?? '');
  const old = split(before.body);
  const now = split(after.body);
  const steps = align(old.map(foldLine), now.map(foldLine));
  const paragraphs: ParagraphChange[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    paragraphs.push(...pair(gone, come));
    gone = [];
    come = [];
  };
  for (const step of steps) {
    if (step.op === 'same') flush();
    else if (step.op === 'removed') gone.push(old[step.at]!);
    else come.push(now[step.at]!);
  }
  flush();
  return {
    changed: titleChanged || paragraphs.length > 0,
    title: titleChanged
      ? { before: before.title, after: after.title, parts: diffWords(before.title ?? '', after.title ?? '') }
      : null,
    paragraphs,
    similarity: similarity(before.body, after.body),
  };
}

const split = (body: string): string[] =>
  body
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '');

interface Step {
  op: DiffPart['op'];
  /** Index in the old list for `same` and `removed`, in the new one for `added`. */
  at: number;
}

/** Longest common subsequence after common ends are set aside; long middles are taken as replaced. */
function align(old: readonly string[], now: readonly string[], limit = MAX_PARAGRAPHS): Step[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++;
  const steps: Step[] = [];
  for (let i = 0; i < head; i++) steps.push({ op: 'same', at: i });
  const n = old.length - head - tail;
  const m = now.length - head - tail;
  if (n > limit || m > limit) {
    for (let i = 0; i < n; i++) steps.push({ op: 'removed', at: head + i });
    for (let j = 0; j < m; j++) steps.push({ op: 'added', at: head + j });
  } else steps.push(...middle(old, now, head, n, m));
  for (let i = 0; i < tail; i++) steps.push({ op: 'same', at: old.length - tail + i });
  return steps;
}

function middle(old: readonly string[], now: readonly string[], head: number, n: number, m: number): Step[] {
  const width = m + 1;
  const lengths = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[head + i] === now[head + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && old[head + i] === now[head + j]) {
      steps.push({ op: 'same', at: head + i });
      i++;
      j++;
    } else if (i < n && (j >= m || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
      steps.push({ op: 'removed', at: head + i++ });
    else steps.push({ op: 'added', at: head + j++ });
  }
  return steps;
}

/** Paragraphs that went and came in one place: those that share words are one paragraph, changed. */
function pair(gone: readonly string[], come: readonly string[]): ParagraphChange[] {
  const out: ParagraphChange[] = [];
  const free = new Set(come.keys());
  const wide = gone.length * come.length <= MAX_PAIRS;
  for (const [i, before] of gone.entries()) {
    let best = -1;
    let most = 0.4;
    const near = wide ? free : nearby(free, Math.round((i * come.length) / gone.length));
    for (const j of near) {
      const alike = similarity(before, come[j]!);
      if (alike > most) {
        most = alike;
        best = j;
      }
    }
    if (best < 0) out.push({ op: 'removed', before, after: null, parts: [] });
    else {
      free.delete(best);
      out.push({ op: 'changed', before, after: come[best]!, parts: diffWords(before, come[best]!) });
    }
  }
  for (const j of free) out.push({ op: 'added', before: null, after: come[j]!, parts: [] });
  return out;
}

/** Of the paragraphs not yet taken, those around one place. */
function nearby(free: ReadonlySet<number>, at: number): number[] {
  return [at - 2, at - 1, at, at + 1, at + 2].filter((j) => free.has(j));
}

/** Word-by-word difference of two short texts, neighbouring words of one fate joined. */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = before.split(/\s+/).filter(Boolean);
  const now = after.split(/\s+/).filter(Boolean);
  const parts: DiffPart[] = [];
  for (const { op, at } of align(old.map(foldLine), now.map(foldLine), MAX_WORDS)) {
    const word = op === 'added' ? now[at]! : old[at]!;
    const last = parts.at(-1);
    if (last?.op === op) last.text = `${last.text} ${word}`;
    else parts.push({ op, text: word });
  }
  return parts;
}

/** Shared words over all words, counted with repetition. */
function similarity(a: string, b: string): number {
  const counts = new Map<string, number>();
  const wordsOf = (text: string) =>
    foldLine(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.length === 0 && second.length === 0) return 1;
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(word, left - 1);
    }
  }
  return Math.round((shared / (first.length + second.length - shared)) * 1000) / 1000;
}
