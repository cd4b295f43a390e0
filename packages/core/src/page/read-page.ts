import { chooseDate } from '../date/index.ts';
import { markerAtStart } from './match-marker.ts';
import { qualityOf } from './quality.ts';
import type { ReadParts } from './read-parts.ts';
import { readText } from './read-text.ts';
import type { OutletRules } from './rules.ts';
import { citedOutlets, splitSources, wireByline } from './sources.ts';
import { shownDates } from './text-dates.ts';
import type { PageInput, PageReading } from './types.ts';

/**
 * Read a page: its zones, its article, its fields and dates, each with what it rests on. Takes HTML (as a string or as
 * bytes with their content type) or plain text. Never throws on bad input: what cannot be read is a reading of kind
 * `empty` whose quality says why. Pure: no clock, no network; `fetchedAt` bounds the dates.
 */
export function readPage(input: PageInput): PageReading {
  const parts = readText(input.text ?? '', input.feedItem?.title ?? null);
  return finish(input, parts);
}

function finish(input: PageInput, parts: ReadParts): PageReading {
  const bodyBlocks = parts.blocks.filter((block) => block.kind === 'body');
  const shown = shownDates(parts.blocks, {
    language: parts.language,
    dayFirst: dayFirstOf(input.rules),
    fetchedAt: input.fetchedAt ?? null,
  });
  const choice = chooseDate(shown, { fetchedAt: input.fetchedAt ?? null, dayFirst: dayFirstOf(input.rules) });
  const quality = qualityOf({
    body: parts.body,
    paragraphs: bodyBlocks.length,
    linkDensity: parts.linkDensity,
    hasTitle: parts.title !== null,
    hasDate: choice.publishedAt !== null,
    reasons: parts.notes,
  });
  return {
    pageKind: parts.body === '' ? 'empty' : 'article',
    title: parts.title,
    byline: parts.byline,
    outlet: parts.outlet,
    originalSource: originalSources(parts),
    language: parts.language,
    canonicalUrl: input.url ?? null,
    image: null,
    publishedAt: choice.publishedAt,
    datePrecision: choice.datePrecision,
    dateCandidates: choice.candidates,
    zones: parts.zones,
    segments: parts.segments,
    body: parts.body,
    quality,
    said: [],
  };
}

/** The credit's own words first; without one, the wire of the dateline; without that, whom the body cites. */
function originalSources(parts: ReadParts): string[] {
  const credited: string[] = [];
  parts.blocks.forEach((block, i) => {
    if (block.kind !== 'credit' || block.reason === 'outlet-prefix') return;
    const marker = markerAtStart(block.text);
    if (marker?.kind === 'credit') credited.push(...splitSources(marker.rest));
    else if (parts.blocks[i - 1]?.kind === 'credit' || block.reason === 'wire-credit')
      credited.push(...splitSources(block.text));
  });
  if (credited.length > 0) return [...new Set(credited)];
  const wire = wireByline(parts.body);
  return wire ? [wire] : citedOutlets(parts.body);
}

function dayFirstOf(rules: OutletRules | undefined): boolean | null {
  return rules?.dateOrder === 'dmy' ? true : rules?.dateOrder === 'mdy' ? false : null;
}
