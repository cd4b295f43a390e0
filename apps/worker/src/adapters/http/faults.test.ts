import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpFailureCode } from './index.ts';
import { failure, type Handler, openStage, text } from './stage.testing.ts';

const stage = await openStage();
const { pages, origin, http } = stage;
beforeEach(() => stage.clear());
afterAll(() => stage.close());

describe('slow and broken servers', () => {
  const quick = { timeouts: { headers: 300, total: 700 } };
  test.each([
    ['no headers', (() => {}) as Handler],
    [
      'one byte now and then',
      ((_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'), 60);
        response.on('close', () => clearInterval(timer));
      }) as Handler,
    ],
    [
      'a stop inside the body',
      ((_request, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('begin');
      }) as Handler,
    ],
  ])('%s: given up by the deadline', async (_name, handler) => {
    pages.set('/slow', handler);
    const from = performance.now();
    const failed = await failure(http(quick).get(`${origin}/slow`));
    expect(failed).toMatchObject({ code: 'timeout', fate: 'again' });
    expect(performance.now() - from).toBeLessThan(5000);
  });

  test('other requests are not held up', async () => {
    pages.set('/slow', () => {});
    pages.set('/fast', text('ok'));
    const client = http({ timeouts: { headers: 2000, total: 2000 } });
    const slow = failure(client.get(`${origin}/slow`));
    const from = performance.now();
    expect((await client.get(`${origin}/fast`)).status).toBe(200);
    expect(performance.now() - from).toBeLessThan(1500);
    await slow;
  });

  test('the caller may give up', async () => {
    pages.set('/slow', () => {});
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect((await failure(http().get(`${origin}/slow`, { signal: stop.signal }))).code).toBe('aborted');
  });

  test.each<[string, Handler, HttpFailureCode]>([
    [
      'truncated gzip',
      text(gzipSync(Buffer.from('خبر '.repeat(5000))).subarray(0, 60), { 'content-encoding': 'gzip' }),
      'bad-encoding',
    ],
    [
      'br called gzip',
      text(brotliCompressSync('x'.repeat(1000)), { 'content-encoding': 'gzip' }),
      'bad-encoding',
    ],
    [
      'text called br',
      text('plain text that is not compressed', { 'content-encoding': 'br' }),
      'bad-encoding',
    ],
    ['an unknown encoding', text('x', { 'content-encoding': 'rot13' }), 'bad-encoding'],
    ['three layers', text('x', { 'content-encoding': 'gzip, gzip, gzip' }), 'bad-encoding'],
    ['a reset', (_request, response) => response.socket?.destroy(), 'reset'],
    ['no HTTP', (_request, response) => response.socket?.end('garbage\r\n\r\n'), 'bad-response'],
  ])('%s', async (_name, handler, code) => {
    pages.set('/broken', handler);
    const failed = await failure(http().get(`${origin}/broken`));
    expect(failed.code).toBe(code);
    expect(failed.fate).not.toBe('never');
  });

  test('a gzip bomb (10 MB that would be 10 GB) is stopped, in little memory', async () => {
    const bomb = Buffer.concat(Array<Buffer>(160).fill(gzipSync(Buffer.alloc(64 * 1024 * 1024))));
    expect(bomb.length).toBeGreaterThan(9 * 1024 * 1024);
    pages.set('/bomb', text(bomb, { 'content-encoding': 'gzip' }));
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 2);
    const failed = await failure(http().get(`${origin}/bomb`));
    clearInterval(watch);
    expect(failed).toMatchObject({ code: 'too-large', fate: 'later' });
    expect(most - before).toBeLessThan(50 * 1024 * 1024);
  });

  test('a page of 100 MB is cut at the cap', async () => {
    let wrote = 0;
    pages.set('/huge', (_request, response) => {
      response.writeHead(200);
      const block = Buffer.alloc(256 * 1024, 0x61);
      const more = (): void => {
        while (wrote < 100 * 1024 * 1024 && !response.destroyed) {
          wrote += block.length;
          if (!response.write(block)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const answer = await http().get(`${origin}/huge`, { maxBytes: 1024 * 1024 });
    expect(answer).toMatchObject({ status: 200, truncated: true });
    expect(answer.bytes.length).toBe(1024 * 1024);
    expect(wrote).toBeLessThan(50 * 1024 * 1024);
  });

  test('a Content-Length that promises more gives what came', async () => {
    pages.set('/liar', (_request, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('what came', () => setTimeout(() => response.socket?.destroy(), 30));
    });
    const answer = await http().get(`${origin}/liar`);
    expect(answer.truncated).toBe(true);
    expect(answer.bytes.toString()).toBe('what came');
  });

  test('a Content-Length that promises less gives no more than it says', async () => {
    pages.set('/modest', (_request, response) =>
      response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\nconnection: close\r\n\r\nfourteen bytes'),
    );
    const answer = await http().get(`${origin}/modest`);
    expect(answer.bytes.toString()).toBe('four');
  });

  test.each<[string, Record<string, string>, HttpFailureCode, string]>([
    ['unknown name', { code: 'ENOTFOUND' }, 'dns-failed', 'later'],
    ['name server in trouble', { code: 'EAI_AGAIN' }, 'dns-later', 'again'],
  ])('%s', async (_name, error, code, fate) => {
    const client = http({ resolve: () => Promise.reject(Object.assign(new Error('dns'), error)) });
    expect(await failure(client.get('http://sahifa.example/'))).toMatchObject({ code, fate });
  });

  test('a refused connection', async () => {
    expect((await failure(http({ allow: ['127.0.0.1:1'] }).get('http://127.0.0.1:1/'))).code).toBe(
      'connect-failed',
    );
  });
});
