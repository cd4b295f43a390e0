import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Feed, type FeedItem, readFeed, writeOpml } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
function read(text: string, url: string | null = 'https://sahifa.example/feed'): Feed {
  const result = readFeed({ bytes: bytes(text), url });
  if (!result.ok) throw new Error(result.error.message);
  return result.feed;
}
const item = (text: string, url?: string): FeedItem => read(text, url).items[0]!;
const rss = (inner: string): string =>
  `<rss version="2.0"><channel><title>صحيفة</title><link>https://sahifa.example/</link>${inner}</channel></rss>`;

test('RSS 2.0 with the modules outlets use', () => {
  const feed = read(`<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
    <channel><title>صحيفة الساحل &amp; الجبل</title><link>https://sahifa.example/</link><description>أخبار</description><language>ar</language>
    <lastBuildDate>Sun, 22 Nov 2026 09:00:00 +0200</lastBuildDate><ttl>30</ttl><skipHours><hour>1</hour><hour>24</hour></skipHours><skipDays><day>Friday</day></skipDays>
    <managingEditor>desk@sahifa.example (هيئة التحرير)</managingEditor><image><url>/logo.png</url><title>x</title></image>
    <atom:link rel="self" href="https://sahifa.example/feed"/><atom:link rel="hub" href="https://hub.example/"/><atom:link rel="next" href="/feed?paged=2"/>
    <item><title><![CDATA[وصول &quot;الشحنة&quot; الأولى]]></title><link>/news/7?a=1&amp;b=2</link><guid isPermaLink="false">n-7</guid><pubDate>Sun, 22 Nov 2026 08:30:00 +0200</pubDate>
      <dc:creator>ليلى سالم</dc:creator><author>desk@sahifa.example</author><category>اقتصاد</category><category domain="x">نقل</category>
      <description>&lt;p&gt;وصلت &lt;b&gt;الشحنة&lt;/b&gt;.&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>وصلت <a href="/news/6">الشحنة</a> <img src="i.jpg" srcset="a.jpg 1x, b.jpg 2x"></p>]]></content:encoded>
      <media:group><media:content url="/i.jpg" medium="image"/><media:thumbnail url="/t.jpg"/></media:group>
      <enclosure url="https://sahifa.example/a.mp3" type="audio/mpeg" length="12345"/></item></channel></rss>`);
  expect(feed).toMatchObject({
    kind: 'rss',
    title: 'صحيفة الساحل & الجبل',
    link: 'https://sahifa.example/',
    description: 'أخبار',
    language: 'ar',
    authors: ['هيئة التحرير'],
    updatedAt: '2026-11-22T09:00:00+02:00',
    ttl: 30,
    skipHours: [1, 0],
    skipDays: [5],
    hub: 'https://hub.example/',
    self: 'https://sahifa.example/feed',
    next: 'https://sahifa.example/feed?paged=2',
    image: 'https://sahifa.example/logo.png',
    warnings: [],
  });
  expect(feed.items[0]).toEqual({
    guid: 'n-7',
    url: 'https://sahifa.example/news/7?a=1&b=2',
    title: 'وصول "الشحنة" الأولى',
    summary: 'وصلت الشحنة.',
    contentHtml:
      '<p>وصلت <a href="https://sahifa.example/news/6">الشحنة</a> <img src="https://sahifa.example/i.jpg" srcset="https://sahifa.example/a.jpg 1x, https://sahifa.example/b.jpg 2x"></p>',
    authors: ['ليلى سالم'],
    publishedAt: '2026-11-22T08:30:00+02:00',
    updatedAt: null,
    categories: ['اقتصاد', 'نقل'],
    enclosures: [
      { url: 'https://sahifa.example/a.mp3', type: 'audio/mpeg', length: 12345 },
      { url: 'https://sahifa.example/i.jpg', type: null, length: null },
    ],
    image: 'https://sahifa.example/i.jpg',
  });
});

test('Atom 1.0: text constructs, bases, languages', () => {
  const feed =
    read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://sahifa.example/ar/"><title type="html">أخبار &amp;amp; آراء</title><subtitle>فرعي</subtitle>
    <link rel="self" href="atom"/><link href="./"/><updated>2026-11-22T07:00:00Z</updated><author><name>المحرر</name><email>a@b.example</email></author>
    <entry xml:base="news/"><id>tag:sahifa.example,2026:7</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">عنوان <em>مهم</em></div></title>
    <link rel="enclosure" type="audio/mpeg" href="7.mp3" length="9"/><link rel="alternate" type="application/json" href="7.json"/><link rel="alternate" type="text/html" href="7"/>
    <published>2026-11-22T08:00:00+02:00</published><updated>2026-11-22T09:00:00+02:00</updated><category term="libya" label="ليبيا"/>
    <summary type="text">أ &lt; ب</summary>
    <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>نص &amp; <x:a href="8">رابط</x:a><x:br/></x:p></x:div></content></entry></feed>`);
  expect(feed).toMatchObject({
    kind: 'atom',
    title: 'أخبار & آراء',
    description: 'فرعي',
    link: 'https://sahifa.example/ar/',
    language: 'ar',
    authors: ['المحرر'],
    updatedAt: '2026-11-22T07:00:00Z',
    warnings: [],
  });
  expect(feed.items[0]).toMatchObject({
    guid: 'tag:sahifa.example,2026:7',
    url: 'https://sahifa.example/ar/news/7',
    title: 'عنوان مهم',
    summary: 'أ < ب',
    publishedAt: '2026-11-22T08:00:00+02:00',
    updatedAt: '2026-11-22T09:00:00+02:00',
    categories: ['libya'],
  });
  expect(feed.items[0]?.contentHtml).toBe(
    '<p>نص &amp; <a href="https://sahifa.example/ar/news/8">رابط</a><br></p>',
  );
  expect(feed.items[0]?.enclosures).toEqual([
    { url: 'https://sahifa.example/ar/news/7.mp3', type: 'audio/mpeg', length: 9 },
  ]);
});

test('Atom 0.3: modes', () => {
  const feed =
    read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">&lt;b&gt;س&lt;/b&gt;</title><tagline>ص</tagline><modified>2026-11-22T07:00:00Z</modified>
    <entry><title>ع</title><issued>2026-11-22T05:00:00Z</issued><content type="text/html" mode="base64">${Buffer.from('<p>نص</p>').toString('base64')}</content></entry></feed>`);
  expect(feed).toMatchObject({ title: 'س', description: 'ص', updatedAt: '2026-11-22T07:00:00Z' });
  expect(feed.items[0]).toMatchObject({ contentHtml: '<p>نص</p>', publishedAt: '2026-11-22T05:00:00Z' });
});

test('RDF, with items beside the channel and prefixes of its own', () => {
  const feed =
    read(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:q="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <q:channel r:about="https://sahifa.example/"><q:title>س</q:title><q:link>https://sahifa.example/</q:link><dc:language>ar</dc:language></q:channel>
    <q:item r:about="https://sahifa.example/1"><q:title>خبر</q:title><dc:date>2026-11-22</dc:date><dc:creator>أ</dc:creator><dc:creator>ب</dc:creator><dc:subject>سياسة</dc:subject></q:item></r:RDF>`);
  expect(feed).toMatchObject({ kind: 'rdf', title: 'س', language: 'ar' });
  expect(feed.items[0]).toMatchObject({
    guid: 'https://sahifa.example/1',
    url: 'https://sahifa.example/1',
    title: 'خبر',
    publishedAt: '2026-11-22',
    authors: ['أ', 'ب'],
    categories: ['سياسة'],
  });
});

test('JSON Feed, whole and cut', () => {
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'س',
    home_page_url: 'https://sahifa.example/',
    language: 'ar',
    authors: [{ name: 'أ' }],
    items: [
      {
        id: 7,
        url: '/7',
        title: 'خبر',
        content_html: '<a href="/8">x</a>',
        date_published: '2026-11-22T08:00:00+02:00',
        tags: ['ل'],
        attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 3 }],
      },
      { id: '8', content_text: 'نص "كامل"' },
    ],
  });
  const feed = read(json);
  expect(feed).toMatchObject({ kind: 'json', title: 'س', language: 'ar', authors: ['أ'] });
  expect(feed.items[0]).toMatchObject({
    guid: '7',
    url: 'https://sahifa.example/7',
    contentHtml: '<a href="https://sahifa.example/8">x</a>',
    publishedAt: '2026-11-22T08:00:00+02:00',
    categories: ['ل'],
  });
  const cut = read(json.slice(0, -20));
  expect(cut.items.map((one) => one.guid)).toEqual(['7']);
  expect(cut.warnings).toEqual(['truncated']);
  expect(readFeed({ bytes: bytes('{"a":1}') })).toMatchObject({ ok: false });
});

test('the posts of a WordPress site', () => {
  const posts = [
    {
      id: 7,
      date: '2026-11-22T10:00:00',
      date_gmt: '2026-11-22T08:00:00',
      modified_gmt: '2026-11-22T08:30:00',
      link: 'https://sahifa.example/7',
      guid: { rendered: 'https://sahifa.example/?p=7' },
      title: { rendered: 'خبر &#8211; جديد' },
      excerpt: { rendered: '<p>ملخص</p>' },
      content: { rendered: '<a href="/8">x</a>' },
    },
  ];
  expect(read(JSON.stringify(posts)).items).toMatchObject([
    {
      guid: 'https://sahifa.example/?p=7',
      url: 'https://sahifa.example/7',
      title: 'خبر – جديد',
      summary: 'ملخص',
      publishedAt: '2026-11-22T08:00:00Z',
      updatedAt: '2026-11-22T08:30:00Z',
      contentHtml: '<a href="https://sahifa.example/8">x</a>',
    },
  ]);
  for (const other of ['[]', '[1,2]', '[{"link":"x"}]', '['])
    expect(readFeed({ bytes: bytes(other) })).toMatchObject({ ok: false });
});

test('CDATA marks that were escaped too', () => {
  expect(
    item(
      rss(
        '<item><title>&lt;![CDATA[عنوان]]&gt;</title><description>&lt;![CDATA[&lt;p&gt;نص&lt;/p&gt;]]&gt;</description></item>',
      ),
    ),
  ).toMatchObject({ title: 'عنوان', summary: 'نص', contentHtml: '<p>نص</p>' });
});

test('sitemaps: plain, news, index, text, gzipped', () => {
  const plain =
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://sahifa.example/1</loc><lastmod>2026-11-22</lastmod></url><url><loc> /2 </loc></url></urlset>';
  expect(read(plain)).toMatchObject({
    kind: 'sitemap',
    items: [
      { url: 'https://sahifa.example/1', updatedAt: '2026-11-22' },
      { url: 'https://sahifa.example/2' },
    ],
  });
  const news =
    read(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://sahifa.example/1</loc>
    <n:news><n:publication><n:name>صحيفة</n:name><n:language>ar</n:language></n:publication><n:publication_date>2026-11-22T08:00+02:00</n:publication_date><n:title>خبر &amp; خبر</n:title><n:keywords>أ، ب</n:keywords></n:news><image:image><image:loc>https://sahifa.example/i.jpg</image:loc></image:image></url></urlset>`);
  expect(news).toMatchObject({
    kind: 'news-sitemap',
    language: 'ar',
    items: [
      {
        title: 'خبر & خبر',
        publishedAt: '2026-11-22T08:00:00+02:00',
        categories: ['أ', 'ب'],
        image: 'https://sahifa.example/i.jpg',
      },
    ],
  });
  expect(
    read(
      '<sitemapindex><sitemap><loc>https://sahifa.example/s1.xml.gz</loc><lastmod>2026-11</lastmod></sitemap></sitemapindex>',
    ).sitemaps,
  ).toEqual([{ url: 'https://sahifa.example/s1.xml.gz', updatedAt: '2026-11' }]);
  expect(read('https://sahifa.example/1\r\nhttps://sahifa.example/2\n').items.length).toBe(2);
  const zipped = readFeed({ bytes: gzipSync(plain), url: 'https://sahifa.example/s.xml.gz' });
  expect(zipped.ok && zipped.feed.items.length).toBe(2);
  const cut = readFeed({ bytes: gzipSync(plain.repeat(1)).subarray(0, 80) });
  expect(cut.ok ? cut.feed.items.length : cut.error.code).not.toBe(2);
});

test('OPML in and out', () => {
  const list = [
    {
      url: 'https://sahifa.example/feed?a=1&b="2"',
      title: 'صحيفة <الساحل>',
      site: 'https://sahifa.example/',
      folder: 'ليبيا & الجوار',
      language: 'ar',
    },
    { url: 'https://jarida.example/rss', title: 'جريدة\n\u0001' },
  ];
  const text = writeOpml('اشتراكات', list, new Date('2026-11-22T09:00:00Z'));
  const feed = read(text);
  expect(feed).toMatchObject({
    kind: 'opml',
    title: 'اشتراكات',
    updatedAt: '2026-11-22T09:00:00Z',
    warnings: [],
  });
  expect(feed.items.map((one) => [resolved(one.url), one.title, one.categories])).toEqual([
    [resolved(list[0]!.url), 'صحيفة <الساحل>', ['ليبيا & الجوار']],
    ['https://jarida.example/rss', 'جريدة', []],
  ]);
});
const resolved = (url: string | null): string => new URL(url ?? '').href;

describe('links and guids', () => {
  test.each([
    ['a guid that is the link', '<guid>https://sahifa.example/5</guid>', 'https://sahifa.example/5'],
    ['a guid that is not', '<guid isPermaLink="false">https://sahifa.example/5</guid>', null],
    ['a guid that is no address', '<guid>5</guid>', null],
    [
      'an empty link before a full one',
      '<link/><link>https://sahifa.example/6</link>',
      'https://sahifa.example/6',
    ],
    ['a link written the Atom way', '<link href="https://sahifa.example/7"/>', 'https://sahifa.example/7'],
    [
      'the original behind a proxy',
      '<link>https://feeds.example/x</link><feedburner:origLink>https://sahifa.example/8</feedburner:origLink>',
      'https://sahifa.example/8',
    ],
    ['a script', '<link>javascript:alert(1)</link>', null],
    [
      'white space and breaks inside',
      '<link>\n https://sahifa.example/\n9 </link>',
      'https://sahifa.example/9',
    ],
    ['a bare ampersand', '<link>https://sahifa.example/?a=1&b=2</link>', 'https://sahifa.example/?a=1&b=2'],
  ])('%s', (_name, inner, expected) => {
    expect(item(rss(`<item><title>ع</title>${inner}</item>`)).url).toBe(expected);
  });
});
