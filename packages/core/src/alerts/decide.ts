import { Temporal } from 'temporal-polyfill';
import { digestPeriod, quietUntil } from './periods.ts';
import type { AlertSettings } from './settings.ts';

/** What is known of one match on one channel when it is decided about. */
export type MatchFacts = {
  storyId: string;
  /** False for a match of a re-run that was told to alert nobody, and of a backfill. */
  sends: boolean;
  /** The alert or the channel stands still by its owner's wish. */
  paused: boolean;
  /** A delivery of this story on this channel for this alert exists: sent, being sent, or waiting; or its merged twin's. */
  storyKnown: boolean;
  /** Instant deliveries of this alert on this channel in the last 24 hours, sent or waiting. */
  instantLastDay: number;
};

/**
 * What becomes of a match. `subject` is the unique part of the delivery's key (`story:<id>` or `period:<key>`), `dueAt`
 * an ISO instant in UTC. `flood` says that the digest was chosen because the day was full.
 */
export type DeliveryDecision =
  | { kind: 'send-now'; subject: string; dueAt: string }
  | { kind: 'quiet-until'; subject: string; dueAt: string }
  | { kind: 'hold-for-digest'; subject: string; dueAt: string; flood: boolean }
  | { kind: 'already-sent' }
  | { kind: 'muted'; until: string }
  | { kind: 'paused' }
  | { kind: 'silent' };

/**
 * Decides about one match on one channel: once per story, never for a silent re-run, nothing while paused or muted
 * (it is listed, not sent later), at once or in the digest's period, after quiet hours, and in the digest when a day
 * brought more than `mostPerDay`. `now` is an ISO instant. Deterministic; throws RangeError on an instant that is none.
 */
export function decideDelivery(facts: MatchFacts, settings: AlertSettings, now: string): DeliveryDecision {
  if (!facts.sends) return { kind: 'silent' };
  if (facts.storyKnown) return { kind: 'already-sent' };
  if (facts.paused) return { kind: 'paused' };
  const { mutedUntil } = settings;
  if (mutedUntil !== null && Temporal.Instant.compare(mutedUntil, now) > 0)
    return { kind: 'muted', until: mutedUntil };
  const flood = settings.mode === 'instant' && facts.instantLastDay >= settings.mostPerDay;
  if (settings.mode !== 'instant' || flood) {
    const { key, dueAt } = digestPeriod(settings, settings.mode === 'instant' ? 'daily' : settings.mode, now);
    const quiet = quietUntil(settings.quietHours, settings.timeZone, dueAt);
    return { kind: 'hold-for-digest', subject: `period:${key}`, dueAt: quiet ?? dueAt, flood };
  }
  const subject = `story:${facts.storyId}`;
  const quiet = quietUntil(settings.quietHours, settings.timeZone, now);
  return quiet === null
    ? {
        kind: 'send-now',
        subject,
        dueAt: Temporal.Instant.from(now).toString({ smallestUnit: 'millisecond' }),
      }
    : { kind: 'quiet-until', subject, dueAt: quiet };
}
