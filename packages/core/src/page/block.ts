import type { ZoneKind } from './types.ts';

/** What shape the block has on the page, as far as the page tells. */
export type BlockRole = 'line' | 'paragraph' | 'heading' | 'item' | 'quote' | 'cell' | 'caption' | 'code';

/** One stretch of readable text between two breaks, in document order, with what has been decided about it. */
export interface Block {
  text: string;
  role: BlockRole;
  kind: ZoneKind | null;
  reason: string;
  /** Blank line or block edge before it: two blocks of one kind with a gap may still be one zone. */
  gap: boolean;
}

export function decide(block: Block, kind: ZoneKind, reason: string): void {
  block.kind = kind;
  block.reason = reason;
}
