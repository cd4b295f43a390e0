const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Weeks the API counts, and the fewest a chart is drawn over: three weeks of news are no year of silence. */
const MOST = 52;
const FEWEST = 16;

export type Week = { week: string; count: number };

/**
 * The last weeks up to `now`, each with its count over all languages, oldest first; they begin with the
 * first that has any. Weeks are named by their Monday in UTC, as they are counted.
 */
export function lastWeeks(counted: readonly { week: string; count: number }[], now: Date): Week[] {
  const counts = new Map<string, number>();
  for (const { week, count } of counted) counts.set(week, (counts.get(week) ?? 0) + count);
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const monday = today - ((now.getUTCDay() + 6) % 7) * DAY_MS;
  const first = Math.min(monday, ...[...counts.keys()].map((week) => Date.parse(`${week}T00:00:00Z`)));
  const length = Math.min(MOST, Math.max(FEWEST, Math.round((monday - first) / WEEK_MS) + 1));
  return Array.from({ length }, (_, n) => {
    const week = new Date(monday - (length - 1 - n) * WEEK_MS).toISOString().slice(0, 10);
    return { week, count: counts.get(week) ?? 0 };
  });
}

/** The last `count` weeks up to `now` by their Monday in UTC, oldest first. */
export function weeksBack(count: number, now: Date): string[] {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const monday = today - ((now.getUTCDay() + 6) % 7) * DAY_MS;
  // A period of whole weeks from now reaches into the week before its first Monday.
  return Array.from({ length: count + 1 }, (_, n) =>
    new Date(monday - (count - n) * WEEK_MS).toISOString().slice(0, 10),
  );
}

/** Where months begin among the weeks, for the names under a chart; a first month cut short has no room for its name. */
export function monthStarts(weeks: readonly Week[]): { at: number; week: string }[] {
  const starts = weeks
    .map(({ week }, at) => ({ at, week }))
    .filter(({ at, week }) => weeks[at - 1]?.week.slice(0, 7) !== week.slice(0, 7));
  const [first, second] = starts;
  return first && second && second.at - first.at < 2 ? starts.slice(1) : starts;
}
