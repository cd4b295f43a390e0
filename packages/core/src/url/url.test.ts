import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, outletHost, resolveUrl, sameOutlet, urlKey } from './index.ts';

describe('canonicalUrl', () => {
  test.each([
    [
      'tracking parameters',
      'https://sahifa.example/a?id=7&utm_source=x&fbclid=1',
      'https://sahifa.example/a?id=7',
    ],
    ['upper-case tracking', 'https://sahifa.example/a?UTM_Medium=rss&CMP=share', 'https://sahifa.example/a'],
    [
      'a source that chooses the page stays',
      'https://sahifa.example/a?source=archive',
      'https://sahifa.example/a?source=archive',
    ],
    [
      'a source that only tells the way goes',
      'https://sahifa.example/a?source=rss',
      'https://sahifa.example/a',
    ],
    ['parameters are sorted', 'https://sahifa.example/a?b=2&a=1', 'https://sahifa.example/a?a=1&b=2'],
    [
      'repeated parameters keep their order',
      'https://sahifa.example/a?x=2&x=1',
      'https://sahifa.example/a?x=2&x=1',
    ],
    ['fragment', 'https://sahifa.example/a#comments', 'https://sahifa.example/a'],
    ['hashbang stays', 'https://sahifa.example/#!/news/3', 'https://sahifa.example/#!/news/3'],
    ['default port, host case, trailing dot', 'HTTPS://Sahifa.Example.:443/a', 'https://sahifa.example/a'],
    ['another port stays', 'http://sahifa.example:8080/a', 'http://sahifa.example:8080/a'],
    ['user information', 'https://u:p@sahifa.example/a', 'https://sahifa.example/a'],
    ['trailing slash', 'https://sahifa.example/a/', 'https://sahifa.example/a'],
    ['home page', 'https://sahifa.example', 'https://sahifa.example/'],
    ['doubled slashes', 'https://sahifa.example//a///b', 'https://sahifa.example/a/b'],
    ['dot segments', 'https://sahifa.example/x/../a/./b', 'https://sahifa.example/a/b'],
    ['index file', 'https://sahifa.example/a/index.html', 'https://sahifa.example/a'],
    [
      'index file that is the program stays',
      'https://sahifa.example/index.php?id=3',
      'https://sahifa.example/index.php?id=3',
    ],
    ['mobile host', 'https://m.sahifa.example/a', 'https://sahifa.example/a'],
    ['mobile host below www', 'https://www.m.sahifa.example/a', 'https://sahifa.example/a'],
    ['a domain called m stays', 'https://m.example/a', 'https://m.example/a'],
    ['amp path at the end', 'https://sahifa.example/2024/5/a/amp/', 'https://sahifa.example/2024/5/a'],
    ['amp path in front', 'https://sahifa.example/amp/news/a', 'https://sahifa.example/news/a'],
    ['amp file', 'https://sahifa.example/news/article.amp.html', 'https://sahifa.example/news/article.html'],
    ['amp parameter', 'https://sahifa.example/a?amp=1', 'https://sahifa.example/a'],
    [
      'amp cache',
      'https://sahifa-example.cdn.ampproject.org/c/s/sahifa.example/a/amp',
      'https://sahifa.example/a',
    ],
    ['amp viewer', 'https://www.google.com/amp/s/sahifa.example/a', 'https://sahifa.example/a'],
    ['print', 'https://sahifa.example/a/print?print=1', 'https://sahifa.example/a'],
    [
      'wrapper',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fsahifa.example%2Fa%3Ffbclid%3D1&h=x',
      'https://sahifa.example/a',
    ],
    ['session in the path', 'https://sahifa.example/a;jsessionid=AB12?id=1', 'https://sahifa.example/a?id=1'],
    ['lower-case hex', 'https://sahifa.example/%d8%a3', 'https://sahifa.example/%D8%A3'],
    [
      'raw Arabic',
      'https://sahifa.example/أخبار/ليبيا',
      'https://sahifa.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D9%84%D9%8A%D8%A8%D9%8A%D8%A7',
    ],
    ['decomposed Arabic', 'https://sahifa.example/\u0627\u0654', 'https://sahifa.example/%D8%A3'],
    ['letters encoded without need', 'https://sahifa.example/%61%2Db', 'https://sahifa.example/a-b'],
    ['an encoded slash is no separator', 'https://sahifa.example/a%2Fb', 'https://sahifa.example/a%2Fb'],
    ['bytes that are no UTF-8', 'https://sahifa.example/%e3%c7', 'https://sahifa.example/%E3%C7'],
    ['plus in a query', 'https://sahifa.example/?q=a+b', 'https://sahifa.example/?q=a%20b'],
    ['Arabic host', 'https://موقع.example/a', 'https://xn--4gbrim.example/a'],
    ['comment page', 'https://sahifa.example/a/comment-page-3', 'https://sahifa.example/a'],
  ])('%s', (_name, raw, expected) => {
    expect(canonicalUrl(raw)).toBe(expected);
  });

  test.each([
    'javascript:alert(1)',
    'mailto:a@b.example',
    'file:///etc/passwd',
    'http://',
    '',
    'كلام',
    `https://a.example/${'x'.repeat(9000)}`,
  ])('refuses %s', (raw) => {
    expect(canonicalUrl(raw)).toBeNull();
  });

  test.each([
    ['its section', 'https://sahifa.example/news/politics/2026-visit', '/news/politics', false],
    ['the program without the number', 'https://sahifa.example/story.aspx?id=7', '/story.aspx', false],
    ['the home of a language', 'https://sahifa.example/ar/7', '/ar', false],
    ['the number without the words', 'https://sahifa.example/news/12345/a-long-title', '/news/12345', true],
    ['without an unknown parameter', 'https://sahifa.example/news/12345?x=1', '/news/12345', true],
    ['another short address', 'https://sahifa.example/?p=12345', '/opening', true],
    ['the same page', 'https://sahifa.example/opening', '/opening', true],
  ])('a declared address that is %s', (_name, own, declared, believed) => {
    expect(canonicalUrl(own, { declared })).toBe(believed ? `https://sahifa.example${declared}` : own);
  });

  test('relative to a base', () => {
    expect(canonicalUrl('../b?utm_id=1', { base: 'https://sahifa.example/x/y' })).toBe(
      'https://sahifa.example/b',
    );
  });

  test.each([
    ['/news/7', 'https://sahifa.example/news/7'],
    ['https://sahifa.example/', 'https://sahifa.example/story?id=7'],
    ['https://other.example/news/7', 'https://sahifa.example/story?id=7'],
    ['https://www.sahifa.example/news/7', 'https://www.sahifa.example/news/7'],
    ['http:///', 'https://sahifa.example/story?id=7'],
  ])('a declared address %s', (declared, expected) => {
    expect(canonicalUrl('https://sahifa.example/story?id=7', { declared })).toBe(expected);
  });

  test('is idempotent', () => {
    const piece = fc.constantFrom(
      'a',
      'amp',
      'm.',
      'www.',
      '/',
      '//',
      '%2F',
      '%d8',
      '%25',
      '?',
      '&',
      '=',
      'utm_x',
      '#',
      '#!',
      ';',
      ':',
      'é',
      'أ',
      '\u0654',
      ' ',
      '+',
      "'",
      '"',
      '..',
      'index.html',
      '.amp',
      'print',
      'id=1',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const first = canonicalUrl(`https://m.sahifa.example/${pieces.join('')}`);
        if (first !== null) expect(canonicalUrl(first)).toBe(first);
      }),
      { numRuns: 800 },
    );
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (raw) => {
        const first = canonicalUrl(raw);
        expect(first).not.toBeNull();
        expect(canonicalUrl(first!)).toBe(first);
      }),
      { numRuns: 300 },
    );
  });
});

test('urlKey makes scheme and www equal', () => {
  expect(urlKey('http://www.sahifa.example/a/')).toBe(urlKey('https://sahifa.example/a'));
  expect(urlKey('http://sahifa.example/a')).not.toBe(urlKey('http://sahifa.example/b'));
});

test.each([
  ['https://www.news.sahifa.co.uk/x', 'sahifa.co.uk'],
  ['https://a.blogspot.com/', 'a.blogspot.com'],
  ['http://127.0.0.1:3000/', '127.0.0.1'],
  ['http://localhost/', 'localhost'],
  ['https://مثال.مصر/', 'xn--mgbh0fb.xn--wgbh1c'],
  ['ftp://a.example/', null],
  ['nothing', null],
])('outletHost(%s)', (url, expected) => {
  expect(outletHost(url)).toBe(expected);
});

test('sameOutlet', () => {
  expect(sameOutlet('https://ar.sahifa.example/1', 'http://www.sahifa.example/2')).toBe(true);
  expect(sameOutlet('https://sahifa.example/1', 'https://jarida.example/1')).toBe(false);
});

test.each([
  ['http://sahifa.example', undefined, 'http://sahifa.example'],
  ['/a', 'https://sahifa.example/x/', 'https://sahifa.example/a'],
  ['//cdn.example/a', 'https://sahifa.example/', 'https://cdn.example/a'],
  ['https://sahifa.example/a\n/b', undefined, 'https://sahifa.example/a/b'],
  ['https://sahifa.example/خبر', undefined, 'https://sahifa.example/%D8%AE%D8%A8%D8%B1'],
  ['mailto:x@y.example', 'https://sahifa.example/', null],
  ['a', undefined, null],
  ['', 'https://sahifa.example/', null],
])('resolveUrl(%s, %s)', (raw, base, expected) => {
  expect(resolveUrl(raw, base)).toBe(expected);
});
