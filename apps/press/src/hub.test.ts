import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHub } from './hub.ts';
import { createPress, type Press } from './press.ts';

let press: Press;
const calls: { method: string; url: URL; body: string; signature: string }[] = [];
const subscriber = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  calls.push({
    method: request.method ?? '',
    url,
    body,
    signature: String(request.headers['x-hub-signature']),
  });
  response.end(url.searchParams.get('hub.challenge') ?? '');
});
let callback = '';

beforeAll(async () => {
  press = await createPress({ now: new Date('2026-11-20T10:00:00Z') });
  await new Promise<void>((done) => subscriber.listen(0, '127.0.0.1', done));
  callback = `http://127.0.0.1:${(subscriber.address() as AddressInfo).port}/heard`;
});
afterAll(async () => {
  subscriber.closeAllConnections();
  subscriber.close();
  await press.close();
});

const send = (changes: Record<string, string> = {}) =>
  fetch(`${press.url}/_hub`, {
    method: 'POST',
    body: new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': `${press.url}/waha/feed/`,
      'hub.callback': callback,
      'hub.secret': 's3cret',
      ...changes,
    }),
  });
const heard = () => calls.filter((call) => call.method === 'POST');
const until = async (holds: () => boolean) => {
  const deadline = Date.now() + 10_000;
  while (!holds() && Date.now() < deadline) await new Promise((done) => setTimeout(done, 25));
  expect(holds()).toBe(true);
};

test('what the press prints is brought to whoever subscribed and meant it', async () => {
  expect((await send()).status).toBe(202);
  await until(() => calls.length > 0);
  expect(calls[0]?.url.searchParams.get('hub.mode')).toBe('subscribe');
  // Its answer may reach the hub after the first print: it is printed until it is heard.
  await until(() => {
    press.print('خبر من الواحة', 'سطر أول.\n\nسطر ثان.');
    return heard().length > 0;
  });
  expect(heard()[0]?.body).toContain('خبر من الواحة');
});

test('it asks back, signs what it brings, and stops when told to', async () => {
  const hub = openHub();
  const answers: Promise<void>[] = [];
  const server = createServer((request, response) => {
    answers.push(hub.answer(request, response, (topic) => topic === 'http://127.0.0.1/news'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const own = `${callback}/of-its-own`;
  const mine = () => calls.filter((call) => call.url.pathname.endsWith('/of-its-own'));
  const tell = async (mode: string) => {
    const form = { 'hub.mode': mode, 'hub.topic': 'http://127.0.0.1/news', 'hub.callback': own };
    await fetch(url, { method: 'POST', body: new URLSearchParams({ ...form, 'hub.secret': 's3cret' }) });
    await Promise.all(answers);
  };
  try {
    await hub.bring('http://127.0.0.1/news', 'قبل الاشتراك', 'text/plain');
    expect(mine()).toEqual([]);
    await tell('subscribe');
    await hub.bring('http://127.0.0.1/news', 'نبأ', 'text/plain');
    expect(mine().map((call) => call.method)).toEqual(['GET', 'POST']);
    const { body, signature } = mine()[1] ?? { body: '', signature: '' };
    expect(body).toBe('نبأ');
    expect(signature).toBe(`sha256=${createHmac('sha256', 's3cret').update(body).digest('hex')}`);
    await tell('unsubscribe');
    await hub.bring('http://127.0.0.1/news', 'بعد الانصراف', 'text/plain');
    expect(mine().map((call) => call.method)).toEqual(['GET', 'POST', 'GET']);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test.each([
  ['another topic', { 'hub.topic': 'http://press.example/' }],
  ['no mode', { 'hub.mode': '' }],
  ['an address of another machine', { 'hub.callback': 'http://192.0.2.7/' }],
])('it refuses %s', async (_, changes) => {
  expect((await send(changes)).status).toBe(400);
});
