import { clock, fullYear, MONTHS, named, type Parts } from './named-dates.ts';

/**
 * Dates of feeds. A machine wrote them, so they are read by pattern and never guessed: RFC 822 and its relatives (two-digit years,
 * named zones, missing weekday, wrong order), ISO 8601 and W3C in full and cut short, asctime, and the local forms seen
 * in the wild (month names of Arabic, Russian, Greek, Hungarian, Korean, French, Spanish, German, Turkish, Persian outlets).
 * A time without a zone is taken as UTC, as RSS readers do.
 */

/** Named zones in minutes; the military letters are left out because RFC 822 had their signs wrong. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  met: 60,
  mest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  trt: 180,
  ast: 180,
  gst: 240,
  irst: 210,
  irdt: 270,
  pkt: 300,
  ist: 330,
  sgt: 480,
  hkt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nst: -210,
  ndt: -150,
  adt: -180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  akst: -540,
  akdt: -480,
  hst: -600,
  sast: 120,
  cat: 120,
  eat: 180,
  wat: 60,
};

/** ISO at the precision that was stated, with the stated offset (`Z` for UTC and for none), or null when this is no date. */
export function feedDate(raw: string | null | undefined): string | null {
  if (!raw) return null;
  if (raw.length > 120) return null;
  const text = latinDigits(raw)
    .replace(/[\s\u00a0\u200e\u200f\u202a-\u202e]+/g, ' ')
    .replace(/<[^>]*>/g, '')
    .trim();
  if (text === '') return null;
  return usual(text) ?? print(iso(text) ?? named(text) ?? korean(text) ?? numeric(text) ?? epoch(text));
}

const USUAL =
  /^(?:[A-Z][a-z]{2}, )?(\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ([12]\d{3}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) (GMT|UTC|[+-]\d{4})$/;

/** The form nine feeds in ten use, read without detours. */
function usual(text: string): string | null {
  const found = USUAL.exec(text);
  if (found === null) return null;
  const date = {
    year: Number(found[3]),
    month: MONTHS.get(found[2]!.toLowerCase()) ?? null,
    day: Number(found[1]),
  };
  return print({
    ...date,
    time: { hour: Number(found[4]), minute: Number(found[5]), second: Number(found[6]) },
    zone: found[7]!,
  });
}

/** Does the text give a time of day without saying in which zone? */
export function lacksZone(raw: string): boolean {
  return (
    /\d:\d\d/.test(raw) && !/(?:z|[+-]\d\d:?\d\d|[+-]\d\d?)\s*(?:\([^)]*\))?$|\b[a-z]{2,5}$/i.test(raw.trim())
  );
}

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function print(parts: Parts | null): string | null {
  if (parts === null) return null;
  const { year, time } = parts;
  if (year < 1000 || year > 9999) return null;
  if (parts.month === null) return String(year);
  if (parts.month < 1 || parts.month > 12) return null;
  if (parts.day === null) return `${year}-${two(parts.month)}`;
  const last = new Date(Date.UTC(year, parts.month, 0)).getUTCDate();
  if (parts.day < 1 || parts.day > last) return null;
  const date = `${year}-${two(parts.month)}-${two(parts.day)}`;
  if (!time) return date;
  let { hour, minute, second } = time;
  let carry = 0;
  if (second !== null && second >= 60) second = 59;
  if (hour === 24 && minute === 0) {
    hour = 0;
    carry = 1;
  }
  if (hour > 23 || minute > 59) return date;
  const offset = zoneMinutes(parts.zone);
  const day =
    carry === 0 ? date : new Date(Date.UTC(year, parts.month - 1, parts.day + 1)).toISOString().slice(0, 10);
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const zone = offset === 0 ? 'Z' : `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${day}T${two(hour)}:${two(minute)}:${two(second ?? 0)}${zone}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

function zoneMinutes(zone: string | null | undefined): number {
  if (!zone) return 0;
  const named = ZONES[zone.toLowerCase().replace(/[.()]/g, '')];
  if (named !== undefined) return named;
  const offset = /^(?:gmt|utc|ut)?\s*([+\u2212-])(\d{1,2}):?(\d{2})?/i.exec(zone);
  if (offset === null) return 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  if (minutes > 16 * 60) return 0;
  return offset[1] === '+' ? minutes : -minutes;
}

const ISO =
  /^(-?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?|-(\d{3}))?(?:(?:T|t| |,\s?)\s?(\d{1,2})(?::?(\d{2}))?(?::?(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\.?)?\s*(Z|[+\u2212-]\s?\d{1,2}(?::?\d{2})?|[A-Za-z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?)?)?\.?$/i;

function iso(text: string): Parts | null {
  const loose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(text);
  const plain = loose ? `${loose[1]}-${two(Number(loose[2]))}-${two(Number(loose[3]))}${loose[4]}` : text;
  const found = ISO.exec(plain);
  if (found === null) return twoDigitIso(text);
  const year = Number(found[1]);
  if (found[4] !== undefined) {
    const day = new Date(Date.UTC(year, 0, Number(found[4])));
    return day.getUTCFullYear() === year
      ? withTime({ year, month: day.getUTCMonth() + 1, day: day.getUTCDate() }, found)
      : null;
  }
  // Four digits alone may be any number; eight are a date only when they can be one.
  return withTime({ year, month: number(found[2]), day: number(found[3]) }, found);
}

/** `03-12-31` and `031231`, which older tools wrote. */
function twoDigitIso(text: string): Parts | null {
  const found = /^(\d{2})-?(\d{2})-?(\d{2})$/.exec(text);
  return found === null
    ? null
    : { year: fullYear(Number(found[1])), month: Number(found[2]), day: Number(found[3]) };
}

const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

function withTime(
  date: { year: number; month: number | null; day: number | null },
  found: RegExpExecArray,
): Parts {
  if (found[5] === undefined) return date;
  return {
    ...date,
    time: {
      hour: clock(Number(found[5]), found[8]),
      minute: Number(found[6] ?? 0),
      second: found[7] === undefined ? null : Number(found[7]),
    },
    zone: found[9]?.replace(/\s/g, '') ?? null,
  };
}

/** `2004년 05월 28일 오후 11:23:45` and `2004-05-28 오후 11:23`; the zone is Korea's. */
function korean(text: string): Parts | null {
  const found =
    /(\d{4})(?:년|-|年)\s?(\d{1,2})(?:월|-|月)\s?(\d{1,2})(?:일|日)?\s*(?:(오전|오후|上午|下午)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(
      text,
    );
  if (found === null) return null;
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  if (found[5] === undefined) return date;
  const after = found[4] === '오후' || found[4] === '下午';
  const hour = found[4] === undefined ? Number(found[5]) : (Number(found[5]) % 12) + (after ? 12 : 0);
  return {
    ...date,
    time: { hour, minute: Number(found[6]), second: found[7] === undefined ? null : Number(found[7]) },
    zone: text.includes('년') || /오[전후]/.test(text) ? '+09:00' : '+08:00',
  };
}

/** `31/12/2003 10:14`, day first unless that cannot be; with AM or PM the American order, which only it writes so. */
function numeric(text: string): Parts | null {
  const found =
    /^(?:\p{L}+,?\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,?\s*(?:-\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\.?|[صم])?\s*(z|[+-]\d{1,2}:?\d{0,2}|[a-z]{2,5})?)?$/iu.exec(
      text,
    );
  if (found === null) return null;
  const a = Number(found[1]);
  const b = Number(found[2]);
  const american = b > 12 || (a <= 12 && /^[ap]/i.test(found[7] ?? '') && text.includes('/'));
  const date = { year: fullYear(Number(found[3])), month: american ? a : b, day: american ? b : a };
  if (found[4] === undefined) return date;
  return {
    ...date,
    time: {
      hour: clock(Number(found[4]), found[7]),
      minute: Number(found[5]),
      second: found[6] === undefined ? null : Number(found[6]),
    },
    zone: found[8] ?? null,
  };
}

/** Seconds or milliseconds since 1970, when they fall after 2000 and before 2100. */
function epoch(text: string): Parts | null {
  if (!/^\d{9,13}(?:\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  const date = new Date(value > 1e11 ? value : value * 1000);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 2000 || year > 2100) return null;
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() },
    zone: 'Z',
  };
}
