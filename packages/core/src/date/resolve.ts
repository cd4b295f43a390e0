import {
  addMonths,
  type CivilDay,
  civilDay,
  dayNumber,
  dayNumberIn,
  isCivilDay,
  monthLength,
  weekdayOf,
  yearIn,
} from './calendar.ts';
import { isMoment, type Moment } from './moment.ts';
import type { DateReading } from './reading.ts';
import { offsetOf } from './zones.ts';

export type Prefer = 'past' | 'future';

/** The wall clock that relative words count from. */
export interface Anchor extends CivilDay {
  hour?: number;
  minute?: number;
  offset?: string;
}

const anchorDay = (anchor: Anchor): number => dayNumber(anchor.year, anchor.month, anchor.day);

/** The weekday on or around the anchor: the nearest one, unless a direction is asked for. */
function nearWeekday(anchor: Anchor, weekday: number, prefer: Prefer | undefined): number {
  const today = anchorDay(anchor);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (back === 0) return today;
  if (prefer === 'past') return today - back;
  if (prefer === 'future') return today + 7 - back;
  return back <= 3 ? today - back : today + 7 - back;
}

function steppedWeekday(anchor: Anchor, weekday: number, step: NonNullable<DateReading['step']>): number {
  const today = anchorDay(anchor);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (step.of === 'week') {
    const monday = today - ((weekdayOf(today) + 6) % 7);
    return monday + step.by * 7 + ((weekday + 6) % 7);
  }
  if (step.by < 0) return today - (back || 7);
  if (step.by > 0) return today + (7 - back);
  return nearWeekday(anchor, weekday, undefined);
}

/** The nth given weekday of a month, or its last; with no weekday the month's last day. */
function nthDay(year: number, month: number, nth: number, weekday: number | undefined): CivilDay | null {
  const last = monthLength(year, month);
  if (weekday === undefined) return nth === -1 ? { year, month, day: last } : null;
  const first = weekdayOf(dayNumber(year, month, 1));
  let day = 1 + ((weekday - first + 7) % 7);
  if (nth > 0) day += (nth - 1) * 7;
  else while (day + 7 <= last) day += 7;
  return day <= last ? { year, month, day } : null;
}

function yearFor(
  anchor: Anchor,
  month: number,
  day: number | undefined,
  reading: DateReading,
  prefer: Prefer | undefined,
): number {
  const { step, weekday } = reading;
  const at = (year: number) => dayNumber(year, month, Math.min(day ?? 1, monthLength(year, month)));
  const today = anchorDay(anchor);
  if (step?.of === 'year') return anchor.year + step.by;
  if (step?.of === 'month' && step.by < 0) return month < anchor.month ? anchor.year : anchor.year - 1;
  if (step?.of === 'month' && step.by > 0) return month > anchor.month ? anchor.year : anchor.year + 1;
  const years = [anchor.year, anchor.year - 1, anchor.year + 1];
  if (weekday !== undefined && day !== undefined && reading.nth === undefined) {
    const fits = years.filter((year) => isCivilDay(year, month, day) && weekdayOf(at(year)) === weekday);
    fits.sort((a, b) => Math.abs(at(a) - today) - Math.abs(at(b) - today));
    if (fits[0] !== undefined) return fits[0];
  }
  if (prefer === 'past')
    return at(anchor.year) > today + (day === undefined ? 0 : 1) ? anchor.year - 1 : anchor.year;
  if (prefer === 'future') return at(anchor.year) < today ? anchor.year + 1 : anchor.year;
  const distance = at(anchor.year) - today;
  return distance > 270 ? anchor.year - 1 : distance < -270 ? anchor.year + 1 : anchor.year;
}

function spanned(anchor: Anchor, span: NonNullable<DateReading['span']>): Moment | null {
  const today = anchorDay(anchor);
  const { count, unit } = span;
  if (unit === 'month' || unit === 'year') {
    const { year, month, day } = addMonths(anchor, unit === 'year' ? count * 12 : count);
    if (!span.coarse) return { year, month, day };
    return unit === 'year' ? { year } : { year, month };
  }
  if (unit === 'day' || unit === 'week') return civilDay(today + count * (unit === 'week' ? 7 : 1));
  if (anchor.hour === undefined) return count * (unit === 'hour' ? 60 : 1) > -720 ? civilDay(today) : null;
  const minutes =
    anchor.hour * 60 + (anchor.minute ?? 0) + (unit === 'hour' ? count * 60 : unit === 'minute' ? count : 0);
  const day = civilDay(today + Math.floor(minutes / 1440));
  const clock = ((minutes % 1440) + 1440) % 1440;
  return {
    ...day,
    hour: Math.floor(clock / 60),
    minute: clock % 60,
    ...(anchor.offset ? { offset: anchor.offset } : {}),
  };
}

function stepped(anchor: Anchor, step: NonNullable<DateReading['step']>): Moment | null {
  if (step.of === 'year') return { year: anchor.year + step.by };
  if (step.of === 'month') {
    const { year, month } = addMonths({ ...anchor, day: 1 }, step.by);
    return { year, month };
  }
  return step.of === 'week' ? civilDay(anchorDay(anchor) + step.by * 7) : null;
}

function monthDay(reading: DateReading, anchor: Anchor | null, prefer: Prefer | undefined): Moment | null {
  const { month, day, nth, weekday } = reading;
  if (month === undefined) return reading.year === undefined ? null : { year: reading.year };
  const year =
    reading.year ??
    (anchor ? yearFor(anchor, month, nth === undefined ? day : undefined, reading, prefer) : null);
  if (year === null) return null;
  if (nth !== undefined) return nthDay(year, month, nth, weekday);
  return day === undefined ? { year, month } : { year, month, day };
}

/** Sighted months begin a day sooner or later than the tables say: a named weekday nearby settles which. */
function onWeekday(number: number, weekday: number | undefined): number {
  if (weekday === undefined) return number;
  for (const shift of [0, -1, 1, -2, 2]) if (weekdayOf(number + shift) === weekday) return number + shift;
  return number;
}

function otherCalendar(
  reading: DateReading,
  anchor: Anchor | null,
  prefer: Prefer | undefined,
): Moment | null {
  const { calendar, month, day } = reading;
  if (calendar === 'gregorian') return null;
  let { year } = reading;
  if (year === undefined) {
    if (!anchor || month === undefined) return null;
    const today = anchorDay(anchor);
    const current = yearIn(calendar, today);
    const at = (candidate: number) => dayNumberIn(calendar, candidate, month, day ?? 1) ?? today;
    const years = [current, current - 1, current + 1].sort(
      (a, b) => Math.abs(at(a) - today) - Math.abs(at(b) - today),
    );
    year = years.find((candidate) =>
      prefer === 'past' ? at(candidate) <= today + 1 : prefer === 'future' ? at(candidate) >= today : true,
    );
    if (year === undefined) return null;
  }
  // A year or month is named after the day in its middle: most of 1436 lies in 2015.
  const number = dayNumberIn(calendar, year, month ?? 7, day ?? (month === undefined ? 1 : 15));
  if (number === null) return null;
  const civil = civilDay(day === undefined ? number : onWeekday(number, reading.weekday));
  if (month === undefined) return { year: civil.year };
  return day === undefined ? { year: civil.year, month: civil.month } : civil;
}

function dayOf(reading: DateReading, anchor: Anchor | null, prefer: Prefer | undefined): Moment | null {
  if (reading.calendar !== 'gregorian') return otherCalendar(reading, anchor, prefer);
  if (reading.month !== undefined || (reading.year !== undefined && reading.day === undefined))
    return monthDay(reading, anchor, prefer);
  if (!anchor) return null;
  if (reading.span) return spanned(anchor, reading.span);
  if (reading.shift !== undefined) return civilDay(anchorDay(anchor) + reading.shift);
  if (reading.day !== undefined) {
    const by = reading.step?.of === 'month' ? reading.step.by : 0;
    const { year, month } = addMonths({ ...anchor, day: 1 }, by);
    return { year, month, day: reading.day };
  }
  if (reading.weekday !== undefined) {
    if (reading.nth !== undefined) return nthDay(anchor.year, anchor.month, reading.nth, reading.weekday);
    const { step, weekday } = reading;
    return civilDay(step ? steppedWeekday(anchor, weekday, step) : nearWeekday(anchor, weekday, prefer));
  }
  return reading.step ? stepped(anchor, reading.step) : null;
}

/** Fill a reading from the anchor. Null when it says no date, or only a relative one and there is no anchor. */
export function resolveReading(reading: DateReading, anchor: Anchor | null, prefer?: Prefer): Moment | null {
  const day = dayOf(reading, anchor, prefer);
  if (!day) return null;
  const { hour, minute, second, zone } = reading;
  if (hour === undefined || day.day === undefined) return isMoment(day) ? day : null;
  const clock = { ...day, hour, minute: minute ?? 0, second: second ?? 0 };
  if (!isMoment(clock)) return null;
  if (!zone) return clock;
  const wall = (dayNumber(day.year, day.month ?? 1, day.day) * 1440 + hour * 60 + (minute ?? 0)) * 60000;
  return { ...clock, offset: offsetOf(zone, wall) };
}
