import { isLegal } from './anchors.ts';
import { type Block, decide } from './block.ts';
import { countWords, endsSentence } from './clean.ts';
import {
  captionCredit,
  endsInCredit,
  isCaptionLine,
  isCounter,
  isDateLine,
  isEmbedLine,
  isMediaToken,
  isProse,
  isSpamLine,
} from './cues.ts';
import type { LineMarker, MarkerFinder } from './match-marker.ts';
import { bylineOf } from './names.ts';
import { isPromotion } from './promotion.ts';
import { resumesBody } from './resume.ts';
import type { ZoneKind } from './types.ts';

interface Walk {
  blocks: readonly Block[];
  /** What an open marker makes of the lines under it; `body` when none is open. */
  mode: ZoneKind;
  /** A credit, tag list, comment form or author box has closed the article. */
  ended: boolean;
  latinPage: boolean;
  findMarker: MarkerFinder;
}

/** Decide every block from the first paragraph on, walking down with the last marker in mind. */
export function zoneLines(
  blocks: readonly Block[],
  lead: number,
  latinPage: boolean,
  findMarker: MarkerFinder,
): void {
  const walk: Walk = { blocks, mode: 'body', ended: false, latinPage, findMarker };
  for (let i = lead; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== null) {
      if (block.kind === 'related' && i > lead) openRelated(walk, i);
      continue;
    }
    zoneLine(walk, i, block);
  }
}

type Verdict = readonly [kind: ZoneKind, reason: string];

function zoneLine(walk: Walk, i: number, block: Block): void {
  const marker = walk.findMarker(block.text);
  const embedded = walk.mode === 'body' && isEmbedLine(block.text);
  if (!embedded && marker && takeMarker(walk, i, block, marker)) return;
  decide(block, ...verdictOf(walk, i, block.text));
}

function verdictOf(walk: Walk, i: number, text: string): Verdict {
  if (walk.mode === 'body' && isEmbedLine(text)) return ['embed', 'social-post'];
  if (isSpamLine(text, walk.latinPage)) return ['spam', 'foreign-trade-words'];
  if (text.startsWith('عن ') && closesArticle(walk, i) && bylineOf(text)) {
    walk.ended = true;
    return ['byline', 'author-box'];
  }
  if (walk.mode !== 'body') {
    const undecided = walk.mode === 'related' && !walk.ended && isProse(text);
    // The first paragraph under the marker settles whose text it is and what follows.
    if (undecided && !resumesBody(walk.blocks, i)) walk.ended = true;
    if (undecided && !walk.ended) walk.mode = 'body';
    else if ((walk.mode === 'tags' || walk.mode === 'credit') && isProse(text)) {
      walk.mode = walk.ended ? 'related' : 'body';
      if (walk.ended) return ['related', 'after-article-end'];
    } else return [walk.mode, `under-${walk.mode}-marker`];
  }
  if (!text.startsWith('عن ') && bylineOf(text)) {
    if (isNearEnd(walk, i)) walk.ended = true;
    return ['byline', 'byline-line'];
  }
  if (continuesEmbed(walk, i)) return ['embed', 'social-post'];
  if (isCaptionLine(text) || endsInCredit(text) || sharesCredit(walk.blocks, i))
    return ['caption', 'caption-form'];
  if ((walk.ended || isNearEnd(walk, i)) && (isLegal(text) || isPromotion(text)))
    return ['chrome', 'legal-notice'];
  if (isCounter(text)) return ['chrome', 'counter'];
  if (isDateLine(text)) return ['chrome', 'date-line'];
  if (isMediaToken(text)) return ['chrome', 'media-placeholder'];
  if (walk.ended && !isProse(text)) return ['chrome', 'after-article-end'];
  return ['body', 'article-text'];
}

/** What the marker does; false when the line is prose that merely opens with such words. */
function takeMarker(walk: Walk, i: number, block: Block, marker: LineMarker): boolean {
  const { form, rest, kind, own = false } = marker;
  const long = !own && isProse(rest) && countWords(rest) > 25;
  if (form === 'opening' && (marker.sure !== 'firm' || (endsSentence(rest) && rest.length > 120)))
    return false;
  if (form === 'label' && long && kind !== 'related' && kind !== 'tags') return false;
  switch (kind) {
    case 'related':
      decide(block, 'related', 'marker');
      if (marker.words === 1 && form === 'label' && rest !== '' && !walk.ended) return true;
      if (rest === '') openRelated(walk, i);
      else if (walk.ended) walk.mode = 'related';
      return true;
    case 'tags':
      if (form === 'opening') return false;
      decide(block, 'tags', 'marker');
      walk.ended = true;
      walk.mode = 'tags';
      return true;
    case 'comments':
      decide(block, 'comments', 'marker');
      walk.ended = true;
      walk.mode = 'comments';
      return true;
    case 'credit':
      if (form === 'opening' || (!own && countWords(rest) > 14)) return false;
      decide(block, 'credit', 'marker');
      if (rest === '') walk.mode = 'credit';
      else if (walk.mode !== 'comments') walk.mode = walk.ended ? walk.mode : 'body';
      if (isNearEnd(walk, i)) walk.ended = true;
      return true;
    case 'author':
      if (own) decide(block, 'byline', 'marker');
      return own;
    case 'date':
      if (form === 'opening' || !(rest === '' || isDateLine(rest, 2))) return false;
      decide(block, 'chrome', 'date-label');
      return true;
    default:
      if (form === 'opening' || (!own && countWords(rest) > 8)) return false;
      if (form !== 'whole' && (walk.mode === 'related' || walk.mode === 'comments')) return false;
      decide(block, 'chrome', 'chrome-label');
      return true;
  }
}

function openRelated(walk: Walk, i: number): void {
  const next = walk.blocks[i + 1];
  if (!walk.ended && next?.kind === null && resumesBody(walk.blocks, i + 1)) walk.mode = 'body';
  else walk.mode = 'related';
}

/** A marker or nothing at all comes next: where an author box stands. */
function closesArticle({ blocks, findMarker }: Walk, i: number): boolean {
  const next = blocks[i + 1];
  return next === undefined || next.kind !== null || (findMarker(next.text)?.form ?? 'opening') !== 'opening';
}

/** Nothing but short lines, or a marker, follows within the next lines: the article's text is over here. */
function isNearEnd({ blocks, findMarker }: Walk, i: number): boolean {
  for (let j = i + 1; j < Math.min(blocks.length, i + 4); j++) {
    const block = blocks[j]!;
    if (block.kind !== null) return true;
    const marker = findMarker(block.text);
    if (marker && marker.form !== 'opening' && marker.kind !== 'author' && marker.kind !== 'date')
      return true;
    if (marker?.form === 'opening' && marker.sure === 'firm') return true;
    if (isProse(block.text)) return false;
  }
  return true;
}

/** A foreign or hashtagged line that stands right before the line which names the network. */
function continuesEmbed(walk: Walk, i: number): boolean {
  const text = walk.blocks[i]!.text;
  const next = walk.blocks[i + 1];
  const before = walk.blocks[i - 1];
  const foreign = !walk.latinPage && !/[\u0400-\u08ff]/.test(text) && text.length < 600;
  if (!foreign) return false;
  if (/(?:^|\s)#[A-Za-z]\w+/.test(text)) return true;
  return (next !== undefined && isEmbedLine(next.text)) || before?.kind === 'embed';
}

/** A line without a full stop that ends with the credit its neighbouring caption ends with. */
function sharesCredit(blocks: readonly Block[], i: number): boolean {
  const text = blocks[i]!.text;
  if (endsSentence(text) || text.length > 200) return false;
  const credit = captionCredit(text);
  if (!credit) return false;
  const near = [blocks[i - 1], blocks[i + 1]];
  return near.some((other) => other !== undefined && captionCredit(other.text) === credit);
}
