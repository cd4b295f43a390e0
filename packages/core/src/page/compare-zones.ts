import type { PageReading, ZoneKind } from './types.ts';

export interface LineVerdict {
  kind: ZoneKind;
  reason: string;
}

/** One line of the page with what each reading made of it; null where a reading has no such line. */
export interface LinePair {
  text: string;
  before: LineVerdict | null;
  after: LineVerdict | null;
}

/** How far ahead a line is looked for that one reading cut or joined differently. */
const WINDOW = 40;

/** Two readings of the same page, line by line in the order of the page: what each line was and what it is now. Linear. */
export function compareZones(
  before: Pick<PageReading, 'zones'>,
  after: Pick<PageReading, 'zones'>,
): LinePair[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const pairs: LinePair[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const was = old[i];
    const is = now[j];
    if (was && is && was.text === is.text) {
      pairs.push({ text: is.text, before: verdictOf(was), after: verdictOf(is) });
      i++;
      j++;
      continue;
    }
    const ahead = is ? find(old, i, is.text) : -1;
    const behind = was ? find(now, j, was.text) : -1;
    if (was && (!is || (ahead >= 0 && (behind < 0 || ahead - i <= behind - j)))) {
      pairs.push({ text: was.text, before: verdictOf(was), after: null });
      i++;
    } else if (is && (!was || behind >= 0)) {
      pairs.push({ text: is.text, before: null, after: verdictOf(is) });
      j++;
    } else if (was) {
      pairs.push({ text: was.text, before: verdictOf(was), after: null });
      i++;
    }
  }
  return pairs;
}

type Line = LineVerdict & { text: string };

const verdictOf = ({ kind, reason }: Line): LineVerdict => ({ kind, reason });

function find(lines: readonly Line[], from: number, text: string): number {
  for (let at = from; at < lines.length && at < from + WINDOW; at++) if (lines[at]?.text === text) return at;
  return -1;
}

function linesOf({ zones }: Pick<PageReading, 'zones'>): Line[] {
  return zones.flatMap(({ kind, reason, text }) =>
    text.split('\n').map((line) => ({ kind, reason, text: line })),
  );
}
