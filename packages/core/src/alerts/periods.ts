import { Temporal } from 'temporal-polyfill';
import type { AlertSettings, QuietHours } from './settings.ts';

/** A digest's period: its key (unique for an alert and a channel) and when it goes out, as an ISO instant in UTC. */
export type Period = { key: string; dueAt: string };

type DigestMode = Exclude<AlertSettings['mode'], 'instant'>;

const isoInstant = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' });

const minutes = (time: Temporal.PlainTime): number => time.hour * 60 + time.minute;

/**
 * The period an instant falls into: the one that ends at the next digest strictly after it. Days and weeks follow the
 * reader's calendar and clock (a digest time that daylight saving skips goes out at the moment the clock jumps to);
 * hours are those of UTC. The key carries the clock time, so that a reader who moves the digest later gets what came
 * after the one already sent.
 */
export function digestPeriod(settings: AlertSettings, mode: DigestMode, now: string): Period {
  const instant = Temporal.Instant.from(now);
  if (mode === 'hourly') {
    const hour = instant.toZonedDateTimeISO('UTC').round({ smallestUnit: 'hour', roundingMode: 'floor' });
    const due = hour.add({ hours: 1 });
    return {
      key: `hour:${due.toPlainDateTime().toString({ smallestUnit: 'minute' })}Z`,
      dueAt: isoInstant(due.toInstant()),
    };
  }
  const local = instant.toZonedDateTimeISO(settings.timeZone);
  const clock = Temporal.PlainTime.from(settings.digestAt);
  const ahead = mode === 'weekly' ? (settings.digestDay - local.dayOfWeek + 7) % 7 : 0;
  const step = mode === 'weekly' ? 7 : 1;
  let day = local.toPlainDate().add({ days: ahead });
  let due = day.toZonedDateTime({ timeZone: settings.timeZone, plainTime: clock });
  if (Temporal.Instant.compare(due.toInstant(), instant) <= 0) {
    day = day.add({ days: step });
    due = day.toZonedDateTime({ timeZone: settings.timeZone, plainTime: clock });
  }
  const name = mode === 'weekly' ? 'week' : 'day';
  return { key: `${name}:${day.toString()}T${settings.digestAt}`, dueAt: isoInstant(due.toInstant()) };
}

/** The end of the quiet hours an instant falls into, as an ISO instant in UTC; null when it falls into none. */
export function quietUntil(hours: QuietHours | null, timeZone: string, now: string): string | null {
  if (hours === null) return null;
  const instant = Temporal.Instant.from(now);
  const local = instant.toZonedDateTimeISO(timeZone);
  const from = minutes(Temporal.PlainTime.from(hours.from));
  const to = minutes(Temporal.PlainTime.from(hours.to));
  const at = minutes(local.toPlainTime());
  const overnight = from > to;
  const sinceYesterday = overnight && at < to;
  const sinceToday = at >= from && (overnight || at < to);
  const begun = local.toPlainDate().subtract({ days: sinceYesterday ? 1 : 0 });
  const counts = hours.days === undefined || hours.days.includes(begun.dayOfWeek);
  if (!(sinceYesterday || sinceToday) || !counts) return null;
  const endDay = overnight && !sinceYesterday ? begun.add({ days: 1 }) : local.toPlainDate();
  const end = endDay.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(hours.to) });
  // Where the clock is set back the end may already be behind; then nothing is quiet any more.
  return Temporal.Instant.compare(end.toInstant(), instant) > 0 ? isoInstant(end.toInstant()) : null;
}
