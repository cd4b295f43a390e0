/** Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant's days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface CivilDay {
  year: number;
  month: number;
  day: number;
}

/** The Gregorian date of a day number, the inverse of {@link dayNumber}. */
export function civilDay(number: number): CivilDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** Day of the week of a day number, 0 is Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isCivilDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= monthLength(year, Math.max(1, Math.min(12, month)))
  );
}

/** The same day `months` later, or the last day of that month when it is shorter. */
export function addMonths(date: CivilDay, months: number): CivilDay {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, monthLength(year, month)) };
}

export type Calendar = 'gregorian' | 'hijri' | 'persian';

const MEAN = {
  hijri: { epoch: -492148, year: 354.36707, month: 29.530589, locale: 'en-u-ca-islamic-umalqura-nu-latn' },
  persian: { epoch: -492267, year: 365.2422, month: 30.44, locale: 'en-u-ca-persian-nu-latn' },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(locale: string, number: number): CivilDay {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(locale, format);
  }
  const found = { year: 0, month: 0, day: 0 };
  for (const part of format.formatToParts(number * 86400000)) {
    if (part.type === 'year' || part.type === 'month' || part.type === 'day')
      found[part.type] = Number.parseInt(part.value, 10);
  }
  return found;
}

/**
 * The Gregorian day number of a Hijri (Umm al-Qura) or Persian (solar Hijri) date, or null when there is no
 * such day. A day 30 of a month of 29 counts as the first of the next: sighted calendars differ by a day.
 * Found by estimate and correction against ICU's own tables.
 */
export function dayNumberIn(
  calendar: 'hijri' | 'persian',
  year: number,
  month: number,
  day: number,
): number | null {
  if (year < 1 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (calendar === 'hijri' && day > 30) return null;
  const mean = MEAN[calendar];
  const before = calendar === 'persian' && month <= 7 ? (month - 1) * 31 : (month - 1) * mean.month;
  let guess = Math.round(mean.epoch + (year - 1) * mean.year + before + day - 1);
  for (let round = 0; round < 8; round++) {
    const at = partsIn(mean.locale, guess);
    const months = (year - at.year) * 12 + (month - at.month);
    if (months === 0 && at.day === day) return guess;
    const step = Math.round(months * mean.month) + (day - at.day);
    if (step === 0) return guess;
    if (months !== 0 && round > 5) return guess;
    guess += step;
  }
  return guess;
}

/** The year that a day falls in by another calendar. */
export function yearIn(calendar: 'hijri' | 'persian', number: number): number {
  return partsIn(MEAN[calendar].locale, number).year;
}
