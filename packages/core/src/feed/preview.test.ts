import { describe, expect, test } from 'vitest';
import { previewFeed, readFeed } from './index.ts';

const now = Date.parse('2026-11-22T09:00:00Z');
const preview = (items: string, head = '') => {
  const read = readFeed({
    bytes: new TextEncoder().encode(`<rss><channel><title>س</title>${head}${items}</channel></rss>`),
  });
  if (!read.ok) throw new Error(read.error.message);
  return previewFeed(read.feed, now);
};
const entry = (n: number, body = ''): string =>
  `<item><title>خبر جديد من المدينة رقم ${n}</title><guid>${n}</guid><pubDate>${new Date(now - n * 6 * 3_600_000).toUTCString()}</pubDate>${body}</item>`;

describe('previewFeed', () => {
  test('ten newest, pace, language told from the words', () => {
    const shown = preview(
      [...Array(20).keys()]
        .toReversed()
        .map((n) => entry(n))
        .join(''),
    );
    expect(shown.items.map((item) => item.guid)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(shown).toMatchObject({
      perDay: 4,
      language: 'ar',
      newest: '2026-11-22T09:00:00Z',
      text: 'titles',
    });
  });
  test('a stated language stands; whole texts are told from summaries', () => {
    const long = `<description>${'نص طويل من كلمات كثيرة. '.repeat(60)}</description>`;
    expect(preview(entry(1, long), '<language>fa</language>')).toMatchObject({
      language: 'fa',
      text: 'full',
      perDay: null,
    });
    expect(
      preview(entry(1, '<description>ملخص قصير لما جرى اليوم في اجتماع المجلس البلدي.</description>')).text,
    ).toBe('summary');
  });
  test('dates that lie far ahead do not lead; an empty list has nothing to say', () => {
    expect(preview(entry(-900) + entry(1) + entry(2)).items.map((item) => item.guid)).toEqual(['1', '2']);
    expect(preview('')).toMatchObject({ items: [], perDay: null, newest: null, text: 'titles' });
  });
});
