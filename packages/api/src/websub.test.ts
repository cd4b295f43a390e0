import { createHmac } from 'node:crypto';
import { newId } from '@mirqab/db';
import { askPush, readPush } from '@mirqab/db/write/push';
import { pushCallback, pushSecret } from '@mirqab/services/push-address';
import { sealingKey } from '@mirqab/services/seal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './testing/desk.ts';
import { answerWebSub } from './websub.ts';

const TOPIC = 'https://sada.example/feed';
const sealing = sealingKey('a secret of this test, long enough');
const id = newId(new Date());
const callback = new URL(pushCallback('https://news.example.org', sealing, id));
const key = callback.pathname.split('/').at(-1) ?? '';
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await askPush(desk.db.pool, { id, sourceId: desk.source.id, hub: 'https://hub.example/', topic: TOPIC });
});
afterAll(() => desk.close());

const call = (request: Request, changes: Partial<{ id: string; key: string }> = {}) =>
  answerWebSub({ db: desk.db, sealing }, request, { id, key, ...changes });
const question = (changes: Record<string, string> = {}) => {
  const url = new URL(callback);
  const asked = {
    'hub.mode': 'subscribe',
    'hub.topic': TOPIC,
    'hub.challenge': 'c-77',
    'hub.lease_seconds': '3600',
  };
  for (const [name, value] of Object.entries({ ...asked, ...changes })) url.searchParams.set(name, value);
  return new Request(url);
};
const word = (body: string, signature?: string) =>
  new Request(callback, { method: 'POST', body, headers: signature ? { 'x-hub-signature': signature } : {} });
const sign = (algorithm: string, body: string, secret = pushSecret(sealing, id)) =>
  `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`;
const nextPoll = async () =>
  (await desk.db.prisma.source.findUniqueOrThrow({ where: { id: desk.source.id } })).nextPollAt.getTime();
const late = () =>
  desk.db.prisma.source.update({
    where: { id: desk.source.id },
    data: { nextPollAt: new Date(Date.now() + 7_200_000), lastPollAt: new Date(Date.now() - 600_000) },
  });

test('what nobody asked for is not found: another key, another topic, a subscription that is none', async () => {
  expect(
    (await call(question(), { key: key.replace(/.$/, (end) => (end === '0' ? '1' : '0')) })).status,
  ).toBe(404);
  expect((await call(question(), { key: '' })).status).toBe(404);
  expect((await call(question(), { id: newId(new Date()) })).status).toBe(404);
  expect((await call(question(), { id: '../../etc' })).status).toBe(404);
  expect((await call(question({ 'hub.topic': 'https://other.example/' }))).status).toBe(404);
  expect((await call(question({ 'hub.mode': 'unsubscribe' }))).status).toBe(404);
  expect((await readPush(desk.db.pool, id))?.state).toBe('asked');
});

test('the challenge comes back as plain text, and the lease begins', async () => {
  const answer = await call(question({ 'hub.challenge': '<script>alert(1)</script>' }));
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await answer.text()).toBe('<script>alert(1)</script>');
  const push = await readPush(desk.db.pool, id);
  expect(push?.state).toBe('active');
  expect((push?.leaseUntil ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
});

test.each(['sha1', 'sha256', 'sha384', 'sha512'])(
  'word signed by %s makes the source due',
  async (algorithm) => {
    await late();
    expect((await call(word('<rss/>', sign(algorithm, '<rss/>')))).status).toBe(202);
    expect(await nextPoll()).toBeLessThan(Date.now() + 30_000);
  },
);

test.each([
  ['without a signature', undefined],
  ['signed with another secret', sign('sha256', '<rss/>', 'guess')],
  ['signed for another body', sign('sha256', '<rss>other</rss>')],
  ['with an algorithm that is none', `md5=${'0'.repeat(32)}`],
])('word %s is answered alike and does nothing', async (_, signature) => {
  await late();
  const before = await nextPoll();
  expect((await call(word('<rss/>', signature))).status).toBe(202);
  expect(await nextPoll()).toBe(before);
});

test('a source that was just read is not read again at every cry of its hub', async () => {
  await desk.db.prisma.source.update({
    where: { id: desk.source.id },
    data: { nextPollAt: new Date(Date.now() + 7_200_000), lastPollAt: new Date() },
  });
  await call(word('<rss/>', sign('sha256', '<rss/>')));
  expect(await nextPoll()).toBeGreaterThan(Date.now() + 5_000);
});

test('a body larger than any feed is refused', async () => {
  const body = 'x'.repeat(10 * 1024 * 1024 + 1);
  expect((await call(word(body, sign('sha256', body)))).status).toBe(413);
});

test('a removed source leaves its hub: it is told so, may confirm the end, and is gone for whoever still calls', async () => {
  await desk.admin.sources.remove({ id: desk.source.id });
  expect(await desk.db.prisma.outbox.count({ where: { queue: 'source.push' } })).toBe(1);
  expect((await call(word('<rss/>', sign('sha256', '<rss/>')))).status).toBe(410);
  expect((await call(question())).status).toBe(404);
  expect(await (await call(question({ 'hub.mode': 'unsubscribe' }))).text()).toBe('c-77');
  expect(await readPush(desk.db.pool, id)).toBeNull();
});

test('whoever calls without end is told to wait', async () => {
  const statuses = new Set<number>();
  for (let n = 0; n < 260; n += 1)
    statuses.add(
      (await call(new Request(callback, { headers: { 'x-mirqab-address': '198.51.100.9' } }))).status,
    );
  expect(statuses).toEqual(new Set([404, 429]));
});
