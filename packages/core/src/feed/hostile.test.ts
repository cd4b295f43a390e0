import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Feed, readFeed } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
function read(text: string): Feed {
  const result = readFeed({ bytes: bytes(text), url: 'https://sahifa.example/feed' });
  if (!result.ok) throw new Error(result.error.message);
  return result.feed;
}
const rss = (inner: string): string =>
  `<rss version="2.0"><channel><title>صحيفة</title><link>https://sahifa.example/</link>${inner}</channel></rss>`;

describe('hostile feeds', () => {
  const limit = 4000;
  const quickly = (text: string): void => {
    const from = performance.now();
    const result = readFeed({ bytes: bytes(text) });
    expect(performance.now() - from).toBeLessThan(limit);
    expect(typeof result.ok).toBe('boolean');
    expect(JSON.stringify(result).length).toBeLessThan(30_000_000);
  };
  const laughs = `<!DOCTYPE r [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]>`;
  test.each([
    ['billion laughs', `${laughs}<rss><channel><title>&j;</title></channel></rss>`],
    [
      'one entity many times',
      `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(250)}">]><rss><channel><title>${'&a;'.repeat(500_000)}</title></channel></rss>`,
    ],
    [
      'an external entity',
      '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://127.0.0.1/"> %b;]><rss><channel><title>&a;</title></channel></rss>',
    ],
    ['a million references', `<rss><channel><title>${'&#65;'.repeat(1_000_000)}</title></channel></rss>`],
    ['50,000 nested elements', `<rss><channel>${'<a>'.repeat(50_000)}`],
    [
      '50,000 nested, closed',
      `<rss><channel>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}<item><title>x</title></item></channel></rss>`,
    ],
    [
      '__proto__',
      '<rss><channel><__proto__><polluted>1</polluted></__proto__><constructor a="1"/><item __proto__="x"><title>x</title></item></channel></rss>',
    ],
    ['openings only', '<'.repeat(2_000_000)],
    ['ampersands only', `<rss><channel><title>${'&'.repeat(2_000_000)}`],
    ['comment openings', `<rss>${'<!--'.repeat(500_000)}`],
    ['CDATA openings', `<rss><channel><title>${'<![CDATA['.repeat(200_000)}`],
    ['instruction openings', `<rss>${'<?'.repeat(500_000)}`],
    ['attribute quotes', `<rss>${'<a b="'.repeat(300_000)}`],
    ['a tag of white space', `<rss><a ${' '.repeat(2_000_000)}"`],
    ['many attributes', `<rss ${'a=1 '.repeat(300_000)}>`],
    ['end tags only', `<rss>${'</x>'.repeat(500_000)}`],
    ['many namespaces', `<rss><channel>${'<a xmlns:b="c">'.repeat(20_000)}`],
    [
      'brackets in HTML',
      `<rss><channel><item><description>${'&lt;a href='.repeat(200_000)}</description></item></channel></rss>`,
    ],
    [
      'unclosed styles',
      `<rss><channel><item><description>${'&lt;style&gt;'.repeat(200_000)}</description></item></channel></rss>`,
    ],
    [
      'nested brackets in JSON',
      `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(1_000_000)}`,
    ],
    [
      'xinclude',
      '<rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><xi:include href="file:///etc/passwd"/></channel></rss>',
    ],
  ])('%s', (_name, text) => {
    quickly(text);
    expect(Object.hasOwn({}, 'polluted')).toBe(false);
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
  });

  test('nothing is expanded or fetched', () => {
    expect(read(`${laughs}<rss><channel><title>&a; &j;</title></channel></rss>`).title).toBe('ha &j;');
    expect(
      read(
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>a &x; b</title></channel></rss>',
      ).title,
    ).toBe('a &x; b');
  });

  test('items, depth and size have limits that are told', () => {
    const many = read(rss('<item><title>x</title></item>'.repeat(2_500)));
    expect(many.items.length).toBe(2_000);
    expect(many.warnings).toContain('too-many-items');
    expect(
      read(`<urlset>${'<url><loc>https://a.example/1</loc></url>'.repeat(50_100)}</urlset>`).items.length,
    ).toBe(50_000);
    expect(read(rss(`${'<a>'.repeat(500)}`)).warnings).toContain('too-deep');
  });

  test('never throws, on noise and on damaged feeds', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?xml',
      '?>',
      '&amp;',
      '&#x',
      '&',
      '<',
      '>',
      '"',
      "'",
      '=',
      ' xmlns="http://www.w3.org/2005/Atom"',
      '<feed',
      '<entry>',
      '<link href="x"/>',
      '<content type="xhtml">',
      '<!DOCTYPE x [',
      '<!ENTITY a "b">',
      ']>',
      'نص',
      '\0',
      '{',
      '"items":[',
      '<urlset>',
      '<url><loc>',
      '<opml>',
      '<outline xmlUrl="x">',
      '<html>',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        (pieces) => void readFeed({ bytes: bytes(pieces.join('')), url: 'https://a.example/' }),
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.string(),
        (noise, type) => void readFeed({ bytes: noise, contentType: type }),
      ),
      { numRuns: 200 },
    );
  });
});
