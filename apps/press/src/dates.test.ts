import { expect, test } from 'vitest';
import { fillDates, isoDay, isoWithOffset, momentOf } from './dates.ts';
import { rfc822 } from './feeds/rss.ts';
import { englishDate } from './templates/khulasa.ts';

// A Tuesday, half past nine in Marsana.
const event = new Date('2023-09-26T07:30:00Z');

test.each([
  ['{day} {date}', 'plain', 'الثلاثاء 26 سبتمبر'],
  ['{date-9}', 'dual-paren', '17 سبتمبر (أيلول)'],
  ['{date+10}', 'dual-slash', '6 أكتوبر/تشرين الأول'],
  ['{date}', 'levant', '26 أيلول'],
  ['{month} {year}', 'english', 'September 2023'],
  ['в {day}, {date}', 'russian', 'во вторник, 26 сентября'],
  ['В {day-1}', 'russian', 'В понедельник'],
] as const)('%s in the habit %s', (text, habit, filled) => {
  expect(fillDates(text, event, habit)).toBe(filled);
});

test('recent events move with the base date, fixed ones do not', () => {
  const base = new Date('2026-11-22T23:30:00Z');
  expect(isoWithOffset(momentOf({ daysAgo: 0, at: '09:15' }, base))).toBe('2026-11-23T09:15:00+02:00');
  expect(isoDay(momentOf({ daysAgo: 23, at: '23:59' }, base))).toBe('2026-10-31');
  expect(momentOf({ hoursAgo: 3 }, base).toISOString()).toBe('2026-11-22T20:30:00.000Z');
  expect(momentOf({ on: '2020-08-23', at: '11:00' }, base).toISOString()).toBe('2020-08-23T09:00:00.000Z');
});

test('the English ordinals of the aggregator', () => {
  const on = (day: string): string => englishDate(new Date(`2023-09-${day}T12:00:00Z`));
  expect(['01', '02', '03', '04', '11', '12', '13', '21', '22', '23', '30'].map(on)).toEqual(
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '23rd', '30th'].map(
      (day) => `تاريخ النشر: ${day}, September 2023 GMT`,
    ),
  );
});

test('dates of RSS are those of its standard', () => {
  expect(rfc822(event, 120)).toBe('Tue, 26 Sep 2023 09:30:00 +0200');
});
