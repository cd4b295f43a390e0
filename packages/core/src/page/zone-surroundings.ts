import type { Anchors } from './anchors.ts';
import { isLegal } from './anchors.ts';
import { decide } from './block.ts';
import { FOREIGN_SCRIPT, type Verdict } from './block-verdict.ts';
import { isCaptionLine, isDateLine, isEmbedLine, isSpamLine } from './cues.ts';
import type { El } from './dom.ts';
import { type HtmlBlock, linkDensity } from './html-blocks.ts';
import { markSections } from './marked-sections.ts';
import type { MarkerFinder } from './match-marker.ts';
import { bylineOf } from './names.ts';
import { isPromotion } from './promotion.ts';
import { spansOf } from './spans.ts';

const NEAR = 15;

/** Decide what stands around the article's container: its byline, captions, credit and tags, what is announced, the frame. */
export function zoneSurroundings(
  blocks: readonly HtmlBlock[],
  inside: ReadonlySet<HtmlBlock>,
  roots: readonly El[],
  anchors: Anchors,
  findMarker: MarkerFinder,
): void {
  const first = blocks.findIndex((block) => inside.has(block));
  const last = blocks.findLastIndex((block) => inside.has(block));
  const latinPage = !FOREIGN_SCRIPT.test(
    blocks
      .filter((block) => inside.has(block))
      .map((block) => block.text.slice(0, 60))
      .join(' '),
  );
  markSections({ blocks, roots, spans: spansOf(blocks), latinPage, findMarker, closesAt: last });
  blocks.forEach((block, i) => {
    if (block.kind !== null) return;
    const near =
      first >= 0 &&
      i >= Math.min(first, anchors.headlineAt < 0 ? first : anchors.headlineAt) - 3 &&
      i > first - NEAR &&
      i < last + NEAR;
    decide(block, ...verdictOf(block, near, latinPage));
  });
}

function verdictOf(block: HtmlBlock, near: boolean, latinPage: boolean): Verdict {
  const { text } = block;
  if (near) {
    if (bylineOf(text)) return ['byline', 'byline-line'];
    if (isDateLine(text, 1)) return ['chrome', 'date-line'];
    if (isEmbedLine(text)) return ['embed', 'social-post'];
    if (isCaptionLine(text)) return ['caption', 'caption-form'];
  }
  if (isSpamLine(text, latinPage)) return ['spam', 'foreign-trade-words'];
  if (isLegal(text)) return ['chrome', 'legal-notice'];
  if (isPromotion(text)) return ['chrome', 'promotion'];
  if (linkDensity(block) > 0.8 && text.length >= 30) return ['related', 'linked-title'];
  return ['chrome', 'outside-article'];
}
