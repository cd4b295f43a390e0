import type { Run } from '@mirqab/api';

export const OUTCOMES = ['new', 'changed', 'same', 'failed', 'pending'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OUTCOME_TONE: Record<Outcome, string> = {
  new: 'bg-good',
  changed: 'bg-accent',
  same: 'bg-line-strong',
  failed: 'bg-bad',
  pending: 'bg-line',
};

/** What came of a run's items, as one bar whose parts add up. */
export function RunBar({ counts, tall = false }: { counts: Run['counts']; tall?: boolean }) {
  return (
    <span
      aria-hidden
      className={`flex w-full gap-px overflow-hidden rounded-sm bg-sunk ${tall ? 'h-4' : 'h-2.5'}`}
    >
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <span
          key={outcome}
          className={OUTCOME_TONE[outcome]}
          style={{ flexGrow: counts[outcome], minWidth: 2 }}
        />
      ))}
    </span>
  );
}
