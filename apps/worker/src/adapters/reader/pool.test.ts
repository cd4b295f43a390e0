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

test('a text that takes its thread along costs neither those before it nor those behind it', async () => {
  const brief = createReaderPool({ threads: 1, killAfterMs: 400 });
  // Some ten times what is read within the limit on any machine.
  const heavy = {
    ...{ id: 'a', outletId: 'o', title: '', body: words.repeat(120_000), language: 'ar', dateStated: null },
    ...{ datePrecision: null, firstSeenAt: '2026-11-20T10:00:00Z', copyOf: null, segments: [], bodies: [] },
    tells: false,
  };
  const nobody = { version: '1', entities: [] };
  try {
    const readings = await Promise.all([
      brief.articles([sound, sound]),
      brief.actors([heavy], nobody),
      brief.articles([sound]),
      brief.actors([heavy], nobody),
      brief.articles([sound, sound]),
    ]);
    const ends = readings.flat().map((reading) => reading && 'ok' in reading && reading.ok);
    expect(ends).toEqual([true, true, null, true, null, true, true]);
  } finally {
    await brief.close();
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
