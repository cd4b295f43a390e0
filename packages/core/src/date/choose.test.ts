import { describe, expect, test } from 'vitest';
import { chooseDate, type DateCandidate } from './choose.ts';
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

describe('readStamp', () => {
  test.each([
    ['2023-09-26T14:05:09+03:00', '2023-09-26T14:05+03:00'],
    ['2023-09-26T14:05:09.123Z', '2023-09-26T14:05Z'],
    ['2023-09-26T14:05:09 03:00', '2023-09-26T14:05+03:00'],
    ['2023-09-26 14:05', '2023-09-26T14:05'],
    ['2023-09-26T00:00:00+03:00', '2023-09-26'],
    ['2023-09-26', '2023-09-26'],
    ['20230926', '2023-09-26'],
    ['20230926T1405', '2023-09-26'],
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
    ['26-09-2023 | 14:05', '2023-09-26T14:05'],
    ['الثلاثاء، 26 سبتمبر 2023 02:05 م', '2023-09-26T14:05'],
    ['0000-00-00 00:00:00', null],
    ['soon', null],
    ['', null],
  ])('%s', (text, value) => {
    expect(readStamp(text)?.value ?? null).toBe(value);
  });
});
