import { z } from 'zod';

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether the running engine knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const clock = z.string().regex(CLOCK, { error: 'bad-clock' });
/** 1 is Monday, 7 is Sunday. */
const weekday = z.int().min(1).max(7);

/** Hours in which nothing is sent, by the reader's clock; past midnight when `from` is later than `to`. */
export const quietHoursSchema = z
  .strictObject({
    from: clock,
    to: clock,
    /** Days on which the hours begin; every day when absent. */
    days: z.array(weekday).min(1).max(7).optional(),
  })
  .refine((hours) => hours.from !== hours.to, { error: 'empty-quiet-hours' });

/**
 * How an alert is delivered. Every field has a default, so that `{}` is an alert sent at once.
 * Errors are codes: bad-clock, empty-quiet-hours, unknown-time-zone.
 */
export const alertSettingsSchema = z.strictObject({
  /** At once, once per story; or gathered by the hour, the day or the week. */
  mode: z.enum(['instant', 'hourly', 'daily', 'weekly']).default('instant'),
  /** When a daily or weekly digest goes out, and a day's overflow of an instant alert. */
  digestAt: clock.default('08:00'),
  /** The day of a weekly digest. */
  digestDay: weekday.default(1),
  timeZone: z.string().min(1).max(100).refine(isTimeZone, { error: 'unknown-time-zone' }).default('UTC'),
  quietHours: quietHoursSchema.nullable().default(null),
  /** Nothing is sent before this instant; what matches meanwhile is listed, and not sent later. */
  mutedUntil: z.iso.datetime({ offset: true }).nullable().default(null),
  /** After so many sends of one alert on one channel within a day the rest waits for the digest. */
  mostPerDay: z.int().min(1).max(1000).default(100),
});

export type AlertSettings = z.output<typeof alertSettingsSchema>;
export type QuietHours = z.output<typeof quietHoursSchema>;
