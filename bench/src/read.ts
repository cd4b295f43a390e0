import { decodeBytes } from '@mirqab/core/charset';
import { readPage } from '@mirqab/core/page';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { pressPages } from './pages.ts';
import { printRows, timeInTurn } from './report.ts';

/** Pages built to be slow; each must be read, however badly, in less than a second. */
const hostile: Record<string, () => string> = {
  'nested 50,000 deep': () => `${'<div>'.repeat(50_000)}نص الخبر`,
  'one line of 20 MB': () => `<p>${'كلمة '.repeat(2_000_000)}</p>`,
  'a million unclosed tags': () => '<p><b><i>'.repeat(333_333),
  'a million entities': () => `<p>${'&#1571;'.repeat(1_000_000)}</p>`,
  'broken entities and brackets': () => '<<a &amp &#x;>&#99999999;'.repeat(100_000),
  'attributes without end': () => `<div ${'x="'.repeat(300_000)}`,
  '200,000 links': () => '<a href="/x">اقرأ</a> '.repeat(200_000),
};

/** Reading pages: milliseconds a page beside Readability on linkedom, and the worst hostile page. */
export async function benchRead(): Promise<void> {
  const pages = await pressPages();
  const fetchedAt = '2026-06-01T12:00:00Z';
  const times = timeInTurn({
    ours: () => pages.map((page) => readPage({ ...page, fetchedAt })),
    readability: () =>
      pages.map(({ bytes, contentType }) => {
        const { document } = parseHTML(decodeBytes(bytes, contentType, 'html').text);
        return new Readability(document).parse();
      }),
  });
  const each = (total: number | undefined) => (total ?? 0) / pages.length;
  const worst = Object.entries(hostile)
    .map(([name, make]) => {
      const html = make();
      const started = performance.now();
      readPage({ url: 'https://news.example/1', html, fetchedAt });
      return { name, ms: performance.now() - started };
    })
    .toSorted((a, b) => b.ms - a.ms);
  printRows(`read: ${pages.length} pages of the sample press`, [
    {
      what: 'a page, all zones and fields',
      value: each(times.ours),
      unit: 'ms',
      peer: 'linkedom + Readability 0.6',
      ratio: each(times.ours) / each(times.readability),
      wanted: '≤ 1',
    },
    ...worst.map(({ name, ms }) => ({ what: `hostile: ${name}`, value: ms, unit: 'ms', wanted: '< 1000' })),
  ]);
}
