import { dayFirstHabit } from '@mirqab/core/date';
import type { Db } from '@mirqab/db';
import { listPrintedDates } from '@mirqab/db/write/printed-dates';

/** Articles of an outlet whose dates are looked at. */
const LATEST = 40;
const HOUR_MS = 3_600_000;
/** An outlet whose habit is not known yet is looked at again after this pause. */
const UNKNOWN_MS = HOUR_MS / 6;
const MOST_KNOWN = 10_000;

/** Whether the day comes before the month; null when too few of the outlet's dates tell. */
export type DayFirst = boolean | null;

const known = new WeakMap<Db, Map<string, { dayFirst: DayFirst; until: number }>>();

/**
 * The order of day and month that each outlet is used to, from the dates its latest articles print («11/22/2026» tells,
 * «11/7/2026» does not). Looked up once an hour for each outlet, all missing ones in one query.
 */
export async function outletHabits(
  ctx: { db: Db },
  outletIds: readonly string[],
  now: Date,
): Promise<Map<string, DayFirst>> {
  const habits = known.get(ctx.db) ?? new Map<string, { dayFirst: DayFirst; until: number }>();
  known.set(ctx.db, habits);
  const wanted = [...new Set(outletIds)];
  const missing = wanted.filter((id) => (habits.get(id)?.until ?? 0) <= now.getTime());
  if (missing.length > 0) {
    const printed = Map.groupBy(
      await listPrintedDates(ctx.db.pool, missing, LATEST),
      ({ outletId }) => outletId,
    );
    if (habits.size + missing.length > MOST_KNOWN) habits.clear();
    for (const id of missing) {
      const dayFirst = dayFirstHabit((printed.get(id) ?? []).map(({ text }) => text));
      habits.set(id, { dayFirst, until: now.getTime() + (dayFirst === null ? UNKNOWN_MS : HOUR_MS) });
    }
  }
  return new Map(wanted.map((id) => [id, habits.get(id)?.dayFirst ?? null]));
}
