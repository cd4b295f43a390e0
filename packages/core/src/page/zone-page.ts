import { type Anchors, isLegal } from './anchors.ts';
import { decide } from './block.ts';
import { type Content, flaggedBy } from './content.ts';
import { isRunningText } from './density.ts';
import { contains } from './dom.ts';
import { type HtmlBlock, linkDensity } from './html-blocks.ts';
import type { MarkerFinder } from './match-marker.ts';
import { splitGlued } from './split-glued.ts';
import { zoneContent } from './zone-content.ts';
import { zoneSurroundings } from './zone-surroundings.ts';

/** Decide every block of a page whose container is known; blocks cut at glued markers are new ones, in their place. */
export function zoneBlocks(
  blocks: readonly HtmlBlock[],
  content: Content | null,
  anchors: Anchors,
  findMarker: MarkerFinder,
): HtmlBlock[] {
  const roots = content?.roots ?? [];
  const within = new Set(blocks.filter((block) => roots.some((el) => contains(el, block.el))));
  const start = blocks.find((block) => within.has(block))?.order ?? -1;
  for (const block of blocks) {
    const flagged = flaggedBy(block.el);
    if (flagged?.flag) decide(block, flagged.flag.kind, flagged.flag.reason);
    if (within.has(block)) continue;
    if (block.order === anchors.headlineAt) decide(block, 'headline', 'title');
    else if (isStandfirst(block, anchors, start)) decide(block, 'body', 'standfirst');
  }
  const inside = splitGlued([...within]);
  zoneContent(inside, roots, anchors, findMarker);
  const all = [...blocks.filter((block) => !within.has(block)), ...inside].sort((a, b) => a.order - b.order);
  zoneSurroundings(all, new Set(inside), roots, anchors, findMarker);
  return all;
}

/** A lead set apart from the text: running text between the headline and the article's container. */
function isStandfirst(block: HtmlBlock, anchors: Anchors, start: number): boolean {
  const between = anchors.headlineAt >= 0 && block.order > anchors.headlineAt && block.order < start;
  return (
    between &&
    block.kind === null &&
    start - anchors.headlineAt < 40 &&
    isRunningText(block) &&
    linkDensity(block) < 0.3 &&
    !isLegal(block.text)
  );
}
