import { feedDate } from '../feed/index.ts';

const DAY = 86_400_000;
/** Milliseconds between two requests to one host when nothing else is set. */
export const DEFAULT_GAP = 2_000;
/** A crawl delay longer than this is a wish not to be read often, not a gap between requests. */
const MAX_CRAWL_DELAY = 60;

/** Retry-After in milliseconds from `now`: seconds or a date; at most a day. Null when absent, past, negative or no such thing. */
export function retryAfter(header: string | null | undefined, now: number): number | null {
  const value = header?.trim() ?? '';
  if (value === '') return null;
  if (/^[+-]?\d+(?:\.\d+)?$/.test(value)) {
    const seconds = Number(value);
    return seconds > 0 ? Math.min(Math.ceil(seconds * 1000), DAY) : null;
  }
  const date = feedDate(value);
  const at = date === null ? Number.NaN : Date.parse(date);
  return at > now ? Math.min(at - now, DAY) : null;
}

/**
 * How long an answer stays fresh by Cache-Control or Expires, in milliseconds; 0 when it asks to be checked at once.
 * More than a day is a mistake of configuration on a feed and is not followed.
 */
export function freshFor(
  headers: {
    cacheControl?: string | null;
    expires?: string | null;
    age?: string | null;
    date?: string | null;
  },
  now: number,
): number {
  const control = (headers.cacheControl ?? '').toLowerCase();
  if (/\b(?:no-cache|no-store|must-revalidate\s*,\s*max-age=0)\b/.test(control)) return 0;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control);
  let fresh = 0;
  if (maxAge) {
    const age = Number.parseInt(headers.age ?? '0', 10);
    fresh = Math.max(0, Number(maxAge[1]) - Math.max(age, 0)) * 1000;
  } else {
    const expires = Date.parse(headers.expires ?? '');
    const sent = Date.parse(headers.date ?? '');
    if (!Number.isNaN(expires)) fresh = Math.max(0, expires - (Number.isNaN(sent) ? now : sent));
  }
  return fresh > DAY ? 0 : fresh;
}

/** A host's turn: nobody may ask before `notBefore`. */
export type HostSlot = { notBefore: number };

/**
 * The next moment a host may be asked, and the state after taking it: at least `gap` ms after the turn before, or the
 * robots file's crawl delay (seconds) when that is longer. Turns are given one after another, so none overlap.
 */
export function nextSlot(
  host: HostSlot,
  now: number,
  gap: number = DEFAULT_GAP,
  crawlDelay?: number | null,
): { at: number; host: HostSlot } {
  const at = Math.max(now, host.notBefore);
  const delay = crawlDelay && crawlDelay > 0 ? Math.min(crawlDelay, MAX_CRAWL_DELAY) * 1000 : 0;
  return { at, host: { notBefore: at + Math.max(gap, delay) } };
}
