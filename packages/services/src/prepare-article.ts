import { createHash } from 'node:crypto';
import { bandsOf, encodeFingerprint, fingerprint } from '@mirqab/core/dedup';
import {
  countRules,
  type OutletRules,
  type PageInput,
  type PageLine,
  type PageReading,
  pageLines,
  type RuleMark,
  readLearnt,
  weighRules,
} from '@mirqab/core/page';
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
  /** Prints of the lines the outlet repeats. */
  template?: readonly number[];
  /** The order of day and month the outlet is used to. */
  dayFirst?: boolean | null;
  /** Weigh each rule against a reading without them: costs one more reading. */
  weigh?: boolean;
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
  /** Of the body with the lines that the outlet's template took from it; null when it took none. */
  wholeHash: string | null;
  /** What the page teaches of its outlet. */
  trace: { lines: PageLine[]; rules: RuleMark[] };
};

export type ArticleReading = { ok: true; article: PreparedArticle } | { ok: false; code: string };

/**
 * Bytes to what is stored of an article: zones, text, dates, fingerprint and search terms. Pure and
 * CPU-bound, so it runs in a thread. Linear in the page.
 */
export function prepareArticle(task: ArticleTask): PreparedArticle {
  const input = pageInput(task);
  const { said, ...reading } = readLearnt(input);
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
    wholeHash: wholeHash(reading),
    trace: {
      lines: pageLines(reading),
      rules: task.weigh ? weighRules(input, { ...reading, said }) : countRules(reading, task.rules ?? {}),
    },
  };
}

/** What the reader is given for a task. */
export function pageInput(task: ArticleTask): PageInput {
  return {
    ...(task.url === null ? {} : { url: task.url }),
    ...(task.bytes === null ? {} : { bytes: task.bytes }),
    ...(task.contentType === null ? {} : { contentType: task.contentType }),
    ...(task.html === null ? {} : { html: task.html }),
    ...(task.text === null ? {} : { text: task.text }),
    fetchedAt: task.fetchedAt,
    ...(task.rules === null ? {} : { rules: task.rules }),
    ...(task.template?.length ? { template: task.template } : {}),
    ...(task.dayFirst == null ? {} : { dayFirst: task.dayFirst }),
    feedItem: task.listed,
  };
}

function wholeHash({ zones }: Pick<PageReading, 'zones'>): string | null {
  if (!zones.some(({ reason }) => reason === 'template')) return null;
  const whole = zones.flatMap(({ kind, reason, text }) =>
    kind === 'body' ? [text] : reason === 'template' ? text.split('\n') : [],
  );
  return sha256(whole.join('\n\n'));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
