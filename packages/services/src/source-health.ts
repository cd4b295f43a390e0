/**
 * A source's health in a word. new: never polled. well: polled and in its rhythm. quiet: answers, but has
 * been silent far longer than it used to be. failing: the last poll failed. blocked: it refuses us.
 * late: its turn has long passed and nobody polled it. misread: a rule its pages are read by matches no more, so
 * what is read of them may be wrong. paused, ended: not polled.
 */
export type SourceHealth =
  | 'new'
  | 'well'
  | 'quiet'
  | 'failing'
  | 'blocked'
  | 'late'
  | 'misread'
  | 'paused'
  | 'ended';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A turn this long overdue means that nobody polls. */
const LATE_MS = HOUR;
/** Silence this many times longer than the usual gap between two items, and no shorter than a day, is an alarm. */
const QUIET_GAPS = 6;

export function sourceHealth(
  source: {
    state: string;
    kind: string;
    nextPollAt: Date;
    lastPollAt: Date | null;
    lastItemAt: Date | null;
    lastOutcome: string | null;
    pace: { expected: number };
    /** A page rule of its outlet that stopped matching or cannot be read. */
    stoppedRule?: unknown;
  },
  now: Date,
): SourceHealth {
  if (source.state === 'paused' || source.state === 'ended') return source.state;
  if (source.kind === 'import') return 'well';
  if (source.lastPollAt === null) return 'new';
  if (source.lastOutcome === 'blocked') return 'blocked';
  if (source.lastOutcome === 'failed') return 'failing';
  if (now.getTime() - source.nextPollAt.getTime() > LATE_MS) return 'late';
  if (source.stoppedRule) return 'misread';
  if (source.pace.expected > 0 && source.lastItemAt) {
    const usualGap = DAY / source.pace.expected;
    if (now.getTime() - source.lastItemAt.getTime() > Math.max(DAY, QUIET_GAPS * usualGap)) return 'quiet';
  }
  return 'well';
}
