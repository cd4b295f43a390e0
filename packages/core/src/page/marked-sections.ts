import { decide } from './block.ts';
import { countWords, endsSentence } from './clean.ts';
import { isDateLine } from './cues.ts';
import { isRunningText } from './density.ts';
import { contains, type El } from './dom.ts';
import { type HtmlBlock, linkDensity } from './html-blocks.ts';
import { type LineMarker, markerAtStart } from './match-marker.ts';
import type { ZoneKind } from './types.ts';

/**
 * Give the blocks that a marker opens to its zone: the marker's own box when the page draws one around it, else what
 * follows it until running text or a heading of its rank.
 */
export function markSections(blocks: readonly HtmlBlock[], roots: readonly El[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== null || block.text.length > 400) continue;
    const marker = markerAtStart(block.text);
    if (!marker || isProse(block, marker)) continue;
    const kind = kindOf(marker);
    if (kind === null) continue;
    const opens = marker.rest === '' && marker.form !== 'opening';
    decide(block, kind, 'marker');
    if (opens && kind !== 'credit' && kind !== 'byline') giveSection(blocks, i, roots, kind);
    else if (opens && kind === 'credit' && blocks[i + 1]?.kind === null && blocks[i + 1]!.text.length < 80)
      decide(blocks[i + 1]!, 'credit', 'under-credit-marker');
  }
}

/** Prose that merely opens with such words. */
function isProse(block: HtmlBlock, marker: LineMarker): boolean {
  const { form, rest, kind, sure } = marker;
  const linked = linkDensity(block) > 0.3;
  if (form === 'opening') {
    if (sure !== 'firm') return true;
    return !linked && (endsSentence(rest) || rest.length > 140);
  }
  if (form === 'whole') return false;
  if (kind === 'date') return !(rest === '' || isDateLine(rest, 2));
  if (kind === 'author') return countWords(rest) > 8 || endsSentence(rest);
  if (kind === 'credit') return countWords(rest) > 14;
  if (kind === 'chrome') return countWords(rest) > 8;
  if (kind === 'tags') return countWords(rest) > 40 || (endsSentence(rest) && !linked);
  return !linked && rest.length > 160 && endsSentence(rest);
}

function kindOf(marker: LineMarker): ZoneKind | null {
  if (marker.kind === 'date') return 'chrome';
  if (marker.kind === 'author') return marker.form === 'label' ? 'byline' : null;
  return marker.kind;
}

function giveSection(blocks: readonly HtmlBlock[], at: number, roots: readonly El[], kind: ZoneKind): void {
  const marker = blocks[at]!;
  const box = boxOf(blocks, at, roots);
  if (box) {
    for (let i = at + 1; i < blocks.length && contains(box, blocks[i]!.el); i++)
      if (blocks[i]!.kind === null) decide(blocks[i]!, kind, `under-${kind}-marker`);
    return;
  }
  if (kind === 'chrome' || (kind === 'comments' && !mostlyAbove(blocks, at))) return;
  for (let i = at + 1; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== null) continue;
    if (kind === 'comments') {
      decide(block, kind, 'under-comments-marker');
      continue;
    }
    if (isRunningText(block) && linkDensity(block) < 0.4) return;
    if (
      block.role === 'heading' &&
      (marker.role !== 'heading' || block.level <= marker.level) &&
      linkDensity(block) < 0.5
    )
      return;
    if (block.role === 'paragraph' && linkDensity(block) < 0.3 && block.text.length > 60 && kind !== 'tags')
      return;
    decide(block, kind, `under-${kind}-marker`);
  }
}

/** Does most of the running text stand above? A counter of comments under the headline opens no comment zone. */
function mostlyAbove(blocks: readonly HtmlBlock[], at: number): boolean {
  const prose = (list: readonly HtmlBlock[]) =>
    list.reduce(
      (sum, block) => sum + (block.kind === null && isRunningText(block) ? block.text.length : 0),
      0,
    );
  return prose(blocks.slice(0, at)) > prose(blocks.slice(at));
}

/** The largest element that begins with the marker and does not hold most of what the article has. */
function boxOf(blocks: readonly HtmlBlock[], at: number, roots: readonly El[]): El | null {
  const before = blocks[at - 1];
  let box: El | null = null;
  const total = blocks.reduce((sum, block) => sum + (isRunningText(block) ? block.text.length : 0), 0);
  for (let el: El | null = blocks[at]!.el; el !== null && !roots.includes(el); el = el.parent) {
    if (before && contains(el, before.el)) break;
    let prose = 0;
    let more = false;
    for (let i = at + 1; i < blocks.length && contains(el, blocks[i]!.el); i++) {
      more = true;
      if (isRunningText(blocks[i]!)) prose += blocks[i]!.text.length;
    }
    if (prose > total * 0.4) break;
    if (more) box = el;
  }
  return box;
}
