import { decodeBytes } from '../charset/index.ts';
import { chooseDate, type DateCandidate } from '../date/index.ts';
import { canonicalUrl, resolveUrl } from '../url/index.ts';
import { cleanLine } from './clean.ts';
import { dataDates } from './html-dates.ts';
import { markerAtStart } from './match-marker.ts';
import { metaText } from './metadata.ts';
import { qualityOf } from './quality.ts';
import { type HtmlParts, readHtml } from './read-html.ts';
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
  const url = resolveUrl(input.url) ?? null;
  const feedTitle = input.feedItem?.title ?? null;
  const { html, notes } = htmlOf(input);
  if (html === null) {
    const parts = readText(input.text ?? '', feedTitle);
    return finish(input, parts, [], { canonicalUrl: url ? canonicalUrl(url) : null, image: null });
  }
  const parts = readHtml(html, { url, feedTitle, feedAuthors: input.feedItem?.authors ?? [] });
  parts.notes.push(...notes);
  const dates = dataDates(parts.metadata, {
    url: url ?? parts.metadata.canonical,
    dayFirst: dayFirstOf(input.rules),
    language: parts.language,
    fetchedAt: input.fetchedAt ?? null,
    feedDate: input.feedItem?.publishedAt ?? null,
    isForeign: parts.isForeign,
  });
  return finish(input, parts, dates, pageFields(parts, url));
}

function htmlOf(input: PageInput): { html: string | null; notes: string[] } {
  if (input.html !== undefined) return { html: input.html, notes: [] };
  if (input.bytes === undefined) return { html: null, notes: [] };
  const decoded = decodeBytes(input.bytes, input.contentType ?? null, 'html');
  return { html: decoded.text, notes: [...decoded.warnings] };
}

interface PageFields {
  canonicalUrl: string | null;
  image: string | null;
  section?: string;
  language?: string | null;
}

function pageFields(parts: HtmlParts, url: string | null): PageFields {
  const { metadata } = parts;
  const base = resolveUrl(metadata.base, url) ?? url;
  const declared = resolveUrl(metadata.canonical ?? metaText(metadata, 'og:url'), base);
  const start = url ?? declared;
  const section =
    metadata.linked.find((article) => article.section)?.section ??
    metaText(metadata, 'article:section', 'section', 'dc.subject');
  const image =
    metaText(
      metadata,
      'og:image:secure_url',
      'og:image',
      'og:image:url',
      'twitter:image',
      'twitter:image:src',
      'thumbnail',
    ) ?? metadata.linked.find((article) => article.image)?.image;
  return {
    canonicalUrl: start ? canonicalUrl(start, { base, declared }) : null,
    image: resolveUrl(image, base),
    ...(section ? { section: cleanLine(section).slice(0, 120) } : {}),
    language: metadata.language ? metadata.language.slice(0, 2).toLowerCase() : null,
  };
}

function finish(
  input: PageInput,
  parts: ReadParts,
  dates: readonly DateCandidate[],
  fields: PageFields,
): PageReading {
  const dayFirst = dayFirstOf(input.rules);
  const fetchedAt = input.fetchedAt ?? null;
  const shown = shownDates(parts.blocks, { language: parts.language, dayFirst, fetchedAt });
  const choice = chooseDate([...dates, ...shown], { fetchedAt, dayFirst });
  const quality = qualityOf({
    body: parts.body,
    paragraphs: parts.blocks.filter((block) => block.kind === 'body').length,
    linkDensity: parts.linkDensity,
    hasTitle: parts.title !== null,
    hasDate: choice.publishedAt !== null,
    reasons: parts.notes,
  });
  return {
    pageKind: parts.body === '' ? 'empty' : 'article',
    title: parts.title,
    byline: parts.byline,
    outlet: input.rules?.outlet ?? parts.outlet,
    ...(fields.section ? { section: fields.section } : {}),
    originalSource: originalSources(parts),
    language: parts.language ?? fields.language ?? null,
    canonicalUrl: fields.canonicalUrl,
    image: fields.image,
    publishedAt: choice.publishedAt,
    datePrecision: choice.datePrecision,
    dateCandidates: choice.candidates,
    zones: parts.zones,
    segments: parts.segments,
    body: parts.body,
    quality,
    said: parts.said,
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
