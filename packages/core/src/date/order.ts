import { dayNumber, isCivilDay, weekdayOf } from './calendar.ts';
import { numericAt } from './numeric.ts';
import type { DateReading } from './reading.ts';
import { tokenize } from './tokens.ts';

function fits(reading: DateReading, day: number | undefined, month: number | undefined): boolean {
  const { year, weekday } = reading;
  if (year === undefined || month === undefined || day === undefined || !isCivilDay(year, month, day))
    return false;
  return weekdayOf(dayNumber(year, month, day)) === weekday;
}

/** «السبت 04/05/2024»: the weekday tells which order of day and month is meant, when it fits one of them alone. */
export function settleOrder(reading: DateReading): DateReading {
  const { swapped, ...plain } = reading;
  if (!swapped || reading.weekday === undefined) return reading;
  const here = fits(reading, reading.day, reading.month);
  const there = fits(reading, swapped.day, swapped.month);
  if (here === there) return reading;
  return here ? plain : { ...plain, ...swapped };
}

const LEAST = 2;
const SHARE = 0.9;

/**
 * An outlet's own order of day and month, from the dates it has printed: true when the day comes first, false when
 * the month does, null when too few of them tell. Only dates with a part above twelve do. Reads 200 characters each.
 */
export function dayFirstHabit(printed: Iterable<string>): boolean | null {
  let first = 0;
  let second = 0;
  for (const text of printed) {
    const tokens = tokenize(text.slice(0, 200));
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token?.kind !== 'number' || token.key.length > 2) continue;
      const reading = numericAt(tokens, at, {});
      if (!reading || reading.swapped || reading.day === reading.month) continue;
      if (token.value === reading.day) first++;
      else second++;
      at = reading.next - 1;
    }
  }
  const total = first + second;
  if (total < LEAST) return null;
  if (first / total >= SHARE) return true;
  return second / total >= SHARE ? false : null;
}
