import type { Pace } from './types.ts';

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const RECENT = 3 * HOUR;
/** Publications closer together than this are one arrival: one poll brings them all. */
const TOGETHER = 300_000;
/** Hours a source is believed to have been watched, at most, between two polls. */
const LONGEST_WATCH = 48;

export function firstPace(): Pace {
  return {
    v: 1,
    at: 0,
    polls: 0,
    arrivals: 0,
    hours: 0,
    recentArrivals: 0,
    recentHours: 0,
    byHour: Array(24).fill(0),
    byDay: Array(7).fill(0),
    errorWeight: 0,
    freshAt: 0,
    listed: 0,
    gone: 0,
    goneSince: null,
    movedTo: null,
    movedSeen: 0,
    ttl: 0,
    skipHours: [],
    skipDays: [],
  };
}

/** A stored pace, or the first one when nothing usable is stored. */
export function readPace(stored: unknown): Pace {
  const first = firstPace();
  if (typeof stored !== 'object' || stored === null || !('v' in stored) || stored.v !== 1) return first;
  const pace: Record<string, unknown> = { ...stored };
  const number = (
    key:
      | 'at'
      | 'polls'
      | 'arrivals'
      | 'hours'
      | 'recentArrivals'
      | 'recentHours'
      | 'freshAt'
      | 'listed'
      | 'errorWeight'
      | 'gone'
      | 'movedSeen'
      | 'ttl',
  ): number => {
    const value = pace[key];
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : first[key];
  };
  const list = (key: 'byHour' | 'byDay'): number[] => {
    const value = pace[key];
    const length = first[key].length;
    return Array.isArray(value) &&
      value.length === length &&
      value.every((n) => typeof n === 'number' && n >= 0)
      ? [...value]
      : first[key];
  };
  const numbers = (key: 'skipHours' | 'skipDays', below: number): number[] => {
    const value = pace[key];
    return Array.isArray(value) ? value.filter((n) => Number.isInteger(n) && n >= 0 && n < below) : [];
  };
  return {
    v: 1,
    at: number('at'),
    polls: number('polls'),
    arrivals: number('arrivals'),
    hours: number('hours'),
    recentArrivals: number('recentArrivals'),
    recentHours: number('recentHours'),
    byHour: list('byHour'),
    byDay: list('byDay'),
    freshAt: number('freshAt'),
    listed: number('listed'),
    errorWeight: number('errorWeight'),
    gone: number('gone'),
    goneSince: typeof pace.goneSince === 'number' ? pace.goneSince : null,
    movedTo: typeof pace.movedTo === 'string' ? pace.movedTo : null,
    movedSeen: number('movedSeen'),
    ttl: number('ttl'),
    skipHours: numbers('skipHours', 24),
    skipDays: numbers('skipDays', 7),
  };
}

/** Learns from a good answer: `fresh` new entries at `now`, the stated times of these or of all that is listed. */
export function learn(pace: Pace, fresh: number, dates: readonly number[], now: number): Pace {
  if (pace.at === 0) return prime(pace, dates, now);
  const gap = Math.max(0, now - pace.at);
  // Of all the dates a list gives, the newest belong to what is new.
  const news = (fresh === 0 ? [] : dates)
    .filter((date) => date <= now && date > pace.at - WEEK)
    .sort((a, b) => b - a)
    .slice(0, fresh);
  const times = arrivalTimes(fresh, news, pace.at, now);
  const fade = 0.5 ** (gap / WEEK);
  const recent = 0.5 ** (gap / RECENT);
  const watched = Math.min(gap / HOUR, LONGEST_WATCH);
  const byHour = faded(pace.byHour, fade);
  const byDay = faded(pace.byDay, fade);
  for (const time of times) count(byHour, byDay, time);
  return {
    ...pace,
    at: now,
    polls: pace.polls + 1,
    arrivals: round(pace.arrivals * fade + times.length),
    hours: round(pace.hours * fade + watched),
    recentArrivals: round(pace.recentArrivals * recent + times.length),
    recentHours: round(pace.recentHours * recent + Math.min(watched, 6)),
    byHour,
    byDay,
  };
}

/** The first read shows a stretch of the past: its dates tell the pace at once. */
function prime(pace: Pace, dates: readonly number[], now: number): Pace {
  const past = dates.filter((date) => date <= now && date > now - 2 * WEEK && date > 0);
  const next = { ...pace, at: now, polls: pace.polls + 1 };
  if (past.length < 3) return next;
  const times = arrivalTimes(past.length, past, 0, now);
  const span = Math.max(1, (now - Math.min(...past)) / HOUR);
  const byHour = [...pace.byHour];
  const byDay = [...pace.byDay];
  for (const time of times) count(byHour, byDay, time);
  return {
    ...next,
    arrivals: times.length,
    hours: round(Math.min(span, 168)),
    byHour,
    byDay,
    ...(span > 168 ? { arrivals: round((times.length * 168) / span) } : {}),
  };
}

function count(byHour: number[], byDay: number[], time: number): void {
  const hour = Math.floor(time / HOUR);
  byHour[hour % 24]! += 1;
  byDay[(Math.floor(hour / 24) + 4) % 7]! += 1;
}

/** Distinct arrivals; entries without a usable date are spread evenly over the gap. */
function arrivalTimes(fresh: number, dates: readonly number[], from: number, now: number): number[] {
  if (fresh === 0) return [];
  const slots = new Set<number>();
  for (const date of dates) slots.add(Math.floor(date / TOGETHER));
  const undated = Math.max(0, Math.min(fresh, 200) - dates.length);
  const room = Math.max(1, Math.floor((now - from) / TOGETHER));
  const extra = Math.min(undated, room);
  for (let i = 0; i < extra; i++)
    slots.add(Math.floor((from + ((i + 0.5) * (now - from)) / extra) / TOGETHER));
  return [...slots].slice(0, 500).map((slot) => slot * TOGETHER);
}

/** What a pace expects: the outlet's daily and weekly rhythm, worked out for the hours that are asked about, and what the last hours add. */
export type Rhythm = {
  pace: Pace;
  /** Arrivals an hour for one counted in that hour of the day, and the factor of a day of the week for one counted on it. */
  anHour: number;
  aDay: number;
  recent: number;
};

/** The rhythm of an outlet as its pace tells it. */
export function rhythmOf(pace: Pace): Rhythm {
  // One arrival a day is believed of a source of which nothing is known.
  const base = (pace.arrivals + 0.5) / (pace.hours + 12);
  let inHours = 18;
  for (const n of pace.byHour) inHours += n;
  let inDays = 21;
  for (const n of pace.byDay) inDays += n;
  return {
    pace,
    anHour: (base * 24) / inHours,
    aDay: 7 / inDays,
    recent: (0.5 * pace.recentArrivals) / (pace.recentHours + 1),
  };
}

/** Expected arrivals an hour at a time not before the last poll: the outlet's rhythm, or what the last hours brought when that is more. */
export function expectedRate(rhythm: Rhythm, time: number): number {
  return Math.max(steadyRate(rhythm, time), recentRate(rhythm, time));
}

/** Does the rhythm alone tell from this time on, to the end of its hour? */
export function isSteady(rhythm: Rhythm, time: number): boolean {
  return recentRate(rhythm, time) <= steadyRate(rhythm, time);
}

/** Arrivals in the outlet's busiest hour of the week. */
export function peakRate(rhythm: Rhythm): number {
  let daily = 0;
  for (let hour = 0; hour < 24; hour++) daily = Math.max(daily, onHour(rhythm, hour));
  return daily * (Math.max(...rhythm.pace.byDay) + 3) * rhythm.aDay;
}

function steadyRate(rhythm: Rhythm, time: number): number {
  const hour = Math.floor(time / HOUR);
  // 1 January 1970 was a Thursday.
  const day = rhythm.pace.byDay[(Math.floor(hour / 24) + 4) % 7]!;
  return onHour(rhythm, hour % 24) * (day + 3) * rhythm.aDay;
}

/** Neighbouring hours lend each other a quarter, and every hour has a little. */
function onHour({ pace: { byHour }, anHour }: Rhythm, hour: number): number {
  const beside = byHour[hour === 23 ? 0 : hour + 1]! + byHour[hour === 0 ? 23 : hour - 1]!;
  return (byHour[hour]! * 0.5 + beside * 0.25 + 0.75) * anHour;
}

function recentRate({ recent, pace }: Rhythm, time: number): number {
  return recent < 1e-4 ? 0 : recent * 0.5 ** (Math.max(0, time - pace.at) / RECENT);
}

function faded(counts: readonly number[], by: number): number[] {
  const next: number[] = [];
  for (const n of counts) next.push(n === 0 ? 0 : round(n * by));
  return next;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
