import { expect, test } from 'vitest';
import { localise, splitLocale } from './locales.ts';

test.each([
  ['/', 'en', '/en'],
  ['/stories/1', 'en', '/en/stories/1'],
  ['/', 'ar', '/'],
  ['/stories?since=day', 'ar', '/stories?since=day'],
] as const)('%s in %s is %s', (path, locale, address) => {
  expect(localise(path, locale)).toBe(address);
});

test.each([
  ['/en', 'en', '/'],
  ['/en/stories/1', 'en', '/stories/1'],
  ['/ar/settings', 'ar', '/settings'],
  ['/entities', null, '/entities'],
  ['/', null, '/'],
] as const)('%s is split', (path, locale, rest) => {
  expect(splitLocale(path)).toEqual({ locale, rest });
});
