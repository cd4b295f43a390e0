import { partWords } from './absolute.ts';
import { type DatePrecision, writeMoment } from './moment.ts';
import { monthNames } from './months.ts';
import { cardinals, ordinals } from './numerals.ts';
import type { ReadOptions } from './numeric.ts';
import { settleOrder } from './order.ts';
import { bareForms } from './phrases.ts';
import type { DateReading } from './reading.ts';
import { readingAt } from './relative.ts';
import { type Anchor, type Prefer, resolveReading } from './resolve.ts';
import { anchorOf } from './stamp.ts';
import { type Token, tokenize, wordKey } from './tokens.ts';
import {
  clockLeads,
  dayShifts,
  meridiems,
  modifiers,
  nthLast,
  spanBefore,
  units,
  weekdays,
  yearWords,
} from './words.ts';

export interface FindOptions {
  /** The stamp that «أمس», a weekday or a date without its year count from: ISO, as `publishedAt` is written. */
  anchor?: string | null;
  /** BCP 47 code of the text; it settles the habit of `05/04/2024` when `dayFirst` does not. */
  language?: string | null;
  dayFirst?: boolean | null;
  /** Which way an open date looks. Without it the nearest is meant. */
  prefer?: Prefer;
  /** Only dates that name their year are wanted: what stands far from any figure need not be read. */
  onlyFull?: boolean;
}

export interface FoundDate {
  /** As doors.md writes dates; null for a relative word that has no anchor. */
  value: string | null;
  precision: DatePrecision | null;
  /** The words themselves. */
  text: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** `full` names its year, `partial` leaves it open, `relative` counts from the anchor. */
  kind: 'full' | 'partial' | 'relative';
  /** The weekday the words name, 0 is Sunday. */
  weekday?: number;
  /** The value with day and month the other way round, when both orders are possible. */
  swapped?: string;
}

/** The order of day and month that a language's press is used to, or null when it is not known. */
export function dayFirstIn(language: string | null | undefined): boolean | null {
  if (!language) return null;
  return !/^en(-us|$)/i.test(language);
}

function kindOf(reading: DateReading): FoundDate['kind'] {
  if (reading.year !== undefined) return 'full';
  return reading.month !== undefined ? 'partial' : 'relative';
}

function describe(
  text: string,
  tokens: readonly Token[],
  read: DateReading,
  anchor: Anchor | null,
  prefer?: Prefer,
): FoundDate | null {
  const reading = settleOrder(read);
  const start = tokens[reading.from]?.start ?? 0;
  const end = tokens[reading.next - 1]?.end ?? start;
  const moment = resolveReading(reading, anchor, prefer);
  const kind = kindOf(reading);
  if (!moment && (kind === 'full' || anchor)) return null;
  const written = moment ? writeMoment(moment) : { value: null, precision: null };
  const { swapped, ...plain } = reading;
  const other = swapped ? resolveReading({ ...plain, ...swapped }, anchor, prefer) : null;
  return {
    ...written,
    text: text.slice(start, end),
    start,
    end,
    kind,
    ...(reading.weekday !== undefined ? { weekday: reading.weekday } : {}),
    ...(other ? { swapped: writeMoment(other).value } : {}),
  };
}

/** «جامعة 6 أكتوبر», «ثورة 17 فبراير» are names; only with a year is it the day that is meant. */
const NAMED_AFTER = new Set(
  [
    'جامعة',
    'مدينة',
    'جسر',
    'كوبري',
    'شارع',
    'ميدان',
    'ثورة',
    'حرب',
    'انتفاضة',
    'محور',
    'ساحة',
    'حركة',
    'تيار',
    'كتيبة',
    'نادي',
  ].map(wordKey),
);

let starters: Set<string> | null = null;
const startCache = new Map<string, boolean>();
/** A longer word would keep the whole text it was cut from in memory. */
const LONGEST_KNOWN = 12;

/** The first words of every table a date can begin with. */
function starterWords(): Set<string> {
  if (!starters) {
    starters = new Set(['شهر', 'اليوم', 'نهار', ...partWords]);
    for (const table of [
      monthNames(),
      weekdays,
      dayShifts,
      units,
      spanBefore,
      modifiers,
      yearWords,
      ordinals,
    ])
      for (const key of table.longest.keys()) starters.add(key);
    for (const table of [nthLast, clockLeads, meridiems, cardinals])
      for (const key of table.longest.keys()) starters.add(key);
  }
  return starters;
}

/** Can a date begin at this token? Most words are settled by one look-up. */
function canStart(token: Token): boolean {
  if (token.kind === 'number') return true;
  const known = startCache.get(token.key);
  if (known !== undefined) return known;
  const words = starterWords();
  const { key } = token;
  const can =
    words.has(key) || words.has(key.replace(/^ال/, '')) || bareForms(key).some((form) => words.has(form));
  if (startCache.size > 16_000) startCache.clear();
  if (token.key.length <= LONGEST_KNOWN) startCache.set(token.key, can);
  return can;
}

/** «52.3 في يوليو»: the 3 is no day. */
function isDecimal(tokens: readonly Token[], at: number): boolean {
  const [whole, point, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (token?.kind !== 'number' || token.spaced || !point || point.spaced || whole?.kind !== 'number')
    return false;
  return point.key === '.' || point.key === ',' || point.key === '٫';
}

/** No date in words is longer than this before its year begins. */
const LONGEST_DATE = 16;

/** 1 where no figure and no numeral follows soon: no year can stand in a date that begins there. */
function farFromFigures(tokens: readonly Token[]): Uint8Array {
  const far = new Uint8Array(tokens.length);
  let next = Number.POSITIVE_INFINITY;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token && (token.kind === 'number' || isNumeral(token.key))) next = at;
    if (next - at > LONGEST_DATE) far[at] = 1;
  }
  return far;
}

const isNumeral = (key: string): boolean =>
  cardinals.longest.has(key) || bareForms(key).some((form) => cardinals.longest.has(form));

function scan(text: string, options: FindOptions, loose: boolean): FoundDate[] {
  const tokens = tokenize(text);
  const anchor = options.anchor ? anchorOf(options.anchor) : null;
  const dayFirst = options.dayFirst ?? dayFirstIn(options.language) ?? true;
  const read: ReadOptions = { dayFirst, loose };
  const found: FoundDate[] = [];
  const far = options.onlyFull ? farFromFigures(tokens) : null;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token && (far?.[at] === 1 || !canStart(token) || isDecimal(tokens, at))) {
      at++;
      continue;
    }
    const before = tokens[at - 1];
    const named = before !== undefined && NAMED_AFTER.has(before.key.replace(/^[وبل]?ال/, ''));
    const reading = readingAt(tokens, at, read);
    if (reading && reading.year === undefined && named && !loose) {
      at = Math.max(reading.next, at + 1);
      continue;
    }
    const date = reading ? describe(text, tokens, reading, anchor, options.prefer) : null;
    if (reading && date) found.push(date);
    // What reads as a whole date but is none («31 فبراير 2020») must not leave its remains to be read as one.
    const whole =
      reading !== null && (date !== null || (reading.year !== undefined && reading.day !== undefined));
    at = whole ? Math.max(reading.next, at + 1) : at + 1;
  }
  return found;
}

/**
 * Every date expression of a text, in order and without overlap: absolute, partial and relative, in any of the
 * languages and calendars of this room. Linear in the length of the text.
 */
export function findDates(text: string, options: FindOptions = {}): FoundDate[] {
  return scan(text, options, false);
}

export interface ReadDateInput {
  text: string;
  anchor?: string | null;
  prefer?: Prefer;
  language?: string | null;
  dayFirst?: boolean | null;
}

export interface ReadDate {
  value: string | null;
  precision: DatePrecision | null;
  /** The words the value rests on. */
  evidence: string | null;
}

const RANK = { full: 2, partial: 1, relative: 0 } as const;
const FINE: Record<DatePrecision, number> = { minute: 3, day: 2, month: 1, year: 0 };

/** Read the one date a short string means; the fullest expression in it wins. Nulls when it says none. */
export function readDate(input: ReadDateInput): ReadDate {
  const found = [...scan(input.text, input, false), ...scan(input.text, input, true)].filter(
    (date) => date.value !== null,
  );
  let best: FoundDate | null = null;
  const weight = (date: FoundDate) =>
    (date.precision ? Math.min(2, FINE[date.precision]) : 0) * 10 + RANK[date.kind];
  for (const date of found) {
    const more = best ? weight(date) - weight(best) : 1;
    if (!best || more > 0 || (more === 0 && date.text.length > best.text.length)) best = date;
  }
  return best
    ? { value: best.value, precision: best.precision, evidence: best.text }
    : { value: null, precision: null, evidence: null };
}
