import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readWarc, type WarcItem } from './warc.ts';

const record = (type: string, url: string, block: Buffer | string): Buffer => {
  const body = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-11-20T10:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
};
const http = (body: Buffer | string, headers = 'Content-Type: text/html; charset=utf-8', status = '200 OK') =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)]);
const PAGE = '<html><p>خبر محفوظ في أرشيف</p></html>';
const A = 'https://sada.example/a';

async function read(bytes: Buffer, chunk = 7): Promise<WarcItem[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const items: WarcItem[] = [];
  for await (const item of readWarc(pieces())) items.push(item);
  return items;
}
const texts = (items: WarcItem[]) =>
  items.map((item) => ('page' in item ? item.page.bytes.toString('utf8') : item.problem.code));

test('responses that are pages, wherever the chunks fall; all else is passed over', async () => {
  const file = Buffer.concat([
    record('warcinfo', '', 'software: test'),
    record('request', A, 'GET /a HTTP/1.1\r\n\r\n'),
    record('response', A, http(PAGE)),
    record('response', 'https://sada.example/b', http('moved', 'Location: /c', '301 Moved')),
    record('response', 'https://sada.example/p.png', http('png', 'Content-Type: image/png')),
    record('response', 'dns:sada.example', 'text'),
    record('response', '<https://sada.example/d>', http('نص', 'Content-Type: text/plain')),
  ]);
  for (const chunk of [1, 7, 1_000_000]) {
    const items = await read(file, chunk);
    expect(texts(items)).toEqual([PAGE, 'نص']);
    expect(items[0]).toMatchObject({ page: { url: A, at: '2026-11-20T10:00:00Z' } });
    expect(items[1]).toMatchObject({ page: { url: 'https://sada.example/d' } });
  }
});

test.each([
  ['gzip', http(gzipSync(PAGE), 'Content-Type: text/html\r\nContent-Encoding: gzip')],
  ['gzip that was taken off already', http(PAGE, 'Content-Type: text/html\r\nContent-Encoding: gzip')],
  [
    'chunks',
    http(
      `5\r\n<html\r\n${Buffer.byteLength(PAGE.slice(5)).toString(16)};x=1\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`,
      'Content-Type: text/html\r\nTransfer-Encoding: chunked',
    ),
  ],
  ['chunks that were put together', http(PAGE, 'Content-Type: text/html\r\nTransfer-Encoding: chunked')],
])('a body in %s', async (_, block) => {
  expect(texts(await read(record('response', A, block)))).toEqual([PAGE]);
});

test.each([
  ['no WARC', Buffer.from('<html>\r\n\r\n</html>'), ['not-a-warc']],
  ['nothing', Buffer.alloc(0), []],
  ['a file cut short', record('response', A, http(PAGE)).subarray(0, 190), ['truncated']],
  [
    'a broken body, and the rest goes on',
    Buffer.concat([
      record(
        'response',
        A,
        http(gzipSync(PAGE).subarray(0, 20), 'Content-Type: text/html\r\nContent-Encoding: gzip'),
      ),
      record('response', A, http(PAGE)),
    ]),
    ['bad-encoding', PAGE],
  ],
  ['a length that is none', Buffer.from('WARC/1.0\r\nContent-Length: x\r\n\r\n'), ['not-a-warc']],
  ['a head without end', Buffer.alloc(200_000, 'a'), ['not-a-warc']],
])('%s', async (_, file, expected) => {
  expect(texts(await read(file, 1000))).toEqual(expected);
});
