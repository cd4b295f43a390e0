import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

describe('broken feeds give what can be saved', () => {
  const two =
    '<item><title>أول</title><link>https://sahifa.example/1</link></item><item><title>ثان</title><link>https://sahifa.example/2</link></item>';
  const titles = (text: string): Array<string | null> => read(text).items.map((one) => one.title);
  test.each([
    ['white space and a mark before the prolog', `\ufeff \n<?xml version="1.0"?>${rss(two)}`],
    ['two prologs', `<?xml version="1.0"?><?xml version="1.0"?>${rss(two)}`],
    ['words before and after', `Warning: mysql failed in /x.php<br />\n${rss(two)}<!-- cache -->trailing`],
    ['control characters', rss(two.replace('أول', '\u0008أول\u000b'))],
    ['bare ampersands and brackets', rss(two.replace('<link>', '<category>R&D < 5 && x</category><link>'))],
    [
      'raw HTML in the description',
      rss(two.replace('<link>', '<description><p>نص<br>آخر <img src=x></p></description><link>')),
    ],
    ['an unclosed field', rss(two.replace('</title>', ''))],
    ['an unclosed item', rss(two.replace('</item>', ''))],
    [
      'an undeclared prefix',
      rss(two.replace('<link>', '<foo:bar>1</foo:bar><dc:creator>أ</dc:creator><link>')),
    ],
    ['wrong nesting', rss(two.replace('<link>', '<description><b><i>x</b></i></description><link>'))],
    ['end tags of another case', rss(two.replaceAll('</title>', '</TITLE>'))],
    ['attributes without quotes', rss(two.replaceAll('<item>', '<item a=1 b>'))],
    [
      'an empty item inside an item',
      rss(two.replace('<link>', '<item /><link>').replace('</item>', '</item><item></item>')),
    ],
    [
      'an item quoted inside an extension',
      rss(
        two.replace('<link>', '<sx:sync><sx:was><item><title>قديم</title></item></sx:was></sx:sync><link>'),
      ),
    ],
    ['a channel that was closed early', rss('').replace('</channel></rss>', `</channel>${two}</rss>`)],
    ['a root that was closed early', `${rss('')}${two}`],
    ['items without a feed', two],
    [
      'upper case',
      rss(two).replace(
        /<(\/?)(\w+)/g,
        (_all, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
      ),
    ],
  ])('%s', (_name, text) => {
    expect(titles(text)).toEqual(['أول', 'ثان']);
  });

  test('every cut of a feed keeps the items before it', () => {
    const whole = rss(two);
    const end = whole.indexOf('</item>') + 7;
    for (let i = end; i < whole.length; i++) expect(titles(whole.slice(0, i))[0]).toBe('أول');
    expect(read(whole.slice(0, end)).warnings).toContain('truncated');
  });

  test('a cut inside CDATA', () => {
    const feed = read(rss('<item><title>أول</title><description><![CDATA[<p>نص طويل').slice(0, -16));
    expect(feed.items[0]).toMatchObject({ title: 'أول', summary: 'نص طويل' });
    expect(feed.warnings).toContain('unclosed-cdata');
  });

  test('a list without items is a feed, and is not the same as no feed', () => {
    expect(read(rss('')).items).toEqual([]);
    expect(readFeed({ bytes: bytes('<html><body>صفحة</body></html>') })).toMatchObject({
      ok: false,
      error: { code: 'not-a-feed' },
    });
    expect(readFeed({ bytes: bytes('<!DOCTYPE html><title>x</title>') })).toMatchObject({ ok: false });
    for (const nothing of ['', '   ', 'plain words', '<svg></svg>', '{', '[]', '\0\0\0'])
      expect(readFeed({ bytes: bytes(nothing) })).toMatchObject({ ok: false });
  });
});

describe('charsets', () => {
  test('windows-1256 by the prolog, by the header, and called utf-8', () => {
    const arabic = Uint8Array.of(
      0xc3,
      0xce,
      0xc8,
      0xc7,
      0xd1,
      0x20,
      0xe1,
      0xed,
      0xc8,
      0xed,
      0xc7,
      0x20,
      0xc7,
      0xe1,
      0xed,
      0xe6,
      0xe3,
    );
    for (const [prolog, header] of [
      ['windows-1256', null],
      ['utf-8', null],
      ['utf-8', 'text/xml; charset=windows-1256'],
    ] as const) {
      const parts = [
        bytes(`<?xml version="1.0" encoding="${prolog}"?><rss><channel><title>`),
        arabic,
        bytes('</title></channel></rss>'),
      ];
      const result = readFeed({
        bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
        contentType: header,
      });
      expect(result.ok && result.feed.title).toBe('أخبار ليبيا اليوم');
    }
  });
});

// The expectations of other readers' test suites, where they stand beside the checkout.
const shared = path.join(
  process.env.MIRQAB_SHARED ?? path.resolve(import.meta.dirname, '../../../../../shared'),
  'data/feeds',
);
describe.runIf(existsSync(path.join(shared, 'in.jsonl')))('third-party feeds', () => {
  test('all of them are feeds, and the titles are as expected', () => {
    const lines = (name: string): Array<Record<string, unknown>> =>
      readFileSync(path.join(shared, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const inputs = new Map(
      lines('in.jsonl').map((row) => [String(row.id), Buffer.from(String(row.base64), 'base64')]),
    );
    let right = 0;
    let asked = 0;
    for (const row of lines('truth.jsonl')) {
      const result = readFeed({ bytes: inputs.get(String(row.id))! });
      expect([row.id, result.ok]).toEqual([row.id, true]);
      for (const check of row.checks as Array<{ field: string; value: string }>) {
        if (check.field !== 'feed.title' || !result.ok) continue;
        asked++;
        if (result.feed.title?.replace(/\s+/g, ' ') === check.value.replace(/\s+/g, ' ').trim()) right++;
      }
    }
    expect(asked).toBeGreaterThan(50);
    expect(right / asked).toBeGreaterThan(0.98);
  });
});
