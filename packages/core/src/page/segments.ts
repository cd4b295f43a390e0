import { stem } from '../text/index.ts';
import type { Block } from './block.ts';
import { cleanLine, countWords, endsClosed } from './clean.ts';
import { isProse } from './cues.ts';
import { contentWords } from './resume.ts';
import type { Segment } from './types.ts';

const STARTS_WORDS = 12;
const MIN_WORDS = 25;
const MAX_BREAKS = 12;
// A rule of signs between two stories.
const RULE = /^(?:[*⁂•·–—_=~#-]\s*){3,}$/u;

/** The stories of a body: where each begins (indexes into `body`), none when there is but one. */
export interface Split {
  segments: Segment[];
  /** Index in `body` of the first block of each segment. */
  from: number[];
}

/**
 * Split a body into its stories. A break needs a subheading or a rule of signs, and one of two proofs: the headline
 * joins two clauses and each side of the break has one clause's own words, or the two sides share next to no words
 * at all (news in brief). Subheadings inside one story prove neither.
 */
export function splitSegments(body: readonly Block[], title: string | null): Split {
  const breaks: number[] = [];
  let from = 0;
  let above = 0;
  // Only a body with a break needs its words counted.
  let words: number[] | null = null;
  for (let i = 1, tried = 0; i + 1 < body.length && tried < MAX_BREAKS; i++) {
    if (!isBreak(body, i)) continue;
    tried++;
    words ??= wordsUpTo(body);
    const [whole = 0, here = 0] = [words[body.length], words[i]];
    if (here - above < MIN_WORDS || whole - here < MIN_WORDS) continue;
    const before = body.slice(from, i);
    const after = body.slice(i);
    if (strangers(before, until(body, i)) || (title !== null && partsHeadline(title, before, after))) {
      breaks.push(i);
      from = i;
      above = here;
    }
  }
  const starts = [0, ...breaks];
  const segments = starts.map((at, n) => segmentOf(body.slice(at, starts[n + 1] ?? body.length)));
  return { segments: body.length ? segments : [], from: starts };
}

function isBreak(body: readonly Block[], i: number): boolean {
  const block = body[i]!;
  if (RULE.test(block.text)) return true;
  if (block.role === 'heading') return true;
  const [before, after] = [body[i - 1], body[i + 1]];
  return (
    isSubheading(block) &&
    before !== undefined &&
    after !== undefined &&
    isProse(before.text) &&
    isProse(after.text)
  );
}

/** A short line without a full stop between paragraphs. */
export function isSubheading(block: Block): boolean {
  if (block.role === 'heading') return true;
  if (block.role !== 'line' && block.role !== 'paragraph') return false;
  const words = countWords(block.text);
  return (
    words >= 1 &&
    words <= 14 &&
    block.text.length <= 110 &&
    !endsClosed(block.text) &&
    !/^[-•–—*]/u.test(block.text)
  );
}

/** The blocks from a break to the next candidate, at least a few paragraphs. */
function until(body: readonly Block[], from: number): readonly Block[] {
  let i = from + 1;
  while (i < body.length && !(i > from + 1 && isBreak(body, i))) i++;
  return body.slice(from, i);
}

/** How many words stand before each block, and, last, in all of them. */
function wordsUpTo(blocks: readonly Block[]): number[] {
  const words = [0];
  for (const [i, block] of blocks.entries()) words.push((words[i] ?? 0) + countWords(block.text));
  return words;
}

function vocabulary(blocks: readonly Block[]): Set<string> {
  const words = new Set<string>();
  for (const block of blocks) for (const word of wordsIn(block)) words.add(word);
  return words;
}

/** Do the two sides share so few words that they can hardly be one story? */
function strangers(before: readonly Block[], after: readonly Block[]): boolean {
  const a = vocabulary(before);
  const b = vocabulary(after);
  const smaller = Math.min(a.size, b.size);
  if (smaller < 18) return false;
  let shared = 0;
  for (const word of b) if (a.has(word)) shared++;
  return shared / smaller < 0.035;
}

const JOINT = /\s(?=و\p{L}{3,})|\s(?:and|while|as|и|а|et|ve)\s|[;؛…]|\.\.+|\s[–—-]\s/gu;

/** Does some joint of the headline part it so that each clause lives on its own side of the break? */
function partsHeadline(title: string, before: readonly Block[], after: readonly Block[]): boolean {
  // Most headlines have no such joint, and finding the stems of all paragraphs costs far more than looking for one.
  const clauses = clausesOf(title);
  if (clauses.length === 0) return false;
  const [head, tail] = [paragraphSets(before), paragraphSets(after)];
  if (head.length < 2 || tail.length < 2) return false;
  for (const { onlyLeft, onlyRight } of clauses) {
    const opens = tail[0]!;
    const named = onlyRight.some((word) => opens.has(word)) && !onlyLeft.some((word) => opens.has(word));
    if (named && lead(onlyRight, tail, head) >= 0.25 && lead(onlyLeft, head, tail) >= 0.2) return true;
  }
  return false;
}

/** The words that each side of a headline's joints has for itself, where both have some. */
function clausesOf(title: string): { onlyLeft: string[]; onlyRight: string[] }[] {
  return [...title.matchAll(JOINT)].flatMap((joint) => {
    const left = stems(title.slice(0, joint.index));
    const right = stems(title.slice(joint.index));
    const onlyLeft = [...left].filter((word) => !right.has(word));
    const onlyRight = [...right].filter((word) => !left.has(word));
    return onlyLeft.length < 2 || onlyRight.length < 2 ? [] : [{ onlyLeft, onlyRight }];
  });
}

// A body is looked at once for each of its subheadings: the words of a block are found once.
const wordCache = new WeakMap<Block, readonly string[]>();
const stemCache = new WeakMap<Block, Set<string>>();

function wordsIn(block: Block): readonly string[] {
  let words = wordCache.get(block);
  if (!words) {
    words = contentWords(block.text);
    wordCache.set(block, words);
  }
  return words;
}

function stemsIn(block: Block): Set<string> {
  let found = stemCache.get(block);
  if (!found) {
    found = stems(block.text);
    stemCache.set(block, found);
  }
  return found;
}

/** Stems of a text's words, so that «صحفيا» meets «الصحفي». */
function stems(text: string): Set<string> {
  return new Set(contentWords(text).map((word) => stem(word.replace(/(?<=[ء-ي]{4})ا$/u, ''))));
}

function paragraphSets(blocks: readonly Block[]): Set<string>[] {
  return blocks.filter((block) => isProse(block.text)).map(stemsIn);
}

/** By how much the most telling of the words is commoner in the paragraphs here than there. */
function lead(words: readonly string[], here: readonly Set<string>[], there: readonly Set<string>[]): number {
  return Math.max(...words.map((word) => share(word, here) - share(word, there)));
}

function share(word: string, paragraphs: readonly Set<string>[]): number {
  return paragraphs.filter((words) => words.has(word)).length / paragraphs.length;
}

function segmentOf(blocks: readonly Block[]): Segment {
  const head = blocks[0];
  const titled = blocks.length > 1 && head !== undefined && (isSubheading(head) || RULE.test(head.text));
  const first = titled ? (blocks.find((block, i) => i > 0 && !isSubheading(block)) ?? blocks[1]!) : head;
  const starts = cleanLine(first?.text ?? '')
    .split(' ')
    .slice(0, STARTS_WORDS)
    .join(' ');
  return titled && !RULE.test(head.text) ? { starts, title: head.text } : { starts };
}
