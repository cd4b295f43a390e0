import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlertSettings,
  alertSettingsSchema,
  type DeliveryDecision,
  decideDelivery,
  digestPeriod,
  type MatchFacts,
  quietUntil,
} from './index.ts';

const facts: MatchFacts = { storyId: 's1', sends: true, paused: false, storyKnown: false, instantLastDay: 0 };
const settings = (changes: Partial<AlertSettings> = {}): AlertSettings => alertSettingsSchema.parse(changes);
const NOON = '2026-03-10T12:00:00Z';
const night = { from: '22:00', to: '07:00' };

describe('decideDelivery', () => {
  const rows: [string, Partial<MatchFacts>, Partial<AlertSettings>, string, DeliveryDecision][] = [
    ['at once', {}, {}, NOON, { kind: 'send-now', subject: 'story:s1', dueAt: '2026-03-10T12:00:00.000Z' }],
    ['a silent re-run', { sends: false }, {}, NOON, { kind: 'silent' }],
    ['a silent re-run of a known story', { sends: false, storyKnown: true }, {}, NOON, { kind: 'silent' }],
    ['a known story', { storyKnown: true }, {}, NOON, { kind: 'already-sent' }],
    ['a known story in a digest', { storyKnown: true }, { mode: 'daily' }, NOON, { kind: 'already-sent' }],
    ['paused', { paused: true }, {}, NOON, { kind: 'paused' }],
    [
      'muted',
      {},
      { mutedUntil: '2026-03-11T00:00:00Z' },
      NOON,
      { kind: 'muted', until: '2026-03-11T00:00:00Z' },
    ],
    [
      'no longer muted, to the instant',
      {},
      { mutedUntil: NOON },
      NOON,
      { kind: 'send-now', subject: 'story:s1', dueAt: '2026-03-10T12:00:00.000Z' },
    ],
    [
      'quiet at night in Tripoli',
      {},
      { quietHours: night, timeZone: 'Africa/Tripoli' },
      '2026-03-10T21:30:00Z',
      { kind: 'quiet-until', subject: 'story:s1', dueAt: '2026-03-11T05:00:00.000Z' },
    ],
    [
      'not quiet at the same instant in London',
      {},
      { quietHours: night, timeZone: 'Europe/London' },
      '2026-03-10T21:30:00Z',
      { kind: 'send-now', subject: 'story:s1', dueAt: '2026-03-10T21:30:00.000Z' },
    ],
    [
      'a daily digest later today',
      {},
      { mode: 'daily', digestAt: '18:00', timeZone: 'Africa/Cairo' },
      NOON,
      {
        kind: 'hold-for-digest',
        subject: 'period:day:2026-03-10T18:00',
        dueAt: '2026-03-10T16:00:00.000Z',
        flood: false,
      },
    ],
    [
      'a daily digest tomorrow when its minute has come',
      {},
      { mode: 'daily', digestAt: '12:00' },
      NOON,
      {
        kind: 'hold-for-digest',
        subject: 'period:day:2026-03-11T12:00',
        dueAt: '2026-03-11T12:00:00.000Z',
        flood: false,
      },
    ],
    [
      'a weekly digest on Sunday',
      {},
      { mode: 'weekly', digestDay: 7 },
      NOON,
      {
        kind: 'hold-for-digest',
        subject: 'period:week:2026-03-15T08:00',
        dueAt: '2026-03-15T08:00:00.000Z',
        flood: false,
      },
    ],
    [
      'an hourly digest',
      {},
      { mode: 'hourly', timeZone: 'Asia/Kolkata' },
      '2026-03-10T12:00:01Z',
      {
        kind: 'hold-for-digest',
        subject: 'period:hour:2026-03-10T13:00Z',
        dueAt: '2026-03-10T13:00:00.000Z',
        flood: false,
      },
    ],
    [
      'a digest whose time is quiet waits for the end of the quiet hours',
      {},
      { mode: 'daily', digestAt: '06:00', quietHours: night },
      NOON,
      {
        kind: 'hold-for-digest',
        subject: 'period:day:2026-03-11T06:00',
        dueAt: '2026-03-11T07:00:00.000Z',
        flood: false,
      },
    ],
    [
      'the day is full',
      { instantLastDay: 100 },
      {},
      NOON,
      {
        kind: 'hold-for-digest',
        subject: 'period:day:2026-03-11T08:00',
        dueAt: '2026-03-11T08:00:00.000Z',
        flood: true,
      },
    ],
    [
      'the last of the day',
      { instantLastDay: 99 },
      {},
      NOON,
      { kind: 'send-now', subject: 'story:s1', dueAt: '2026-03-10T12:00:00.000Z' },
    ],
  ];
  it.each(rows)('%s', (_, changedFacts, changedSettings, now, expected) => {
    expect(decideDelivery({ ...facts, ...changedFacts }, settings(changedSettings), now)).toEqual(expected);
  });
});

describe('periods across the change of the clock', () => {
  it('sends a digest whose hour is skipped at the moment the clock jumps to', () => {
    const period = digestPeriod(
      settings({ mode: 'daily', digestAt: '02:30', timeZone: 'Europe/Berlin' }),
      'daily',
      '2026-03-28T12:00:00Z',
    );
    expect(period).toEqual({ key: 'day:2026-03-29T02:30', dueAt: '2026-03-29T01:30:00.000Z' });
  });
  it('has one digest on the day whose hour comes twice', () => {
    const digest = settings({ mode: 'daily', digestAt: '02:30', timeZone: 'Europe/Berlin' });
    const first = digestPeriod(digest, 'daily', '2026-10-25T00:00:00Z');
    expect(first.dueAt).toBe('2026-10-25T00:30:00.000Z');
    expect(digestPeriod(digest, 'daily', first.dueAt).key).toBe('day:2026-10-26T02:30');
  });
  it('counts quiet hours from the day they begin on', () => {
    const friday = { from: '22:00', to: '07:00', days: [5] };
    expect(quietUntil(friday, 'UTC', '2026-03-14T03:00:00Z')).toBe('2026-03-14T07:00:00.000Z');
    expect(quietUntil(friday, 'UTC', '2026-03-13T03:00:00Z')).toBeNull();
    expect(quietUntil(friday, 'UTC', '2026-03-14T23:00:00Z')).toBeNull();
  });
  it('has quiet hours within one day', () => {
    const lunch = { from: '12:00', to: '13:30' };
    expect(quietUntil(lunch, 'UTC', '2026-03-14T13:29:59Z')).toBe('2026-03-14T13:30:00.000Z');
    expect(quietUntil(lunch, 'UTC', '2026-03-14T13:30:00Z')).toBeNull();
  });
});

const zone = fc.constantFrom(
  'UTC',
  'Africa/Tripoli',
  'Africa/Cairo',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
);
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });

describe('properties', () => {
  it('a digest lies ahead, within its length, and all of its period share its key', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('hourly', 'daily', 'weekly'),
        zone,
        clock,
        fc.integer({ min: 1, max: 7 }),
        instant,
        (mode, timeZone, digestAt, digestDay, date) => {
          const own = settings({ mode, timeZone, digestAt, digestDay });
          const now = date.toISOString();
          const period = digestPeriod(own, mode, now);
          const wait = Date.parse(period.dueAt) - date.getTime();
          const longest = { hourly: 1, daily: 25, weekly: 169 }[mode] * 3_600_000;
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(longest);
          const justBefore = new Date(Date.parse(period.dueAt) - 1).toISOString();
          expect(digestPeriod(own, mode, justBefore)).toEqual(period);
        },
      ),
      { numRuns: 200 },
    );
  });
  it('what was quiet is not quiet when its quiet hours end', () => {
    fc.assert(
      fc.property(zone, clock, clock, instant, (timeZone, from, to, date) => {
        fc.pre(from !== to);
        const end = quietUntil({ from, to }, timeZone, date.toISOString());
        if (end === null) return;
        expect(Date.parse(end)).toBeGreaterThan(date.getTime());
        expect(Date.parse(end) - date.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        expect(quietUntil({ from, to }, timeZone, end)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
  it('never sends a story twice, whatever else holds', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.nat(200),
        fc.constantFrom('instant', 'hourly', 'daily', 'weekly'),
        instant,
        (paused, instantLastDay, mode, date) => {
          const decision = decideDelivery(
            { storyId: 's', sends: true, paused, storyKnown: true, instantLastDay },
            settings({ mode }),
            date.toISOString(),
          );
          expect(decision).toEqual({ kind: 'already-sent' });
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('alertSettingsSchema', () => {
  it('fills an empty object with what an alert does by itself', () => {
    expect(alertSettingsSchema.parse({})).toEqual({
      mode: 'instant',
      digestAt: '08:00',
      digestDay: 1,
      timeZone: 'UTC',
      quietHours: null,
      mutedUntil: null,
      mostPerDay: 100,
    });
  });
  it.each([
    [{ timeZone: 'Mars/Olympus' }, 'unknown-time-zone'],
    [{ digestAt: '24:00' }, 'bad-clock'],
    [{ quietHours: { from: '08:00', to: '08:00' } }, 'empty-quiet-hours'],
  ])('refuses %j by the code %s', (input, code) => {
    const result = alertSettingsSchema.safeParse(input);
    expect(result.error?.issues[0]?.message).toBe(code);
  });
  it('refuses what it does not know', () => {
    expect(alertSettingsSchema.safeParse({ isAdmin: true }).success).toBe(false);
  });
});
