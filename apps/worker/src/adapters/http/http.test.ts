import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Socket, type Server as TcpServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createHttp, type Http, HttpFailure, type HttpFailureCode, type HttpOptions } from './index.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const pages = new Map<string, Handler>();
const asked: IncomingMessage[] = [];
let server: Server;
let pair = '';
let origin = '';
/** Listens where an attack would lead, and counts whoever comes. */
let trap: TcpServer;
let trapPort = 0;
let trapped = 0;
const open = new Set<Socket>();

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    const handler = pages.get(new URL(request.url ?? '/', 'http://x').pathname);
    if (handler) handler(request, response);
    else response.writeHead(404).end('none');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  pair = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = `http://${pair}`;
  trap = createTcp((socket) => {
    trapped++;
    open.add(socket);
    socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi');
  });
  await new Promise<void>((done) => trap.listen(0, '127.0.0.1', done));
  trapPort = (trap.address() as AddressInfo).port;
});
afterAll(async () => {
  for (const socket of open) socket.destroy();
  server.closeAllConnections();
  await Promise.all([new Promise((done) => server.close(done)), new Promise((done) => trap.close(done))]);
});
beforeEach(() => {
  trapped = 0;
  asked.length = 0;
});

const clients: Http[] = [];
afterAll(() => Promise.all(clients.map((client) => client.close())));
function http(options: Partial<HttpOptions> = {}): Http {
  const client = createHttp({
    allow: [pair],
    userAgent: 'Mirqab/test (+https://mirqab.example)',
    ...options,
  });
  clients.push(client);
  return client;
}
const text =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Handler =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);
const redirect =
  (to: string, status = 302): Handler =>
  (_request, response) =>
    response.writeHead(status, { location: to }).end();
async function failure(work: Promise<unknown>): Promise<HttpFailure> {
  const result = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(result).toBeInstanceOf(HttpFailure);
  return result as HttpFailure;
}

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
        .on('end', () => response.writeHead(307, { location: `http://127.0.0.1:${trapPort}/` }).end());
    });
    const answer = await http().post(`${origin}/hook`, {
      body: '{"a":1}',
      headers: { 'content-type': 'application/json', 'webhook-id': 'd1' },
    });
    expect(answer.status).toBe(307);
    expect(body).toBe('{"a":1}');
    expect(asked[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'd1' });
    expect(trapped).toBe(0);
  });
});

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

  test('a gzip bomb is stopped, in little memory', async () => {
    const layer = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    pages.set('/bomb', text(layer, { 'content-encoding': 'gzip' }));
    const before = process.memoryUsage().rss;
    const failed = await failure(http().get(`${origin}/bomb`));
    expect(failed.code).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
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

describe('the guard', () => {
  test.each<[string, HttpFailureCode]>([
    ['file:///etc/passwd', 'blocked-scheme'],
    ['ftp://sahifa.example/', 'blocked-scheme'],
    ['gopher://127.0.0.1:70/', 'blocked-scheme'],
    ['data:text/html,x', 'blocked-scheme'],
    ['JaVaScRiPt:alert(1)', 'blocked-scheme'],
    ['http://sahifa.example:22/', 'blocked-port'],
    ['http://sahifa.example:5432/', 'blocked-port'],
    ['http://sahifa.example:6379/', 'blocked-port'],
    ['http://user:secret@sahifa.example/', 'bad-url'],
    ['http://sahifa.example\\@127.0.0.1/', 'bad-url'],
    ['http://%31%32%37.0.0.1/', 'blocked-address'],
    ['http://①②⑦.⓪.⓪.①/', 'blocked-address'],
    ['http://127。0。0。1/', 'blocked-address'],
    ['http://', 'bad-url'],
    ['', 'bad-url'],
    ['//sahifa.example/', 'bad-url'],
  ])('%s is refused before any socket', async (url, code) => {
    expect(await failure(http().get(url))).toMatchObject({ code, fate: 'never' });
    expect(await failure(http().post(url, { body: '' }))).toMatchObject({ code });
    expect(trapped).toBe(0);
  });

  test('our own address', async () => {
    const client = http({ self: ['mirqab.example:80', pair] });
    expect((await failure(client.get('http://MIRQAB.example./feed'))).code).toBe('blocked-self');
    expect((await failure(client.get(`${origin}/a`))).code).toBe('blocked-self');
  });

  test('headers that would speak for somebody else are dropped', async () => {
    pages.set('/a', text('ok'));
    await http().get(`${origin}/a`, {
      headers: {
        Host: 'inside',
        'X-Forwarded-For': '1.1.1.1',
        'X-Forwarded-Host': 'x',
        'Remote-User': 'admin',
        'X-WebAuth-User': 'admin',
        'X-Middleware-Subrequest': 'x',
        'Proxy-Authorization': 'x',
        'Accept-Language': 'ar\r\nx-evil: 1',
      },
    });
    expect(asked[0]?.headers.host).toBe(pair);
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(asked[0]?.headers['accept-language']).toBe('arx-evil: 1');
  });

  test.each([1, 2, 3, 4, 5])('a redirect to a private address at hop %i', async (hop) => {
    for (const status of [302, 307]) {
      for (let i = 0; i < hop - 1; i++) pages.set(`/h${i}`, redirect(`/h${i + 1}`, status));
      for (const target of [
        `http://127.0.0.1:${trapPort}/`,
        'http://169.254.169.254/latest/',
        'http://[::1]/',
        'http://0x7f.1/',
        'file:///etc/passwd',
      ]) {
        pages.set(`/h${hop - 1}`, redirect(target, status));
        expect((await failure(http().get(`${origin}/h0`))).fate).toBe('never');
      }
    }
    expect(trapped).toBe(0);
  });

  test('a name that points inside, at once or among others', async () => {
    for (const answers of [
      ['127.0.0.1'],
      ['93.184.216.34', '127.0.0.1'],
      ['::1'],
      ['::ffff:127.0.0.1'],
      ['10.0.0.5'],
    ]) {
      const client = http({
        ports: [trapPort],
        resolve: async () => answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      });
      expect(await failure(client.get(`http://sahifa.example:${trapPort}/`))).toMatchObject({
        code: 'blocked-address',
        fate: 'never',
      });
    }
    expect(trapped).toBe(0);
  });

  test('a name that changes its mind (rebinding) is judged by the answer that is used', async () => {
    let asks = 0;
    const client = http({
      ports: [trapPort],
      timeouts: { connect: 300, headers: 300, total: 600 },
      resolve: async () => [{ address: asks++ === 0 ? '203.0.113.1' : '127.0.0.1', family: 4 }],
    });
    for (let i = 0; i < 3; i++)
      expect((await failure(client.get(`http://sahifa.example:${trapPort}/`))).code).toBe('blocked-address');
    expect(trapped).toBe(0);
  });

  test('an allowed pair is exact: not another port, not another name', async () => {
    pages.set('/a', text('ok'));
    expect((await http().get(`${origin}/a`)).status).toBe(200);
    expect((await failure(http().get(`http://127.0.0.1:${trapPort}/`))).code).toBe('blocked-port');
    const port = pair.split(':')[1] ?? '';
    expect((await failure(http({ ports: [Number(port)] }).get(`http://127.0.0.2:${port}/`))).code).toBe(
      'blocked-address',
    );
    expect((await failure(http({ ports: [Number(port)] }).get(`http://localhost:${port}/`))).code).toBe(
      'blocked-address',
    );
  });
});
