import { absoluteAt, withClock } from './absolute.ts';
import { cardinalAt, ordinals } from './numerals.ts';
import type { ReadOptions } from './numeric.ts';
import { phraseAt } from './phrases.ts';
import type { DateReading } from './reading.ts';
import { type Token, wordKey } from './tokens.ts';
import {
  dayLeads,
  dayShifts,
  modifiers,
  nthLast,
  spanAfter,
  spanBefore,
  type UnitName,
  units,
  weekdays,
} from './words.ts';

interface Span {
  count: number;
  unit: UnitName;
  next: number;
}

/** «قبل أيام», `hours ago`: how many is not said. */
const MANY = new Set(
  [
    'ثواني',
    'ثوان',
    'دقائق',
    'دقايق',
    'ساعات',
    'أيام',
    'ايام',
    'أسابيع',
    'أشهر',
    'شهور',
    'سنوات',
    'أعوام',
    'سنين',
    'seconds',
    'minutes',
    'hours',
    'days',
    'weeks',
    'months',
    'years',
  ].map(wordKey),
);

/** «٣ ساعات», «ساعتين», «يوم واحد», `3 hours`, «أسبوعين». */
function spanAt(tokens: readonly Token[], at: number): Span | null {
  let next = at;
  const approx = tokens[next]?.key;
  if (approx === 'حوالي' || approx === 'نحو' || approx === 'about' || approx === 'around') next++;
  const token = tokens[next];
  let count: number | null = null;
  if (token?.kind === 'number') {
    if (token.value > 999) return null;
    count = token.value;
    next++;
  } else {
    const direct = phraseAt(units, tokens, next);
    const spelled = direct ? null : cardinalAt(tokens, next);
    if (spelled) {
      count = spelled.value;
      next = spelled.next;
    }
  }
  const unit = phraseAt(units, tokens, next);
  if (!unit || (count === null && MANY.has(tokens[next]?.key ?? ''))) return null;
  next = unit.next;
  if (tokens[next]?.key === '.' && !tokens[next]?.spaced && tokens[next + 1] && !tokens[next + 1]?.newline)
    next++;
  if (tokens[next]?.key === 'واحد' || tokens[next]?.key === 'واحده') next++;
  return { count: (count ?? 1) * unit.value.count, unit: unit.value.unit, next };
}

/** Words after a span that tie it to another event: «بعد ٤ أيام على الهجوم», «قبل أسبوعين من الموعد». */
const TIED = new Set(['من', 'علي', 'ان', 'علا'].map(wordKey));

function agoAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const before = phraseAt(spanBefore, tokens, at);
  if (before) {
    const span = spanAt(tokens, before.next);
    const word = tokens[at]?.key ?? '';
    if (span && (word !== 'in' || tokens[before.next]?.kind === 'number')) {
      const tail = phraseAt(spanAfter, tokens, span.next);
      const now = tail !== null && tail.value === before.value && tokens[span.next]?.key === 'من';
      const tied = !now && TIED.has(tokens[span.next]?.key ?? '') && word !== 'منذ';
      if (!options.loose && (tied || (before.value > 0 && !now))) return null;
      return relativeSpan(at, now ? tail.next : span.next, span, before.value, options);
    }
  }
  const span = spanAt(tokens, at);
  if (!span) return null;
  const after = phraseAt(spanAfter, tokens, span.next);
  const word = tokens[span.next]?.key;
  const follows = after ? tokens[after.next] : undefined;
  const tied =
    (word === 'قبل' || word === 'بعد') &&
    follows !== undefined &&
    follows.kind !== 'mark' &&
    !follows.newline;
  return after && !tied ? relativeSpan(at, after.next, span, after.value, options) : null;
}

/** In running text «قبل عام» means about then: months and years away are no day. */
function relativeSpan(
  from: number,
  next: number,
  span: Span,
  way: -1 | 1,
  options: ReadOptions,
): DateReading {
  const coarse = !options.loose && (span.unit === 'month' || span.unit === 'year');
  return {
    from,
    next,
    calendar: 'gregorian',
    span: { count: span.count * way, unit: span.unit, ...(coarse ? { coarse } : {}) },
  };
}

function shiftAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const hit = phraseAt(dayShifts, tokens, at);
  // In running text «بكرة» is a ball.
  if (!hit || (tokens[at]?.key === 'بكره' && !options.loose)) return null;
  let { next } = hit;
  for (const key of [',', '-', '(']) if (tokens[next]?.key === key) next++;
  const weekday = phraseAt(weekdays, tokens, next);
  const base = { from: at, calendar: 'gregorian' as const, shift: hit.value };
  if (weekday) {
    const end = tokens[weekday.next]?.key === ')' ? weekday.next + 1 : weekday.next;
    return { ...base, weekday: weekday.value, next: end };
  }
  return { ...base, next: hit.next };
}

/** «أحد», «خميس», «سبت» without article are other words (one, a name, a tail of كسبت) unless something makes them days. */
export function isBareWeekday(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (!/^[\u0621-\u064a]/.test(key) || tokens[at - 1]?.key === 'يوم' || tokens[at - 1]?.key === 'ليله')
    return false;
  return !/^[وفبلك]{0,2}(?:ال|لل)/.test(key) && !/شنبه$/.test(key);
}

/** «الثلاثاء الماضي», `last Tuesday`, «ثلاثاء الأسبوع الفائت», «الجمعة 22», «الأحد الثاني», «الخميس». */
function weekdayAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const before = phraseAt(modifiers, tokens, at);
  const weekday = phraseAt(weekdays, tokens, before ? before.next : at);
  if (!weekday) return null;
  const latin = /^[a-z]{1,3}$/.test(tokens[before ? before.next : at]?.key ?? '');
  const base: DateReading = { from: at, next: weekday.next, calendar: 'gregorian', weekday: weekday.value };
  const bare = isBareWeekday(tokens, before ? before.next : at);
  if (before) return { ...base, step: { of: 'weekday', by: before.value } };
  const after = phraseAt(modifiers, tokens, weekday.next);
  if (after) return { ...base, step: { of: 'weekday', by: after.value }, next: after.next };
  const word = tokens[weekday.next]?.key;
  if (word === 'الاسبوع' || word === 'من') {
    const step = phraseAt(modifiers, tokens, word === 'من' ? weekday.next + 2 : weekday.next + 1);
    if (step && (word === 'الاسبوع' || tokens[weekday.next + 1]?.key === 'الاسبوع'))
      return { ...base, step: { of: 'week', by: step.value }, next: step.next };
  }
  let dayFrom = weekday.next;
  if (tokens[dayFrom]?.key === 'في') dayFrom++;
  const numbered = tokens[dayFrom];
  if (
    options.loose &&
    numbered?.kind === 'number' &&
    numbered.key.length <= 2 &&
    numbered.value >= 1 &&
    numbered.value <= 31
  )
    return { ...base, day: numbered.value, next: dayFrom + 1 };
  const place = phraseAt(ordinals, tokens, dayFrom);
  if (place && options.loose) {
    const nth = place.value <= 4 && tokens[dayFrom]?.key !== 'في' && dayFrom === weekday.next;
    return nth
      ? { ...base, nth: place.value, next: place.next }
      : { ...base, day: place.value, next: place.next };
  }
  return latin || (bare && !options.loose) ? null : base;
}

/** «الأسبوع الماضي», «الشهر الماضي», «العام المقبل», `last month`. */
function unitStepAt(tokens: readonly Token[], at: number): DateReading | null {
  const before = phraseAt(modifiers, tokens, at);
  const unit = phraseAt(units, tokens, before ? before.next : at);
  const article = unit ?? articleUnit(tokens, at);
  if (!article) return null;
  const { unit: name } = article.value;
  if (name !== 'week' && name !== 'month' && name !== 'year') return null;
  const step = before ?? phraseAt(modifiers, tokens, article.next);
  if (!step) return null;
  const next = before ? article.next : step.next;
  return { from: at, next, calendar: 'gregorian', step: { of: name, by: step.value } };
}

function articleUnit(tokens: readonly Token[], at: number) {
  const token = tokens[at];
  if (!token?.key.startsWith('ال')) return null;
  const hit = phraseAt(units, [{ ...token, key: token.key.slice(2) }], 0);
  return hit ? { value: hit.value, next: at + 1 } : null;
}

const onlyMarks = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from).every((token) => token.kind === 'mark');

/** «عدت إلى 27»: only a whole string that ends in a bare day can mean one. */
function bareDayAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  if (!options.loose) return null;
  const token = tokens[at];
  if (
    token?.kind === 'number' &&
    at + 4 >= tokens.length &&
    onlyMarks(tokens, at + 1) &&
    token.key.length <= 2 &&
    token.value >= 1 &&
    token.value <= 31
  )
    return { from: at, next: at + 1, calendar: 'gregorian', day: token.value };
  const place = phraseAt(ordinals, tokens, at);
  if (!place || tokens.length !== place.next || at === 0) return null;
  return { from: at, next: place.next, calendar: 'gregorian', day: place.value };
}

/** The date at a token, whatever its kind, or null. */
export function readingAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const lead = phraseAt(dayLeads, tokens, at);
  const absolute = absoluteAt(tokens, at, options);
  if (absolute) return absolute;
  const shift = shiftAt(tokens, at, options);
  if (shift) {
    const dated = absoluteAt(tokens, shift.next, options);
    if (dated && dated.day !== undefined && dated.nth === undefined && !tokens[shift.next]?.newline)
      return { ...dated, from: at, ...(shift.weekday !== undefined ? { weekday: shift.weekday } : {}) };
    if (!(lead && phraseAt(nthLast, tokens, lead.next))) return withClock(tokens, shift);
  }
  const other =
    agoAt(tokens, at, options) ??
    weekdayAt(tokens, at, options) ??
    unitStepAt(tokens, at) ??
    bareDayAt(tokens, at, options);
  return other && other.weekday !== undefined ? withClock(tokens, other) : other;
}
