import { decodeBytes } from '@mirqab/core/charset';
import { learnLines, pageLines, readLearnt } from '@mirqab/core/page';
import { expect, test } from 'vitest';
import { answer } from './answer.ts';
import { openLog } from './log.ts';
import { openNewsroom } from './newsroom.ts';
import { allTruth } from './truth.ts';

// What the reader learns of an outlet by itself, on the press's outlets: nothing of what they write, all of what they repeat.
const later = new Date('2026-11-26T08:00:00Z');
const origin = 'http://127.0.0.1:4010';
const newsroom = openNewsroom(new Date('2026-11-22T08:00:00Z'), () => later);
const desk = { newsroom, log: openLog(), clock: () => later, origin };
const patience = 120_000;
const NOTE = 'هذه المادة من إعداد فريق الصحيفة، ويسعدنا أن تصلنا ملاحظاتكم عليها في أي وقت.';

const pages = allTruth(newsroom, later, origin).map((truth) => {
  const { path } = newsroom.article(truth.id) ?? { path: '' };
  const { bytes, contentType } = answer(path, desk);
  return { outlet: truth.outlet, url: origin + path, html: decodeBytes(bytes, contentType, 'html').text };
});
const outlets = [...new Set(pages.map(({ outlet }) => outlet))];

function read(html: string, url: string, template: readonly number[] = []) {
  return readLearnt({ html, url, template, fetchedAt: later.toISOString() });
}
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The page with one more paragraph after its text. */
function noted(html: string, body: string): string | null {
  const end = fold(body).slice(-24);
  const at = end.length < 24 ? -1 : html.lastIndexOf(end);
  return at < 0 ? null : `${html.slice(0, at + end.length)}</p><p>${NOTE}${html.slice(at + end.length)}`;
}

test.each(outlets)('%s', { timeout: patience }, (outlet) => {
  const own = pages.filter((page) => page.outlet === outlet);
  const plain = own.map(({ html, url }) => read(html, url));
  const learn = (readings: typeof plain) =>
    learnLines({ pages: readings.map(pageLines), known: new Set(), refused: new Set() }).map(
      ({ print }) => print,
    );
  expect(learn(plain)).toEqual([]);

  const changed = own.flatMap(({ html, url }, n) => {
    const body = plain[n]?.body ?? '';
    const page = noted(html, body);
    return page === null ? [] : [{ html: page, url, body }];
  });
  expect(changed.length).toBeGreaterThan(8);
  const template = learn(changed.map(({ html, url }) => read(html, url)));
  expect(template).toHaveLength(1);
  for (const { html, url, body } of changed) {
    // The note goes; not a word of the text goes with it.
    expect(fold(read(html, url, template).body)).toBe(fold(body));
  }
});
