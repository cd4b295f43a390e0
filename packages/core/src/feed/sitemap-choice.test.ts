import { describe, expect, test } from 'vitest';
import { pickSitemaps, readFeed, recentEntries } from './index.ts';

const at = (path: string, updatedAt: string | null = null) => ({
  url: `https://sahifa.example${path}`,
  updatedAt,
});

describe('pickSitemaps', () => {
  test.each([
    [
      'news alone',
      [at('/sitemap-1.xml'), at('/news-sitemap.xml'), at('/sitemap-2.xml')],
      ['/news-sitemap.xml'],
    ],
    [
      'the latest changed',
      [
        at('/a.xml', '2026-11-20'),
        at('/b.xml', '2026-11-22'),
        at('/c.xml', '2026-10-01'),
        at('/d.xml', '2026-11-21'),
      ],
      ['/b.xml', '/d.xml', '/a.xml'],
    ],
    [
      'the latest by name',
      [
        at('/sitemap-2025-12.xml'),
        at('/sitemap-2026-2.xml'),
        at('/sitemap-2026-11.xml'),
        at('/sitemap-2026-10.xml'),
      ],
      ['/sitemap-2026-11.xml', '/sitemap-2026-10.xml', '/sitemap-2026-2.xml'],
    ],
    [
      'no pictures, authors, tags',
      [
        at('/image-sitemap.xml'),
        at('/author-sitemap.xml'),
        at('/post_tag-sitemap.xml'),
        at('/category-sitemap.xml'),
        at('/post-sitemap.xml'),
      ],
      ['/post-sitemap.xml'],
    ],
    ['nothing', [], []],
  ])('%s', (_name, sitemaps, expected) => {
    expect(pickSitemaps(sitemaps)).toEqual(expected.map((path) => `https://sahifa.example${path}`));
  });
});

describe('recentEntries', () => {
  const read = (inner: string) => {
    const result = readFeed({ bytes: new TextEncoder().encode(`<urlset>${inner}</urlset>`) });
    if (!result.ok) throw new Error(result.error.message);
    return recentEntries(result.feed, Date.parse('2026-11-22T09:00:00Z')).map((item) => item.url);
  };
  test('what is dated lately', () => {
    expect(
      read(
        '<url><loc>https://a.example/1</loc><lastmod>2026-11-21</lastmod></url><url><loc>https://a.example/2</loc><lastmod>2020-01-01</lastmod></url><url><loc>https://a.example/3</loc></url>',
      ),
    ).toEqual(['https://a.example/1']);
  });
  test('without any dates the first of them', () => {
    expect(read('<url><loc>https://a.example/1</loc></url>'.repeat(300)).length).toBe(200);
  });
});
