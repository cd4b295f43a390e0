import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstPace,
  firstPoll,
  freshFor,
  MAX_INTERVAL,
  MIN_INTERVAL,
  MOVED_AGAIN,
  needsFullRead,
  nextPoll,
  nextSlot,
  type Pace,
  type PollOutcome,
  readPace,
} from './index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = Date.parse('2026-11-22T09:00:00Z');

/** A pace after `days` of hourly polls that each found what `fresh` says. */
function lived(days: number, fresh: (at: number) => number, listed = 20): { pace: Pace; at: number } {
  let pace = firstPace();
  let at = now - days * DAY;
  for (; at < now; at += HOUR) {
    const found = fresh(at);
    pace = nextPoll(
      's',
      pace,
      {
        kind: 'read',
        listed,
        fresh: found,
        dates: found > 0 ? Array.from({ length: found }, (_, i) => at - i * 6 * MINUTE) : [],
      },
      at,
    ).pace;
  }
  return { pace, at };
}
const wait = (pace: Pace, at: number, outcome: PollOutcome = { kind: 'unchanged' }): number =>
  nextPoll('s', pace, outcome, at).at - at;

describe('the adaptive interval', () => {
  test('stays within five minutes and a day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), fc.nat(60), fc.nat(3)), { maxLength: 60 }),
        fc.string(),
        (steps, id) => {
          let pace = firstPace();
          let at = now;
          for (const [minutes, fresh, kind] of steps) {
            at += minutes * MINUTE;
            const outcome: PollOutcome =
              kind === 0
                ? { kind: 'unchanged' }
                : kind === 1
                  ? { kind: 'failed', code: 'timeout' }
                  : { kind: 'read', listed: 60, fresh };
            const next = nextPoll(id, pace, outcome, at);
            expect(next.at - at).toBeGreaterThanOrEqual(MIN_INTERVAL);
            expect(next.at - at).toBeLessThanOrEqual(MAX_INTERVAL);
            pace = readPace(JSON.parse(JSON.stringify(next.pace)));
            expect(pace).toEqual(next.pace);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('a busy source is read often, a quiet one seldom, a dead one daily', () => {
    const busy = lived(7, () => 9);
    const daily = lived(14, (at) => (new Date(at).getUTCHours() === 9 ? 1 : 0));
    const dead = lived(40, () => 0);
    expect(wait(busy.pace, busy.at)).toBeLessThan(12 * MINUTE);
    expect(wait(daily.pace, daily.at + 3 * HOUR)).toBeGreaterThan(3 * HOUR);
    expect(wait(dead.pace, dead.at)).toBeGreaterThan(0.85 * DAY);
  });

  test('knows the night of an outlet', () => {
    const day = lived(21, (at) =>
      new Date(at).getUTCHours() >= 6 && new Date(at).getUTCHours() < 18 ? 3 : 0,
    );
    const evening = Date.parse('2026-11-22T19:00:00Z');
    const quiet = nextPoll('s', day.pace, { kind: 'unchanged' }, evening);
    const noon = nextPoll(
      's',
      day.pace,
      { kind: 'read', listed: 20, fresh: 1 },
      Date.parse('2026-11-22T12:00:00Z'),
    );
    expect(quiet.at - evening).toBeGreaterThan(3 * (noon.at - Date.parse('2026-11-22T12:00:00Z')));
  });

  test('the dates of the first read tell the pace', () => {
    const dates = Array.from({ length: 30 }, (_, i) => now - i * 20 * MINUTE);
    const known = nextPoll('s', firstPace(), { kind: 'read', listed: 30, fresh: 30, dates }, now);
    const unknown = nextPoll('s', firstPace(), { kind: 'read', listed: 30, fresh: 30 }, now);
    expect(known.at - now).toBeLessThan(40 * MINUTE);
    expect(unknown.at - now).toBeGreaterThan(HOUR);
  });

  test('a list that turned over completely is read sooner', () => {
    const { pace, at } = lived(14, (time) => (new Date(time).getUTCHours() === 9 ? 1 : 0));
    const next = nextPoll('s', pace, { kind: 'read', listed: 20, fresh: 20 }, at);
    expect(next.at - at).toBeLessThan(HOUR / 2);
  });

  test('dates of entries that were there before are not counted again', () => {
    const start = now - 2 * DAY;
    const dates = Array.from({ length: 40 }, (_, i) => start - i * 4 * HOUR);
    let next = nextPoll('s', firstPace(), { kind: 'read', listed: 40, fresh: 40, dates }, start);
    for (let at = start + HOUR; at < now; at += HOUR)
      next = nextPoll('s', next.pace, { kind: 'read', listed: 40, fresh: 0, dates }, at);
    expect(next.pace.arrivals).toBeLessThan(45);
  });

  test('an empty list teaches nothing', () => {
    const { pace, at } = lived(7, () => 9);
    const next = nextPoll('s', pace, { kind: 'read', listed: 0, fresh: 0 }, at);
    expect(next.pace.arrivals).toBe(pace.arrivals);
    expect(next.at - at).toBeLessThan(HOUR);
  });
});

describe('what a source asks for', () => {
  const busy = lived(7, () => 9, 2_000);
  test.each([
    ['ttl', { ttl: 60 }, HOUR, 'ttl'],
    ['a ttl of a month is cut to a day', { ttl: 43_200 }, DAY, 'ttl'],
    ['Cache-Control', { freshMs: 30 * MINUTE }, 30 * MINUTE, 'cache-control'],
    ['the longer of two', { ttl: 20, freshMs: 90 * MINUTE }, 90 * MINUTE, 'cache-control'],
    ['a push subscription', { pushed: true }, 6 * HOUR, 'pushed'],
  ])('%s', (_name, hints, least, reason) => {
    const next = nextPoll('s', busy.pace, { kind: 'unchanged', hints }, busy.at);
    expect(next.reason).toBe(reason);
    expect(next.at - busy.at).toBeGreaterThanOrEqual(least);
    expect(next.at - busy.at).toBeLessThanOrEqual(Math.min(DAY, least * 1.1));
  });

  test('a ttl, a max-age or a push is not kept to so long that a short list turns over unseen', () => {
    const short = lived(7, () => 9);
    for (const hints of [{ ttl: 180 }, { freshMs: 3 * HOUR }, { pushed: true }]) {
      const next = nextPoll('s', short.pace, { kind: 'unchanged', hints }, short.at);
      expect(next.at - short.at).toBeGreaterThanOrEqual(15 * MINUTE);
      expect(next.at - short.at).toBeLessThan(HOUR);
    }
  });

  test('what a list said of itself holds while it is unchanged, and until a list says otherwise', () => {
    const said = nextPoll(
      's',
      busy.pace,
      { kind: 'read', listed: 2_000, fresh: 9, hints: { ttl: 60, skipHours: [20] } },
      busy.at,
    );
    const kept = readPace(JSON.parse(JSON.stringify(said.pace)));
    const unchanged = nextPoll('s', kept, { kind: 'unchanged' }, said.at);
    expect(unchanged).toMatchObject({ reason: 'ttl' });
    expect(unchanged.at - said.at).toBeGreaterThanOrEqual(HOUR);
    const evening = Date.parse('2026-11-22T19:30:00Z');
    expect(nextPoll('s', unchanged.pace, { kind: 'unchanged' }, evening).at).toBe(evening + 1.5 * HOUR);
    const failed = nextPoll('s', unchanged.pace, { kind: 'failed', code: 'timeout' }, unchanged.at);
    expect(nextPoll('s', failed.pace, { kind: 'unchanged' }, failed.at).reason).toBe('ttl');
    const silent = nextPoll('s', failed.pace, { kind: 'read', listed: 2_000, fresh: 9 }, evening);
    expect(silent.reason).not.toBe('ttl');
    expect(nextPoll('s', silent.pace, { kind: 'unchanged' }, silent.at).reason).not.toBe('ttl');
  });

  test('hours and days to leave out, in GMT', () => {
    const at = Date.parse('2026-11-20T21:58:00Z'); // a Friday
    const next = nextPoll(
      's',
      { ...busy.pace, at: at - HOUR },
      { kind: 'unchanged', hints: { skipHours: [22, 23], skipDays: [6] } },
      at,
    );
    expect(new Date(next.at).toISOString()).toBe('2026-11-22T00:00:00.000Z');
    expect(next.reason).toBe('skip-window');
    expect(
      nextPoll('s', busy.pace, { kind: 'unchanged', hints: { skipHours: [...Array(24).keys()] } }, busy.at)
        .at - busy.at,
    ).toBeLessThan(HOUR);
  });
});

test('a move for good is believed the second time', () => {
  const moved = (to: string | null): PollOutcome => ({ kind: 'unchanged', movedTo: to });
  const once = nextPoll('s', firstPace(), moved('https://sahifa.example/new'), now);
  expect(once.moveTo).toBeUndefined();
  const twice = nextPoll('s', once.pace, moved('https://sahifa.example/new'), now + HOUR);
  expect(twice).toMatchObject({ moveTo: 'https://sahifa.example/new', at: now + HOUR + MOVED_AGAIN });
  expect(nextPoll('s', once.pace, moved('https://sahifa.example/other'), now + HOUR).moveTo).toBeUndefined();
  expect(nextPoll('s', once.pace, moved(null), now + HOUR).pace.movedSeen).toBe(0);
});

test('sources are spread over time', () => {
  const firsts = Array.from({ length: 2000 }, (_, i) =>
    Math.floor((firstPoll(`source-${i}`, now) - now) / MINUTE),
  );
  for (let minute = 0; minute < 10; minute++)
    expect(firsts.filter((at) => at === minute).length).toBeGreaterThan(130);
  const nexts = new Set(
    Array.from(
      { length: 200 },
      (_, i) => nextPoll(`source-${i}`, firstPace(), { kind: 'unchanged' }, now).at,
    ),
  );
  expect(nexts.size).toBeGreaterThan(190);
});

test('a busy source that answers 304 for hours is doubted', () => {
  const busy = lived(7, () => 9);
  expect(needsFullRead(busy.at - HOUR, busy.at, busy.pace)).toBe(false);
  expect(needsFullRead(busy.at, busy.at + 3 * HOUR, busy.pace)).toBe(true);
  const quiet = lived(14, (at) => (new Date(at).getUTCHours() === 9 ? 1 : 0));
  expect(needsFullRead(quiet.at, quiet.at + 10 * HOUR, quiet.pace)).toBe(false);
});

test.each([
  [null, true],
  [now - DAY, true],
  [now - 23 * HOUR, false],
  [now, false],
])('needsFullRead(%s)', (at, expected) => {
  expect(needsFullRead(at, now)).toBe(expected);
});

test.each([
  [{ cacheControl: 'public, max-age=600' }, 600_000],
  [{ cacheControl: 'max-age=600', age: '100' }, 500_000],
  [{ cacheControl: 'max-age=600', age: '900' }, 0],
  [{ cacheControl: 's-maxage=600' }, 0],
  [{ cacheControl: 'no-cache, max-age=600' }, 0],
  [{ cacheControl: 'max-age=31536000' }, 0],
  [{ expires: 'Sun, 22 Nov 2026 09:30:00 GMT' }, 30 * MINUTE],
  [{ expires: 'Sun, 22 Nov 2026 09:30:00 GMT', date: 'Sun, 22 Nov 2026 09:20:00 GMT' }, 10 * MINUTE],
  [{ expires: '0' }, 0],
  [{}, 0],
])('freshFor(%j)', (headers, expected) => {
  expect(freshFor(headers, now)).toBe(expected);
});

test('a host is asked one at a time with a gap', () => {
  let host = { notBefore: 0 };
  const turns: number[] = [];
  for (let i = 0; i < 4; i++) {
    const slot = nextSlot(host, now, 2000, i === 2 ? 10 : null);
    turns.push(slot.at - now);
    host = slot.host;
  }
  expect(turns).toEqual([0, 2000, 4000, 14_000]);
  expect(nextSlot({ notBefore: 0 }, now, 0).host.notBefore).toBe(now);
  expect(nextSlot({ notBefore: 0 }, now, 2000, 86_400).host.notBefore).toBe(now + MINUTE);
});
