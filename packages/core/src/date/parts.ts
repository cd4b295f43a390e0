import type { Calendar } from './calendar.ts';
import { monthNames } from './months.ts';
import { cardinalAt, ordinals } from './numerals.ts';
import { phraseAt } from './phrases.ts';
import type { Token } from './tokens.ts';
import { eras, joiners, yearWords } from './words.ts';

export interface MonthPart {
  month: number;
  calendar: Calendar;
  next: number;
}

const DUAL = new Set(['/', '(', '-', '–', '—', '\\', '|', '[']);

/**
 * A month at a token, with its second name when it carries two: «سبتمبر (أيلول)», «فبراير/شباط», «أيار - مايو».
 * «شهر ٣» and «شهر عشرة» are months by number.
 */
export function monthAt(tokens: readonly Token[], at: number): MonthPart | null {
  const hit = phraseAt(monthNames(), tokens, at);
  if (!hit) return numberedMonthAt(tokens, at);
  let { next } = hit;
  const { month, calendar } = hit.value;
  const bridge = tokens[next];
  if (bridge && DUAL.has(bridge.key)) {
    const second = phraseAt(monthNames(), tokens, next + 1);
    if (second && second.value.month === month && second.value.calendar === calendar) {
      next = second.next;
      const close = tokens[next]?.key;
      if (close === ')' || close === ']') next++;
    }
  } else if (tokens[next]?.key === '.' && tokens[next]?.spaced === false) next++;
  return { month, calendar, next };
}

function numberedMonthAt(tokens: readonly Token[], at: number): MonthPart | null {
  if (tokens[at]?.key !== 'شهر') return null;
  const token = tokens[at + 1];
  const spelled =
    token?.kind === 'number' ? null : (cardinalAt(tokens, at + 1) ?? phraseAt(ordinals, tokens, at + 1));
  const month = spelled ? spelled.value : token?.kind === 'number' ? token.value : 0;
  if (month < 1 || month > 12) return null;
  return { month, calendar: 'gregorian', next: spelled?.next ?? at + 2 };
}

export interface NumberPart {
  value: number;
  next: number;
}

const SUFFIXES = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  'го',
  'е',
  'ое',
  'º',
  'ª',
  '°',
  'o',
  'a',
  'ste',
  'de',
  'e',
]);

/** A day of the month: digits (with `th`, `.`, `-го`) or an Arabic ordinal. */
export function dayAt(tokens: readonly Token[], at: number): NumberPart | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    if (token.key.length > 2 || token.value < 1 || token.value > 39) return null;
    let next = at + 1;
    const suffix = tokens[next];
    if (suffix && !suffix.spaced && SUFFIXES.has(suffix.key)) next++;
    else if (suffix?.key === '-' && !suffix.spaced && SUFFIXES.has(tokens[next + 1]?.key ?? '')) next += 2;
    return { value: token.value, next };
  }
  const hit = phraseAt(ordinals, tokens, at);
  return hit && hit.value <= 31 ? hit : null;
}

/** A year: four digits within the calendar's range, `عام 2014`, or Arabic words. */
export function yearAt(
  tokens: readonly Token[],
  at: number,
  calendar: Calendar,
  short = false,
): NumberPart | null {
  let next = at;
  const comma = tokens[next]?.key;
  if (comma === ',' || comma === '.' || comma === '/' || comma === '-' || comma === "'") next++;
  const word = phraseAt(yearWords, tokens, next);
  if (word) next = word.next;
  else {
    const joiner = phraseAt(joiners, tokens, next);
    if (joiner) next = phraseAt(yearWords, tokens, joiner.next)?.next ?? joiner.next;
  }
  const token = tokens[next];
  if (token?.kind === 'number') {
    if (short && token.key.length === 2 && tokens[next + 1]?.key !== ':')
      return { value: token.value + (token.value < 70 ? 2000 : 1900), next: next + 1 };
    if (token.key.length !== 4) return null;
    const [low, high] = calendar === 'gregorian' ? [1000, 2999] : [1200, 1600];
    if (token.value < low || token.value > high) return null;
    return { value: token.value, next: next + 1 };
  }
  const spelled = cardinalAt(tokens, next);
  return spelled && spelled.value >= 1000 && spelled.value < 3000 ? spelled : null;
}

/** Skip the era that follows a year («هـ», «م», `AD`) and tell it. */
export function eraAt(tokens: readonly Token[], at: number): { calendar: Calendar; next: number } | null {
  const hit = phraseAt(eras, tokens, at);
  if (!hit) return null;
  let { next } = hit;
  if (tokens[next]?.key === '.' && tokens[next]?.spaced === false) next++;
  return { calendar: hit.value, next };
}
