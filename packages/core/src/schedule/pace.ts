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
      | 'movedSeen',
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
  };
}

/** Learns from a good answer: `fresh` new entries at `now`, the stated times of these or of all that is listed. */
export function learn(pace: Pace, fresh: number, dates: readonly number[], now: number): Pace {
  if (pace.at === 0) return prime(pace, dates, now);
  const gap = Math.max(0, now - pace.at);
  // Of all the dates a list gives, the newest belong to what is new.
  const news = dates
    .filter((date) => date <= now && date > pace.at - WEEK)
    .sort((a, b) => b - a)
    .slice(0, fresh);
  const times = arrivalTimes(fresh, news, pace.at, now);
  const fade = 0.5 ** (gap / WEEK);
  const recent = 0.5 ** (gap / RECENT);
  const watched = Math.min(gap / HOUR, LONGEST_WATCH);
  const byHour = pace.byHour.map((n) => round(n * fade));
  const byDay = pace.byDay.map((n) => round(n * fade));
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
  const slots = new Set<number>();
  for (const date of dates) slots.add(Math.floor(date / TOGETHER));
  const undated = Math.max(0, Math.min(fresh, 200) - dates.length);
  const room = Math.max(1, Math.floor((now - from) / TOGETHER));
  const extra = Math.min(undated, room);
  for (let i = 0; i < extra; i++)
    slots.add(Math.floor((from + ((i + 0.5) * (now - from)) / extra) / TOGETHER));
  return [...slots].slice(0, 500).map((slot) => slot * TOGETHER);
}

/** Arrivals an hour by hour of the day, and the factor of each day of the week. */
function rhythm(pace: Pace): { daily: number[]; weekly: number[] } {
  // One arrival a day is believed of a source of which nothing is known.
  const base = (pace.arrivals + 0.5) / (pace.hours + 12);
  const inHours = pace.byHour.reduce((sum, n) => sum + n, 0) + 18;
  const inDays = pace.byDay.reduce((sum, n) => sum + n, 0) + 21;
  const daily = pace.byHour.map((n, hour) => {
    const around = n * 0.5 + (pace.byHour[(hour + 1) % 24]! + pace.byHour[(hour + 23) % 24]!) * 0.25;
    return (base * (around + 0.75) * 24) / inHours;
  });
  return { daily, weekly: pace.byDay.map((n) => ((n + 3) * 7) / inDays) };
}

/** Expected arrivals an hour at a time not before the last poll, from the outlet's daily and weekly rhythm and what happened in the last hours. */
export function expectedRate(pace: Pace): (time: number) => number {
  const { daily, weekly } = rhythm(pace);
  const recent = (0.5 * pace.recentArrivals) / (pace.recentHours + 1);
  return (time) => {
    const hour = Math.floor(time / HOUR);
    // 1 January 1970 was a Thursday.
    const steady = daily[hour % 24]! * weekly[(Math.floor(hour / 24) + 4) % 7]!;
    return Math.max(steady, recent * 0.5 ** (Math.max(0, time - pace.at) / RECENT));
  };
}

/** Arrivals in the outlet's busiest hour of the week. */
export function peakRate(pace: Pace): number {
  const { daily, weekly } = rhythm(pace);
  return Math.max(...daily) * Math.max(...weekly);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
