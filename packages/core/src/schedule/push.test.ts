import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  answerHub,
  canBeCalled,
  isPushed,
  isSigned,
  PUSH_LEASE,
  type Push,
  pushDue,
  reliesOnPush,
  statedPush,
  subscribeForm,
  unsubscribeForm,
} from './index.ts';

const now = Date.parse('2026-11-22T09:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const stated = { hub: 'https://hub.example/', topic: 'https://sahifa.example/feed' };
const asked: Push = { ...stated, state: 'asked', askedAt: now, leaseUntil: 0 };
const active: Push = { ...asked, state: 'active', leaseUntil: now + 10 * DAY };
const query = (entries: Record<string, string>): URLSearchParams => new URLSearchParams(entries);
const question = {
  'hub.mode': 'subscribe',
  'hub.topic': stated.topic,
  'hub.challenge': 'c1',
  'hub.lease_seconds': '864000',
};

test('the form asks for the topic, with a secret', () => {
  const form = query(
    Object.fromEntries(
      new URLSearchParams(subscribeForm(stated.topic, 'https://mirqab.example/push/7', 's')),
    ),
  );
  expect(form.get('hub.callback')).toBe('https://mirqab.example/push/7');
  expect(form.get('hub.lease_seconds')).toBe(String(PUSH_LEASE));
});

describe('what a hub asks', () => {
  test('a question we expect is answered and opens the lease', () => {
    expect(answerHub(asked, query(question), now)).toEqual({
      challenge: 'c1',
      push: { ...asked, state: 'active', leaseUntil: now + 10 * DAY },
    });
  });
  test.each([
    ['nothing was asked', null, question],
    ['another topic', asked, { ...question, 'hub.topic': 'https://other.example/' }],
    ['an unsubscription nobody wanted', asked, { ...question, 'hub.mode': 'unsubscribe' }],
    ['no challenge', asked, { ...question, 'hub.challenge': '' }],
  ])('refused: %s', (_name, push, entries) => {
    expect(answerHub(push, query(entries), now)).toBeNull();
  });
  test('a denial is kept, and asked again only after a week', () => {
    const denied = answerHub(asked, query({ 'hub.mode': 'denied', 'hub.topic': stated.topic }), now)!.push;
    expect(denied?.state).toBe('refused');
    expect(pushDue(denied, stated, now + 6 * DAY)).toBe(false);
    expect(pushDue(denied, stated, now + 8 * DAY)).toBe(true);
  });
  test('a lease of a century is cut', () => {
    expect(
      answerHub(asked, query({ ...question, 'hub.lease_seconds': '9999999999' }), now)!.push?.leaseUntil,
    ).toBe(now + 90 * DAY);
  });
});

test.each([
  ['a hub and no push', null, stated, now, true],
  ['no hub', null, null, now, false],
  ['just asked', asked, stated, now + HOUR / 2, false],
  ['asked in vain', asked, stated, now + 2 * HOUR, true],
  ['active', active, stated, now + 5 * DAY, false],
  ['near its end', active, stated, now + 8.5 * DAY, true],
  ['another hub', active, { ...stated, hub: 'https://new.example/' }, now, true],
] as const)('pushDue: %s', (_name, push, wanted, at, expected) => {
  expect(pushDue(push, wanted, at)).toBe(expected);
});

test('a push stands only while its lease does', () => {
  expect([
    isPushed(null, now),
    isPushed(asked, now),
    isPushed(active, now),
    isPushed(active, now + 11 * DAY),
  ]).toEqual([false, false, true, false]);
});

test('signatures', () => {
  const body = new TextEncoder().encode('<rss/>');
  const sign = (algorithm: string, secret: string): string =>
    `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`;
  for (const algorithm of ['sha1', 'sha256', 'sha384', 'sha512'])
    expect(isSigned(sign(algorithm, 's'), body, 's')).toBe(true);
  for (const header of [
    sign('sha256', 'other'),
    'sha256=00',
    'md5=00',
    '',
    null,
    sign('sha256', 's').slice(0, -2),
  ])
    expect(isSigned(header, body, 's')).toBe(false);
});

describe('which hub a source has', () => {
  const URL_ = 'https://sahifa.example/feed';
  const feed = { hub: 'https://hub.example/a', self: 'https://sahifa.example/feed?x=1' };
  test.each([
    ['what the feed says', feed, null, { hub: feed.hub, topic: feed.self }],
    [
      'the address it was read from when it names none',
      { hub: feed.hub },
      '',
      { hub: feed.hub, topic: URL_ },
    ],
    [
      'the header before the feed',
      feed,
      '<https://hub.example/b>; rel="hub", </feed>; rel=self',
      { hub: 'https://hub.example/b', topic: URL_ },
    ],
    [
      'two relations in one link',
      {},
      '<https://hub.example/c>;rel="other hub"',
      { hub: 'https://hub.example/c', topic: URL_ },
    ],
    ['none', {}, '<https://sahifa.example/>; rel="canonical"', null],
    ['a scheme that is not of the web', { hub: 'ftp://hub.example/' }, null, null],
    ['a broken header', {}, '<https://hub.example/ ; rel="hub"', null],
  ])('%s', (_, stated_, header, expected) => {
    expect(statedPush(stated_, header, URL_)).toEqual(expected);
  });
  test('a header made to cost time does not', () => {
    expect(statedPush({}, '<;rel='.repeat(100_000), URL_)).toBeNull();
  });
});

describe('the end of a subscription', () => {
  const leaving: Push = { ...active, state: 'leaving' };
  const stop = { ...question, 'hub.mode': 'unsubscribe' };
  test('the form asks to stop', () => {
    expect(
      query(
        Object.fromEntries(new URLSearchParams(unsubscribeForm(stated.topic, 'https://m.example/7'))),
      ).get('hub.mode'),
    ).toBe('unsubscribe');
  });
  test('is confirmed only when it was wanted, and then nothing can begin it anew', () => {
    expect(answerHub(leaving, query(stop), now)).toEqual({ challenge: 'c1', push: null });
    expect(answerHub(leaving, query(question), now)).toBeNull();
    expect(answerHub(active, query(stop), now)).toBeNull();
    const denied = query({ 'hub.mode': 'denied', 'hub.topic': stated.topic });
    expect(answerHub(leaving, denied, now)).toEqual({ challenge: null, push: null });
  });
});

test('a push is relied on while it stands and brings word', () => {
  expect(reliesOnPush({ ...active, lastPushAt: now - HOUR }, now)).toBe(true);
  expect(reliesOnPush({ ...active, lastPushAt: now - 4 * DAY }, now)).toBe(false);
  expect(reliesOnPush(active, now)).toBe(false);
  expect(reliesOnPush({ ...asked, lastPushAt: now }, now)).toBe(false);
  expect(reliesOnPush(null, now)).toBe(false);
});

test.each([
  ['https://news.example.org', true],
  ['http://93.184.216.34:3000', true],
  ['http://[2a00:1450::1]/', true],
  ['http://127.0.0.1:3000', false],
  ['http://localhost:3000', false],
  ['http://192.168.1.7', false],
  ['http://172.20.0.3', false],
  ['http://[::1]:3000', false],
  ['http://[fd00::1]', false],
  ['http://desk.local', false],
  ['http://desk', false],
  ['nonsense', false],
])('a hub can call %s: %s', (address, can) => {
  expect(canBeCalled(address)).toBe(can);
});
