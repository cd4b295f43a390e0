import { expect, test } from 'vitest';
import { shownUrl } from './shown-url.ts';

test.each([
  ['https://example.ly/news/7', 'example.ly/news/7'],
  ['http://example.ly/%D9%85%D8%AC%D9%84%D8%B3', 'example.ly/مجلس'],
  ['https://example.ly/?q=a%2Fb', 'example.ly/?q=a%2Fb'],
  ['https://example.ly/%E0%A4%A', 'example.ly/%E0%A4%A'],
  ['https://example.ly/a%E2%80%AEb%20c', 'example.ly/a%E2%80%AEb%20c'],
  ['https://example.ly/\ud800', 'example.ly/\ud800'],
])('%s is shown as %s', (url, shown) => {
  expect(shownUrl(url)).toBe(shown);
});
