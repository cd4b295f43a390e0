import { describe, expect, test } from 'vitest';
import { afterStep, type Feed, type History, type HistoryStep, readFeed, startHistory } from './index.ts';

const origin = 'https://sahifa.example';
const read = (text: string): Feed => {
  const result = readFeed({ bytes: new TextEncoder().encode(text), url: `${origin}/feed/` });
  if (!result.ok) throw new Error(result.error.message);
  return result.feed;
};
const rss = (from: number, extra = ''): Feed =>
  read(
    `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>س</title>${extra}${[0, 1, 2].map((n) => `<item><guid>${from - n}</guid></item>`).join('')}</channel></rss>`,
  );

/** Reads a past to its end; `serve` answers a step. */
function walk(
  start: History,
  serve: (step: HistoryStep) => Feed | null,
): { urls: string[]; history: History } {
  const seen = new Set<string>();
  const urls: string[] = [];
  let history = start;
  while (history.queue[0]) {
    const step = history.queue[0];
    urls.push(step.url.replace(origin, ''));
    const feed = serve(step);
    const fresh = (feed?.items ?? []).filter(({ guid }) => !seen.has(guid ?? '')).length;
    for (const { guid } of feed?.items ?? []) seen.add(guid ?? '');
    // Kept as JSON between steps.
    history = afterStep(JSON.parse(JSON.stringify(history)), step, { feed, fresh });
  }
  return { urls, history };
}

describe('history', () => {
  test('WordPress pages, until one is missing', () => {
    const { urls, history } = walk(startHistory(`${origin}/feed/`, rss(100)), ({ page }) =>
      page <= 4 ? rss(100 - page * 3) : null,
    );
    expect(urls).toEqual(['/feed/?paged=2', '/feed/?paged=3', '/feed/?paged=4', '/feed/?paged=5']);
    expect(history).toMatchObject({ steps: 4, fresh: 9 });
  });
  test('a server that answers every page with the first is left after one', () => {
    expect(walk(startHistory(`${origin}/feed/`, rss(100)), () => rss(100)).urls).toEqual([
      '/feed/?paged=2',
      '/feed/?paged=3',
    ]);
  });
  test('RFC 5005', () => {
    const link = (n: number) => `<atom:link rel="next" href="/archive/${n}"/>`;
    const { urls } = walk(startHistory(`${origin}/rss`, rss(100, link(1))), ({ url }) =>
      url.endsWith('/2') ? rss(50) : rss(80, link(2)),
    );
    expect(urls).toEqual(['/archive/1', '/archive/2']);
  });
  test('a circle of links ends', () => {
    expect(
      walk(startHistory(`${origin}/rss`, rss(9, '<atom:link rel="next" href="/a"/>')), () =>
        rss(3, '<atom:link rel="next" href="/rss"/>'),
      ).urls,
    ).toEqual(['/a']);
  });
  test('every sitemap of an index, the newest first; one that fails is passed over', () => {
    const index = read(
      `<sitemapindex>${['2024-05', '2026-11', '2025-01'].map((at, n) => `<sitemap><loc>${origin}/s${n}.xml</loc><lastmod>${at}</lastmod></sitemap>`).join('')}</sitemapindex>`,
    );
    const leaf = read(`<urlset><url><loc>${origin}/1</loc></url></urlset>`);
    expect(
      walk(startHistory(`${origin}/sitemap.xml`, index), ({ url }) => (url.endsWith('s1.xml') ? null : leaf))
        .urls,
    ).toEqual(['/s1.xml', '/s2.xml', '/s0.xml']);
  });
  test('a feed whose pages nobody can know has no past', () => {
    expect(startHistory(`${origin}/rss.xml`, rss(9)).queue).toEqual([]);
  });
});
