import type { Calendar } from './calendar.ts';
import type { UnitName } from './words.ts';
import type { ZoneName } from './zones.ts';

/** What the words of one date say, before an anchor fills what they leave open. */
export interface DateReading {
  /** Tokens [from, next). */
  from: number;
  next: number;
  calendar: Calendar;
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  zone?: ZoneName;
  weekday?: number;
  /** Both orders of day and month are possible: the other order. */
  swapped?: { day: number; month: number };
  /** «الماضي», «الجاري», «المقبل» said of the weekday, month or year. */
  step?: { of: 'weekday' | 'week' | 'month' | 'year'; by: -1 | 0 | 1 };
  /** The nth (or, at -1, the last) such weekday of the month; with no weekday, the last day. */
  nth?: number;
  /** Days from the anchor: «أمس» is -1. */
  shift?: number;
  /** A span from the anchor: «منذ ٣ ساعات» is -3 hours. */
  span?: { count: number; unit: UnitName; coarse?: boolean };
}
