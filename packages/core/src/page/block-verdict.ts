import { isConsent, isLegal } from './anchors.ts';
import { countWords, endsClosed, endsSentence } from './clean.ts';
import {
  endsInCredit,
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
import { type El, walk } from './dom.ts';
import { type HtmlBlock, linkDensity } from './html-blocks.ts';
import { bylineOf } from './names.ts';
import { isPromotion } from './promotion.ts';
import type { Spans } from './spans.ts';
import type { ZoneKind } from './types.ts';

/** What a block's neighbourhood has to be asked. */
export interface Scene {
  /** Index of the first and last paragraph among the open blocks; −1 when there is none. */
  first: number;
  last: number;
  /** Share of link text in each list. */
  lists: ReadonlyMap<El, number>;
  /** How many blocks an element holds by itself (lines broken inside one paragraph). */
  siblings: ReadonlyMap<El, number>;
  pictured: ReadonlySet<El>;
  spans: Spans;
  latinPage: boolean;
}

export const FOREIGN_SCRIPT = /[\u0370-\u05ff\u0600-\u08ff\u0900-\u1fff\u3040-\ud7ff]/;
const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/;
const LISTED = 3;

export function sceneOf(
  blocks: readonly HtmlBlock[],
  open: readonly HtmlBlock[],
  roots: readonly El[],
  spans: Spans,
  latinPage: boolean,
): Scene {
  const siblings = new Map<El, number>();
  for (const block of blocks) siblings.set(block.el, (siblings.get(block.el) ?? 0) + 1);
  const isText = (block: HtmlBlock) =>
    isRunningText(block) && !isLegal(block.text) && !isPromotion(block.text);
  return {
    first: open.findIndex(isText),
    last: open.findLastIndex(isText),
    lists: listDensities(blocks),
    siblings,
    pictured: picturedElements(roots),
    spans,
    latinPage,
  };
}

export type Verdict = readonly [kind: ZoneKind, reason: string];

/** What an open block inside the article is, when it is something else than body; `i` is its place among the open ones. */
export function verdictOf(block: HtmlBlock, i: number, scene: Scene): Verdict | null {
  const { text } = block;
  const { first, last, lists, siblings, latinPage } = scene;
  const nearEdge = first < 0 || i < first + 1 || i > last - 1;
  if (isMediaToken(text) && block.linkChars === 0) return ['chrome', 'media-placeholder'];
  if (block.role !== 'cell' && block.role !== 'item' && isCounter(text) && (nearEdge || !/\d/.test(text)))
    return ['chrome', 'counter'];
  if (isDateLine(text) && block.role !== 'heading' && block.role !== 'cell') return ['chrome', 'date-line'];
  if (nearEdge && bylineOf(text)) return ['byline', 'byline-line'];
  if (isSpamLine(text, latinPage)) return ['spam', 'foreign-trade-words'];
  if (isEmbedLine(text)) return ['embed', 'social-post'];
  if (
    block.role !== 'item' &&
    (isCaptionLine(text) ||
      (endsInCredit(text) && !isRunningText(block)) ||
      (hasPhotoCredit(text) && (!isRunningText(block) || besidePicture(block, scene, true))))
  )
    return ['caption', 'caption-form'];
  if (block.role !== 'item' && besidePicture(block, scene)) return ['caption', 'beside-picture'];
  if (isClipLine(text) && block.role !== 'item') return ['related', 'clip'];
  if (isConsent(text)) return ['chrome', 'consent-notice'];
  if (isLegal(text) && (i > last - 1 || !isRunningText(block))) return ['chrome', 'legal-notice'];
  const links = linkDensity(block);
  if (text.length < 400 && isPromotion(text) && (i > last * 0.8 || text.length < 90 || links > 0.1))
    return ['chrome', 'promotion'];
  const list = listOf(block.el);
  if (list && (lists.get(list) ?? 0) > 0.6 && links > 0.5) return ['related', 'list-of-links'];
  if (
    links > 0.5 &&
    !(links < 0.95 && endsSentence(text) && countWords(text) >= 10) &&
    !isRunningText(block) &&
    block.role !== 'heading' &&
    block.role !== 'cell' &&
    !list
  )
    return ['related', 'links'];
  if (block.role === 'heading' || first < 0) return null;
  const scrap =
    text.length < 70 &&
    !CJK.test(text) &&
    !endsSentence(text) &&
    countWords(text) < 9 &&
    block.role !== 'item' &&
    block.role !== 'cell';
  if (scrap && (i < first || (i > last && countWords(text) < 5 && (siblings.get(block.el) ?? 0) < LISTED)))
    return ['chrome', i < first ? 'before-first-paragraph' : 'after-last-paragraph'];
  return null;
}

/** A short line without a full stop that shares its small box with a picture and nothing else; `closed` lets a full stop pass. */
function besidePicture(block: HtmlBlock, scene: Scene, closed = false): boolean {
  const { text } = block;
  if (text.length > (closed ? 320 : 160) || CJK.test(text)) return false;
  if (
    block.role === 'heading' ||
    block.role === 'cell' ||
    (!closed && (endsClosed(text) || /[.!?؟]\s/.test(text)))
  )
    return false;
  for (let el: El | null = block.el, n = 0; el !== null && n < 4; el = el.parent, n++) {
    const range = scene.spans.of(el);
    if (!range || scene.spans.chars(range[0], range[1]) > text.length + 40) return false;
    if (scene.pictured.has(el)) return true;
  }
  return false;
}

const PICTURES = /^(?:img|picture|amp-img|video|figure)$/;

/** The elements that hold a picture of some size at most four levels below. */
function picturedElements(roots: readonly El[]): Set<El> {
  const out = new Set<El>();
  for (const root of roots)
    walk(root, (el) => {
      if (PICTURES.test(el.tag) && Number(el.attrs.width ?? 200) > 60)
        for (let at: El | null = el, n = 0; at !== null && n < 6; at = at.parent, n++) out.add(at);
      return true;
    });
  return out;
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
