import type { Assembled } from './assemble.ts';
import type { Block } from './block.ts';
import type { Said } from './types.ts';

/** What reading a page's blocks gives, before dates, sources and quality are worked out. */
export interface ReadParts extends Assembled {
  blocks: readonly Block[];
  title: string | null;
  byline: string | null;
  outlet: string | null;
  language: string | null;
  linkDensity: number;
  /** Linked lines of a title's length anywhere on the page. */
  linkedTitles: number;
  /** Codes of what went wrong on the way (`too-deep`, `truncated`…). */
  notes: string[];
  said: Said[];
}
