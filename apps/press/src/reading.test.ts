import { readPage } from '@mirqab/core/page';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer } from './answer.ts';
import { openLog } from './log.ts';
import { openNewsroom } from './newsroom.ts';
import { oddities } from './oddities.ts';
import { outlets } from './outlets.ts';
import { allTruth, type PageTruth, textOf } from './truth.ts';

type Reading = ReturnType<typeof readPage>;
type Read = { truth: PageTruth; reading: Reading; as: 'html' | 'text' };

const base = new Date('2026-11-22T08:00:00Z');
const later = new Date('2026-11-26T08:00:00Z');
const origin = 'http://127.0.0.1:4010';
const newsroom = openNewsroom(base, () => later);
/** For machines that do much else: reading all pages takes three seconds on an idle one. */
const patience = 120_000;
const desk = { newsroom, log: openLog(), clock: () => later, origin };

/** Reads every page of the press from its bytes and content type, from its text, or with what the feed said of it. */
function readAll(as: 'html' | 'text' | 'html and feed'): Read[] {
  return allTruth(newsroom, later, origin).map((truth) => {
    const article = newsroom.article(truth.id)!;
    const url = origin + article.path;
    const fetchedAt = later.toISOString();
    if (as === 'text') {
      return {
        truth,
        reading: readPage({ url, text: textOf(newsroom, article, later, origin), fetchedAt }),
        as,
      };
    }
    const { bytes, contentType } = answer(article.path, desk);
    if (as === 'html') return { truth, reading: readPage({ url, bytes, contentType, fetchedAt }), as };
    const feedItem = { title: truth.title, publishedAt: article.publishedAt.toISOString() };
    return { truth, reading: readPage({ url, bytes, contentType, fetchedAt, feedItem }), as: 'html' };
  });
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const own = (reading: Reading): string =>
  reading.zones
    .filter((zone) => zone.kind === 'body' || zone.kind === 'headline')
    .map((zone) => zone.text)
    .join('\n');

const checks = {
  kind: ({ reading }: Read) => reading.pageKind === 'article',
  title: ({ truth, reading }: Read) => fold(reading.title ?? '') === fold(truth.title),
  body: ({ truth, reading }: Read) => fold(reading.body) === fold(truth.body),
  date: ({ truth, reading, as }: Read) => {
    if (as === 'html') return reading.publishedAt === truth.publishedAt;
    // The text keeps the visible day but no offset; the blog's date stands in its head alone.
    const visible = truth.outlet === 'minbar' ? undefined : truth.publishedAt?.slice(0, 10);
    return reading.publishedAt?.slice(0, 10) === visible;
  },
  byline: ({ truth, reading }: Read) => reading.byline === truth.byline,
  source: ({ truth, reading }: Read) =>
    truth.originalSource.every((name) => reading.originalSource.includes(name)),
  absent: ({ truth, reading }: Read) => !truth.absentFromBody.some((name) => own(reading).includes(name)),
  segments: ({ truth, reading }: Read) => reading.segments.length === truth.segments.length,
};
type Check = keyof typeof checks;

/** The share of pages a check holds on, and which it fails. */
function measure(reads: readonly Read[], check: Check): { share: number; failed: string[] } {
  const failed = reads.filter((read) => !checks[check](read)).map((read) => read.truth.id);
  return { share: 1 - failed.length / reads.length, failed };
}

function table(title: string, reads: readonly Read[]): string {
  const outlets = [...new Set(reads.map((read) => read.truth.outlet))];
  const names = Object.keys(checks) as Check[];
  const rows = outlets.map((outlet) => {
    const mine = reads.filter((read) => read.truth.outlet === outlet);
    const cells = names.map(
      (check) => `${check} ${mine.length - measure(mine, check).failed.length}/${mine.length}`,
    );
    return `${outlet.padEnd(8)} ${cells.join('  ')}`;
  });
  return [`${title}: ${reads.length} pages`, ...rows].join('\n');
}

describe.each([
  // What the reader reaches today; raise it when the reader rises.
  {
    as: 'html' as const,
    least: {
      kind: 1,
      title: 1,
      body: 1,
      date: 0.99,
      byline: 1,
      source: 1,
      absent: 1,
      segments: 1,
    },
  },
  {
    as: 'text' as const,
    least: {
      kind: 1,
      title: 1,
      body: 0.95,
      date: 0.99,
      byline: 1,
      source: 1,
      absent: 1,
      segments: 1,
    },
  },
])('the product’s reader over every page of the press, as $as', ({ as, least }) => {
  let reads: Read[] = [];

  beforeAll(() => {
    reads = readAll(as);
    console.log(table(as, reads));
  }, patience);

  test.each(Object.entries(least))('%s holds on at least %d of the pages', (check, share) => {
    const measured = measure(reads, check as Check);
    expect(measured.share, measured.failed.join(' ')).toBeGreaterThanOrEqual(share);
  });
});

test(
  'with the feed beside it, every page has its title and a date within a day of the true one',
  () => {
    const day = 86_400_000;
    const wrong = readAll('html and feed').filter(({ truth, reading }) => {
      const published = newsroom.article(truth.id)!.publishedAt.getTime();
      const dated =
        reading.publishedAt !== null && Math.abs(Date.parse(reading.publishedAt) - published) <= day;
      return !dated || fold(reading.title ?? '') !== fold(truth.title);
    });
    expect(wrong.map(({ truth }) => truth.id)).toEqual([]);
  },
  patience,
);

test('a wall, a video, an error and a blank page are called what they are, and a home page is a list', () => {
  const kindOf = (path: string): string => {
    const { bytes, contentType } = answer(path, desk);
    return readPage({ url: origin + path, bytes, contentType, fetchedAt: later.toISOString() }).pageKind;
  };
  for (const oddity of oddities) expect(kindOf(oddity.path), oddity.path).toBe(oddity.kind);
  for (const outlet of outlets) expect(kindOf(outlet.home), outlet.home).toBe('index');
});

test('bytes in three charsets are read as what they are', () => {
  for (const outlet of ['barid', 'vestnik', 'sada'] as const) {
    const [article] = newsroom.out(outlet);
    const { bytes, contentType } = answer(article!.path, desk);
    const reading = readPage({
      url: origin + article!.path,
      bytes,
      contentType,
      fetchedAt: later.toISOString(),
    });
    expect(reading.body, outlet).not.toContain('\uFFFD');
    expect(reading.body, outlet).toContain(article!.versions.at(-1)!.told.paragraphs[0]!.slice(0, 20));
  }
});
