import type { Block } from './block.ts';
import { markerAtStart } from './match-marker.ts';
import { agencyByline, citedOutlets, splitSources, wireByline } from './sources.ts';

/**
 * Where an article was first printed: the credit's own words; without one, the wire of the dateline or an agency's byline; without that,
 * the outlets its body rests on, or the outlet whose name a reprint sets before the text.
 */
export function originalSources(blocks: readonly Block[], body: string, byline: string | null): string[] {
  const credited: string[] = [];
  blocks.forEach((block, i) => {
    if (block.kind !== 'credit' || block.reason === 'outlet-prefix') return;
    const marker = markerAtStart(block.text);
    if (marker?.kind === 'credit') credited.push(...splitSources(marker.rest));
    else if (blocks[i - 1]?.kind === 'credit') credited.push(...splitSources(block.text));
  });
  if (credited.length > 0) return [...new Set(credited)];
  const wire = wireByline(body) ?? agencyByline(byline);
  if (wire) return [wire];
  const cited = citedOutlets(body);
  if (cited.length > 0) return cited;
  const printed = blocks
    .find((block) => block.reason === 'outlet-prefix')
    ?.text.replace(/\s*[:：|–—-]\s*$/u, '');
  return printed ? [printed] : [];
}
