import { readFeed } from '@mirqab/core/feed';
import { parseFeed as parseRowan } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import { parseFeed as parseFeedsmith } from 'feedsmith';
import { printRows, timeInTurn } from './report.ts';

const ITEMS = 100;
const PARAGRAPH =
  'وصل الوفد إلى العاصمة صباح اليوم لبحث ترتيبات المرحلة المقبلة، وسط ترقب في الأوساط السياسية لما ستسفر عنه اللقاءات. ';

/** Reading a feed of a hundred Arabic items with full text, dates, authors, links and charset resolved. */
export async function benchFeed(): Promise<void> {
  const xml = feedOf(ITEMS);
  const bytes = new TextEncoder().encode(xml);
  const raw = new XMLParser({ ignoreAttributes: false });
  const times = timeInTurn(
    {
      ours: () => readFeed({ bytes, contentType: 'application/rss+xml', url: 'https://news.example/feed' }),
      rowan: () => parseRowan(xml),
      feedsmith: () => parseFeedsmith(xml),
      'fast-xml-parser': () => raw.parse(xml),
    },
    15,
  );
  const { ours = 0, ...peers } = times;
  const [fastest, fastestMs] = Object.entries(peers).toSorted((a, b) => a[1] - b[1])[0] ?? ['none', 1];
  printRows(`feed: ${ITEMS} items, ${Math.round(bytes.length / 1024)} KB`, [
    {
      what: 'a feed',
      value: ours,
      unit: 'ms',
      peer: `${fastest} (the fastest of three)`,
      ratio: ours / fastestMs,
      wanted: '≤ 2.5',
    },
    ...Object.entries(peers).map(([what, value]) => ({ what, value, unit: 'ms' })),
  ]);
}

function feedOf(items: number): string {
  const body = PARAGRAPH.repeat(18);
  const entries = Array.from(
    { length: items },
    (_, n) => `<item><title>الخبر رقم ${n}</title><link>https://news.example/a/${n}?utm_source=rss</link>
<guid isPermaLink="false">n-${n}</guid><pubDate>Mon, 01 Jun 2026 0${n % 10}:00:00 +0200</pubDate><dc:creator>ليلى سالم</dc:creator>
<category>سياسة</category><description>${PARAGRAPH}</description><content:encoded><![CDATA[<p>${body}</p><p><a href="/b/${n}">تفاصيل</a></p>]]></content:encoded></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صدى الساحل</title><link>https://news.example/</link><description>أخبار</description>${entries.join('')}</channel></rss>`;
}
