import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { type ReadArticle, readArticles } from './articles.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'mirqab-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Uint8Array, outlet?: string): Promise<ReadArticle[]> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const all: ReadArticle[] = [];
  for await (const one of readArticles(file, outlet)) all.push(one);
  return all;
}

test('CSV: columns in any order, quoted lines, a record without text told and the rest taken', async () => {
  const csv =
    '\uFEFFtitle,outlet,url,text,published_at\r\n"عنوان، بفاصلة",صدى,https://sada.example/1,"سطر أول\nسطر ثان",2026-11-20\r\nبلا نص,صدى,,,\r\nآخر,وصل,,نص قصير,\r\n';
  expect(await read('a.csv', csv)).toEqual([
    {
      outlet: 'صدى',
      article: {
        url: 'https://sada.example/1',
        title: 'عنوان، بفاصلة',
        publishedAt: '2026-11-20',
        text: 'سطر أول\nسطر ثان',
      },
    },
    { problem: { code: 'bad-line', message: 'record 2: it holds no html, text or body' } },
    { outlet: 'وصل', article: { url: null, title: 'آخر', publishedAt: null, text: 'نص قصير' } },
  ]);
});

test('a web archive, packed: each page of the outlet named, else of its host', async () => {
  const body = Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1256\r\n\r\n<p>'),
    Buffer.from([0xce, 0xc8, 0xd1]),
  ]);
  const record = Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.sada.example/1\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
    Buffer.from('\r\n\r\n'),
  ]);
  // Archives are packed record by record.
  const packed = Buffer.concat([gzipSync(record), gzipSync(record)]);
  const article = { url: 'https://www.sada.example/1', html: '<p>خبر' };
  expect(await read('a.warc.gz', packed)).toEqual([1, 2].map(() => ({ outlet: 'sada.example', article })));
  expect((await read('b.warc', record, 'صدى'))[0]).toMatchObject({ outlet: 'صدى' });
});

test('one page in an old charset; an empty file and one that is not there are told', async () => {
  const page = Buffer.concat([
    Buffer.from('<meta charset="windows-1256"><p>'),
    Buffer.from([0xce, 0xc8, 0xd1]),
  ]);
  expect(await read('page.html', page, 'صدى')).toEqual([
    { outlet: 'صدى', article: { html: '<meta charset="windows-1256"><p>خبر' } },
  ]);
  expect(await read('empty.txt', ' ', 'صدى')).toMatchObject([{ problem: { code: 'empty' } }]);
  const all: ReadArticle[] = [];
  for await (const one of readArticles(path.join(folder, 'nowhere.warc.gz'), 'صدى')) all.push(one);
  expect(all).toMatchObject([{ problem: { code: 'unreadable' } }]);
});

test('JSONL: a broken line is told by its number', async () => {
  const lines = '{"outlet":"صدى","title":"ع","body":"متن"}\nnot json\n{"title":"x","text":"y"}\n';
  expect(await read('a.jsonl', lines)).toMatchObject([
    { outlet: 'صدى', article: { text: 'ع\n\nمتن' } },
    { problem: { code: 'bad-line' } },
    { problem: { message: 'line 3: it names no outlet; give --outlet' } },
  ]);
});
