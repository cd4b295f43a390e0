import { describe, expect, it } from 'vitest';
import { mergeMeetings, sameMeeting } from './meeting-merge.ts';
import type { Meeting } from './types.ts';

const meeting = (who: string[], more: Partial<Meeting> = {}): Meeting => ({
  who,
  where: null,
  when: null,
  whenText: null,
  status: 'held',
  means: 'talks',
  evidence: '',
  start: 0,
  end: 1,
  ...more,
});
const HAFTAR = 'خليفة حفتر';
const SHOIGU = 'سيرغي شويغو';

describe('is it one meeting', () => {
  it.each([
    [
      'the same two on one day',
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26' }),
      meeting([SHOIGU, HAFTAR], { when: '2023-09-26' }),
      true,
    ],
    [
      'a day apart',
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26' }),
      meeting([HAFTAR, SHOIGU], { when: '2023-09-27' }),
      true,
    ],
    [
      'a week apart',
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26' }),
      meeting([HAFTAR, SHOIGU], { when: '2023-10-03' }),
      false,
    ],
    [
      'another script',
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26' }),
      meeting(['Khalifa Haftar', 'Сергей Шойгу'], { when: '2023-09-26' }),
      true,
    ],
    [
      'one day, two places: told differently',
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26', where: 'موسكو' }),
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26', where: 'سوتشي' }),
      true,
    ],
    [
      'two days, two places',
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26', where: 'موسكو' }),
      meeting([HAFTAR, SHOIGU], { when: '2023-09-27', where: 'بنغازي' }),
      false,
    ],
    [
      'a call and talks',
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26', means: 'call' }),
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26' }),
      false,
    ],
    [
      'one of them alone at the place',
      meeting([HAFTAR], { when: '2023-09-26', where: 'موسكو', means: 'visit' }),
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26', where: 'موسكو' }),
      true,
    ],
    [
      'others',
      meeting([HAFTAR, SHOIGU], { when: '2023-09-26' }),
      meeting(['صدام حفتر', SHOIGU], { when: '2023-09-26' }),
      false,
    ],
  ])('%s', (_name, a, b, same) => {
    expect(sameMeeting(a, b)).toBe(same);
    expect(sameMeeting(b, a)).toBe(same);
  });
});

describe('joining tellings', () => {
  it('keeps what each article says and shows where they differ', () => {
    const [one, ...rest] = mergeMeetings([
      { article: 'a', meeting: meeting([HAFTAR, SHOIGU], { when: '2023-09-26', where: 'موسكو' }) },
      { article: 'b', meeting: meeting([HAFTAR, SHOIGU], { when: '2023-09-26', where: 'موسكو' }) },
      {
        article: 'c',
        meeting: meeting(['Khalifa Haftar', 'Sergei Shoigu'], {
          when: '2023-09-26',
          where: 'سوتشي',
          status: 'claimed',
        }),
      },
      { article: 'd', meeting: meeting(['محمد المنفي', 'عقيلة صالح'], { when: '2023-09-26' }) },
    ]);
    expect(rest).toHaveLength(1);
    expect(one?.who.map((w) => [w.value, w.articles])).toEqual([
      [HAFTAR, ['a', 'b', 'c']],
      [SHOIGU, ['a', 'b', 'c']],
    ]);
    expect(one?.where).toEqual([
      { value: 'موسكو', articles: ['a', 'b'] },
      { value: 'سوتشي', articles: ['c'] },
    ]);
    expect(one?.status.map((s) => s.value)).toEqual(['held', 'claimed']);
  });
});
