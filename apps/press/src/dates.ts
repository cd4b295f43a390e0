import type { MonthHabit } from './outlets.ts';
import type { When } from './telling.ts';

/** Marsana keeps one offset all year. */
export const marsanaOffsetMinutes = 120;
const minute = 60_000;
const day = 86_400_000;

const months = {
  plain: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  levant: [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  english: 'January February March April May June July August September October November December'.split(' '),
  russian: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
};
const weekdays = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  // In the accusative, as after «в»: «в среду».
  ru: ['воскресенье', 'понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'],
};

/** A moment as wall-clock fields in a fixed offset. */
export type WallClock = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
};

/** The wall clock of `moment` at `offset` minutes east of Greenwich. */
export function wallClock(moment: Date, offset: number = marsanaOffsetMinutes): WallClock {
  const shifted = new Date(moment.getTime() + offset * minute);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** `2023-09-26`, the day of `moment` in Marsana. */
export function isoDay(moment: Date, offset: number = marsanaOffsetMinutes): string {
  const at = wallClock(moment, offset);
  return `${at.year}-${pad(at.month)}-${pad(at.day)}`;
}

/** `14:35`, the time of `moment` in Marsana. */
export function clockTime(moment: Date, offset: number = marsanaOffsetMinutes): string {
  const at = wallClock(moment, offset);
  return `${pad(at.hour)}:${pad(at.minute)}`;
}

/** `2023-09-26T14:35:00+02:00`, as pages and feeds print it. */
export function isoWithOffset(moment: Date, offset: number = marsanaOffsetMinutes): string {
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  return `${isoDay(moment, offset)}T${clockTime(moment, offset)}:00${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The moment of an event, given the base date of the press. Seconds are always zero. */
export function momentOf(when: When, base: Date): Date {
  if ('hoursAgo' in when) return wholeMinute(base.getTime() - when.hoursAgo * 60 * minute);
  if ('hoursAhead' in when) return wholeMinute(base.getTime() + when.hoursAhead * 60 * minute);
  const onDay = 'on' in when ? when.on : isoDay(new Date(base.getTime() - when.daysAgo * day));
  return new Date(Date.parse(`${onDay}T${when.at}:00Z`) - marsanaOffsetMinutes * minute);
}

function wholeMinute(time: number): Date {
  return new Date(Math.floor(time / minute) * minute);
}

/** The month of `moment` as a habit writes it. */
export function monthName(month: number, habit: MonthHabit): string {
  const plain = months.plain[month - 1]!;
  const levant = months.levant[month - 1]!;
  if (habit === 'dual-slash') return `${plain}/${levant}`;
  if (habit === 'dual-paren') return `${plain} (${levant})`;
  if (habit === 'levant') return levant;
  if (habit === 'english') return months.english[month - 1]!;
  if (habit === 'russian') return months.russian[month - 1]!;
  return plain;
}

/** `17 سبتمبر (أيلول)`, `17 September`, `17 сентября`. */
export function dayAndMonth(moment: Date, habit: MonthHabit): string {
  const at = wallClock(moment);
  return `${at.day} ${monthName(at.month, habit)}`;
}

/** The weekday in the language of a habit. */
export function weekdayName(moment: Date, habit: MonthHabit): string {
  const names = habit === 'english' ? weekdays.en : habit === 'russian' ? weekdays.ru : weekdays.ar;
  return names[wallClock(moment).weekday]!;
}

const placeholder = /\{(day|date|month|year)([+-]\d{1,4})?\}/g;

/** Fills the dates of a text: `{day}` weekday, `{date}` day and month, `{month}`, `{year}`, each with an optional
 * distance in days from the event: `{day-1}`, `{date+14}`. */
export function fillDates(text: string, event: Date, habit: MonthHabit): string {
  const filled = text.replace(placeholder, (_whole, what: string, distance: string | undefined) => {
    const moment = new Date(event.getTime() + Number(distance ?? 0) * day);
    if (what === 'day') return weekdayName(moment, habit);
    if (what === 'date') return dayAndMonth(moment, habit);
    if (what === 'month') return monthName(wallClock(moment).month, habit);
    return String(wallClock(moment).year);
  });
  // «в» before «вторник» is «во».
  return habit === 'russian' ? filled.replace(/(^| )([вВ]) вторник/g, '$1$2о вторник') : filled;
}
