import type { DateReading } from './reading.ts';
import type { Token } from './tokens.ts';

export interface ReadOptions {
  /** In `05/04/2024` the day comes first (true), the month does (false), or it is not known. */
  dayFirst?: boolean | null;
  /** Also read what only a whole string can mean: `22-4`, a bare year, `20230926`. */
  loose?: boolean;
}

const NUMERIC = new Set(['/', '-', '.', '–', '\\', '٫', '‐', '‑']);

export function isDigits(token: Token | undefined, min: number, max: number): token is Token {
  return token?.kind === 'number' && token.key.length >= min && token.key.length <= max;
}

function orderDayMonth(
  a: number,
  b: number,
  options: ReadOptions,
): Pick<DateReading, 'day' | 'month' | 'swapped'> | null {
  const dayFirst = a >= 1 && a <= 31 && b >= 1 && b <= 12;
  const monthFirst = b >= 1 && b <= 31 && a >= 1 && a <= 12;
  if (dayFirst && monthFirst && a !== b) {
    const order = options.dayFirst === false ? { day: b, month: a } : { day: a, month: b };
    return { ...order, swapped: { day: order.month, month: order.day } };
  }
  if (dayFirst) return { day: a, month: b };
  return monthFirst ? { day: b, month: a } : null;
}

/** `2023-09-26`, `26.09.2023`, `6/28/2016`, `2023年9月26日`, and with `loose` `22-4`. */
export function numericAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const a = tokens[at];
  const mark = tokens[at + 1];
  const b = tokens[at + 2];
  const mark2 = tokens[at + 3];
  const c = tokens[at + 4];
  if (!isDigits(a, 1, 4) || !mark || !isDigits(b, 1, 2)) return null;
  const base = { from: at, calendar: 'gregorian' as const };
  const year = /^[年년]/.test(mark.key);
  if (year && a.key.length === 4 && mark2 && /^[月월]/.test(mark2.key) && isDigits(c, 1, 2)) {
    const tail = tokens[at + 5];
    return {
      ...base,
      year: a.value,
      month: b.value,
      day: c.value,
      next: tail && /^[日일]/.test(tail.key) ? at + 6 : at + 5,
    };
  }
  if (!NUMERIC.has(mark.key)) return null;
  if (mark.spaced !== b.spaced && mark.key !== '/') return null;
  if (mark2 && mark2.key === mark.key && isDigits(c, 1, 4) && c.spaced === b.spaced) {
    const next = at + 5;
    if (a.key.length === 4 && c.key.length <= 2) {
      if (b.value <= 12) {
        const hijri = a.value >= 1300 && a.value <= 1500;
        return {
          ...base,
          calendar: hijri ? 'hijri' : 'gregorian',
          year: a.value,
          month: b.value,
          day: c.value,
          next,
        };
      }
      return { ...base, year: a.value, month: c.value, day: b.value, next };
    }
    if (a.key.length > 2 || (c.key.length !== 4 && c.key.length !== 2)) return null;
    if (c.key.length === 2 && mark.key === '-' && !options.loose) return null;
    if (tokens[next]?.key === '.' && tokens[next + 1]?.kind === 'number' && !tokens[next + 1]?.spaced)
      return null;
    // With points the day comes first wherever points are used: 10.11.2021.
    const order = orderDayMonth(a.value, b.value, mark.key === '.' ? { dayFirst: true } : options);
    if (!order) return null;
    if (mark.key === '.') delete order.swapped;
    const short = c.key.length === 2;
    const value = short ? c.value + (c.value < 70 ? 2000 : 1900) : c.value;
    if (value < 1200 || value > 2999) return null;
    return { ...base, ...order, calendar: value < 1500 ? 'hijri' : 'gregorian', year: value, next };
  }
  if (options.loose && a.key.length <= 2 && mark.key !== '.' && !mark.spaced) {
    const order = orderDayMonth(a.value, b.value, options);
    if (order) return { ...base, ...order, next: at + 3 };
  }
  return null;
}

/** `20230926`, `20230926140500`, in whole strings only. */
export function compactAt(tokens: readonly Token[], at: number, options: ReadOptions): DateReading | null {
  const token = tokens[at];
  if (!options.loose || token?.kind !== 'number' || (token.key.length !== 8 && token.key.length !== 14))
    return null;
  const cut = (from: number, to: number) => Number.parseInt(token.key.slice(from, to), 10);
  const reading: DateReading = {
    from: at,
    next: at + 1,
    calendar: 'gregorian',
    year: cut(0, 4),
    month: cut(4, 6),
    day: cut(6, 8),
  };
  if (token.key.length === 8) return reading;
  return { ...reading, hour: cut(8, 10), minute: cut(10, 12), second: cut(12, 14) };
}
