import { describe, expect, test } from 'vitest';
import { discoverFeeds, readListing, sitemapsInRobots } from './index.ts';

const urls = (html: string, url: string): string[] =>
  discoverFeeds(html, url)
    .filter((found) => found.stated)
    .map((found) => found.url);

describe('discoverFeeds', () => {
  test('link elements, comments last, other alternates left out', () => {
    const html = `<html><head><base href="https://sahifa.example/ar/">
      <link rel="alternate" type="application/rss+xml" title="تعليقات الصحيفة" href="/comments/feed/">
      <link rel="ALTERNATE home" type="application/rss+xml; charset=utf-8" title="الصحيفة » الأخبار" href="feed.xml">
      <link rel=alternate type=application/atom+xml href=https://sahifa.example/atom>
      <link rel="alternate" type="application/feed+json" href="/feed.json">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7">
      <link rel="alternate" type="application/json+oembed" href="/oembed?u=1">
      <link rel="alternate" hreflang="en" href="/en/">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head></html>`;
    const found = discoverFeeds(html, 'https://sahifa.example/ar/news');
    expect(found.filter((one) => one.via === 'link').map((one) => one.url)).toEqual([
      'https://sahifa.example/ar/feed.xml',
      'https://sahifa.example/atom',
      'https://sahifa.example/feed.json',
      'https://sahifa.example/comments/feed/',
    ]);
    expect(found[0]).toMatchObject({ title: 'الصحيفة » الأخبار', kind: 'feed', stated: true });
    expect(new Set(found.map((one) => one.url + one.kind)).size).toBe(found.length);
    expect(found.at(-1)).toMatchObject({ kind: 'listing', url: 'https://sahifa.example/ar/news' });
  });

  test('the comments of an article are not the outlet; the feed of a section is', () => {
    const html = (path: string) =>
      `<link rel="alternate" type="application/rss+xml" href="${path}feed/"><link rel="alternate" type="application/rss+xml" href="/feed/">`;
    expect(urls(html('/2026/11/story/'), 'https://sahifa.example/2026/11/story/')).toEqual([
      'https://sahifa.example/feed/',
      'https://sahifa.example/2026/11/story/feed/',
    ]);
    expect(urls(html('/category/libya/'), 'https://sahifa.example/category/libya/')[0]).toBe(
      'https://sahifa.example/category/libya/feed/',
    );
  });

  test('anchors that look like feeds, of this outlet only', () => {
    const html = `<a href="/rss/politics.xml">سياسة</a><a href="/world"><b>RSS</b></a><a href="https://other.example/rss">x</a><a href="/prefeeds/x">y</a><a href="/post/7/comments/feed">z</a>`;
    expect(urls(html, 'https://sahifa.example/')).toEqual([
      'https://sahifa.example/rss/politics.xml',
      'https://sahifa.example/world',
    ]);
  });

  test('WordPress: the section before the site', () => {
    const found = discoverFeeds(
      '<meta name="generator" content="WordPress 6.9">',
      'https://sahifa.example/category/libya/',
    );
    expect(found.slice(0, 2).map((one) => one.url)).toEqual([
      'https://sahifa.example/category/libya/feed/',
      'https://sahifa.example/feed/',
    ]);
    expect(found[0]).toMatchObject({ via: 'wordpress', stated: false });
  });

  test.each([
    [
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
      '',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv',
    ],
    [
      'https://www.youtube.com/@qanat',
      '<script>var x={"externalId":"UCabcdefghijklmnopqrstuv"}</script>',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv',
    ],
    [
      'https://www.youtube.com/playlist?list=PLabcdefghij123',
      '',
      'https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefghij123',
    ],
    ['https://t.me/qanat_akhbar', '', 'https://t.me/s/qanat_akhbar'],
    ['https://t.me/s/qanat_akhbar/77', '', 'https://t.me/s/qanat_akhbar'],
  ])('%s', (url, html, expected) => {
    expect(urls(html, url)[0]).toBe(expected);
  });

  test('bad input', () => {
    expect(discoverFeeds('<a href="/rss">', 'nothing')).toEqual([]);
    expect(discoverFeeds('<'.repeat(10_000), 'https://sahifa.example/').length).toBeGreaterThan(5);
    expect(discoverFeeds('<div>'.repeat(100_000), 'https://sahifa.example/').length).toBeGreaterThan(5);
  });
});

test('sitemaps in a robots file, news first', () => {
  const robots =
    'User-agent: *\nDisallow: /admin\nSitemap: https://sahifa.example/sitemap.xml\n sitemap:/news-sitemap.xml\nSitemap: ftp://x\n';
  expect(sitemapsInRobots(robots, 'https://sahifa.example/robots.txt').map((one) => one.url)).toEqual([
    'https://sahifa.example/news-sitemap.xml',
    'https://sahifa.example/sitemap.xml',
  ]);
});

describe('readListing', () => {
  const headlines = [
    'مجلس المدينة يقر خطة النقل الجديدة',
    'الجامعة تفتح باب التسجيل للعام المقبل',
    'افتتاح جسر المشاة على الوادي القديم',
    'تأجيل مباراة النهائي بسبب الأمطار الغزيرة',
  ];
  const page = `<html><body>
    <nav class="main-menu"><ul>${['سياسة واقتصاد ومجتمع وثقافة', 'رياضة محلية وعالمية وأخبار الأندية', 'منوعات وصحة وتقنية وسيارات', 'آراء ومقالات وكتاب الصحيفة'].map((name, i) => `<li><a href="/section/${i}000">${name}</a></li>`).join('')}</ul></nav>
    <div class="list">${headlines
      .map(
        (
          title,
          i,
        ) => `<div class="card"><a href="/news/2026/11/${i}?utm_source=home"><img src="/img/${i}.jpg"></a>
        <h3><a class="t" href="/news/2026/11/${i}">${title}</a></h3><time datetime="2026-11-2${i}T08:30:00+02:00">أمس</time><p>تفاصيل قصيرة عن الخبر رقم ${i} كما تظهر في صفحة القائمة.</p></div>`,
      )
      .join('')}</div>
    <footer><a href="/about-us-0001">من نحن وكيف نعمل في هذه الصحيفة</a></footer></body></html>`;

  test('finds the list by its repeated structure', () => {
    const { items, selector } = readListing(page, 'https://sahifa.example/');
    expect(items.map((item) => item.title)).toEqual(headlines);
    expect(items[1]).toMatchObject({
      url: 'https://sahifa.example/news/2026/11/1',
      publishedAt: '2026-11-21T08:30:00+02:00',
      image: 'https://sahifa.example/img/1.jpg',
    });
    expect(items[1]?.summary).toContain('رقم 1');
    expect(readListing(page, 'https://sahifa.example/', selector).items.map((item) => item.title)).toEqual(
      headlines,
    );
  });

  test('a selector of the user', () => {
    expect(readListing(page, 'https://sahifa.example/', '.card').items.map((item) => item.title)).toEqual(
      headlines,
    );
    expect(readListing(page, 'https://sahifa.example/', '.nothing')).toMatchObject({
      items: [],
      warnings: ['no-list-found'],
    });
    expect(readListing(page, 'https://sahifa.example/', '>>[[').warnings).toContain('bad-selector');
  });

  test('a page without a list', () => {
    expect(readListing('<p>نص <a href="/1">رابط</a></p>', 'https://sahifa.example/')).toMatchObject({
      items: [],
      warnings: ['no-list-found'],
    });
  });

  test('a Telegram preview', () => {
    const html = `<div class="tgme_widget_message js-widget_message" data-post="qanat/41"><a class="tgme_widget_message_owner_name" href="#">القناة</a>
      <a class="tgme_widget_message_photo_wrap" style="background-image:url('https://cdn.example/p.jpg')"></a>
      <div class="tgme_widget_message_text">عاجل: بدء الاجتماع<br/>التفاصيل لاحقا</div><time datetime="2026-11-22T07:00:00+00:00">09:00</time></div>`;
    expect(readListing(html, 'https://t.me/s/qanat').items).toMatchObject([
      {
        url: 'https://t.me/qanat/41',
        title: 'عاجل: بدء الاجتماع',
        publishedAt: '2026-11-22T07:00:00Z',
        image: 'https://cdn.example/p.jpg',
        authors: ['القناة'],
      },
    ]);
  });

  test('hostile pages end', () => {
    for (const html of [
      '<div>'.repeat(60_000),
      '<a href="/x">'.repeat(60_000),
      '<a href="/x"></a>'.repeat(60_000),
    ])
      expect(readListing(html, 'https://sahifa.example/').items.length).toBeLessThanOrEqual(500);
  });
});

test.each([
  ['/ar/', true],
  ['/sport/', true],
  ['/2026/11/bridge-reopens/', false],
  ['/bridge-reopens-after-two-years/', false],
])('the feed below %s is the page’s own list: %s', (path, own) => {
  const html = `<link rel="alternate" type="application/rss+xml" href="${path}feed/"><link rel="alternate" type="application/rss+xml" href="/all.xml">`;
  const first = discoverFeeds(`<html><head>${html}</head></html>`, `https://minbar.example${path}`)[0];
  expect(first?.url).toBe(`https://minbar.example${own ? `${path}feed/` : '/all.xml'}`);
});
