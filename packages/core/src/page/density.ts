import { countWords, endsSentence } from './clean.ts';
import type { El } from './dom.ts';
import { type HtmlBlock, linkDensity } from './html-blocks.ts';
import { remembered } from './remember.ts';

/** What stands below an element. Prose is text of paragraph length that is not mostly links. */
export interface Sum {
  /** Net worth as article text: prose adds, links and scraps take away. */
  worth: number;
  prose: number;
  paragraphs: number;
  chars: number;
  linkChars: number;
}

const COMMAS = /[,،、，;؛]/g;

/** A block's worth as article text, in characters. */
export function worthOf(block: HtmlBlock): number {
  const { length } = block.text;
  const links = linkDensity(block);
  if (block.role === 'heading') return links > 0.5 ? -40 : 0;
  if (links > 0.5) return -Math.min(length, 120) * 0.6 - 12;
  if (!isRunningText(block)) return length > 60 ? length * 0.25 * (1 - 2 * links) - 12 : -14;
  const commas = block.text.match(COMMAS)?.length ?? 0;
  return (length + Math.min(commas, 12) * 10) * (1 - 1.5 * links) - 18;
}

/** Text of a paragraph's length and form: closes like a sentence, or is long. */
export function isRunningText(block: HtmlBlock): boolean {
  return block.text.length >= 40 && linkDensity(block) <= 0.5 && runsOn(block.text);
}

const runsOn = remembered((text) => {
  if (text.length >= 160) return true;
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text)) return text.length >= 60 || endsSentence(text);
  return endsSentence(text) && countWords(text) >= 7;
});

/** Add every block up its ancestors; `factors` weigh a block's positive worth. */
export function sumUp(blocks: readonly HtmlBlock[], factors?: ReadonlyMap<HtmlBlock, number>): Map<El, Sum> {
  const sums = new Map<El, Sum>();
  for (const block of blocks) {
    const own = worthOf(block);
    const worth = own > 0 ? own * (factors?.get(block) ?? 1) : own;
    const prose = isRunningText(block) ? block.text.length : 0;
    for (let at: El | null = block.el; at !== null; at = at.parent) {
      let sum = sums.get(at);
      if (!sum) {
        sum = { worth: 0, prose: 0, paragraphs: 0, chars: 0, linkChars: 0 };
        sums.set(at, sum);
      }
      sum.worth += worth;
      sum.prose += prose;
      if (prose > 0) sum.paragraphs++;
      sum.chars += block.text.length;
      sum.linkChars += block.linkChars;
    }
  }
  return sums;
}
