import type { RuleHit } from './apply-rules.ts';
import { foldLine } from './fold-line.ts';
import type { OutletRules } from './rules.ts';
import type { PageReading } from './types.ts';

/** Lines that an outlet's own phrase can stand in: it opens them, and is short. */
const MAX_LINE = 400;
/** Distinct lines looked at. */
const MAX_LINES = 3000;

/**
 * How each of an outlet's rules fared on a page that was read with them: selectors as the reader counted them, phrases by the
 * lines they stand in, whole or before a colon. A selector that was not tried, because one before it had matched, is absent.
 */
export function countRules(
  reading: Pick<PageReading, 'zones' | 'ruleHits'>,
  rules: Pick<OutletRules, 'markers'>,
): RuleHit[] {
  const markers = rules.markers ?? [];
  const hits = [...(reading.ruleHits ?? [])];
  if (markers.length === 0) return hits;
  const counts = new Map<string, number>();
  for (const line of linesOf(reading))
    for (const label of labelsOf(line)) counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const { phrase, kind } of markers)
    hits.push({ part: `marker:${kind}`, rule: phrase, matches: counts.get(foldLine(phrase)) ?? 0 });
  return hits;
}

/** Lines of a reading that a phrase stands in, whole or before a colon. */
export function markedLines(reading: Pick<PageReading, 'zones'>, phrase: string): string[] {
  const wanted = foldLine(phrase);
  return linesOf(reading).filter((line) => labelsOf(line).includes(wanted));
}

function linesOf(reading: Pick<PageReading, 'zones'>): string[] {
  const lines: string[] = [];
  for (const { text } of reading.zones)
    for (const line of text.split('\n')) if (lines.length < MAX_LINES) lines.push(line);
  return lines;
}

/** What a line could be a marker by: itself, and what stands before its first colon, folded. */
function labelsOf(line: string): string[] {
  const folded = foldLine(line.slice(0, MAX_LINE)).replace(/^[^\p{L}\p{N}]+/u, '');
  const colon = folded.search(/[:：]/);
  if (colon < 0) return [folded];
  const label = folded.slice(0, colon).trim();
  return label === folded ? [folded] : [folded, label];
}
