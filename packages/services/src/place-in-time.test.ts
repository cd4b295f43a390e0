import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeInTime } from './place-in-time.ts';

const seen = new Date('2026-11-22T09:00:00Z');

test.each([
  [
    'a minute, with the page’s offset',
    '2026-11-22T10:30+02:00',
    'minute',
    { publishedAt: '2026-11-22T08:30:00.000Z', publishedOn: '2026-11-22', sort: '2026-11-22T08:30:00.000Z' },
  ],
  [
    'a minute whose day differs in UTC',
    '2026-11-22T00:30+03:00',
    'minute',
    { publishedAt: '2026-11-21T21:30:00.000Z', publishedOn: '2026-11-22', sort: '2026-11-21T21:30:00.000Z' },
  ],
  [
    'a few minutes ahead: clocks differ',
    '2026-11-22T09:08Z',
    'minute',
    { publishedAt: '2026-11-22T09:08:00.000Z', publishedOn: '2026-11-22', sort: '2026-11-22T09:08:00.000Z' },
  ],
  [
    'an hour ahead',
    '2026-11-22T10:00Z',
    'minute',
    { publishedAt: null, publishedOn: null, sort: '2026-11-22T09:10:00.000Z', future: true },
  ],
  [
    'today as a day',
    '2026-11-22',
    'day',
    { publishedAt: null, publishedOn: '2026-11-22', sort: '2026-11-22T09:00:00.000Z' },
  ],
  [
    'a day long ago: at its end, never at midnight',
    '2016-06-28',
    'day',
    { publishedAt: null, publishedOn: '2016-06-28', sort: '2016-06-28T23:59:59.999Z' },
  ],
  [
    'tomorrow, where it has begun already',
    '2026-11-22',
    'day',
    { publishedAt: null, publishedOn: '2026-11-22', sort: '2026-11-22T09:00:00.000Z' },
  ],
  [
    'ten years ahead',
    '2036-11-22',
    'day',
    { publishedAt: null, publishedOn: null, sort: '2026-11-22T09:10:00.000Z', future: true },
  ],
  [
    'a month',
    '2023-09',
    'month',
    { publishedAt: null, publishedOn: '2023-09-01', sort: '2023-09-30T23:59:59.999Z' },
  ],
  [
    'a year',
    '2023',
    'year',
    { publishedAt: null, publishedOn: '2023-01-01', sort: '2023-12-31T23:59:59.999Z' },
  ],
  [
    'this year',
    '2026',
    'year',
    { publishedAt: null, publishedOn: '2026-01-01', sort: '2026-11-22T09:00:00.000Z' },
  ],
  ['nothing', null, null, { publishedAt: null, publishedOn: null, sort: '2026-11-22T09:00:00.000Z' }],
  [
    'what is no date',
    'أمس',
    'day',
    { publishedAt: null, publishedOn: null, sort: '2026-11-22T09:00:00.000Z' },
  ],
])('%s', (_, stated, precision, expected) => {
  const { sort, future = false, ...rest } = { future: false, ...expected };
  const placed = placeInTime(stated, precision, seen);
  expect(placed).toMatchObject({ ...rest, future });
  expect(placed.sortAt.toISOString()).toBe(sort);
});

test('whatever is stated, the sort key stays within ten minutes of the first sighting', () => {
  const precision = fc.constantFrom('minute', 'day', 'month', 'year', null);
  const stated = fc.oneof(
    fc.string(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  fc.assert(
    fc.property(stated, precision, (text, exactness) => {
      const { sortAt } = placeInTime(text, exactness, seen);
      expect(sortAt.getTime()).toBeLessThanOrEqual(seen.getTime() + 600_000);
    }),
  );
});
