import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
const until = async (holds: () => boolean) => {
  for (let n = 0; n < 200 && !holds(); n += 1) await new Promise((done) => setTimeout(done, 25));
  expect(holds()).toBe(true);
};

test('it asks back, brings signed word of what is printed, and stops when told to', async () => {
  expect((await send()).status).toBe(202);
  await until(() => calls.length === 1);
  expect(calls[0]?.url.searchParams.get('hub.mode')).toBe('subscribe');
  // The answer to its question must have reached it before anything is brought.
  await new Promise((done) => setTimeout(done, 100));
  press.print('خبر من الواحة', 'سطر أول.\n\nسطر ثان.');
  await until(() => calls.length === 2);
  const { body, signature } = calls[1] ?? { body: '', signature: '' };
  expect(body).toContain('خبر من الواحة');
  expect(signature).toBe(`sha256=${createHmac('sha256', 's3cret').update(body).digest('hex')}`);
  await send({ 'hub.mode': 'unsubscribe' });
  await until(() => calls.length === 3);
  await new Promise((done) => setTimeout(done, 100));
  press.print('خبر آخر من الواحة', 'سطر.');
  await new Promise((done) => setTimeout(done, 200));
  expect(calls).toHaveLength(3);
});

test.each([
  ['another topic', { 'hub.topic': 'http://press.example/' }],
  ['no mode', { 'hub.mode': '' }],
  ['an address of another machine', { 'hub.callback': 'http://192.0.2.7/' }],
])('it refuses %s', async (_, changes) => {
  expect((await send(changes)).status).toBe(400);
});
