import { decodeBytes } from '../charset/index.ts';
import { elementFinder } from './apply-rules.ts';
import { countRules, markedLines } from './count-rules.ts';
import type { El } from './dom.ts';
import { foldLine } from './fold-line.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parseHtml } from './parse-html.ts';
import { readLearnt } from './read-learnt.ts';
import { linePrint } from './template.ts';
import type { PageInput, PageReading, ZoneKind } from './types.ts';

/** What one rule did on one page. */
export interface RuleMark {
  part: string;
  rule: string;
  /** Elements or lines it matched; −1 when it cannot be read or takes too long. */
  matches: number;
  /** Units of text it takes, or 1 for a field, and how many of them the reader decides in the same way by itself. Absent when not weighed. */
  taken?: number;
  agreed?: number;
}

/**
 * Weighs each rule of an outlet on a page that was read with them, against a reading of the same page without any of them.
 * What a rule takes: for `body`, the text below the containers it names; for `ignore`, a zone or a phrase, the text it
 * sets apart; for a field (title, byline, date, section), the field. Agreement, the share of it that the reader decides so
 * without the rules: calls body, sets aside in any way (`ignore`), gives the same zone, finds the same value. Near 1 the rule
 * is idle, near 0 it does all the work or is wrong; which of the two, its preview shows.
 * Costs one more reading and one more parse of the page, so it is asked of a sample of the pages.
 */
export function weighRules(input: PageInput, reading: PageReading): RuleMark[] {
  const rules = input.rules;
  if (!rules) return [];
  const { rules: _, ...bare } = input;
  const plain = readLearnt(bare);
  const kinds = kindsOf(plain);
  const root = rootOf(input);
  const select = root && elementFinder(root);
  return countRules(reading, rules).map((hit) => {
    if (hit.matches <= 0) return hit;
    const [part, kind] = hit.part.split(':');
    if (part === 'marker') return { ...hit, ...share(markedLines(reading, hit.rule), kinds, [kind ?? '']) };
    if (isField(part)) return { ...hit, taken: 1, agreed: sameField(part, reading, plain) ? 1 : 0 };
    const lines = (select?.(hit.rule) ?? []).flatMap((el) => htmlBlocks(el).map((block) => block.text));
    if (part === 'ignore') return { ...hit, ...share(lines, kinds, ['body', 'headline'], true) };
    return { ...hit, ...share(lines, kinds, [kind ?? part ?? '']) };
  });
}

type Field = 'title' | 'byline' | 'date' | 'section';
const isField = (part: string | undefined): part is Field =>
  part === 'title' || part === 'byline' || part === 'date' || part === 'section';

function sameField(field: Field, ruled: PageReading, plain: PageReading): boolean {
  if (field === 'date') return ruled.publishedAt?.slice(0, 10) === plain.publishedAt?.slice(0, 10);
  return foldLine(ruled[field] ?? '') === foldLine(plain[field] ?? '');
}

/** Zone kind of each line, the first time it stands. */
function kindsOf(reading: PageReading): Map<number, ZoneKind> {
  const kinds = new Map<number, ZoneKind>();
  for (const { kind, text } of reading.zones)
    for (const line of text.split('\n')) {
      const print = linePrint(line);
      if (!kinds.has(print)) kinds.set(print, kind);
    }
  return kinds;
}

/** Units of these lines, and of those whose kind is one of `wanted` (with `not`: is none of them). */
function share(
  lines: readonly string[],
  kinds: ReadonlyMap<number, ZoneKind>,
  wanted: readonly string[],
  not = false,
): { taken: number; agreed: number } {
  let taken = 0;
  let agreed = 0;
  for (const line of lines) {
    const kind = kinds.get(linePrint(line));
    // A line that was cut or joined in the other reading says nothing.
    if (kind === undefined) continue;
    taken += line.length;
    if (wanted.includes(kind) !== not) agreed += line.length;
  }
  return { taken, agreed };
}

function rootOf(input: PageInput): El | null {
  if (input.html !== undefined) return parseHtml(input.html).root;
  if (input.bytes === undefined) return null;
  return parseHtml(decodeBytes(input.bytes, input.contentType ?? null, 'html').text).root;
}
