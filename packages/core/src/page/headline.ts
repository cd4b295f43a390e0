import type { Block } from './block.ts';
import { decide } from './block.ts';
import { countWords } from './clean.ts';
import {
  breadcrumb,
  endsInCredit,
  isCaptionLine,
  isCounter,
  isDateLine,
  isEmbedLine,
  isMediaToken,
  isProse,
} from './cues.ts';
import { foldLine } from './fold-line.ts';
import { markerAtStart } from './match-marker.ts';
import { bylineOf } from './names.ts';

/** Where the head of a plain page ends: its headline's index (−1 when it has none) and its first paragraph's. */
export interface Head {
  headline: number;
  lead: number;
}

/**
 * Read the lines before the first paragraph: menus, path, headline, date, byline, captions. The headline is the line
 * a path of sections repeats, else the known title, else the first line that is none of the others.
 */
export function readHead(blocks: readonly Block[], known: string | null): Head {
  const said = new Set<string>();
  if (known) said.add(foldLine(known));
  let lead = blocks.findIndex(
    (block) =>
      block.kind === null &&
      isProse(block.text) &&
      !isCaptionLine(block.text) &&
      breadcrumb(block.text) === null &&
      !isFurniture(block.text),
  );
  if (lead < 0) lead = blocks.length;
  let headline = -1;
  for (let i = 0; i <= lead && i < blocks.length; i++) {
    const path = breadcrumb(blocks[i]!.text);
    if (path) said.add(foldLine(path.at(-1)!));
  }
  for (let i = 0; i <= lead && i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== null || breadcrumb(block.text)) continue;
    if (said.has(foldLine(block.text))) {
      headline = i;
      break;
    }
    if (headline < 0 && i < lead && isTitleLine(block.text)) headline = i;
  }
  if (headline < 0 && lead < blocks.length) headline = lastNameBefore(blocks, lead);
  // A headline that ends like a sentence was taken for the lead: «هل …؟» over a paragraph.
  if (headline < 0 && lead < blocks.length) {
    const text = blocks[lead]!.text;
    const more = blocks.slice(lead + 1).some((block) => isProse(block.text));
    if (
      more &&
      text.length <= 200 &&
      countWords(text) <= 28 &&
      !TWO_SENTENCES.test(text.replace(/\.{2,}/g, '…'))
    ) {
      const next = blocks.slice(lead + 1).findIndex((block) => block.kind === null && isProse(block.text));
      const longer = next >= 0 && blocks[lead + 1 + next]!.text.length > text.length;
      if (longer || blocks[lead + 1]?.gap) return { headline: lead, lead: lead + 1 + next };
    }
  }
  return { headline, lead };
}

/** A title of one word: the last line of letters above the text that is nothing else. */
function lastNameBefore(blocks: readonly Block[], lead: number): number {
  for (let i = lead - 1; i >= 0; i--) {
    const { text, kind } = blocks[i]!;
    if (kind !== null || text.length > 60 || !/^[\p{L}\p{M}\s]{3,}$/u.test(text)) continue;
    if (markerAtStart(text) === null && !breadcrumb(text) && !isDateLine(text, 1)) return i;
  }
  return -1;
}

const TWO_SENTENCES = /[.。!?؟][»”"]?\s.*[.。!?؟]/u;

function isFurniture(text: string): boolean {
  const marker = markerAtStart(text);
  return (
    marker !== null &&
    marker.form !== 'opening' &&
    marker.kind !== 'author' &&
    marker.kind !== 'credit' &&
    marker.rest.length < 100
  );
}

function isTitleLine(text: string): boolean {
  if (text.length > 260 || countWords(text) < 2 || !/\p{L}{2}/u.test(text)) return false;
  if (
    isDateLine(text, 1) ||
    isCounter(text) ||
    isMediaToken(text) ||
    isEmbedLine(text) ||
    isCaptionLine(text)
  )
    return false;
  if (bylineOf(text)) return false;
  const marker = markerAtStart(text);
  return (
    marker === null ||
    (marker.form !== 'whole' &&
      !(marker.form === 'label' && marker.kind !== 'author' && marker.kind !== 'credit'))
  );
}

/** Decide every block before the first paragraph. */
export function zoneHead(blocks: readonly Block[], head: Head): void {
  const { headline, lead } = head;
  for (let i = 0; i < lead; i++) {
    const block = blocks[i]!;
    if (block.kind !== null) continue;
    if (i === headline) decide(block, 'headline', 'title-line');
    else if (i > headline && headline >= 0 && (isCaptionLine(block.text) || endsInCredit(block.text, 1)))
      decide(block, 'caption', 'caption-form');
    else if (breadcrumb(block.text)) decide(block, 'chrome', 'breadcrumb');
    else if (bylineOf(block.text)) decide(block, 'byline', 'byline-line');
    else if (isDateLine(block.text, 1)) decide(block, 'chrome', 'date-line');
    else if (isCounter(block.text)) decide(block, 'chrome', 'counter');
    else if (isMediaToken(block.text)) decide(block, 'chrome', 'media-placeholder');
    else {
      const marker = markerAtStart(block.text);
      if (marker && marker.form !== 'opening') zoneMarked(block, marker.kind);
      else if (headline >= 0 && i > headline) zoneUnderHeadline(blocks, block, i, headline);
      else decide(block, 'chrome', 'before-headline');
    }
  }
}

function zoneMarked(block: Block, kind: string): void {
  if (kind === 'related' || kind === 'tags' || kind === 'comments' || kind === 'credit')
    decide(block, kind, 'marker');
  else if (kind === 'author') decide(block, 'byline', 'byline-label');
  else decide(block, 'chrome', kind === 'date' ? 'date-label' : 'chrome-label');
}

// «نايف عبدالله – عين اليوم»
const NAME_AND_PLACE =
  /^[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+){0,3} ?[-–—/|] ?[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+){0,2}$/u;

/** Between headline and first paragraph: a caption, a second headline or standfirst, a section's name. */
function zoneUnderHeadline(blocks: readonly Block[], block: Block, at: number, headline: number): void {
  if (isEmbedLine(block.text)) decide(block, 'embed', 'social-post');
  else if (NAME_AND_PLACE.test(block.text)) decide(block, 'byline', 'name-and-place');
  else if (foldLine(block.text) === foldLine(blocks[headline]!.text))
    decide(block, 'chrome', 'headline-repeated');
  else if (countWords(block.text) >= 6) decide(block, 'body', 'standfirst');
  else if (at > headline) decide(block, 'chrome', 'short-line-under-headline');
}
