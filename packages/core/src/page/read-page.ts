import { decodeBytes } from '../charset/index.ts';
import { chooseDate, type DateCandidate } from '../date/index.ts';
import { resolveUrl } from '../url/index.ts';
import { dataDates, ruledDates } from './html-dates.ts';
import { markerFinder } from './match-marker.ts';
import { originalSources } from './original-source.ts';
import { bareFields, baseOf, type PageFields, readFields } from './page-fields.ts';
import { kindOfPage } from './page-kind.ts';
import { qualityOf } from './quality.ts';
import { readHtml } from './read-html.ts';
import type { ReadParts } from './read-parts.ts';
import { readText } from './read-text.ts';
import { readingHtml } from './reading-html.ts';
import { whileReading } from './remember.ts';
import { leadWeekday, shownDates } from './text-dates.ts';
import type { PageInput, PageReading } from './types.ts';

/**
 * Read a page: its zones, its article, its fields and dates, each with what it rests on. Takes HTML (as a string or as
 * bytes with their content type) or plain text. Never throws on bad input: what cannot be read is a reading of kind
 * `empty` whose quality says why. Pure: no clock, no network; `fetchedAt` bounds the dates.
 */
export function readPage(input: PageInput): PageReading {
  return whileReading(() => read(input));
}

function read(input: PageInput): PageReading {
  const url = resolveUrl(input.url);
  const html = htmlOf(input);
  if (html === null)
    return finish(
      input,
      url,
      readText(
        input.text ?? '',
        input.feedItem?.title ?? null,
        markerFinder(input.rules?.markers ?? []),
        new Set(input.template),
      ),
      [],
      bareFields(url),
    );
  const parts = readHtml(html.text, {
    url,
    feedTitle: input.feedItem?.title ?? null,
    feedAuthors: input.feedItem?.authors ?? [],
    rules: input.rules ?? null,
    template: new Set(input.template),
  });
  parts.notes.push(...html.notes);
  const context = {
    url: url ?? parts.metadata.canonical,
    dayFirst: dayFirstOf(input),
    language: parts.language,
    fetchedAt: input.fetchedAt ?? null,
    feedDate: input.feedItem?.publishedAt ?? null,
    isForeign: parts.isForeign,
  };
  const dates = [...ruledDates(parts.ruled?.date ?? null, context), ...dataDates(parts.metadata, context)];
  const reading = finish(
    input,
    url,
    parts,
    dates,
    readFields(parts.metadata, url, parts.ruled?.section ?? null),
  );
  if (parts.ruled) reading.ruleHits = parts.ruled.hits;
  reading.html = readingHtml(parts.htmlBlocks, baseOf(parts.metadata, url));
  return reading;
}

function htmlOf(input: PageInput): { text: string; notes: string[] } | null {
  if (input.html !== undefined) return { text: input.html, notes: [] };
  if (input.bytes === undefined) return null;
  const decoded = decodeBytes(input.bytes, input.contentType ?? null, 'html');
  return { text: decoded.text, notes: [...decoded.warnings] };
}

function dayFirstOf({ rules, dayFirst = null }: PageInput): boolean | null {
  return rules?.dateOrder === 'dmy' ? true : rules?.dateOrder === 'mdy' ? false : dayFirst;
}

function finish(
  input: PageInput,
  url: string | null,
  parts: ReadParts,
  dates: readonly DateCandidate[],
  fields: PageFields,
): PageReading {
  const dayFirst = dayFirstOf(input);
  const fetchedAt = input.fetchedAt ?? null;
  const shown = shownDates(parts.blocks, { language: parts.language, dayFirst, fetchedAt });
  const candidates = [...dates, ...shown];
  const weekday = candidates.some(({ swapped }) => swapped) ? leadWeekday(parts.body) : null;
  const choice = chooseDate(candidates, { fetchedAt, dayFirst, weekday });
  return {
    pageKind: kindOfPage({ ...fields, ...parts, url, text: firstText(parts) }),
    title: parts.title,
    byline: parts.byline,
    outlet: input.rules?.outlet ?? parts.outlet,
    ...(fields.section ? { section: fields.section } : {}),
    originalSource: originalSources(parts.blocks, parts.body, parts.byline),
    language: parts.language ?? fields.language,
    canonicalUrl: fields.canonicalUrl,
    image: fields.image,
    publishedAt: choice.publishedAt,
    datePrecision: choice.datePrecision,
    dateCandidates: choice.candidates,
    zones: parts.zones,
    segments: parts.segments,
    body: parts.body,
    quality: qualityOf({
      body: parts.body,
      paragraphs: parts.blocks.filter((block) => block.kind === 'body').length,
      linkDensity: parts.linkDensity,
      hasTitle: parts.title !== null,
      hasDate: choice.publishedAt !== null,
      reasons: parts.notes,
    }),
    said: parts.said,
  };
}

const FIRST_TEXT = 6000;

function firstText(parts: ReadParts): string {
  let text = '';
  for (const block of parts.blocks) {
    text += `${block.text}\n`;
    if (text.length > FIRST_TEXT) break;
  }
  return text;
}
