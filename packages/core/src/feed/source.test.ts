import { describe, expect, test } from 'vitest';
import { readSource } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const url = 'https://sahifa.example/news';
const list = `<html><body><main>${[
  'مجلس المدينة يقر خطة النقل الجديدة',
  'الجامعة تفتح باب التسجيل للعام المقبل',
  'افتتاح جسر المشاة على الوادي القديم',
]
  .map((title, i) => `<div class="card"><h3><a href="/news/2026/11/${i}">${title}</a></h3></div>`)
  .join('')}</main></body></html>`;

describe('readSource', () => {
  test('a listing is read by its structure, in its own charset', () => {
    const read = readSource({ bytes: bytes(list), url, sourceKind: 'listing' });
    expect(read).toMatchObject({
      ok: true,
      feed: { kind: 'listing', items: [{ url: 'https://sahifa.example/news/2026/11/0' }, {}, {}] },
    });
  });
  test('a listing without a list is an error, not an empty list', () => {
    expect(
      readSource({ bytes: bytes('<html><p>صيانة</p></html>'), url, sourceKind: 'listing' }),
    ).toMatchObject({ ok: false, error: { code: 'no-list-found' } });
  });
  test('a listing that serves a feed', () => {
    expect(
      readSource({
        bytes: bytes('<rss><channel><item><title>أ</title></item></channel></rss>'),
        url,
        sourceKind: 'listing',
      }),
    ).toMatchObject({ ok: true, feed: { kind: 'rss' } });
  });
  test('a page where a feed was expected names where its feeds may be, at last itself', () => {
    const page =
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>';
    const read = readSource({ bytes: bytes(page), url, sourceKind: 'feed' });
    expect(read).toMatchObject({ ok: false, error: { code: 'not-a-feed' } });
    const candidates = read.ok ? [] : (read.candidates ?? []);
    expect(candidates[0]).toMatchObject({ url: 'https://sahifa.example/feed.xml', stated: true });
    expect(candidates.at(-1)).toMatchObject({ url, kind: 'listing' });
    expect(readSource({ bytes: bytes('words'), url })).not.toHaveProperty('candidates');
  });
});
