import { expect, test } from 'vitest';
import { decodePage } from './decode-page.ts';

const latin = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
/** «خبر» in windows-1256 and in ISO-8859-6. */
const NEWS_1256 = [0xce, 0xc8, 0xd1];
const NEWS_8859 = [0xce, 0xc8, 0xd1];

test.each([
  ['UTF-8', [...new TextEncoder().encode('<p>خبر</p>')], '<p>خبر</p>'],
  [
    'a declared charset',
    [...latin('<meta charset="windows-1256"><p>'), ...NEWS_1256],
    '<meta charset="windows-1256"><p>خبر',
  ],
  [
    'another declared charset',
    [...latin("<meta charset='iso-8859-6'>"), ...NEWS_8859],
    "<meta charset='iso-8859-6'>خبر",
  ],
  [
    'a declaration that is not true',
    [...latin('<meta charset=utf-8>'), ...NEWS_1256],
    '<meta charset=utf-8>خبر',
  ],
  [
    'a charset that is none',
    [...latin('<meta charset=nonsense>'), ...NEWS_1256],
    '<meta charset=nonsense>خبر',
  ],
  ['no declaration', NEWS_1256, 'خبر'],
  ['UTF-16 by its mark', [0xff, 0xfe, 0x2e, 0x06, 0x28, 0x06, 0x31, 0x06], 'خبر'],
  ['nothing', [], ''],
])('%s', (_, bytes, text) => {
  expect(decodePage(Uint8Array.from(bytes))).toBe(text);
});
