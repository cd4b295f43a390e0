import type { Anchors } from './anchors.ts';
import { decide } from './block.ts';
import { FOREIGN_SCRIPT, sceneOf, verdictOf } from './block-verdict.ts';
import { isRunningText } from './density.ts';
import type { El } from './dom.ts';
import { titleKey } from './fold-line.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { markSections } from './marked-sections.ts';
import type { MarkerFinder } from './match-marker.ts';
import { spansOf } from './spans.ts';
import { markTeasers } from './teasers.ts';

/**
 * Decide every open block inside the article's container: headline, sections under markers, teasers, then block by
 * block; what nothing speaks against is body.
 */
export function zoneContent(
  blocks: readonly HtmlBlock[],
  roots: readonly El[],
  anchors: Anchors,
  findMarker: MarkerFinder,
): void {
  const latinPage = !FOREIGN_SCRIPT.test(blocks.map((block) => block.text.slice(0, 60)).join(' '));
  const spans = spansOf(blocks);
  takeHeadline(blocks, anchors);
  markSections({ blocks, roots, spans, latinPage, findMarker });
  markTeasers(blocks, roots, spans);
  const open = blocks.filter((block) => block.kind === null);
  const scene = sceneOf(blocks, open, roots, spans, latinPage);
  open.forEach((block, i) => {
    const verdict = verdictOf(block, i, scene);
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
    else if (block.kind === null && isTitle(block.text, anchors.titleKey))
      decide(block, 'chrome', 'headline-repeated');
    else if (here && block.kind === null && block.order < anchors.headlineAt && !isRunningText(block))
      decide(block, 'chrome', 'before-headline');
  }
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

/** A foreign line next to a social post belongs to it. */
function joinEmbeds(blocks: readonly HtmlBlock[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== 'body' || block.text.length > 600 || FOREIGN_SCRIPT.test(block.text)) continue;
    if (
      /(?:^|\s)#[A-Za-z]\w+/.test(block.text) ||
      blocks[i + 1]?.kind === 'embed' ||
      blocks[i - 1]?.kind === 'embed'
    )
      decide(block, 'embed', 'social-post');
  }
}

/** The headline printed again; lengths are compared first, since folding every block costs more. */
function isTitle(text: string, key: string): boolean {
  return text.length >= key.length && text.length <= key.length * 2 + 20 && titleKey(text) === key;
}
