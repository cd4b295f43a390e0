import type { ArticleTask } from '@mirqab/services/prepare-article';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReaderPool, type ReaderPool } from './pool.ts';

let pool: ReaderPool;
beforeAll(() => {
  pool = createReaderPool({ threads: 1, killAfterMs: 1_500, memoryMb: 256 });
});
afterAll(() => pool.close());

function task(html: string): ArticleTask {
  return {
    url: 'http://paper.example/a',
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html; charset=utf-8',
    html: null,
    text: null,
    fetchedAt: '2026-11-20T10:00:00Z',
    rules: null,
    listed: {},
  };
}

const words =
  'قالت إدارة الميناء إن العمل في الرصيف الجديد يبدأ في الربيع المقبل وإن التمويل من الميزانية العامة. ';
const sound = task(
  `<html lang="ar"><body><article><h1>الرصيف الجديد</h1><p>${words.repeat(4)}</p><p>${words.repeat(3)}</p></article></body></html>`,
);

test('reads pages and feeds off the loop, each with its own answer', async () => {
  const [reading] = await pool.articles([sound]);
  expect(reading).toMatchObject({
    ok: true,
    article: { reading: { pageKind: 'article', title: 'الرصيف الجديد' } },
  });
  const none = await pool.feed({
    bytes: new TextEncoder().encode('<p>no feed</p>'),
    contentType: 'text/html',
    url: 'http://x',
  });
  expect(none).toMatchObject({ ok: false, code: 'not-a-feed' });
});

test('a page that takes its thread along costs neither those before it nor those behind it', async () => {
  const small = createReaderPool({ threads: 1, memoryMb: 48 });
  try {
    const bomb = task(
      `<html><body>${'<i a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 j=9>'.repeat(100_000)}${'نص '.repeat(2_000_000)}`,
    );
    const readings = await small.articles([sound, sound, bomb, sound, bomb, sound, sound]);
    const codes = readings.map((reading) => (reading.ok ? reading.article.reading.title : reading.code));
    const title = 'الرصيف الجديد';
    expect(codes).toEqual([title, title, 'page-too-heavy', title, 'page-too-heavy', title, title]);
  } finally {
    await small.close();
  }
}, 60_000);

test('a hostile page costs itself alone, and the loop keeps turning', async () => {
  const bomb = task(`<html><body>${'<div>'.repeat(400_000)}نص${'</div>'.repeat(400_000)}</body></html>`);
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 20);
  const readings = await pool.articles([sound, bomb, sound]);
  clearInterval(beat);
  expect(readings.map((reading) => reading.ok)).toContain(true);
  expect(readings[0]).toMatchObject({ ok: true });
  expect(readings[2]).toMatchObject({ ok: true });
  expect(longest).toBeLessThan(1_500);
}, 60_000);
