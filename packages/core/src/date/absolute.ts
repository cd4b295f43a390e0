import { clockAt } from './clock.ts';
import { ordinals } from './numerals.ts';
import { compactAt, isDigits, numericAt, type ReadOptions } from './numeric.ts';
import { dayAt, eraAt, monthAt, yearAt } from './parts.ts';
import { phraseAt } from './phrases.ts';
import type { DateReading } from './reading.ts';
import type { Token } from './tokens.ts';
import { dayLeads, equals, joiners, modifiers, nthLast, units, weekdays, yearWords } from './words.ts';

function stepAfter(
  tokens: readonly Token[],
  at: number,
): { by: -1 | 0 | 1; next: number; unit: 'month' | 'year' | null } | null {
  let next = at;
  const joiner = phraseAt(joiners, tokens, next);
  if (joiner) next = joiner.next;
  let unit: 'month' | 'year' | null = null;
  const word = tokens[joiner ? joiner.next : next]?.key ?? '';
  if (word === 'العام' || word === 'السنه') unit = 'year';
  if (word === 'الشهر' || tokens[next - 1]?.key === 'الشهر') unit = 'month';
  const stated = word === 'العام' || word === 'السنه' || word === 'الشهر';
  if (stated && tokens[next]?.key === word) next++;
  const hit = phraseAt(modifiers, tokens, next);
  return hit ? { by: hit.value, next: hit.next, unit } : null;
}

/** The year, era and «الماضي» that may follow a named month. */
function completeMonth(tokens: readonly Token[], reading: DateReading, short: boolean): DateReading {
  const year = yearAt(tokens, reading.next, reading.calendar, short);
  if (year) {
    const era = eraAt(tokens, year.next);
    return { ...reading, year: year.value, next: era ? era.next : year.next };
  }
  const step = stepAfter(tokens, reading.next);
  if (!step) return reading;
  return { ...reading, step: { of: step.unit === 'year' ? 'year' : 'month', by: step.by }, next: step.next };
}

/** Day before month: «26 سبتمبر (أيلول) 2023», `26th, September 2023`, «الثاني والعشرين من يناير», «24 الجاري». */
function dayMonthAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const day = dayAt(tokens, at);
  if (!day) return null;
  let next = day.next;
  let glue = '';
  const mark = tokens[next];
  if (
    mark &&
    (mark.key === ',' || mark.key === '.' || mark.key === '/' || mark.key === '-' || mark.key === '_')
  ) {
    glue = mark.key;
    next++;
  }
  const direct = monthAt(tokens, next);
  // «مرحلتها الثانية في يناير» is no day.
  const joiner = direct || tokens[next]?.key === 'في' ? null : phraseAt(joiners, tokens, next);
  const month =
    direct ?? (joiner ? (monthAt(tokens, joiner.next) ?? monthAt(tokens, joiner.next - 1)) : null);
  if (month) {
    const short = Boolean(options.loose) || (glue === '-' && tokens[month.next]?.key === '-');
    return completeMonth(
      tokens,
      { from: at, next: month.next, calendar: month.calendar, day: day.value, month: month.month },
      short,
    );
  }
  if (glue || tokens[at]?.kind !== 'number') return null;
  const step = stepAfter(tokens, next);
  if (!step || step.unit === 'year') return null;
  if (step.unit === null && tokens[next]?.key !== 'الجاري' && tokens[next]?.key !== 'الحالي') return null;
  return {
    from: at,
    next: step.next,
    calendar: 'gregorian',
    day: day.value,
    step: { of: 'month', by: step.by },
  };
}

/** `Sep 26 14:05:00 EDT 2023`, as Unix tools write. */
function yearAfterClock(tokens: readonly Token[], reading: DateReading): DateReading | null {
  const clock = clockAt(tokens, reading.next);
  const token = clock ? tokens[clock.next] : undefined;
  if (!clock || !isDigits(token, 4, 4) || token.value < 1900 || token.value > 2999) return null;
  const { hour, minute, second, zone } = clock;
  return {
    ...reading,
    hour,
    minute,
    second,
    ...(zone ? { zone } : {}),
    year: token.value,
    next: clock.next + 1,
  };
}

/** Month before day or year: `April 28, 2025`, «يناير الثاني والعشرين، 2018», «سبتمبر 2023», «سبتمبر الماضي». */
function monthFirstAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const month = monthAt(tokens, at);
  if (!month) return null;
  const base = { from: at, calendar: month.calendar, month: month.month };
  const alone = completeMonth(tokens, { ...base, next: month.next }, false);
  if (alone.year !== undefined) return alone;
  const mark = tokens[month.next]?.key;
  const skip = mark === '-' || mark === ',' || mark === '/' ? month.next + 1 : month.next;
  const lead = phraseAt(dayLeads, tokens, skip);
  const day = dayAt(tokens, lead ? lead.next : skip);
  if (day && day.value <= 31) {
    const unix = yearAfterClock(tokens, { ...base, day: day.value, next: day.next });
    if (unix) return unix;
    const whole = completeMonth(tokens, { ...base, day: day.value, next: day.next }, Boolean(options.loose));
    const clock = tokens[day.next]?.key === ':';
    if (!clock && (whole.year !== undefined || tokens[day.next]?.key !== '%')) return whole;
  }
  if (alone.step) return alone;
  return options.loose ? { ...base, next: month.next } : null;
}

/** «الثلاثاء الأخير من شهر مارس», «ثاني أربعاء في أكتوبر», «اليوم الأخير من شهر عشرة». */
function nthDayAt(tokens: readonly Token[], at: number): DateReading | null {
  const place = (index: number) => phraseAt(nthLast, tokens, index) ?? phraseAt(ordinals, tokens, index);
  let nth = place(at);
  let weekday = phraseAt(weekdays, tokens, nth ? nth.next : at);
  const plain = weekday ? null : phraseAt(units, tokens, nth ? nth.next : at);
  const dayWord = plain?.value.unit === 'day' || tokens[at]?.key === 'اليوم';
  let next = weekday?.next ?? (dayWord ? (plain?.next ?? at + 1) : at);
  if (!weekday && !dayWord) return null;
  if (!nth) {
    nth = place(next);
    if (!nth) return null;
    next = nth.next;
  }
  if (nth.value > 5 && weekday) return null;
  const joiner = phraseAt(joiners, tokens, next);
  const month = joiner
    ? (monthAt(tokens, joiner.next) ?? monthAt(tokens, joiner.next - 1))
    : monthAt(tokens, next);
  if (month && !weekday && nth.value > 0)
    return completeMonth(
      tokens,
      { from: at, calendar: month.calendar, day: nth.value, month: month.month, next: month.next },
      false,
    );
  const base = {
    from: at,
    calendar: 'gregorian' as const,
    nth: nth.value,
    ...(weekday ? { weekday: weekday.value } : {}),
  };
  if (month) return completeMonth(tokens, { ...base, month: month.month, next: month.next }, false);
  weekday = null;
  return null;
}

/** «بداية شهر 3», «منتصف مارس», «نهاية سبتمبر الماضي»: the month is what is said; its part only colours it. */
const PARTS: Record<string, number> = {
  بدايه: 1,
  اول: 1,
  مطلع: 1,
  منتصف: 15,
  نصف: 15,
  اواسط: 15,
  نهايه: -1,
  اخر: -1,
  اواخر: -1,
};

/** Words a part of a month begins with. */
export const partWords: readonly string[] = Object.keys(PARTS);

function partOfMonthAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const part = PARTS[tokens[at]?.key ?? ''];
  if (part === undefined || !options.loose) return null;
  const month = monthAt(tokens, at + 1) ?? monthAt(tokens, at + 2);
  if (!month) return null;
  const base = { from: at, next: month.next, calendar: month.calendar, month: month.month };
  return completeMonth(tokens, part === -1 ? { ...base, nth: -1 } : { ...base, day: part }, false);
}

function yearOnlyAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const word = phraseAt(yearWords, tokens, at);
  const arabic = word && /^[^\p{ASCII}]/u.test(tokens[at]?.key ?? '');
  if (!arabic && !options.loose) return null;
  const year = yearAt(tokens, arabic && word ? word.next : at, 'gregorian');
  if (!year) return null;
  const era = eraAt(tokens, year.next);
  const hijri = era?.calendar === 'hijri' || year.value < 1500;
  if (hijri && era?.calendar !== 'hijri') return null;
  return {
    from: at,
    next: era?.next ?? year.next,
    calendar: hijri ? 'hijri' : 'gregorian',
    year: year.value,
  };
}

/** One date in the calendar's own terms at a token, without weekday or clock. */
function plainAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number')
    return (
      numericAt(tokens, at, options) ??
      dayMonthAt(tokens, at, options) ??
      compactAt(tokens, at, options) ??
      (options.loose ? yearOnlyAt(tokens, at, options) : null)
    );
  if (token.kind === 'mark') return null;
  return (
    nthDayAt(tokens, at) ??
    partOfMonthAt(tokens, at, options) ??
    dayMonthAt(tokens, at, options) ??
    monthFirstAt(tokens, at, options) ??
    yearOnlyAt(tokens, at, options)
  );
}

const PAIRS = new Set(['(', ',', '-', '–', '/', '|', '=', '.', '،', ':']);

/** A second calendar beside the first: «9 شوال 1436هـ الموافق 25 يوليو 2015م». The Gregorian side wins. */
function withPair(tokens: readonly Token[], first: DateReading, options: ReadOptions): DateReading {
  if (first.month === undefined) return first;
  let next = first.next;
  for (let round = 0; round < 3; round++) {
    const key = tokens[next]?.key;
    if (key === undefined) return first;
    const equal = phraseAt(equals, tokens, next);
    if (equal) next = equal.next;
    else if (PAIRS.has(key)) next++;
    else break;
  }
  if (next === first.next && first.year === undefined) return first;
  const weekday = phraseAt(weekdays, tokens, next);
  if (weekday) next = tokens[weekday.next]?.key === ',' ? weekday.next + 1 : weekday.next;
  const second = plainAt(tokens, next, { ...options, loose: false });
  if (!second || second.calendar === first.calendar || second.day === undefined) return first;
  if (next === first.next && second.year === undefined) return first;
  const close = tokens[second.next]?.key === ')' ? second.next + 1 : second.next;
  const winner = second.calendar === 'gregorian' ? second : first;
  return { ...winner, from: first.from, next: close };
}

const BEFORE_CLOCK = new Set([
  ',',
  '-',
  '–',
  '—',
  '|',
  '/',
  '(',
  '•',
  '·',
  '؛',
  ':',
  '@',
  't',
  '.',
  'و',
  'ـ',
  '،',
]);

function withClock(tokens: readonly Token[], reading: DateReading): DateReading {
  if (
    reading.hour !== undefined ||
    (reading.day === undefined && reading.shift === undefined && reading.weekday === undefined)
  )
    return reading;
  let { next } = reading;
  for (let round = 0; round < 2; round++) {
    const token = tokens[next];
    if (token && (BEFORE_CLOCK.has(token.key) || token.key === 'الساعه') && !clockAt(tokens, next)) next++;
  }
  const clock = clockAt(tokens, next);
  if (!clock) return reading;
  const { hour, minute, second, zone } = clock;
  const close =
    tokens[clock.next]?.key === ')' && tokens[clock.next]?.spaced === false ? clock.next + 1 : clock.next;
  return { ...reading, hour, minute, second, ...(zone ? { zone } : {}), next: close };
}

/** A weekday behind the date: `26 Eylül 2023 Salı`, «26 مايو 2024 (الأحد)». */
function withWeekday(tokens: readonly Token[], reading: DateReading): DateReading {
  if (reading.day === undefined || reading.year === undefined) return reading;
  const bracket = tokens[reading.next]?.key;
  const at = bracket === '(' || bracket === ',' ? reading.next + 1 : reading.next;
  const weekday = phraseAt(weekdays, tokens, at);
  if (!weekday || tokens[at]?.newline || (tokens[at]?.key.length ?? 0) < 3) return reading;
  const next = bracket === '(' && tokens[weekday.next]?.key === ')' ? weekday.next + 1 : weekday.next;
  return { ...reading, weekday: weekday.value, next };
}

/** A date in the calendar's terms at a token, with its weekday, second calendar and clock. */
export function absoluteAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const weekday = phraseAt(weekdays, tokens, at);
  if (weekday) {
    let next = weekday.next;
    for (const skip of [',', '/', '-', '.', '(', ',']) if (tokens[next]?.key === skip) next++;
    const lead = phraseAt(dayLeads, tokens, next);
    const joiner = phraseAt(joiners, tokens, next);
    const nth = nthDayAt(tokens, at);
    if (nth) return withClock(tokens, nth);
    const plain =
      plainAt(tokens, next, options) ??
      (lead ? plainAt(tokens, lead.next, options) : null) ??
      (joiner ? plainAt(tokens, joiner.next, options) : null);
    if (!plain || plain.day === undefined) return null;
    return withClock(tokens, withPair(tokens, { ...plain, from: at, weekday: weekday.value }, options));
  }
  const plain = plainAt(tokens, at, options);
  if (plain) return withClock(tokens, withPair(tokens, withWeekday(tokens, plain), options));
  const clock = clockAt(tokens, at);
  if (!clock) return null;
  let next = clock.next;
  for (let round = 0; round < 2; round++) if (BEFORE_CLOCK.has(tokens[next]?.key ?? '')) next++;
  const after = tokens[next]?.newline ? null : absoluteAfterClock(tokens, next, options);
  if (!after) return null;
  const { hour, minute, second, zone } = clock;
  return { ...after, from: at, hour, minute, second, ...(zone ? { zone } : {}) };
}

function absoluteAfterClock(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const weekday = phraseAt(weekdays, tokens, at);
  let next = weekday?.next ?? at;
  if (weekday && tokens[next]?.key === ',') next++;
  const plain = plainAt(tokens, next, options);
  if (!plain || plain.day === undefined) return null;
  return withPair(tokens, { ...plain, ...(weekday ? { weekday: weekday.value } : {}) }, options);
}

export { withClock };
