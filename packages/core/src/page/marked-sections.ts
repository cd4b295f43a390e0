import { decide } from './block.ts';
import { countWords, endsSentence } from './clean.ts';
import { isDateLine, isEmbedLine, isSpamLine } from './cues.ts';
import { isRunningText } from './density.ts';
import type { El } from './dom.ts';
import { type HtmlBlock, linkDensity } from './html-blocks.ts';
import type { LineMarker, MarkerFinder } from './match-marker.ts';
import { bylineOf } from './names.ts';
import { resumesBody } from './resume.ts';
import type { Spans } from './spans.ts';
import type { ZoneKind } from './types.ts';

/**
 * Give the blocks that a marker opens to its zone: the marker's own box when the page draws one around it, else what
 * follows it until running text or a heading of its rank.
 */
export function markSections(page: MarkedPage): void {
  const { blocks, closesAt = Number.POSITIVE_INFINITY } = page;
  const walk: Walk = { ...page, ended: false };
  const first = blocks.findIndex((block) => block.kind === null && isRunningText(block));
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (i > closesAt) walk.ended = true;
    if (block.kind === 'related' && block.reason === 'glued-marker' && i > first) giveRelated(walk, i);
    if (block.kind !== null || isEmbedLine(block.text)) continue;
    const marker = page.findMarker(block.text);
    if (block.text.length > LONG && !marker?.own) continue;
    if (i > first && first >= 0 && /^عن /u.test(block.text) && bylineOf(block.text)) {
      decide(block, 'byline', 'author-box');
      walk.ended = true;
      continue;
    }
    if (marker && !isProse(block, marker)) takeMarker(walk, i, marker, i > first && first >= 0);
  }
}

/** Known phrases open no block longer than this. */
const LONG = 400;

interface MarkedPage {
  blocks: readonly HtmlBlock[];
  spans: Spans;
  roots: readonly El[];
  latinPage: boolean;
  findMarker: MarkerFinder;
  /** Index of the article's last block: what follows is not its text. */
  closesAt?: number;
}

interface Walk extends MarkedPage {
  /** A tag list, comment form or author box has closed the article. */
  ended: boolean;
}

/** Does a tag list, a related block or a comment form come right after the credit? */
function markerFollows({ blocks, findMarker }: Walk, i: number): boolean {
  return blocks.slice(i + 1, i + 4).some((block) => {
    const marker = block.text.length < 400 ? findMarker(block.text) : null;
    return (
      marker !== null &&
      marker.form !== 'opening' &&
      (marker.kind === 'related' || marker.kind === 'tags' || marker.kind === 'comments')
    );
  });
}

function takeMarker(walk: Walk, i: number, marker: LineMarker, afterLead: boolean): void {
  const block = walk.blocks[i]!;
  const kind = kindOf(marker);
  if (kind === null) return;
  const opens = marker.rest === '' && marker.form !== 'opening';
  decide(block, kind, 'marker');
  if (kind === 'tags' && afterLead && mostlyAbove(walk, i)) walk.ended = true;
  if (kind === 'credit') {
    const next = walk.blocks[i + 1];
    if (opens && next?.kind === null && next.text.length < 80) decide(next, 'credit', 'under-credit-marker');
    if (afterLead && markerFollows(walk, i)) walk.ended = true;
    return;
  }
  if (opens && kind !== 'byline') giveSection(walk, i, kind, marker.sure === 'firm');
  else if (kind === 'related' && walk.ended) giveRelated(walk, i);
  if (kind === 'comments' && afterLead && mostlyAbove(walk, i)) walk.ended = true;
}

/** Prose that merely opens with such words; an outlet's own phrase is what its admin says it is. */
function isProse(block: HtmlBlock, marker: LineMarker): boolean {
  if (marker.own) return false;
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

function giveSection(walk: Walk, at: number, kind: ZoneKind, firm: boolean): void {
  const end = boxOf(walk, at, firm);
  if (end !== null) {
    for (let i = at + 1; i < end; i++) give(walk, i, kind);
    return;
  }
  if (kind === 'related') giveRelated(walk, at);
  else if (kind === 'comments' && mostlyAbove(walk, at)) giveUntilMarker(walk, at, kind);
  else if (kind === 'tags') giveList(walk, at, kind);
}

function give(walk: Walk, i: number, kind: ZoneKind): void {
  const block = walk.blocks[i]!;
  if (block.kind !== null) return;
  if (isSpamLine(block.text, walk.latinPage)) decide(block, 'spam', 'foreign-trade-words');
  else decide(block, kind, `under-${kind}-marker`);
}

/** What follows a related marker that has no box: a list, or, after the article's end, other articles whole. */
function giveRelated(walk: Walk, at: number): void {
  const { blocks } = walk;
  const text = blocks.findIndex(
    (block, i) => i > at && block.kind === null && isRunningText(block) && linkDensity(block) < 0.4,
  );
  if (walk.ended || (text > 0 && isAnotherArticle(walk, at, text))) giveUntilMarker(walk, at, 'related');
  else giveList(walk, at, 'related');
}

/** A title alone, then running text that neither reads on nor shares the article's words. */
function isAnotherArticle(walk: Walk, at: number, text: number): boolean {
  const { blocks } = walk;
  const between = blocks.slice(at + 1, text).filter((block) => block.kind === null);
  const titled =
    between.length > 0 && between.length <= 3 && between.every((block) => linkDensity(block) < 0.5);
  return titled && !resumesBody(blocks, text) && mostlyAbove(walk, at);
}

function giveUntilMarker(walk: Walk, at: number, kind: ZoneKind): void {
  const end = containerEnd(walk, at);
  for (let i = at + 1; i < end; i++) {
    const block = walk.blocks[i]!;
    if (block.kind === 'headline') return;
    if (block.kind !== null) continue;
    const marker = walk.findMarker(block.text);
    const other = marker && !isProse(block, marker) ? kindOf(marker) : null;
    if (other && other !== kind && other !== 'chrome' && other !== 'byline') return;
    give(walk, i, kind);
  }
}

/** Where the container that holds the marker and more ends. */
function containerEnd({ blocks, spans }: Walk, at: number): number {
  for (let el: El | null = blocks[at]!.el; el !== null; el = el.parent) {
    const range = spans.of(el);
    if (range && range[1] > at + 1) return range[1];
  }
  return blocks.length;
}

function giveList(walk: Walk, at: number, kind: ZoneKind): void {
  const { blocks } = walk;
  const marker = blocks[at]!;
  for (let i = at + 1; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind === 'headline') return;
    if (block.kind !== null) continue;
    const links = linkDensity(block);
    if (isRunningText(block) && links < 0.4) return;
    if (block.role === 'heading' && (marker.role !== 'heading' || block.level <= marker.level) && links < 0.5)
      return;
    if (block.role === 'paragraph' && links < 0.3 && block.text.length > 60 && kind !== 'tags') return;
    const form = walk.findMarker(block.text)?.form;
    if (form === 'whole' || form === 'label') return;
    give(walk, i, kind);
  }
}

/** Does most of the running text stand above? A counter of comments under the headline opens no comment zone. */
function mostlyAbove({ blocks, spans }: Walk, at: number): boolean {
  return spans.prose(0, at) > spans.prose(at, blocks.length);
}

/**
 * Where the largest element that begins with the marker ends; it may not hold most of what the article has, unless
 * a firm marker opens it under running text.
 */
function boxOf({ blocks, roots, spans }: Walk, at: number, firm: boolean): number | null {
  let end: number | null = null;
  const total = spans.prose(0, blocks.length);
  for (let el: El | null = blocks[at]!.el; el !== null && !roots.includes(el); el = el.parent) {
    const range = spans.of(el);
    if (!range || range[0] < at) break;
    if (spans.prose(at + 1, range[1]) > total * 0.4 && !(firm && spans.prose(0, at) > 0)) break;
    if (range[1] > at + 1) end = range[1];
  }
  return end;
}
