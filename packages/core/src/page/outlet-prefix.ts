import { type Block, decide } from './block.ts';

const PREFIX =
  /^((?:صحيفة|صحيفه|جريدة|وكالة|وكاله|موقع|شبكة|قناة|بوابة|مجلة|راديو|إذاعة) [\p{L}\p{M}\p{N} ]{2,30}?)\s*[:：|–—-]\s+(?=\p{L})/u;

/** Part the publisher's own name from the head of the first paragraph («صحيفة وصف : أعلن…»): a credit and the outlet. */
export function outletPrefix<T extends Block>(blocks: readonly T[]): { blocks: T[]; outlet: string | null } {
  const at = blocks.findIndex((block) => block.kind === 'body');
  const alone = nameAlone(blocks, at);
  if (alone) return { blocks: [...blocks], outlet: alone };
  const block = blocks[at];
  const match = block ? PREFIX.exec(block.text.slice(0, 80)) : null;
  if (!block || !match || match[1]!.split(' ').length > 4) return { blocks: [...blocks], outlet: null };
  const credit: T = { ...block, text: match[0].trim(), kind: 'credit', reason: 'outlet-prefix' };
  const rest: T = { ...block, text: block.text.slice(match[0].length) };
  return {
    blocks: [...blocks.slice(0, at), credit, rest, ...blocks.slice(at + 1)],
    outlet: match[1]!.trim(),
  };
}

const ALONE =
  /^((?:صحيفة|صحيفه|جريدة|وكالة|وكاله|موقع|شبكة|قناة|بوابة|مجلة|راديو|إذاعة) [\p{L}\p{M}\p{N} ]{2,30}?)\s*[:：]$/u;

/** The same name on a line of its own, at the head of the text or just above it. */
function nameAlone(blocks: readonly Block[], at: number): string | null {
  for (const i of [at, at - 1]) {
    const block = blocks[i];
    const match = block ? ALONE.exec(block.text.slice(0, 80)) : null;
    if (!block || !match) continue;
    decide(block, 'credit', 'outlet-prefix');
    return match[1]!.trim();
  }
  return null;
}
