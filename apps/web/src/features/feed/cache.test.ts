import type { Story } from '@mirqab/api';
import { expect, test } from 'vitest';
import { insertStories, patchStories, type StoryPages, sortNews } from './cache.ts';

const story = (id: string, sortAt: string): Story => ({
  id,
  title: id,
  language: 'ar',
  firstAt: sortAt,
  sortAt,
  updatedAt: sortAt,
  articles: 1,
  outlets: 1,
  tellings: 1,
  lead: {
    articleId: id,
    url: null,
    outlet: { id, name: 'منبر' },
    publishedAt: null,
    publishedOn: null,
    precision: null,
    firstSeenAt: sortAt,
  },
  others: [],
  actors: [],
  mark: { seenAt: null, readAt: null, savedAt: null },
});
const pages = (...lists: Story[][]): StoryPages => ({
  pages: lists.map((items, at) => ({ items, next: at === lists.length - 1 ? 'more' : 'x' })),
  pageParams: lists.map(() => null),
});
const order = (data: StoryPages | undefined) => data?.pages.map((page) => page.items.map((item) => item.id));

test('news is what is not on screen and belongs above what was loaded', () => {
  const data = pages([story('c', '2026-11-22T03:00Z')], [story('b', '2026-11-22T02:00Z')]);
  const { known, fresh } = sortNews(data, [
    story('b', '2026-11-22T02:00Z'),
    story('d', '2026-11-22T04:00Z'),
    story('old', '2026-11-20T00:00Z'),
  ]);
  expect(known.map((one) => one.id)).toEqual(['b']);
  expect(fresh.map((one) => one.id)).toEqual(['d']);
});

test('new stories enter in their place in time, and the same one twice is once', () => {
  const data = pages([story('c', '2026-11-22T03:00Z'), story('a', '2026-11-22T01:00Z')]);
  const once = insertStories(data, [story('b', '2026-11-22T02:00Z'), story('d', '2026-11-22T04:00Z')]);
  expect(order(once)).toEqual([['d', 'c', 'b', 'a']]);
  expect(order(insertStories(once, [story('d', '2026-11-22T04:00Z')]))).toEqual([['d', 'c', 'b', 'a']]);
  expect(insertStories(undefined, [story('d', '2026-11-22T04:00Z')])).toBeUndefined();
});

test('a change reaches a story on any page', () => {
  const data = pages([story('c', '3')], [story('b', '2')]);
  const changed = patchStories(data, (one) => (one.id === 'b' ? { ...one, title: 'جديد' } : one));
  expect(changed?.pages[1]?.items[0]?.title).toBe('جديد');
  expect(changed?.pages[0]?.items[0]?.title).toBe('c');
});
