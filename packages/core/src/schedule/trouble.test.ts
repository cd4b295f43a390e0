import { describe, expect, test } from 'vitest';
import { errorWeight, firstPace, nextPoll, type PollOutcome, retryAfter } from './index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = Date.parse('2026-11-22T09:00:00Z');

describe('errors', () => {
  const failed = (code: string, status?: number, header?: string): PollOutcome => ({
    kind: 'failed',
    code,
    ...(status === undefined ? {} : { status }),
    ...(header === undefined ? {} : { retryAfter: header }),
  });

  test.each([
    ['timeout', undefined, 0.25],
    ['dns-later', undefined, 0.25],
    ['dns-failed', undefined, 0.5],
    ['http', 404, 0.5],
    ['http', 429, 0.5],
    ['http', 503, 0.5],
    ['tls', undefined, 0.5],
    ['http', 403, 1],
    ['not-a-feed', undefined, 1],
    ['something-new', undefined, 0.5],
    ['__proto__', undefined, 0.5],
  ])('%s %s weighs %s', (code, status, weight) => {
    expect(errorWeight(code, status)).toBe(weight);
  });

  test.each([
    ['timeout', undefined, [0.25, 0.5, 0.75]],
    ['http', 404, [0.5, 1, 1.5]],
    ['not-a-feed', undefined, [1, 2, 3]],
  ])('%s %s backs off in a line', (code, status, hours) => {
    let pace = firstPace();
    for (const expected of hours) {
      const next = nextPoll('s', pace, failed(code, status), now);
      expect(next.reason).toBe('back-off');
      expect(Math.abs(next.at - now - expected * HOUR)).toBeLessThanOrEqual(expected * HOUR * 0.1);
      pace = next.pace;
    }
  });

  test('never more than a day, and one good answer forgets', () => {
    let pace = firstPace();
    for (let i = 0; i < 60; i++) pace = nextPoll('s', pace, failed('not-a-feed'), now + i * DAY).pace;
    expect(nextPoll('s', pace, failed('not-a-feed'), now + 61 * DAY).at).toBeLessThanOrEqual(now + 62 * DAY);
    expect(nextPoll('s', pace, { kind: 'unchanged' }, now + 61 * DAY).pace.errorWeight).toBe(0);
  });

  test('a busy source in trouble is tried often at first, daily in the end', () => {
    let pace = firstPace();
    let at = now - 7 * DAY;
    for (; at < now; at += HOUR) {
      const dates = Array.from({ length: 9 }, (_, i) => at - i * 6 * MINUTE);
      pace = nextPoll('s', pace, { kind: 'read', listed: 20, fresh: 9, dates }, at).pace;
    }
    const waits: number[] = [];
    for (let i = 0; i < 60; i++) {
      const next = nextPoll('s', pace, failed('http', 404), at);
      waits.push(next.at - at);
      ({ pace, at } = next);
    }
    expect(Math.max(...waits.slice(0, 30))).toBeLessThan(2 * HOUR);
    expect(waits.at(-1)).toBeGreaterThan(0.85 * DAY);
  });

  test.each([
    ['429 in seconds', 429, '1800', 30 * MINUTE],
    ['503 by date', 503, 'Sun, 22 Nov 2026 11:00:00 GMT', 2 * HOUR],
    ['88 hours are cut to a day', 429, String(88 * 3600), DAY],
  ])('Retry-After: %s', (_name, status, header, asked) => {
    const next = nextPoll('s', firstPace(), failed('http', status, header), now);
    expect(next.reason).toBe('retry-after');
    expect(next.at - now).toBeGreaterThanOrEqual(asked);
    expect(next.at - now).toBeLessThanOrEqual(Math.min(DAY, asked * 1.1));
    expect(next.hostNotBefore).toBe(now + asked);
  });

  test.each(['-5', '0', 'soon', '', 'Sun, 22 Nov 2026 08:00:00 GMT'])(
    'Retry-After of %j is none',
    (header) => {
      const next = nextPoll('s', firstPace(), failed('http', 429, header), now);
      expect(next.reason).toBe('back-off');
      expect(next.hostNotBefore).toBeUndefined();
    },
  );

  test('Retry-After on another status is not believed', () => {
    expect(nextPoll('s', firstPace(), failed('http', 404, '86400'), now).reason).toBe('back-off');
  });

  test('410 ends a source only after three times over 72 hours', () => {
    let pace = firstPace();
    const ends: boolean[] = [];
    let at = now;
    for (let i = 0; i < 4; i++) {
      const next = nextPoll('s', pace, failed('http', 410), at);
      ends.push(next.ended === 'gone');
      pace = next.pace;
      at = next.at;
    }
    expect(ends).toEqual([false, false, false, true]);
    const often = [0, 1, 2, 3].reduce(
      (state, i) => nextPoll('s', state, failed('http', 410), now + i * MINUTE).pace,
      firstPace(),
    );
    expect(nextPoll('s', often, failed('http', 410), now + HOUR).ended).toBeUndefined();
    expect(nextPoll('s', often, { kind: 'unchanged' }, now + 80 * HOUR).pace.gone).toBe(0);
  });
});

test.each([
  ['120', 120_000],
  ['1.5', 1500],
  ['316800', DAY],
  ['Sun, 22 Nov 2026 09:01:00 GMT', MINUTE],
  ['Sun, 22 Nov 2099 09:01:00 GMT', DAY],
  ['-3', null],
  ['x', null],
  [null, null],
])('retryAfter(%s)', (header, expected) => {
  expect(retryAfter(header, now)).toBe(expected);
});
