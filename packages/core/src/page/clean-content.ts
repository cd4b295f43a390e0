import type { Anchors } from './anchors.ts';
import { isLegal } from './anchors.ts';
import { decide } from './block.ts';
import { cleanLine, countWords, endsClosed, endsSentence } from './clean.ts';
import {
  hasPhotoCredit,
  isCaptionLine,
  isClipLine,
  isCounter,
  isDateLine,
  isEmbedLine,
  isMediaToken,
  isSpamLine,
} from './cues.ts';
import { isRunningText } from './density.ts';
import { type El, textOf, walk } from './dom.ts';
import { type HtmlBlock, linkDensity } from './html-blocks.ts';
import { markSections } from './marked-sections.ts';
import { bylineOf } from './names.ts';
import { isPromotion } from './promotion.ts';
import { markTeasers } from './teasers.ts';
import { titleKey } from './title.ts';
import type { ZoneKind } from './types.ts';

/** Decide every open block inside the article's container. */
export function zoneContent(blocks: readonly HtmlBlock[], roots: readonly El[], anchors: Anchors): void {
  takeHeadline(blocks, anchors);
  const latinPage = !FOREIGN_SCRIPT.test(blocks.map((block) => block.text.slice(0, 60)).join(' '));
  markSections(blocks, roots, latinPage);
  markTeasers(blocks, roots);
  const lists = listDensities(blocks);
  const siblings = new Map<El, number>();
  for (const block of blocks) siblings.set(block.el, (siblings.get(block.el) ?? 0) + 1);
  const open = blocks.filter((block) => block.kind === null);
  const isText = (block: HtmlBlock) =>
    isRunningText(block) && !isLegal(block.text) && !isPromotion(block.text);
  const first = open.findIndex(isText);
  const last = open.findLastIndex(isText);
  open.forEach((block, i) => {
    const verdict = verdictOf(block, i, first, last, lists, siblings, latinPage);
    if (verdict) decide(block, ...verdict);
  });
  for (const block of blocks) if (block.kind === null) decide(block, 'body', 'article-text');
  dropDanglingHeadings(blocks);
  if (!latinPage) joinEmbeds(blocks);
}

/** The headline where it stands, and its repetitions. */
function takeHeadline(blocks: readonly HtmlBlock[], anchors: Anchors): void {
  if (!anchors.titleKey) return;
  const here = blocks.some((block) => block.order === anchors.headlineAt);
  for (const block of blocks) {
    if (block.order === anchors.headlineAt) decide(block, 'headline', 'title');
    else if (block.kind === null && titleKey(block.text) === anchors.titleKey)
      decide(block, 'chrome', 'headline-repeated');
    else if (here && block.kind === null && block.order < anchors.headlineAt && !isRunningText(block))
      decide(block, 'chrome', 'before-headline');
  }
}

type Verdict = readonly [kind: ZoneKind, reason: string];

function verdictOf(
  block: HtmlBlock,
  i: number,
  first: number,
  last: number,

  lists: ReadonlyMap<El, number>,
  siblings: ReadonlyMap<El, number>,
  latinPage: boolean,
): Verdict | null {
  const { text } = block;
  const nearEdge = first < 0 || i < first + 1 || i > last - 1;
  if (isMediaToken(text)) return ['chrome', 'media-placeholder'];
  if (block.role !== 'cell' && block.role !== 'item' && isCounter(text) && (nearEdge || !/\d/.test(text)))
    return ['chrome', 'counter'];
  if (isDateLine(text) && block.role !== 'heading' && block.role !== 'cell') return ['chrome', 'date-line'];
  if (nearEdge && bylineOf(text)) return ['byline', 'byline-line'];
  if (isSpamLine(text, latinPage)) return ['spam', 'foreign-trade-words'];
  if (isEmbedLine(text)) return ['embed', 'social-post'];
  if (
    block.role !== 'item' &&
    (isCaptionLine(text) || (hasPhotoCredit(text) && (!isRunningText(block) || besidePicture(block, true))))
  )
    return ['caption', 'caption-form'];
  if (block.role !== 'item' && besidePicture(block)) return ['caption', 'beside-picture'];
  if (isClipLine(text) && block.role !== 'item') return ['related', 'clip'];
  if (isLegal(text) && (i > last - 1 || !isRunningText(block))) return ['chrome', 'legal-notice'];
  const links = linkDensity(block);
  if (text.length < 400 && isPromotion(text) && (i > last * 0.8 || text.length < 90 || links > 0.1))
    return ['chrome', 'promotion'];
  const list = listOf(block.el);
  if (list && (lists.get(list) ?? 0) > 0.6 && links > 0.5) return ['related', 'list-of-links'];
  if (links > 0.5 && !isRunningText(block) && block.role !== 'heading' && block.role !== 'cell' && !list)
    return ['related', 'links'];
  if (block.role === 'heading' || first < 0) return null;
  const scrap =
    text.length < 70 &&
    !CJK.test(text) &&
    !endsSentence(text) &&
    countWords(text) < 9 &&
    block.role !== 'item' &&
    block.role !== 'cell';
  if (scrap && (i < first || (i > last && !isListed(block, siblings))))
    return ['chrome', i < first ? 'before-first-paragraph' : 'after-last-paragraph'];
  return null;
}

const PICTURES = /^(?:img|picture|amp-img|video|figure)$/;

/** A short line without a full stop that shares its small box with a picture and nothing else; `closed` lets a full stop pass. */
function besidePicture(block: HtmlBlock, closed = false): boolean {
  const { text } = block;
  if (text.length > (closed ? 320 : 160) || CJK.test(text)) return false;
  if (
    block.role === 'heading' ||
    block.role === 'cell' ||
    (!closed && (endsClosed(text) || /[.!?؟]\s/.test(text)))
  )
    return false;
  for (let el: El | null = block.el, n = 0; el !== null && n < 4; el = el.parent, n++) {
    if (cleanLine(textOf(el, text.length + 80)).length > text.length + 40) return false;
    let pictured = false;
    walk(el, (inner) => {
      if (PICTURES.test(inner.tag) && Number(inner.attrs.width ?? 200) > 60) pictured = true;
      return !pictured;
    });
    if (pictured) return true;
  }
  return false;
}

const FOREIGN_SCRIPT = /[\u0370-\u05ff\u0600-\u08ff\u0900-\u1fff\u3040-\ud7ff]/;

/** A foreign line next to a social post belongs to it. */
function joinEmbeds(blocks: readonly HtmlBlock[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== 'body' || block.text.length > 600 || FOREIGN_SCRIPT.test(block.text)) continue;
    if (blocks[i + 1]?.kind === 'embed' || blocks[i - 1]?.kind === 'embed')
      decide(block, 'embed', 'social-post');
  }
}

const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Lines broken inside one paragraph (a programme, a list of dates) belong together. */
function isListed(block: HtmlBlock, siblings: ReadonlyMap<El, number>): boolean {
  return (siblings.get(block.el) ?? 0) >= 3;
}

const LIST = /^(?:ul|ol|dl|menu)$/;

function listOf(el: El): El | null {
  for (let at: El | null = el, n = 0; at !== null && n < 6; at = at.parent, n++)
    if (LIST.test(at.tag)) return at;
  return null;
}

function listDensities(blocks: readonly HtmlBlock[]): Map<El, number> {
  const sums = new Map<El, [link: number, all: number]>();
  for (const block of blocks) {
    const list = listOf(block.el);
    if (!list) continue;
    const sum = sums.get(list) ?? [0, 0];
    sum[0] += block.linkChars;
    sum[1] += block.text.length;
    sums.set(list, sum);
  }
  return new Map([...sums].map(([list, [link, all]]) => [list, all ? link / all : 0]));
}

/** A heading under which nothing of the body is left goes where its blocks went. */
function dropDanglingHeadings(blocks: readonly HtmlBlock[]): void {
  let next: HtmlBlock | null = null;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    if (block.kind === 'body' && block.role === 'heading') {
      const hollow =
        next === null || (next.kind === 'body' && next.role === 'heading' && next.level <= block.level);
      if (hollow) {
        const after = blocks[i + 1];
        const kind =
          after &&
          after.kind !== 'body' &&
          after.kind !== null &&
          after.kind !== 'headline' &&
          after.kind !== 'byline'
            ? after.kind
            : 'chrome';
        decide(block, kind, 'heading-without-text');
        continue;
      }
    }
    if (block.kind === 'body') next = block;
  }
}
