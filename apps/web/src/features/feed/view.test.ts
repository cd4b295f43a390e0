import { expect, test } from 'vitest';
import { type FeedView, isNarrowed, readView, toFilter, writeView } from './view.ts';

const A = '01980000-0000-7000-8000-000000000001';
const B = '01980000-0000-7000-8000-000000000002';
const bare: FeedView = {
  q: '',
  actors: [],
  groups: [],
  outlets: [],
  languages: [],
  since: null,
  show: 'all',
  tab: null,
  open: null,
};
const parse = (text: string) => readView(new URLSearchParams(text));

test('what is written is read back', () => {
  const views: FeedView[] = [
    bare,
    { ...bare, q: 'حفتر و "القيادة العامة"', actors: [A, B], since: 'week' },
    { ...bare, groups: [A], outlets: [B], languages: ['ar', 'ru'], show: 'saved', open: A },
    { ...bare, tab: A },
  ];
  for (const view of views) expect(parse(writeView(view))).toEqual(view);
  expect(writeView(bare)).toBe('');
});

test('what does not fit in an address is left out', () => {
  expect(
    parse(`?show=everything&since=always&open=../../x&actors=1,${A},--&lang=ar,<b>&q=${'x'.repeat(3000)}`),
  ).toEqual({
    ...bare,
    q: 'x'.repeat(2000),
    actors: [A],
    languages: ['ar'],
  });
});

test('one view is one question for an hour', () => {
  const at = (time: string) => toFilter({ ...bare, since: 'day', q: 'ميناء' }, new Date(time));
  expect(at('2026-11-22T09:01:00Z')).toEqual({ query: 'ميناء', after: '2026-11-21T09:00:00.000Z' });
  expect(at('2026-11-22T09:59:59Z')).toEqual(at('2026-11-22T09:01:00Z'));
  expect(toFilter(bare, new Date())).toEqual({});
  expect(isNarrowed(bare)).toBe(false);
  expect(isNarrowed({ ...bare, open: A, tab: B })).toBe(false);
  expect(isNarrowed({ ...bare, show: 'unread' })).toBe(true);
});
