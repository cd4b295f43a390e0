import { describe, expect, test } from 'vitest';
import { readPage } from './index.ts';
import { cutSite } from './title.ts';

describe('cutSite', () => {
  test.each([
    ['قمة عربية طارئة في بغداد - صدى الساحل', ['صدى الساحل'], 'قمة عربية طارئة في بغداد'],
    ['صدى الساحل | قمة عربية طارئة في بغداد', ['صدى الساحل'], 'قمة عربية طارئة في بغداد'],
    ['قمة عربية طارئة في بغداد | سياسة | صدى الساحل', ['صدى الساحل', 'سياسة'], 'قمة عربية طارئة في بغداد'],
    ['Iran - Iraq border reopens', ['Coast Courier'], 'Iran - Iraq border reopens'],
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

  test('entities inside JSON-LD are read', () => {
    const html = `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Court rules for O&#8217;Neill &amp; Sons"}</script></head><body>${prose}`;
    expect(readPage({ html }).title).toBe('Court rules for O’Neill & Sons');
  });
});
