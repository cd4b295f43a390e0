import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseDate, type DateCandidate, isAfter } from './choose.ts';
import { dayFirstHabit } from './order.ts';
import { readStamp } from './stamp.ts';

const candidate = (value: string, over: Partial<DateCandidate> = {}): DateCandidate => ({
  value,
  precision: value.includes('T')
    ? 'minute'
    : value.length === 10
      ? 'day'
      : value.length === 7
        ? 'month'
        : 'year',
  where: 'meta',
  evidence: value,
  confidence: 0.9,
  ...over,
});

describe('chooseDate', () => {
  test('nothing is null', () => {
    expect(chooseDate([], {}).publishedAt).toBeNull();
  });

  test('a date after fetching is flagged and not chosen', () => {
    const choice = chooseDate(
      [candidate('2025-01-02'), candidate('2024-05-01', { where: 'url', confidence: 0.8 })],
      {
        fetchedAt: '2024-06-01T00:00Z',
      },
    );
    expect(choice.publishedAt).toBe('2024-05-01');
    expect(choice.candidates[0]?.flag).toBe('future');
  });

  test('only a future date is no date', () => {
    expect(chooseDate([candidate('2025-01-02')], { fetchedAt: '2024-06-01T00:00Z' }).publishedAt).toBeNull();
  });

  test('background dates never count', () => {
    expect(chooseDate([candidate('2014-05-16', { flag: 'background' })]).publishedAt).toBeNull();
  });

  test('of one day the finest value is taken', () => {
    const choice = chooseDate([
      candidate('2024-05-01'),
      candidate('2024-05-01T10:15+03:00', { where: 'time', confidence: 0.7 }),
    ]);
    expect(choice.publishedAt).toBe('2024-05-01T10:15+03:00');
  });

  test('the rest of the page settles day and month', () => {
    const turned = candidate('2024-04-05', { swapped: '2024-05-04', where: 'byline', confidence: 0.7 });
    const choice = chooseDate([turned, candidate('2024-05', { where: 'url', confidence: 0.6 })]);
    expect(choice.publishedAt).toBe('2024-05-04');
    expect(chooseDate([turned], { weekday: 6 }).publishedAt).toBe('2024-05-04');
    expect(chooseDate([turned], { fetchedAt: '2024-04-20' }).publishedAt).toBe('2024-04-05');
    expect(chooseDate([turned], {}).chosen?.flag).toBe('ambiguous');
  });
});

describe('chooseDate among what a page says', () => {
  test.each([
    [
      'an update does not replace the publication, however often it is shown',
      [
        candidate('2018-09-20T09:40Z'),
        candidate('2024-03-09T13:17Z', { where: 'modified', confidence: 0.45 }),
        candidate('2024-03-09', { where: 'time', confidence: 0.85 }),
        candidate('2024-03-09', { where: 'text', confidence: 0.7 }),
      ],
      '2018-09-20T09:40Z',
    ],
    [
      'teasers do not outvote the article’s own metadata',
      [
        candidate('2022-01-05T16:40Z'),
        candidate('2018-06-05', { where: 'time', confidence: 0.85 }),
        candidate('2018-06-05', { where: 'text', confidence: 0.7 }),
      ],
      '2022-01-05T16:40Z',
    ],
    [
      'the page’s clock goes behind the byline',
      [
        candidate('2020-12-08', { where: 'text', confidence: 0.7, evidence: 'Tuesday, 08 Dec 2020' }),
        candidate('2020-10-13T18:29', { where: 'byline', confidence: 0.7 }),
      ],
      '2020-10-13T18:29',
    ],
    [
      'a stamp in UTC yields to the page’s own clock, whose offset it gives away',
      [
        candidate('2020-02-25T02:25Z', { where: 'json-ld', confidence: 0.95 }),
        candidate('2020-02-24', { where: 'url', confidence: 0.8 }),
        candidate('2020-02-24T21:25', { where: 'byline', confidence: 0.7 }),
      ],
      '2020-02-24T21:25-05:00',
    ],
    [
      'a stamp in UTC yields to the day in the address',
      [candidate('2018-12-31T23:11Z'), candidate('2019-01-01', { where: 'url', confidence: 0.8 })],
      '2019-01-01',
    ],
    [
      'but not to a day no place on earth had then',
      [candidate('2018-12-31T08:11Z'), candidate('2019-01-01', { where: 'url', confidence: 0.8 })],
      '2018-12-31T08:11Z',
    ],
    [
      'an update is better than nothing',
      [candidate('2024-03-09', { where: 'modified', confidence: 0.45 })],
      '2024-03-09',
    ],
  ])('%s', (_, candidates, value) => {
    expect(chooseDate(candidates).publishedAt).toBe(value);
  });

  test('a choice is one of the candidates, and a future one changes nothing', () => {
    const places = ['json-ld', 'meta', 'time', 'url', 'byline', 'modified'] as const;
    const any = fc.record({
      day: fc.integer({ min: 1, max: 5 }),
      where: fc.constantFrom(...places),
      confidence: fc.double({ min: 0.1, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (list) => {
        const candidates = list.map(({ day, where, confidence }) =>
          candidate(`2024-05-0${day}`, { where, confidence }),
        );
        const there = chooseDate(candidates).publishedAt;
        if (there !== null) expect(candidates.map(({ value }) => value)).toContain(there);
        expect(
          chooseDate([...candidates, candidate('2031-01-01')], { fetchedAt: '2024-06-01' }).publishedAt,
        ).toBe(chooseDate(candidates, { fetchedAt: '2024-06-01' }).publishedAt);
      }),
    );
  });
});

test.each([
  ['2024-05-06', '2024-05-05T12:00Z', true],
  ['2024-05-06', '2024-05-05T21:30Z', false],
  ['2024-05-06T00:30', '2024-05-05T21:40Z', false],
  ['2024-05-06T09:00', '2024-05-05T21:40Z', true],
  ['2024-05-05T21:45Z', '2024-05-05T21:40Z', false],
  ['2024-05-05T22:45Z', '2024-05-05T21:40Z', true],
  ['2024-05-06', '2024-05-05', true],
  ['2024-05', '2024-05-05', false],
  ['2025', '2024-05-05', true],
] as const)('is %s after a fetch at %s: %s', (value, fetchedAt, after) => {
  expect(isAfter(value, fetchedAt)).toBe(after);
});

test.each([
  [['6/28/2016', '7/30/2016', '8/1/2016'], false],
  [['28/06/2016', 'نشر في 30/07/2016'], true],
  [['28/06/2016', '6/28/2016'], null],
  [['28/06/2016'], null],
  [['04/05/2016', '05/04/2016'], null],
  [[], null],
] as const)('the habit in %j: day first %s', (printed, habit) => {
  expect(dayFirstHabit(printed)).toBe(habit);
});

describe('readStamp', () => {
  test.each([
    ['2023-09-26T14:05:09+03:00', '2023-09-26T14:05+03:00'],
    ['2023-09-26T14:05:09.123Z', '2023-09-26T14:05Z'],
    ['2023-09-26T14:05:09 03:00', '2023-09-26T14:05+03:00'],
    ['2023-09-26 14:05', '2023-09-26T14:05'],
    ['2023-09-26T00:00:00+03:00', '2023-09-26'],
    ['2023-09-26', '2023-09-26'],
    ['20230926', '2023-09-26'],
    ['20230926T1405', '2023-09-26T14:05'],
    ['20230926T140509Z', '2023-09-26T14:05Z'],
    ['/Date(1695737100000)/', '2023-09-26T14:05Z'],
    ['Saturday, 04/05/2024', '2024-05-04'],
    ['Friday, 04/05/2024', '2024-04-05'],
    ['Tue, 26 Sep 2023 14:05:00 +0300', '2023-09-26T14:05+03:00'],
    ['Tue, 26 Sep 2023 14:05:00 GMT', '2023-09-26T14:05Z'],
    ['26 Sep 23 14:05 EST', '2023-09-26T14:05-05:00'],
    ['Tue Sep 26 14:05:00 EDT 2023', '2023-09-26T14:05-04:00'],
    ['Tue Sep 26 2023 14:05:00 GMT+0300 (AST)', '2023-09-26T14:05+03:00'],
    ['1695737100', '2023-09-26T14:05Z'],
    ['1695737100000', '2023-09-26T14:05Z'],
    ['26th, September 2023 GMT', '2023-09-26'],
    ['6/28/2016', '2016-06-28'],
    ['6/28/2016 2:05:00 PM', '2016-06-28T14:05'],
    ['2026-01-16T00:00:35.000-05:00', '2026-01-16'],
    ['19.1.2023, 10:00-11:30', '2023-01-19T10:00'],
    ['26-09-2023 | 14:05', '2023-09-26T14:05'],
    ['الثلاثاء، 26 سبتمبر 2023 02:05 م', '2023-09-26T14:05'],
    ['0000-00-00 00:00:00', null],
    ['soon', null],
    ['', null],
  ])('%s', (text, value) => {
    expect(readStamp(text)?.value ?? null).toBe(value);
  });
});
