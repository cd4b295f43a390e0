import { discoverFeeds, readFeed, readListing } from '@mirqab/core/feed';
import { readPage } from '@mirqab/core/page';
import { expect, test } from 'vitest';
import { openWaha } from './waha.ts';

const ORIGIN = 'http://press.example';
const base = new Date('2026-11-20T10:00:00Z');
const waha = openWaha(base, () => base);
const textOf = (path: string): string => waha.page(path, ORIGIN)?.text ?? '';

test('its home page states two feeds, and both list its articles with their hub', () => {
  const stated = discoverFeeds(textOf('/waha/'), `${ORIGIN}/waha/`).filter((one) => one.stated);
  expect(stated.map(({ url }) => url)).toEqual([`${ORIGIN}/waha/feed/`, `${ORIGIN}/waha/culture/feed/`]);
  const counts = stated.map(({ url }) => {
    const read = readFeed({ bytes: Buffer.from(textOf(new URL(url).pathname)), contentType: null, url });
    if (!read.ok) throw new Error('no feed');
    expect(read.feed).toMatchObject({ hub: `${ORIGIN}/_hub`, self: url, language: 'ar' });
    return read.feed.items.length;
  });
  expect(counts).toEqual([6, 3]);
});

test('its notice board has no feed and reads as a list; every page of both is an article', () => {
  const { items } = readListing(textOf('/waha/notices/'), `${ORIGIN}/waha/notices/`);
  expect(items).toHaveLength(5);
  const feed = readFeed({ bytes: Buffer.from(textOf('/waha/feed/')), contentType: null, url: ORIGIN });
  const all = [...items, ...(feed.ok ? feed.feed.items : [])];
  expect(all).toHaveLength(11);
  for (const { url, title } of all) {
    const reading = readPage({ html: textOf(new URL(url ?? '').pathname), url: url ?? '' });
    expect(reading.pageKind, title ?? '').toBe('article');
    expect(reading.title).toBe(title);
  }
});

test('what is printed stands first', () => {
  const later = openWaha(base, () => new Date(base.getTime() + 60_000));
  later.print('خبر جديد من الواحة', 'سطر أول.\n\nسطر ثان.');
  expect(later.page('/waha/feed/', ORIGIN)?.text).toMatch(/<item><title>خبر جديد من الواحة</);
});
