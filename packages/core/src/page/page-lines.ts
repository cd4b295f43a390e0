import { linePrint } from './template.ts';
import type { PageReading } from './types.ts';

const MIN_LENGTH = 8;
const MAX_LENGTH = 1500;
const MAX_LINES = 200;
/** A body is open once a line of this length has stood in it: what comes before may be a place and a day. */
const LEAD = 40;

/** Where a line stood: outside the text, in it, opening it, or set aside because the outlet prints it everywhere. */
export const PLACES = { outside: 0, body: 1, opening: 2, template: 3 } as const;

/** One line of a page as it is kept to learn from: its print, its length in UTF-16 units, its place. */
export type PageLine = [print: number, units: number, place: number];

/**
 * A page's lines for {@link learnLines}, the title aside: each once, at most two hundred, those of the text first.
 * Holds no word of the page, so it may be kept longer than the page itself.
 */
export function pageLines(reading: Pick<PageReading, 'zones'>): PageLine[] {
  const own = new Map<number, PageLine>();
  const others = new Map<number, PageLine>();
  let opened = false;
  for (const { kind, reason, text } of reading.zones) {
    if (kind === 'headline') continue;
    const isBody = kind === 'body';
    const isTemplate = reason === 'template';
    for (const line of text.split('\n')) {
      if (line.length < MIN_LENGTH || line.length > MAX_LENGTH) continue;
      const print = linePrint(line);
      if (isBody || isTemplate) {
        const place = isTemplate ? PLACES.template : opened ? PLACES.body : PLACES.opening;
        if (!own.has(print)) own.set(print, [print, line.length, place]);
        if (isBody && line.length >= LEAD) opened = true;
      } else if (!others.has(print)) others.set(print, [print, line.length, PLACES.outside]);
      if (own.size + others.size > 2 * MAX_LINES) break;
    }
  }
  for (const print of own.keys()) others.delete(print);
  return [...own.values(), ...others.values()].slice(0, MAX_LINES);
}

/** The lines of a reading that carry one of these prints, as printed. */
export function linesOfPrints(
  reading: Pick<PageReading, 'zones'>,
  wanted: ReadonlySet<number>,
): Map<number, string> {
  const found = new Map<number, string>();
  if (wanted.size === 0) return found;
  for (const { kind, text } of reading.zones) {
    if (kind === 'headline') continue;
    for (const line of text.split('\n')) {
      if (line.length < MIN_LENGTH || line.length > MAX_LENGTH) continue;
      const print = linePrint(line);
      if (wanted.has(print) && !found.has(print)) found.set(print, line);
    }
  }
  return found;
}
