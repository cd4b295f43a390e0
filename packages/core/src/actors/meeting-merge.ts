import { compareNames } from '../names/index.ts';
import type { Meeting, MeetingMeans, MeetingStatus } from './types.ts';

/** A meeting as one article tells it. */
export type ToldMeeting = { article: string; meeting: Meeting };

/** One thing said of a meeting and the articles that say it; more than one said is a disagreement. */
export type Said<T> = { value: T; articles: string[] };

/** A meeting told by one article or several: everything said of it, the most told first. */
export type MergedMeeting = {
  who: Said<string>[];
  where: Said<string>[];
  when: Said<string>[];
  status: Said<MeetingStatus>[];
  means: Said<MeetingMeans>[];
  told: ToldMeeting[];
};

const DAY = 86_400_000;
/** Two tellings of a meeting may differ by a day: night and morning, time zones, «yesterday» of a late edition. */
const APART = 1;

/**
 * Joins tellings of one meeting. Two tellings are one when they share two participants (or one and the place, for a
 * visit or a telling that names one side), their days differ by at most one where both are known, their places do not
 * contradict each other unless the day is the same, and both are talks or both calls. Names are compared across
 * scripts. Order of input does not matter but for ties. For the tellings of one actor or one story: quadratic.
 */
export function mergeMeetings(told: readonly ToldMeeting[]): MergedMeeting[] {
  const groups: ToldMeeting[][] = [];
  const sorted = [...told].sort(
    (a, b) =>
      (a.meeting.when ?? '9').localeCompare(b.meeting.when ?? '9') || a.article.localeCompare(b.article),
  );
  for (const one of sorted) {
    const home = groups.find((group) => group.some((other) => sameMeeting(one.meeting, other.meeting)));
    if (home === undefined) groups.push([one]);
    else home.push(one);
  }
  return groups.map(merged);
}

/** Do two tellings speak of one meeting? */
export function sameMeeting(a: Meeting, b: Meeting): boolean {
  if ((a.means === 'call') !== (b.means === 'call')) return false;
  const shared = a.who.filter((x) => b.who.some((y) => sameName(x, y))).length;
  const place = a.where !== null && b.where !== null ? sameName(a.where, b.where) : null;
  const days =
    a.when !== null && b.when !== null ? Math.abs(Date.parse(a.when) - Date.parse(b.when)) / DAY : null;
  if (days !== null && days > APART) return false;
  if (place === false && days !== 0) return false;
  const alone = Math.min(a.who.length, b.who.length) < 2;
  if (shared >= 2) return days !== null || place !== null || a.when === b.when;
  return (
    shared === 1 && place === true && days !== null && (alone || a.means === 'visit' || b.means === 'visit')
  );
}

function sameName(a: string, b: string): boolean {
  return a === b || compareNames(a, b).same;
}

function merged(told: ToldMeeting[]): MergedMeeting {
  return {
    who: gather(told, (m) => m.who, sameName),
    where: gather(told, (m) => (m.where === null ? [] : [m.where]), sameName),
    when: gather(told, (m) => (m.when === null ? [] : [m.when])),
    status: gather(told, (m) => [m.status]),
    means: gather(told, (m) => (m.means === null ? [] : [m.means])),
    told,
  };
}

function gather<T extends string>(
  told: readonly ToldMeeting[],
  of: (m: Meeting) => readonly T[],
  same: (a: T, b: T) => boolean = (a, b) => a === b,
): Said<T>[] {
  const out: Said<T>[] = [];
  for (const { article, meeting } of told) {
    for (const value of of(meeting)) {
      const known = out.find((s) => same(s.value, value));
      if (known === undefined) out.push({ value, articles: [article] });
      else if (!known.articles.includes(article)) known.articles.push(article);
    }
  }
  return out.sort((a, b) => b.articles.length - a.articles.length);
}
