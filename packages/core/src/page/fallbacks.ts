import { decodeHTML } from 'entities';
import { cleanLine, countWords } from './clean.ts';
import { isRunningText } from './density.ts';
import type { El } from './dom.ts';
import type { HtmlBlock } from './html-blocks.ts';

const FEW_WORDS = 60;

function bodyWords(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'body' ? countWords(block.text) : 0), 0);
}

/** Next to no body, and several times as much running text in hidden elements: a page that unfolds its article. */
export function hidesItsText(blocks: readonly HtmlBlock[]): boolean {
  const words = bodyWords(blocks);
  if (words >= FEW_WORDS) return false;
  const hidden = blocks.reduce(
    (sum, block) => sum + (block.reason === 'hidden' && isRunningText(block) ? countWords(block.text) : 0),
    0,
  );
  return hidden > FEW_WORDS && hidden > words * 3;
}

/** A page that builds its article by script: the text its JSON-LD carries stands in for the body. */
export function withLinkedBody(
  blocks: readonly HtmlBlock[],
  linkedBody: string | null,
  root: El,
): HtmlBlock[] {
  if (linkedBody === null || bodyWords(blocks) >= FEW_WORDS) return [...blocks];
  const lines = linkedBody
    .replace(/<(?:\/p|br)[^>]{0,40}>/gi, '\n')
    .replace(/<[^>]{0,300}>/g, ' ')
    .split(/\n+/)
    .map((line) => cleanLine(line.includes('&') ? decodeHTML(line) : line))
    .filter((line) => line !== '');
  const words = lines.reduce((sum, line) => sum + countWords(line), 0);
  if (words < FEW_WORDS * 1.5 || words < bodyWords(blocks) * 2) return [...blocks];
  const kept = blocks.map((block) =>
    block.kind === 'body' ? { ...block, kind: 'chrome' as const, reason: 'json-ld-instead' } : block,
  );
  const last = blocks.at(-1)?.order ?? -1;
  const added = lines.slice(0, 1000).map(
    (text, i): HtmlBlock => ({
      text,
      role: 'paragraph',
      level: 0,
      kind: 'body',
      reason: 'json-ld-body',
      gap: true,
      el: root,
      linkChars: 0,
      boldChars: 0,
      order: last + 1 + i,
    }),
  );
  return [...kept, ...added];
}
