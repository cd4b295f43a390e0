import { FOLD_VERSION } from '@mirqab/core/text';
import { canonicalUrl } from '@mirqab/core/url';
import type { NewArticle } from '@mirqab/db/write/articles';
import { placeInTime } from './place-in-time.ts';
import { type PreparedArticle, READER_VERSION } from './prepare-article.ts';

export type RowInput = {
  article: PreparedArticle;
  id: string;
  /** First sighting: what the stated date is held against. */
  now: Date;
  outletId: string;
  sourceId: string | null;
  url: string | null;
  rawHash: string | null;
  rulesVersion: number;
  /** Codes that the quality takes over: `truncated`, `feed-text`. */
  notes: string[];
};

/** A reading as the row it is stored in; what it is a copy of, and its story, are not known here. */
export function articleRow(input: RowInput): NewArticle {
  const { article, now, url } = input;
  const { reading } = article;
  const time = placeInTime(reading.publishedAt, reading.datePrecision, now);
  return {
    id: input.id,
    outletId: input.outletId,
    sourceId: input.sourceId,
    url,
    canonicalUrl: url === null ? null : canonicalUrl(url, { declared: reading.canonicalUrl }),
    title: reading.title ?? '',
    byline: reading.byline,
    section: reading.section ?? null,
    image: reading.image,
    language: reading.language,
    originalSource: reading.originalSource,
    body: reading.body,
    bodyHtml: reading.html ?? null,
    zones: reading.zones,
    segments: reading.segments,
    quality: { ...reading.quality, reasons: [...reading.quality.reasons, ...input.notes] },
    publishedAt: time.publishedAt,
    publishedOn: time.publishedOn,
    datePrecision: time.precision,
    dateStated: time.stated,
    dateEvidence: time.future
      ? reading.dateCandidates.map((date) =>
          date.value === time.stated ? { ...date, flag: 'future' } : date,
        )
      : reading.dateCandidates,
    firstSeenAt: now.toISOString(),
    sortAt: time.sortAt.toISOString(),
    rawHash: input.rawHash,
    bodyHash: article.bodyHash,
    fingerprint: article.fingerprint,
    copyOf: null,
    similarity: null,
    storyId: null,
    titleTerms: article.titleTerms,
    bodyTerms: article.bodyTerms,
    foldVersion: FOLD_VERSION,
    readerVersion: READER_VERSION,
    rulesVersion: input.rulesVersion,
  };
}
