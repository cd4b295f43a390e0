import type { Block } from './block.ts';
import { markerAtStart } from './match-marker.ts';
import { citedOutlets, splitSources, wireByline } from './sources.ts';

/**
 * Where an article was first printed: the credit's own words; without one, the wire of the dateline; without that,
 * the outlets its body rests on. An outlet is no source of itself.
 */
export function originalSources(blocks: readonly Block[], body: string): string[] {
  const credited: string[] = [];
  blocks.forEach((block, i) => {
    if (block.kind !== 'credit' || block.reason === 'outlet-prefix') return;
    const marker = markerAtStart(block.text);
    if (marker?.kind === 'credit') credited.push(...splitSources(marker.rest));
    else if (blocks[i - 1]?.kind === 'credit') credited.push(...splitSources(block.text));
  });
  if (credited.length > 0) return [...new Set(credited)];
  const wire = wireByline(body);
  return wire ? [wire] : citedOutlets(body);
}
