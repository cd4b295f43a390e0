import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpFailureCode } from './index.ts';
import { failure, openStage, redirect, text } from './stage.testing.ts';

const stage = await openStage();
const { pages, asked, pair, origin, http } = stage;
beforeEach(() => stage.clear());
afterAll(() => stage.close());

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
    expect(stage.trapped()).toBe(0);
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
        `http://127.0.0.1:${stage.trapPort}/`,
        'http://169.254.169.254/latest/',
        'http://[::1]/',
        'http://0x7f.1/',
        'file:///etc/passwd',
      ]) {
        pages.set(`/h${hop - 1}`, redirect(target, status));
        expect((await failure(http().get(`${origin}/h0`))).fate).toBe('never');
      }
    }
    expect(stage.trapped()).toBe(0);
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
        ports: [stage.trapPort],
        resolve: async () => answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      });
      expect(await failure(client.get(`http://sahifa.example:${stage.trapPort}/`))).toMatchObject({
        code: 'blocked-address',
        fate: 'never',
      });
    }
    expect(stage.trapped()).toBe(0);
  });

  test('a name that changes its mind (rebinding) is judged by the answer that is used', async () => {
    let asks = 0;
    const client = http({
      ports: [stage.trapPort],
      timeouts: { connect: 300, headers: 300, total: 600 },
      resolve: async () => [{ address: asks++ === 0 ? '203.0.113.1' : '127.0.0.1', family: 4 }],
    });
    for (let i = 0; i < 3; i++)
      expect((await failure(client.get(`http://sahifa.example:${stage.trapPort}/`))).code).toBe(
        'blocked-address',
      );
    expect(stage.trapped()).toBe(0);
  });

  test('a name is asked for once a connection: no second answer can differ from the one that was judged', async () => {
    pages.set('/a', (_request, response) => response.writeHead(200, { connection: 'close' }).end('ok'));
    const port = pair.split(':')[1] ?? '';
    let asks = 0;
    const client = http({
      allow: [`press.example:${port}`],
      resolve: async () => [{ address: asks++ % 2 === 0 ? '127.0.0.1' : '203.0.113.1', family: 4 }],
      timeouts: { connect: 300, headers: 300, total: 600 },
    });
    expect((await client.get(`http://press.example:${port}/a`)).status).toBe(200);
    expect(asks).toBe(1);
  });

  test('an allowed name reaches its private address, and only at its port', async () => {
    pages.set('/a', text('ok'));
    const port = pair.split(':')[1] ?? '';
    const client = http({
      allow: [`press.example:${port}`],
      ports: [stage.trapPort],
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    expect((await client.get(`http://press.example:${port}/a`)).bytes.toString()).toBe('ok');
    expect((await failure(client.get(`http://press.example:${stage.trapPort}/`))).code).toBe(
      'blocked-address',
    );
    expect(stage.trapped()).toBe(0);
  });

  test('an allowed pair is exact: not another port, not another name', async () => {
    pages.set('/a', text('ok'));
    expect((await http().get(`${origin}/a`)).status).toBe(200);
    expect((await failure(http().get(`http://127.0.0.1:${stage.trapPort}/`))).code).toBe('blocked-port');
    const port = pair.split(':')[1] ?? '';
    expect((await failure(http({ ports: [Number(port)] }).get(`http://127.0.0.2:${port}/`))).code).toBe(
      'blocked-address',
    );
    expect((await failure(http({ ports: [Number(port)] }).get(`http://localhost:${port}/`))).code).toBe(
      'blocked-address',
    );
  });
});
