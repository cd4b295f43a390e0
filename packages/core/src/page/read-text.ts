import { assemble } from './assemble.ts';
import { type Block, decide } from './block.ts';
import { cleanLine } from './clean.ts';
import { readHead, zoneHead } from './headline.ts';
import { MAX_TEXT, textBlocks } from './lines.ts';
import type { MarkerFinder } from './match-marker.ts';
import { bylineOf, cleanAuthor, nameBeforePlace } from './names.ts';
import { outletPrefix } from './outlet-prefix.ts';
import type { ReadParts } from './read-parts.ts';
import { splitGlued } from './split-glued.ts';
import { linePrint } from './template.ts';
import { languageOf } from './zone-language.ts';
import { zoneLines } from './zone-lines.ts';

/** Read a page that came as plain text (an archive, a crawl): the same zones and fields from its lines alone. */
export function readText(
  text: string,
  knownTitle: string | null,
  findMarker: MarkerFinder,
  template: ReadonlySet<number>,
): ReadParts {
  const notes: string[] = text.length > MAX_TEXT ? ['truncated'] : [];
  let blocks = splitGlued(textBlocks(text, notes));
  if (template.size > 0)
    for (const block of blocks) if (template.has(linePrint(block.text))) decide(block, 'chrome', 'template');
  const head = readHead(blocks, knownTitle ? cleanLine(knownTitle) : null);
  zoneHead(blocks, head);
  const sample = blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, 6000);
  zoneLines(
    blocks,
    head.lead,
    !/[\u0370-\u1fff\u3040-\ud7ff]/.test(sample.replace(/[\u0300-\u036f]/g, '')),
    findMarker,
  );
  const prefixed = outletPrefix(blocks);
  blocks = prefixed.blocks;
  if (!blocks.some((block) => block.kind === 'body')) keepSomething(blocks);
  const title = blocks.find((block) => block.kind === 'headline')?.text ?? null;
  const byline = blocks.find((block) => block.kind === 'byline');
  const assembled = assemble(blocks, title, languageOf);
  return {
    ...assembled,
    blocks,
    title,
    byline: byline ? authorOf(byline) : null,
    outlet: prefixed.outlet,
    language: assembled.language ?? languageOf(sample),
    linkDensity: 0,
    linkedTitles: 0,
    notes,
    said: [],
  };
}

function authorOf(block: Block): string | null {
  if (block.reason === 'name-and-place') return nameBeforePlace(block.text);
  return bylineOf(block.text) ?? cleanAuthor(block.text);
}

/** A text without one paragraph (a brief, a headline alone): its undecided and plain lines are the body. */
function keepSomething(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.reason === 'before-headline' || block.reason === 'short-line-under-headline') {
      block.kind = 'body';
      block.reason = 'no-paragraph-found';
    }
  }
}
