import { type DateCandidate, findDates } from '../date/index.ts';
import type { Block } from './block.ts';
import { isDateLine } from './cues.ts';
import { markerAtStart } from './match-marker.ts';

export interface DateReadOptions {
  language: string | null;
  dayFirst: boolean | null;
  /** What relative words («منذ ٣ ساعات») count from: when the page was fetched. */
  fetchedAt: string | null;
}

const MODIFIED =
  /تحديث|update|modified|обновл|mis à jour|güncelle|aktualisiert|actualizado|atualizado|aggiornato|به‌?روز/iu;
const MAX_CANDIDATES = 12;
// Characters of the body searched for background dates.
const MAX_BACKGROUND = 8000;

/**
 * Dates the page shows: on a labelled line, on a line of its own or in a byline around the article, and, flagged
 * `background`, those its body mentions. Dates inside related, tags, comments, embeds and captions never count.
 */
export function shownDates(blocks: readonly Block[], options: DateReadOptions): DateCandidate[] {
  const out: DateCandidate[] = [];
  const first = blocks.findIndex((block) => block.kind === 'body');
  const opening = blocks.filter((block) => block.kind === 'body').slice(0, 4);
  blocks.forEach((block, i) => {
    if (out.length >= MAX_CANDIDATES) return;
    if (block.kind === 'chrome' || block.kind === 'byline' || block.kind === 'credit')
      out.push(...lineDates(block, i < first || first < 0, options));
  });
  const background = { language: options.language, dayFirst: options.dayFirst, onlyFull: true };
  let left = MAX_BACKGROUND;
  for (const block of blocks) {
    if (block.kind !== 'body' || left <= 0 || out.length >= MAX_CANDIDATES + 4) continue;
    const text = block.text.slice(0, left);
    left -= text.length;
    if (!/[0-9٠-٩۰-۹]/.test(text)) continue;
    for (const found of findDates(text, background))
      if (found.value && found.precision && found.kind === 'full' && out.length < MAX_CANDIDATES + 4) {
        const { value, precision, text: evidence } = found;
        if (opening.includes(block) && opensWith(text, found))
          out.push({ value, precision, where: 'byline', evidence, confidence: 0.5 });
        else out.push({ value, precision, where: 'text', evidence, confidence: 0.1, flag: 'background' });
      }
  }
  return out;
}

/** A paragraph that opens with a day in figures («29.11.2022 …») or a day and a stroke («26 سبتمبر 2023 –»). */
function opensWith(text: string, found: { start: number; end: number; text: string }): boolean {
  if (found.start > 2) return false;
  return (
    /^[0-9٠-٩۰-۹./-]+$/.test(found.text) || /^\s*(?:[–—|/•:-]|$)/.test(text.slice(found.end, found.end + 4))
  );
}

function lineDates(block: Block, above: boolean, options: DateReadOptions): DateCandidate[] {
  const { text } = block;
  if (text.length > 200 || !/[0-9٠-٩۰-۹]/.test(text)) return [];
  const marker = markerAtStart(text);
  const labelled = marker?.kind === 'date';
  if (!labelled && block.kind === 'chrome' && !isDateLine(text, 3) && !(above && endsInDate(text))) return [];
  const dates = findDates(text, {
    language: options.language,
    dayFirst: options.dayFirst,
    anchor: options.fetchedAt,
    prefer: 'past',
  });
  const out: DateCandidate[] = [];
  for (const found of dates.slice(0, 3)) {
    if (!found.value || !found.precision || (found.kind !== 'full' && !options.fetchedAt)) continue;
    const before = text.slice(Math.max(0, found.start - 30), found.start);
    const modified = MODIFIED.test(before);
    const sure = labelled ? 0.85 : above ? 0.7 : 0.5;
    out.push({
      value: found.value,
      precision: found.precision,
      where: modified ? 'modified' : labelled ? 'label' : block.kind === 'byline' ? 'byline' : 'text',
      evidence: found.text,
      confidence: modified ? sure / 2 : out.length > 0 ? sure / 2 : sure,
      ...(found.swapped ? { swapped: found.swapped } : {}),
    });
  }
  return out;
}

/** «ليلى أحمد | مراسلة | 2 يوليو 2025»: the last part of a line under the headline is the day. */
function endsInDate(text: string): boolean {
  const at = Math.max(text.lastIndexOf(' | '), text.lastIndexOf(' • '), text.lastIndexOf(' · '));
  return at > 0 && isDateLine(text.slice(at + 3));
}

/**
 * The weekday the article names first («، الجمعة،»), 0 is Sunday: it settles the order of day and month when nothing
 * else does. Null when it names none near its start.
 */
export function leadWeekday(body: string): number | null {
  for (const found of findDates(body.slice(0, 700))) if (found.weekday !== undefined) return found.weekday;
  return null;
}
