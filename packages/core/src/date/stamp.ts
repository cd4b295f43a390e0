import { absoluteAt } from './absolute.ts';
import { civilDay } from './calendar.ts';
import { type DatePrecision, writeMoment } from './moment.ts';
import { settleOrder } from './order.ts';
import { type Anchor, resolveReading } from './resolve.ts';
import { tokenize } from './tokens.ts';

export interface Stamp {
  value: string;
  precision: DatePrecision;
  /** The value with day and month the other way round, when both orders are possible. */
  swapped?: string;
}

export interface StampOptions {
  dayFirst?: boolean | null;
}

const ISO =
  /^\s*([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?\s?(Z|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2}|[0-9]{2}:[0-9]{2})?)?\s*$/;

const COMPACT = /^([0-9]{8})T([0-9]{2})([0-9]{2})([0-9]{2})?(Z|[+-][0-9]{4})?$/;

function isoOffset(raw: string): string {
  if (raw === 'Z') return 'Z';
  const signed = /^[+-]/.test(raw) ? raw : `+${raw}`;
  const digits = signed.slice(1).replace(':', '').padEnd(4, '0');
  return digits === '0000' ? 'Z' : `${signed[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function epochStamp(text: string): Stamp | null {
  if (!/^[0-9]{10}(?:[0-9]{3})?$/.test(text)) return null;
  const seconds = Number(text.slice(0, 10));
  if (seconds < 631152000 || seconds > 4102444800) return null;
  const day = civilDay(Math.floor(seconds / 86400));
  const clock = seconds % 86400;
  return writeMoment({
    ...day,
    hour: Math.floor(clock / 3600),
    minute: Math.floor(clock / 60) % 60,
    second: clock % 60,
    offset: 'Z',
  });
}

/**
 * Read a stamp a machine wrote: ISO 8601, RFC 822, Unix seconds or milliseconds, and the odd forms of content
 * systems (`26th, September 2023 GMT`, `6/28/2016 2:05 PM`, `2023-09-26T14:05:00 0300`). Null when it is none.
 */
export function readStamp(text: string, options: StampOptions = {}): Stamp | null {
  if (text.length > 200) return null;
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, offset] = iso;
    const base = { year: Number(year), month: Number(month), day: Number(day) };
    const moment = resolveReading({ from: 0, next: 0, calendar: 'gregorian', ...base }, null);
    if (!moment || Number(hour ?? 0) > 24) return null;
    if (hour === undefined) return writeMoment(base);
    return writeMoment({
      ...base,
      hour: Number(hour) % 24,
      minute: Number(minute),
      second: Number(second ?? 0),
      ...(offset ? { offset: isoOffset(offset) } : {}),
    });
  }
  const trimmed = text.trim();
  const compact = COMPACT.exec(trimmed);
  if (compact) {
    const [, day, hour, minute, second, offset] = compact;
    const clock = `${hour}:${minute}${second ? `:${second}` : ''}${offset ?? ''}`;
    return readStamp(`${day?.slice(0, 4)}-${day?.slice(4, 6)}-${day?.slice(6)}T${clock}`, options);
  }
  const epoch = epochStamp(/^\/Date\(([0-9]{13})(?:[+-][0-9]{4})?\)\/$/.exec(trimmed)?.[1] ?? trimmed);
  if (epoch) return epoch;
  const tokens = tokenize(trimmed);
  const dayFirst = options.dayFirst ?? null;
  for (let at = 0; at < Math.min(tokens.length, 8); at++) {
    const found = absoluteAt(tokens, at, { dayFirst, loose: true });
    if (found?.year === undefined) continue;
    const reading = settleOrder(found);
    const moment = resolveReading(reading, null);
    if (!moment) continue;
    const { swapped, ...plain } = reading;
    const other = swapped ? resolveReading({ ...plain, ...swapped }, null) : null;
    return { ...writeMoment(moment), ...(other ? { swapped: writeMoment(other).value } : {}) };
  }
  return null;
}

const PARTS = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?/;

/** The wall clock of a written value, for counting relative words from. Null below day precision. */
export function anchorOf(value: string): Anchor | null {
  const match = PARTS.exec(value) ?? PARTS.exec(readStamp(value)?.value ?? '');
  if (!match) return null;
  const [, year, month, day, hour, minute, offset] = match;
  const base = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined) return base;
  return { ...base, hour: Number(hour), minute: Number(minute), ...(offset ? { offset } : {}) };
}
