import { dayNumber, weekdayOf } from './calendar.ts';
import type { DatePrecision } from './moment.ts';
import { anchorOf } from './stamp.ts';

export type DateWhere =
  | 'json-ld'
  | 'meta'
  | 'microdata'
  | 'time'
  | 'url'
  | 'byline'
  | 'label'
  | 'text'
  | 'feed'
  | 'modified'
  | 'header';

export type DateFlag = 'future' | 'background' | 'ambiguous' | 'swapped' | 'outvoted';

export interface DateCandidate {
  value: string;
  precision: DatePrecision;
  /** The kind of place the page says it in. */
  where: DateWhere;
  /** The words or attribute it was read from. */
  evidence: string;
  /** How far this place is to be believed, 0 to 1. */
  confidence: number;
  flag?: DateFlag;
  /** The value with day and month the other way round, when both orders are possible. */
  swapped?: string;
  /** The order it was read in, when `swapped` is given. */
  dayFirst?: boolean;
}

export interface ChoiceContext {
  /** When the page was fetched: nothing later can be its publication. */
  fetchedAt?: string | null;
  /** The outlet's own habit of writing `05/04/2024`, when it is known. */
  dayFirst?: boolean | null;
  /** A weekday the page names beside its date (0 is Sunday). */
  weekday?: number | null;
  /** Below this the page is held not to say. Default 0.3. */
  threshold?: number;
}

export interface DateChoice {
  publishedAt: string | null;
  datePrecision: DatePrecision | null;
  /** The candidate the choice rests on. */
  chosen: DateCandidate | null;
  /** All candidates, as read and flagged. */
  candidates: DateCandidate[];
}

const FINE: Record<DatePrecision, number> = { minute: 3, day: 2, month: 1, year: 0 };

function instantOf(value: string): { day: number; instant: number | null } | null {
  const at = anchorOf(value);
  if (!at) return null;
  const day = dayNumber(at.year, at.month, at.day);
  if (at.hour === undefined || at.offset === undefined) return { day, instant: null };
  const sign = at.offset.startsWith('-') ? -1 : 1;
  const offset =
    at.offset === 'Z' ? 0 : sign * (Number(at.offset.slice(1, 3)) * 60 + Number(at.offset.slice(4, 6)));
  return { day, instant: day * 1440 + at.hour * 60 + (at.minute ?? 0) - offset };
}

/** Does a value lie after the moment of fetching? Instants are compared as such, days and months by their text. */
export function isAfter(value: string, fetchedAt: string): boolean {
  const limit = instantOf(fetchedAt);
  const at = instantOf(value);
  if (!limit) return false;
  if (!at) return value.slice(0, 7) > fetchedAt.slice(0, 7);
  if (at.instant !== null && limit.instant !== null) return at.instant > limit.instant + 10;
  return at.day > limit.day;
}

function orient(candidate: DateCandidate, all: readonly DateCandidate[], ctx: ChoiceContext): DateCandidate {
  const { swapped } = candidate;
  if (!swapped) return candidate;
  const turn = (): DateCandidate => ({
    ...candidate,
    value: swapped,
    swapped: candidate.value,
    flag: 'swapped',
  });
  const day = (value: string) => value.slice(0, 10);
  const sure = all.filter(
    (other) => !other.swapped && other.precision !== 'year' && other.flag !== 'background',
  );
  const agree = (value: string) => sure.some((other) => day(other.value) === day(value));
  if (agree(candidate.value)) return candidate;
  if (agree(swapped)) return turn();
  if (ctx.fetchedAt) {
    if (isAfter(candidate.value, ctx.fetchedAt) && !isAfter(swapped, ctx.fetchedAt)) return turn();
    if (isAfter(swapped, ctx.fetchedAt)) return candidate;
  }
  if (ctx.weekday !== null && ctx.weekday !== undefined) {
    const named = (value: string) => weekdayOf(instantOf(value)?.day ?? 0) === ctx.weekday;
    if (named(candidate.value)) return candidate;
    if (named(swapped)) return turn();
  }
  const month = sure.find((other) => other.value.slice(0, 7) === swapped.slice(0, 7));
  if (month && !sure.some((other) => other.value.slice(0, 7) === candidate.value.slice(0, 7))) return turn();
  // 2024-04-05 written day first is 05/04: the value's own order tells which habit it was read by.
  if (ctx.dayFirst !== null && ctx.dayFirst !== undefined) {
    const readDayFirst = candidate.dayFirst;
    if (readDayFirst === undefined || readDayFirst === ctx.dayFirst) return candidate;
    return turn();
  }
  return candidate.flag ? candidate : { ...candidate, flag: 'ambiguous' };
}

/**
 * Choose the publication date among what a page says. Places that agree on a day strengthen each other; a date
 * after fetching is flagged `future` and never chosen; background dates never count; the other order of day and
 * month is taken when the rest of the page, the weekday or the fetch time speaks for it. Nothing convincing is null.
 */
export function chooseDate(candidates: readonly DateCandidate[], ctx: ChoiceContext = {}): DateChoice {
  const read = candidates.map((candidate) => {
    const turned = orient(candidate, candidates, ctx);
    if (!ctx.fetchedAt || turned.flag === 'background' || !isAfter(turned.value, ctx.fetchedAt))
      return turned;
    return { ...turned, flag: 'future' as const };
  });
  const open = read.filter((candidate) => candidate.flag !== 'future' && candidate.flag !== 'background');
  const none: DateChoice = { publishedAt: null, datePrecision: null, chosen: null, candidates: read };
  const byDay = new Map<string, DateCandidate[]>();
  for (const candidate of open) {
    const key = candidate.value.slice(0, 10);
    const group = byDay.get(key);
    if (group) group.push(candidate);
    else byDay.set(key, [candidate]);
  }
  let best: { group: DateCandidate[]; score: number } | null = null;
  for (const [key, group] of byDay) {
    const places = new Map<DateWhere, number>();
    for (const { where, confidence } of group)
      places.set(where, Math.max(places.get(where) ?? 0, confidence));
    let miss = 1;
    for (const confidence of places.values()) miss *= 1 - Math.min(0.99, Math.max(0, confidence));
    for (const [other, members] of byDay) {
      if (other.length < key.length && key.startsWith(other))
        for (const { confidence } of members) miss *= 1 - confidence / 2;
    }
    const score = (1 - miss) * (key.length >= 10 ? 1 : key.length === 7 ? 0.5 : 0.3);
    if (!best || score > best.score + 1e-9) best = { group, score };
  }
  if (!best || best.score < (ctx.threshold ?? 0.3)) return none;
  const chosen = best.group.reduce((a, b) => {
    if (FINE[a.precision] !== FINE[b.precision]) return FINE[b.precision] > FINE[a.precision] ? b : a;
    return b.confidence > a.confidence ? b : a;
  });
  return { publishedAt: chosen.value, datePrecision: chosen.precision, chosen, candidates: read };
}
