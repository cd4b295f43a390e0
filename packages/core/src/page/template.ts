import { foldLine } from './fold-line.ts';
import type { PageReading } from './types.ts';

const MIN_LENGTH = 8;
const MAX_LENGTH = 1500;
const MAX_PRINTS = 4000;

/** FNV-1a, 32 bit, of a line as it is compared: the same words give the same print on every page. */
export function linePrint(line: string): number {
  const folded = foldLine(line).replace(/[0-9]+/g, '0');
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) {
    hash ^= folded.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Prints of a page's lines, title aside, for {@link learnTemplate}. Numbers count as alike. */
export function pagePrints(reading: Pick<PageReading, 'zones'>): number[] {
  const prints = new Set<number>();
  for (const { kind, text } of reading.zones) {
    if (kind === 'headline') continue;
    for (const line of text.split('\n'))
      if (line.length >= MIN_LENGTH && line.length <= MAX_LENGTH && prints.size < MAX_PRINTS)
        prints.add(linePrint(line));
  }
  return [...prints];
}

/**
 * What an outlet prints on page after page: lines that stand on at least three of its articles and on a third of
 * them. Give it the prints of the outlet's latest articles (ten to fifty, of different stories); the answer goes into
 * `template` of {@link PageInput}, and such lines are no longer taken for an article's text.
 */
export function learnTemplate(pages: readonly (readonly number[])[]): number[] {
  const counts = new Map<number, number>();
  for (const page of pages)
    for (const print of new Set(page)) counts.set(print, (counts.get(print) ?? 0) + 1);
  const least = Math.max(3, Math.ceil(pages.length / 3));
  return [...counts].filter(([, count]) => count >= least).map(([print]) => print);
}
