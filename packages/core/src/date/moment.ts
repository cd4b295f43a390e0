import { isCivilDay } from './calendar.ts';

export type DatePrecision = 'minute' | 'day' | 'month' | 'year';

/** A point on the page's own wall clock, as far as the page gives it. `offset` is `Z` or `±hh:mm`. */
export interface Moment {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  offset?: string;
}

export interface WrittenMoment {
  value: string;
  precision: DatePrecision;
}

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * Write a moment as doors.md has it: `2023-09-26T14:05+03:00` at minute precision (the page's own offset, none
 * when it names none), `2023-09-26`, `2023-09`, `2023`. A clock of exactly midnight is a day, since systems
 * that know no time write 00:00.
 */
export function writeMoment(moment: Moment): WrittenMoment {
  const year = String(moment.year).padStart(4, '0');
  if (moment.month === undefined) return { value: year, precision: 'year' };
  const month = `${year}-${two(moment.month)}`;
  if (moment.day === undefined) return { value: month, precision: 'month' };
  const day = `${month}-${two(moment.day)}`;
  if (moment.hour === undefined) return { value: day, precision: 'day' };
  if (!moment.hour && !moment.minute) return { value: day, precision: 'day' };
  const clock = `${two(moment.hour)}:${two(moment.minute ?? 0)}`;
  return { value: `${day}T${clock}${moment.offset ?? ''}`, precision: 'minute' };
}

/** Is every part that is given within its range? */
export function isMoment(moment: Moment): boolean {
  if (moment.year < 1 || moment.year > 9999) return false;
  if (moment.month !== undefined && !isCivilDay(moment.year, moment.month, moment.day ?? 1)) return false;
  if (moment.hour !== undefined && (moment.hour < 0 || moment.hour > 23)) return false;
  return moment.minute === undefined || (moment.minute >= 0 && moment.minute < 60);
}
