import { createHash } from 'node:crypto';
import { bandsOf, encodeFingerprint, fingerprint } from '@mirqab/core/dedup';
import { type OutletRules, type PageReading, readPage } from '@mirqab/core/page';
import { foldText, searchTerms } from '@mirqab/core/text';

/** Raised when the reader's answers change, so that a re-run knows what was read by an older one. */
export const READER_VERSION = 1;
/** Postgres refuses a search vector above 1 MB; no article's own words come near this. */
const MOST_TERMS = 20_000;
/** Below so many words a text is a stub, and its title belongs to what it is known by. */
const STUB_WORDS = 24;

export type ArticleTask = {
  url: string | null;
  /** The page's bytes; or null when the feed's own text is the article. */
  bytes: Uint8Array | null;
  contentType: string | null;
  html: string | null;
  text: string | null;
  fetchedAt: string;
  rules: OutletRules | null;
  listed: { title?: string; publishedAt?: string; authors?: string[] };
};

/** A page as it is stored: the reading, and what copies and searches are found by. */
export type PreparedArticle = {
  reading: Omit<PageReading, 'said'>;
  bodyHash: string;
  /** What identical text of one outlet is known by. */
  bodyKey: string;
  /** Hex. */
  fingerprint: string;
  bands: string[];
  titleTerms: string;
  bodyTerms: string;
};

export type ArticleReading = { ok: true; article: PreparedArticle } | { ok: false; code: string };

/**
 * Bytes to what is stored of an article: zones, text, dates, fingerprint and search terms. Pure and
 * CPU-bound, so it runs in a thread. Linear in the page.
 */
export function prepareArticle(task: ArticleTask): PreparedArticle {
  const { said: _, ...reading } = readPage({
    ...(task.url === null ? {} : { url: task.url }),
    ...(task.bytes === null ? {} : { bytes: task.bytes }),
    ...(task.contentType === null ? {} : { contentType: task.contentType }),
    ...(task.html === null ? {} : { html: task.html }),
    ...(task.text === null ? {} : { text: task.text }),
    fetchedAt: task.fetchedAt,
    ...(task.rules === null ? {} : { rules: task.rules }),
    feedItem: task.listed,
  });
  const title = reading.title ?? task.listed.title ?? '';
  const mark = fingerprint({ body: reading.body, title });
  const stub = mark.words < STUB_WORDS ? foldText(title) : '';
  return {
    reading: { ...reading, title },
    bodyHash: sha256(reading.body),
    bodyKey: sha256(`${mark.version} ${mark.exact} ${mark.words} ${stub}`),
    fingerprint: Buffer.from(encodeFingerprint(mark)).toString('hex'),
    bands: bandsOf(mark).map(String),
    titleTerms: searchTerms(title).slice(0, MOST_TERMS).join(' '),
    bodyTerms: searchTerms(reading.body).slice(0, MOST_TERMS).join(' '),
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
