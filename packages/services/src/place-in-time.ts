/** A stated date may lie this far ahead of the first sighting (clocks differ) before it is a future one. */
const AHEAD_MS = 10 * 60_000;

export type PlacedInTime = {
  /** ISO instant, at minute precision alone. */
  publishedAt: string | null;
  /** YYYY-MM-DD: the first day of what is stated, in its own offset. */
  publishedOn: string | null;
  precision: string | null;
  stated: string | null;
  /** Where it stands in a feed. */
  sortAt: Date;
  future: boolean;
};

/**
 * Where an article stands in time. The stated date is never moved; the sort key alone is held to at
 * most ten minutes after the first sighting, without a lower limit. A coarser date stands at the end
 * of its span, so that a day's article follows what is known to the minute on that day. A date
 * further ahead is not believed, and said to be in the future.
 */
export function placeInTime(stated: string | null, precision: string | null, firstSeen: Date): PlacedInTime {
  const none = {
    publishedAt: null,
    publishedOn: null,
    precision: null,
    stated: null,
    sortAt: firstSeen,
    future: false,
  };
  if (stated === null || precision === null) return none;
  const limit = new Date(firstSeen.getTime() + AHEAD_MS);
  if (precision === 'minute') {
    const instant = new Date(stated);
    if (Number.isNaN(instant.getTime())) return none;
    if (instant > limit) return { ...none, precision, stated, sortAt: limit, future: true };
    return {
      publishedAt: instant.toISOString(),
      publishedOn: stated.slice(0, 10),
      precision,
      stated,
      sortAt: instant,
      future: false,
    };
  }
  const span = spanOf(stated, precision);
  if (span === null) return none;
  // A day that has begun anywhere on earth is no future one.
  if (span.start.getTime() - 14 * 3_600_000 > limit.getTime()) {
    return { ...none, precision, stated, sortAt: limit, future: true };
  }
  return {
    publishedAt: null,
    publishedOn: span.start.toISOString().slice(0, 10),
    precision,
    stated,
    sortAt: span.end < firstSeen ? span.end : firstSeen,
    future: false,
  };
}

function spanOf(stated: string, precision: string): { start: Date; end: Date } | null {
  const [year, month, day] = stated.split('-').map(Number);
  if (year === undefined || Number.isNaN(year) || year < 1 || year > 9999) return null;
  const start = new Date(Date.UTC(2000, 0, 1));
  const end = new Date(start);
  if (precision === 'day' && month && day) {
    start.setUTCFullYear(year, month - 1, day);
    end.setUTCFullYear(year, month - 1, day + 1);
  } else if (precision === 'month' && month) {
    start.setUTCFullYear(year, month - 1, 1);
    end.setUTCFullYear(year, month, 1);
  } else {
    start.setUTCFullYear(year, 0, 1);
    end.setUTCFullYear(year + 1, 0, 1);
  }
  return { start, end: new Date(end.getTime() - 1) };
}
