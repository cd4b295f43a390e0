import { describe, expect, test } from 'vitest';
import { itemKey } from './index.ts';

const item = (guid: string | null, url: string | null, title = 'ع', publishedAt: string | null = null) => ({
  guid,
  url,
  title,
  publishedAt,
  updatedAt: null,
  summary: null,
});
const a = 'https://sahifa.example/a';
const b = 'https://sahifa.example/b';

// The rule, case by case: guid and canonical link, whichever exist; else title and date.
describe('itemKey', () => {
  test.each([
    ['the same entry', item('1', a), item('1', a), true],
    [
      'the same link in another dress',
      item('1', `${a}?utm_source=rss`),
      item('1', 'http://www.sahifa.example/a/'),
      true,
    ],
    ['one guid, two links', item('1', a), item('1', b), false],
    ['one link, new guid', item('1', a), item('2', a), false],
    ['guid reused for a new story', item('1', a, 'قديم'), item('1', b, 'جديد'), false],
    ['an edited title keeps its entry', item('1', a, 'قبل'), item('1', a, 'بعد'), true],
    ['no guid: the link', item(null, a, 'قبل'), item(null, a, 'بعد'), true],
    ['a guid that is the link', item(a, a), item(null, a), true],
    ['no link: the guid', item('1', null, 'قبل'), item('1', null, 'بعد'), true],
    [
      'neither: title and date',
      item(null, null, 'ع', '2026-11-22'),
      item(null, null, ' ع ', '2026-11-22'),
      true,
    ],
    [
      'neither, another date',
      item(null, null, 'ع', '2026-11-22'),
      item(null, null, 'ع', '2026-11-23'),
      false,
    ],
    ['a title that looks like a guid', item('ع', null), item(null, null, 'ع'), false],
  ])('%s', (_name, one, other, same) => {
    expect(itemKey(one) === itemKey(other)).toBe(same);
  });
});
