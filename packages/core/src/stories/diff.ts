export interface DiffPart {
  op: 'same' | 'added' | 'removed';
  text: string;
}

export interface TextDiff {
  changed: boolean;
  /** Words only in the new text, and only in the old. */
  added: number;
  removed: number;
  /** Joined in order, same and removed give the old text and same and added the new, white space apart. */
  parts: DiffPart[];
}

const MAX_EDITS = 1000;
const PIECE = /[\p{L}\p{M}\p{N}\u0640\u200b-\u200f]+|[^\s\p{L}\p{M}\p{N}]|\n+/gu;

const pieces = (text: string): string[] => text.match(PIECE) ?? [];
const isWord = (piece: string): boolean => /[\p{L}\p{N}]/u.test(piece);

type Op = [DiffPart['op'], string];

/** Greedy shortest edit script (Myers 1986), or null when it takes more than `limit` edits. */
function shortestEdits(a: readonly string[], b: readonly string[], limit: number): Op[] | null {
  const max = Math.min(limit, a.length + b.length);
  const offset = max + 1;
  const front = new Int32Array(2 * max + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= max; d++) {
    trace.push(front.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (front[offset + k - 1] ?? 0) < (front[offset + k + 1] ?? 0));
      let x = down ? (front[offset + k + 1] ?? 0) : (front[offset + k - 1] ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      front[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return backtrack(a, b, trace, d);
    }
  }
  return null;
}

function backtrack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Int32Array[],
  edits: number,
): Op[] {
  const ops: Op[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = edits; d > 0; d--) {
    const row = trace[d] ?? new Int32Array(0);
    const at = (k: number): number => row[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const fromX = at(before);
    const fromY = fromX - before;
    while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      ops.push(['same', a[--x] ?? '']);
      y--;
    }
    if (down) ops.push(['added', b[--y] ?? '']);
    else ops.push(['removed', a[--x] ?? '']);
  }
  while (x > 0 && y > 0) {
    ops.push(['same', a[--x] ?? '']);
    y--;
  }
  return ops.reverse();
}

function trimmedEdits(a: readonly string[], b: readonly string[]): Op[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const oldMiddle = a.slice(head, a.length - tail);
  const newMiddle = b.slice(head, b.length - tail);
  const middle = shortestEdits(oldMiddle, newMiddle, MAX_EDITS) ?? [
    ...oldMiddle.map((piece): Op => ['removed', piece]),
    ...newMiddle.map((piece): Op => ['added', piece]),
  ];
  return [
    ...a.slice(0, head).map((piece): Op => ['same', piece]),
    ...middle,
    ...a.slice(a.length - tail).map((piece): Op => ['same', piece]),
  ];
}

const CLOSING = /^[.,،؛:;!؟?)\]»”%٪…\n]/;
const OPENING = /[([«“\n]$/;

function joined(words: readonly string[]): string {
  const out: string[] = [];
  for (const [at, word] of words.entries()) {
    if (at > 0 && !CLOSING.test(word) && !OPENING.test(words[at - 1] ?? '')) out.push(' ');
    out.push(word);
  }
  return out.join('');
}

/** Within a run of changes the removed words come before the added ones, as a reader expects. */
function grouped(ops: readonly Op[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    if (removed.length > 0) parts.push({ op: 'removed', text: joined(removed) });
    if (added.length > 0) parts.push({ op: 'added', text: joined(added) });
    removed = [];
    added = [];
  };
  let same: string[] = [];
  const flushSame = (): void => {
    if (same.length > 0) parts.push({ op: 'same', text: joined(same) });
    same = [];
  };
  for (const [op, piece] of ops) {
    if (op === 'same') {
      flush();
      same.push(piece);
    } else {
      flushSame();
      (op === 'added' ? added : removed).push(piece);
    }
  }
  flush();
  flushSame();
  return parts;
}

/**
 * What changed between two texts, by words. White space alone is no change. Texts that differ in more than 1,000
 * places are shown as one removed and one added middle. Method: Myers' greedy O(ND) on words.
 */
export function diffText(before: string, after: string): TextDiff {
  const ops = trimmedEdits(pieces(before), pieces(after));
  let added = 0;
  let removed = 0;
  for (const [op, piece] of ops) {
    if (op === 'same' || !isWord(piece)) continue;
    if (op === 'added') added++;
    else removed++;
  }
  const changed = ops.some(([op, piece]) => op !== 'same' && piece.trim() !== '');
  return { changed, added, removed, parts: grouped(ops) };
}
