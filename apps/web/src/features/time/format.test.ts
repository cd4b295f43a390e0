import { expect, test } from 'vitest';
import { type DateStyle, dayOf, formatAge, formatDay, formatInstant } from './format.ts';

const style: DateStyle = { locale: 'ar', timeZone: 'Africa/Tripoli', digits: 'latn', months: 'egypt' };

test.each([
  ['egypt', '26 سبتمبر 2023'],
  ['levant', '26 أيلول 2023'],
  ['maghreb', '26 شتنبر 2023'],
] as const)('months by the habit of %s', (months, shown) => {
  expect(formatDay('2023-09-26', 'day', { ...style, months }).replace(/[\u200e\u200f]/g, '')).toBe(shown);
});

test('a day is no midnight and no zone moves it', () => {
  for (const timeZone of ['Pacific/Auckland', 'America/Los_Angeles'])
    expect(formatDay('2023-09-26', 'day', { ...style, timeZone })).toContain('26');
  expect(formatDay('2023-09-01', 'month', style)).not.toContain('1 ');
  expect(formatDay('2023-01-01', 'year', { ...style, locale: 'en' })).toBe('2023');
});

test('digits follow the setting', () => {
  expect(formatDay('2023-09-26', 'day', { ...style, digits: 'arab' })).toContain('٢٦');
  expect(formatInstant('2026-11-22T09:05:00Z', style)).toContain('11:05');
});

test('an age is told for less than a day', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  expect(formatAge('2026-11-22T09:00:00Z', now, style)).toContain('3');
  expect(formatAge('2026-11-22T09:00:00Z', now, { ...style, locale: 'en' })).toBe('3 hr. ago');
  expect(formatAge('2026-11-21T11:00:00Z', now, style)).toBeNull();
  expect(formatAge('2026-11-22T12:10:00Z', now, style)).toBeNull();
  expect(formatAge('2026-11-22T12:00:00Z', now, style)).toBe('الآن');
});

test('the day of an instant is the reader’s', () => {
  expect(dayOf('2026-11-21T23:30:00Z', 'Africa/Tripoli')).toBe('2026-11-22');
  expect(dayOf('2026-11-21T23:30:00Z', 'UTC')).toBe('2026-11-21');
});
