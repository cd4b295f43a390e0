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

/** Clocks of servers differ by minutes; a page that names no offset may be as far east as this. */
const SKEW = 10;
const EASTERN = 4 * 60;

/**
 * Does a value lie after the moment of fetching? With an offset it is compared as an instant, ten minutes of skew
 * allowed. Without one it may be the wall clock of any outlet between the Atlantic and the Gulf, so the small hours
 * of «tomorrow» there are not after a late evening in UTC.
 */
export function isAfter(value: string, fetchedAt: string): boolean {
  const limit = instantOf(fetchedAt);
  const at = instantOf(value);
  if (!limit) return false;
  if (!at) return value.slice(0, 7) > fetchedAt.slice(0, 7);
  if (limit.instant === null) return at.day > limit.day;
  if (at.instant !== null) return at.instant > limit.instant + SKEW;
  const clock = anchorOf(value);
  const wall = at.day * 1440 + (clock?.hour ?? 0) * 60 + (clock?.minute ?? 0);
  return wall > limit.instant + EASTERN + SKEW;
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

const MACHINE: ReadonlySet<DateWhere> = new Set(['json-ld', 'meta', 'microdata', 'feed']);
/** From here a machine-written date is held against anything merely shown. */
const SURE = 0.8;

/** Confidence in the light of the other candidates: what stands on the page may be its clock, a teaser or an update. */
function weighed(candidate: DateCandidate, all: readonly DateCandidate[], ctx: ChoiceContext): number {
  const { where, confidence, value } = candidate;
  if (MACHINE.has(where) || where === 'url') return confidence;
  const day = value.slice(0, 10);
  const others = all.filter((other) => other.value.slice(0, 10) !== day && other.precision !== 'month');
  const sure = others.some((other) => MACHINE.has(other.where) && other.confidence >= SURE);
  const updated = all.some((other) => other.where === 'modified' && other.value.slice(0, 10) === day);
  if (where === 'modified') return sure ? confidence * 0.3 : confidence;
  let weight = updated && others.length > 0 ? confidence * 0.4 : confidence;
  if (where !== 'text') return weight;
  const rival = others.some((other) => other.value < value && other.confidence >= confidence * 0.7);
  const today = ctx.fetchedAt && Math.abs(daysBetween(day, ctx.fetchedAt)) <= 1;
  if (rival && (today || /\p{L}{4,}.{0,3}[0-9٠-٩۰-۹(]/u.test(candidate.evidence)))
    weight *= today ? 0.5 : 0.85;
  const repeats = all.filter((other) => other.where === 'text' && other.value.slice(0, 10) === day).length;
  return repeats >= 4 && others.length > 0 ? weight * 0.6 : weight;
}

const daysBetween = (a: string, b: string): number => (instantOf(a)?.day ?? 0) - (instantOf(b)?.day ?? 0);

/** Offsets from UTC, in minutes, that a page's own day may differ from its stamp by. */
const WEST = -10 * 60;
const EAST = 13 * 60;

/**
 * The page's own day for a stamp in UTC, when its address or a line of its own names the neighbouring day and some
 * place on earth has that day at that instant; with the clock when a line gives it to the minute.
 */
function ownDay(stamp: DateCandidate, all: readonly DateCandidate[]): DateCandidate | null {
  if (!stamp.value.endsWith('Z') || stamp.precision !== 'minute') return null;
  const at = instantOf(stamp.value);
  if (at?.instant === null || at === null) return null;
  let named: DateCandidate | null = null;
  for (const other of all) {
    if (other.flag === 'background' || other.where === 'modified' || other.precision === 'month') continue;
    const local = instantOf(other.value);
    if (!local || local.instant !== null || Math.abs(local.day - at.day) !== 1) continue;
    const clock = anchorOf(other.value);
    if (clock?.hour !== undefined) {
      const offset = local.day * 1440 + clock.hour * 60 + (clock.minute ?? 0) - at.instant;
      if (offset % 15 !== 0 || offset < WEST || offset > EAST) continue;
      return { ...other, value: `${other.value}${writeOffset(offset)}`, confidence: stamp.confidence };
    }
    const first = local.day * 1440 - at.instant;
    const last = first + 1439;
    if (other.where === 'url' && last >= WEST && first <= EAST) named ??= other;
  }
  return named;
}

function writeOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

interface DayGroup {
  day: string;
  members: DateCandidate[];
  score: number;
}

function grouped(open: readonly DateCandidate[], ctx: ChoiceContext): DayGroup[] {
  const byDay = new Map<string, DateCandidate[]>();
  for (const candidate of open) {
    const key = candidate.value.slice(0, 10);
    const group = byDay.get(key);
    if (group) group.push(candidate);
    else byDay.set(key, [candidate]);
  }
  return [...byDay.entries()].map(([day, members]) => {
    const places = new Map<DateWhere, number>();
    for (const member of members)
      places.set(member.where, Math.max(places.get(member.where) ?? 0, weighed(member, open, ctx)));
    let miss = 1;
    for (const confidence of places.values()) miss *= 1 - Math.min(0.99, Math.max(0, confidence));
    for (const [other, wider] of byDay)
      if (other.length < day.length && day.startsWith(other))
        for (const { confidence } of wider.slice(0, 2)) miss *= 1 - confidence / 2;
    const share = day.length >= 10 ? 1 : day.length === 7 ? 0.5 : 0.3;
    return { day, members, score: (1 - miss) * share };
  });
}

/** Of groups that weigh the same: a line of the article's own before loose text, then the earlier day. */
function firstOf(a: DayGroup, b: DayGroup): DayGroup {
  const own = ({ members }: DayGroup): boolean => members.some(({ where }) => where !== 'text');
  if (own(a) !== own(b)) return own(a) ? a : b;
  return own(a) && b.day < a.day ? b : a;
}

const CLOSE = 0.01;

/** A sure machine date is outvoted only by another: shown dates support one of them, they do not replace it. */
function strongest(groups: readonly DayGroup[]): DayGroup | null {
  const sure = groups.filter(({ members }) =>
    members.some(({ where, confidence }) => MACHINE.has(where) && confidence >= SURE),
  );
  let best: DayGroup | null = null;
  for (const group of sure.length > 0 ? sure : groups) {
    if (!best) best = group;
    else if (Math.abs(group.score - best.score) <= CLOSE) best = firstOf(best, group);
    else if (group.score > best.score) best = group;
  }
  return best;
}

/**
 * Choose the publication date among what a page says. Places that agree on a day strengthen each other; a sure
 * machine-written date goes before what is merely shown, an update or the page's own clock behind everything; a date
 * after fetching is flagged `future` and never chosen; background dates never count; the other order of day and
 * month is taken when the rest of the page, the weekday or the fetch time speaks for it; a stamp in UTC yields to
 * the page's own day. Nothing convincing is null.
 */
export function chooseDate(candidates: readonly DateCandidate[], ctx: ChoiceContext = {}): DateChoice {
  const read = candidates.map((candidate) => {
    const turned = orient(candidate, candidates, ctx);
    if (!ctx.fetchedAt || turned.flag === 'background' || !isAfter(turned.value, ctx.fetchedAt))
      return turned;
    return { ...turned, flag: 'future' as const };
  });
  const open = read.filter((candidate) => candidate.flag !== 'future' && candidate.flag !== 'background');
  const best = strongest(grouped(open, ctx));
  if (!best || best.score < (ctx.threshold ?? 0.3))
    return { publishedAt: null, datePrecision: null, chosen: null, candidates: read };
  const finest = best.members.reduce((a, b) => {
    if (FINE[a.precision] !== FINE[b.precision]) return FINE[b.precision] > FINE[a.precision] ? b : a;
    return b.confidence > a.confidence ? b : a;
  });
  const own = ownDay(finest, open);
  const chosen = own && !(ctx.fetchedAt && isAfter(own.value, ctx.fetchedAt)) ? own : finest;
  return { publishedAt: chosen.value, datePrecision: chosen.precision, chosen, candidates: read };
}
