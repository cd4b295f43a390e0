import { isRunningText } from './density.ts';
import type { El } from './dom.ts';
import type { HtmlBlock } from './html-blocks.ts';

/** Which stretch of a block list stands below an element, and how much of it is text: looked up, not walked. */
export interface Spans {
  /** First and one-past-last index of the element's blocks; null when it has none. */
  of: (el: El) => readonly [from: number, to: number] | null;
  /** Characters and characters of running text in a stretch. */
  chars: (from: number, to: number) => number;
  prose: (from: number, to: number) => number;
  paragraphs: (from: number, to: number) => number;
}

/** Blocks must be in document order, so that each element's blocks are neighbours. */
export function spansOf(blocks: readonly HtmlBlock[]): Spans {
  const ranges = new Map<El, [number, number]>();
  const chars = new Float64Array(blocks.length + 1);
  const prose = new Float64Array(blocks.length + 1);
  const paragraphs = new Float64Array(blocks.length + 1);
  blocks.forEach((block, i) => {
    const running = isRunningText(block);
    chars[i + 1] = chars[i]! + block.text.length;
    prose[i + 1] = prose[i]! + (running ? block.text.length : 0);
    paragraphs[i + 1] = paragraphs[i]! + (running ? 1 : 0);
    for (let at: El | null = block.el; at !== null; at = at.parent) {
      const range = ranges.get(at);
      if (range) range[1] = i + 1;
      else ranges.set(at, [i, i + 1]);
    }
  });
  const between = (sums: Float64Array) => (from: number, to: number) => sums[to]! - sums[from]!;
  return {
    of: (el) => ranges.get(el) ?? null,
    chars: between(chars),
    prose: between(prose),
    paragraphs: between(paragraphs),
  };
}
