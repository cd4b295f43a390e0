import { describe, expect, test } from 'vitest';
import { readPage } from './index.ts';
import { cutSite } from './title.ts';

describe('cutSite', () => {
  test.each([
    ['قمة عربية طارئة في بغداد - صدى الساحل', ['صدى الساحل'], 'قمة عربية طارئة في بغداد'],
    ['صدى الساحل | قمة عربية طارئة في بغداد', ['صدى الساحل'], 'قمة عربية طارئة في بغداد'],
    ['قمة عربية طارئة في بغداد | سياسة | صدى الساحل', ['صدى الساحل', 'سياسة'], 'قمة عربية طارئة في بغداد'],
    ['Iran - Iraq border reopens', ['Coast Courier'], 'Iran - Iraq border reopens'],
    ['قمة عربية طارئة في بغداد | صدى الساحل | خبر كل ساعة', ['صدى الساحل'], 'قمة عربية طارئة في بغداد'],
    ['صدى الساحل | قمة عربية طارئة | صدى الساحل', ['صدى الساحل'], 'قمة عربية طارئة'],
    ['قالت «إن البحر هائج»: – لا خروج', ['صدى الساحل'], 'قالت «إن البحر هائج»: – لا خروج'],
    ['Storm closes port ‹ Coast Courier', ['Coast Courier'], 'Storm closes port ‹ Coast Courier'],
  ])('%s', (text, names, expected) => {
    expect(cutSite(text, names, new Set(), false)).toBe(expected);
  });
});

describe('title of a page', () => {
  const head = (title: string, meta: string) => `<html><head><title>${title}</title>${meta}</head><body>`;
  const prose =
    '<p>The council voted on Monday to repair the old harbour wall before the winter storms arrive.</p>'.repeat(
      3,
    );

  test('places that agree win over a heading that names the site', () => {
    const html = `${head('Council to repair harbour wall - Coast Courier', '<meta property="og:title" content="Council to repair harbour wall">')}<h1>Coast Courier</h1>${prose}`;
    expect(readPage({ html, url: 'https://coastcourier.example/1' }).title).toBe(
      'Council to repair harbour wall',
    );
  });

  test('what each place said is kept', () => {
    const html = `${head('Council to repair harbour wall | Coast Courier', '<meta property="og:site_name" content="Coast Courier">')}<h1>Council to repair harbour wall</h1>${prose}`;
    const { said } = readPage({ html });
    expect(said.filter(({ field }) => field === 'title').map(({ where }) => where)).toEqual([
      'h1',
      'title',
      'visible',
    ]);
  });

  const og = (title: string) => `<meta property="og:title" content="${title}">`;
  const crumb = '<a href="/">الرئيسية</a>';
  test.each([
    [
      'a kicker that one place prints and another does not',
      `${head('بلديات', og('المجلس يقر ميزانية العام المقبل'))}<h1>بلدية مرسى النور: المجلس يقر ميزانية العام المقبل</h1>`,
      'المجلس يقر ميزانية العام المقبل',
    ],
    [
      'a kicker that every place prints is part of the title',
      `${head('بلديات', og('وزير: المجلس يقر ميزانية العام المقبل'))}<h1>وزير: المجلس يقر ميزانية العام المقبل</h1>`,
      'وزير: المجلس يقر ميزانية العام المقبل',
    ],
    [
      'the section glued to the end',
      `${head('المجلس يقر ميزانية العام المقبل-سياسة', og('المجلس يقر ميزانية العام المقبل-سياسة'))}<script type="application/ld+json">{"@type":"NewsArticle","headline":"المجلس يقر ميزانية العام المقبل"}</script>`,
      'المجلس يقر ميزانية العام المقبل',
    ],
    [
      'a first-level heading that leads home is the outlet',
      `${head('صدى الساحل: المجلس يقر الميزانية', og('المجلس يقر ميزانية العام'))}<h1><a href="/"><span>صدى الساحل الإخبارية</span></a></h1>`,
      'المجلس يقر ميزانية العام',
    ],
    [
      'a first-level heading at the end of a path is not what the reader sees',
      `${head('ميزانية المدينة في المجلس', og('ميزانية المدينة في المجلس'))}<script type="application/ld+json">{"@type":"NewsArticle","headline":"المجلس يقر ميزانية العام المقبل"}</script><nav>${crumb}<h1>ميزانية المدينة في المجلس</h1></nav><h2>المجلس يقر ميزانية العام المقبل</h2>`,
      'المجلس يقر ميزانية العام المقبل',
    ],
    [
      'unless nothing else names the page',
      `<html><body><nav>${crumb}<h1>المجلس يقر ميزانية العام المقبل</h1></nav>`,
      'المجلس يقر ميزانية العام المقبل',
    ],
  ])('%s', (_, html, title) => {
    expect(readPage({ html: `${html}${prose}` }).title).toBe(title);
  });

  test('entities inside JSON-LD are read', () => {
    const html = `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Court rules for O&#8217;Neill &amp; Sons"}</script></head><body>${prose}`;
    expect(readPage({ html }).title).toBe('Court rules for O’Neill & Sons');
  });
});
