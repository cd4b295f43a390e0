import { decide } from './block.ts';
import { isRunningText } from './density.ts';
import { type HtmlBlock, linkDensity } from './html-blocks.ts';

/** Decide every open block inside the article's container. */
export function zoneContent(blocks: readonly HtmlBlock[], title: string | null): void {
  for (const block of blocks) {
    if (block.kind !== null) continue;
    if (linkDensity(block) > 0.6 && !isRunningText(block)) decide(block, 'related', 'links');
    else if (title !== null && block.text === title) decide(block, 'headline', 'title');
    else decide(block, 'body', 'article-text');
  }
}
