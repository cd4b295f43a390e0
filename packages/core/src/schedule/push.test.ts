import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answerHub, isPushed, isSigned, PUSH_LEASE, type Push, pushDue, subscribeForm } from './index.ts';

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
    expect(denied.state).toBe('refused');
    expect(pushDue(denied, stated, now + 6 * DAY)).toBe(false);
    expect(pushDue(denied, stated, now + 8 * DAY)).toBe(true);
  });
  test('a lease of a century is cut', () => {
    expect(
      answerHub(asked, query({ ...question, 'hub.lease_seconds': '9999999999' }), now)!.push.leaseUntil,
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
