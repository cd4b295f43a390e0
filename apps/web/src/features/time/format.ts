import type { Settings } from '@mirqab/api';
import type { Locale } from '../../i18n/locales.ts';

/** How dates are written: language, month names by country habit, digits and zone. */
export type DateStyle = Pick<Settings, 'timeZone' | 'digits' | 'months'> & { locale: Locale };

const REGION = { egypt: 'ar-EG', levant: 'ar-SY', maghreb: 'ar-MA' } as const;

/** The Intl tag for dates; always the Gregorian calendar. */
export function dateTag(style: DateStyle): string {
  const base = style.locale === 'ar' ? REGION[style.months] : 'en-GB';
  return `${base}-u-ca-gregory-nu-${style.digits}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, options);
    formats.set(key, format);
  }
  return format;
}

export function formatInstant(iso: string, style: DateStyle): string {
  return dateFormat(dateTag(style), {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: style.timeZone,
  }).format(new Date(iso));
}

export function formatClock(iso: string, style: DateStyle): string {
  return dateFormat(dateTag(style), {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: style.timeZone,
  }).format(new Date(iso));
}

/** A day, month or year as stated; never shifted by a zone. */
export function formatDay(day: string, precision: string, style: DateStyle, short = false): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (precision !== 'year') options.month = 'long';
  if (precision !== 'year' && precision !== 'month') options.day = 'numeric';
  if (short) options.year = undefined;
  return dateFormat(dateTag(style), options).format(new Date(`${day}T00:00:00Z`));
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** «قبل ٣ ساعات» for less than a day, else null. The future within a minute is now. */
export function formatAge(iso: string, now: Date, style: DateStyle): string | null {
  const age = now.getTime() - new Date(iso).getTime();
  if (age >= 86_400_000 || age < -60_000) return null;
  const tag = style.locale === 'ar' ? `ar-u-nu-${style.digits}` : 'en';
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' });
  for (const [unit, size] of STEPS) if (age >= size) return format.format(-Math.floor(age / size), unit);
  return format.format(0, 'minute') && format.format(0, 'second');
}

/** The calendar day an instant falls on for this reader, as YYYY-MM-DD. */
export function dayOf(iso: string, timeZone: string): string {
  return dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(iso),
  );
}
