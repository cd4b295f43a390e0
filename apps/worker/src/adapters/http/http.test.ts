import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { failure, openStage, redirect, text } from './stage.testing.ts';

const stage = await openStage();
const { pages, asked, pair, origin, http } = stage;
beforeEach(() => stage.clear());
afterAll(() => stage.close());

describe('answers', () => {
  test('body, headers, final address', async () => {
    pages.set('/a', text('نص', { etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 08:00:00 GMT' }));
    const answer = await http().get(`${origin}/a#part`);
    expect(answer).toMatchObject({
      status: 200,
      url: `${origin}/a`,
      truncated: false,
      notModified: false,
      redirects: 0,
    });
    expect(answer.bytes.toString()).toBe('نص');
    expect(answer.headers.etag).toBe('"1"');
    expect(asked[0]?.headers['user-agent']).toBe('Mirqab/test (+https://mirqab.example)');
  });

  test('both validators are sent, and 304 is told apart', async () => {
    pages.set('/v', (request, response) =>
      response
        .writeHead(
          request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] ? 304 : 200,
        )
        .end(),
    );
    const answer = await http().get(`${origin}/v`, {
      etag: '"1"',
      lastModified: 'Sun, 22 Nov 2026 08:00:00 GMT',
    });
    expect(answer).toMatchObject({ status: 304, notModified: true });
    expect(answer.bytes.length).toBe(0);
  });

  test('an error status is an answer', async () => {
    pages.set('/gone', text('x'.repeat(200_000), { 'retry-after': '120' }, 410));
    const answer = await http().get(`${origin}/gone`);
    expect(answer.status).toBe(410);
    expect(answer.headers['retry-after']).toBe('120');
    expect(answer.bytes.length).toBeLessThanOrEqual(64 * 1024);
  });

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ])('%s', async (encoding, compress) => {
    pages.set('/z', text(compress(Buffer.from('خبر '.repeat(5000))), { 'content-encoding': encoding }));
    expect((await http().get(`${origin}/z`)).bytes.toString()).toBe('خبر '.repeat(5000));
  });

  test('a post is sent once, and its redirect is the answer', async () => {
    let body = '';
    pages.set('/hook', (request, response) => {
      request
        .on('data', (chunk) => (body += chunk))
        .on('end', () => response.writeHead(307, { location: `http://127.0.0.1:${stage.trapPort}/` }).end());
    });
    const answer = await http().post(`${origin}/hook`, {
      body: '{"a":1}',
      headers: { 'content-type': 'application/json', 'webhook-id': 'd1' },
    });
    expect(answer.status).toBe(307);
    expect(body).toBe('{"a":1}');
    expect(asked[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'd1' });
    expect(stage.trapped()).toBe(0);
  });
});

describe('redirects', () => {
  test('permanent and temporary', async () => {
    pages.set('/old', redirect('/new', 301));
    pages.set('/new', redirect('/newest?x=1', 308));
    pages.set('/newest', text('ok'));
    pages.set('/mixed', redirect('/temporary', 301));
    pages.set('/temporary', redirect('/newest', 302));
    expect(await http().get(`${origin}/old`)).toMatchObject({
      redirects: 2,
      url: `${origin}/newest?x=1`,
      permanentUrl: `${origin}/newest?x=1`,
    });
    expect(await http().get(`${origin}/mixed`)).toMatchObject({
      url: `${origin}/newest`,
      permanentUrl: `${origin}/temporary`,
    });
    expect((await http().get(`${origin}/temporary`)).permanentUrl).toBeUndefined();
  });

  test('five hops and no more', async () => {
    for (let i = 0; i < 20; i++) pages.set(`/hop${i}`, redirect(`/hop${i + 1}`));
    pages.set('/hop5', text('end'));
    expect((await http().get(`${origin}/hop0`)).redirects).toBe(5);
    pages.set('/hop5', redirect('/hop6'));
    expect((await failure(http().get(`${origin}/hop0`))).code).toBe('too-many-redirects');
    expect(asked.length).toBe(12);
  });

  test('a circle', async () => {
    pages.set('/round', redirect('/trip'));
    pages.set('/trip', redirect('/round'));
    expect((await failure(http().get(`${origin}/round`))).code).toBe('too-many-redirects');
    expect(asked.length).toBe(2);
  });

  test('secrets stay with the origin they were meant for', async () => {
    const other = createServer((request, response) => {
      asked.push(request);
      response.end('ok');
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const second = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    pages.set('/away', redirect(`http://${second}/`));
    await http({ allow: [pair, second] }).get(`${origin}/away`, {
      headers: { authorization: 'Bearer x', cookie: 'a=1' },
    });
    await new Promise((done) => other.close(done));
    expect(asked[0]?.headers.authorization).toBe('Bearer x');
    expect(asked[1]?.headers.authorization).toBeUndefined();
    expect(asked[1]?.headers.cookie).toBeUndefined();
  });
});
