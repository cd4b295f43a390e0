import type { RuleMark } from './weigh-rules.ts';

/**
 * How a rule stands. new: tried on too few pages to tell. works: it matches in its usual rhythm. never: it has not matched on
 * any of many pages. stopped: it used to match and does no more. broken: it cannot be read as a selector, or takes too long.
 */
export type RuleState = 'new' | 'works' | 'never' | 'stopped' | 'broken';

/** A rule over an outlet's latest pages. */
export interface RuleTally {
  part: string;
  rule: string;
  state: RuleState;
  /** Pages it was tried on, and those it matched on: coverage is the second in the first. */
  pages: number;
  matched: number;
  /** Latest pages in a row without a match. */
  misses: number;
  /** Pages on which it was weighed, what it took there and how much of that the reader decides so by itself. */
  weighed: number;
  taken: number;
  agreed: number;
}

/** Pages without a match before a silence means anything. */
const SILENT = 8;
/** Times its usual gap between two matches that a rule may be silent: one page in five may well miss eight in a row. */
const GAPS = 4;
const FEW = 3;

/**
 * Sums up what each rule did on an outlet's latest pages, the newest first. `matchedBefore` says whether a rule had matched at
 * some time before these pages.
 */
export function tallyRules(
  pages: readonly (readonly RuleMark[])[],
  matchedBefore: (part: string, rule: string) => boolean,
): RuleTally[] {
  const tallies = new Map<string, RuleTally & { matchedSince: boolean; unreadable: number }>();
  for (const marks of pages) {
    for (const { part, rule, matches, taken, agreed } of marks) {
      const key = `${part}\n${rule}`;
      const tally = tallies.get(key) ?? {
        ...{ part, rule, state: 'new' as const, pages: 0, matched: 0, misses: 0 },
        ...{ weighed: 0, taken: 0, agreed: 0, matchedSince: false, unreadable: 0 },
      };
      tallies.set(key, tally);
      tally.pages++;
      if (matches > 0) {
        tally.matched++;
        tally.matchedSince = true;
      } else if (!tally.matchedSince) tally.misses++;
      if (matches < 0) tally.unreadable++;
      if (taken !== undefined && agreed !== undefined) {
        tally.weighed++;
        tally.taken += taken;
        tally.agreed += agreed;
      }
    }
  }
  return [...tallies.values()].map(({ matchedSince: _, unreadable, ...tally }) => ({
    ...tally,
    state: ruleState({ ...tally, unreadable, before: matchedBefore(tally.part, tally.rule) }),
  }));
}

/** The truth table of {@link RuleState}. */
export function ruleState(rule: {
  pages: number;
  matched: number;
  misses: number;
  unreadable: number;
  before: boolean;
}): RuleState {
  const { pages, matched, misses, unreadable, before } = rule;
  if (pages > 0 && unreadable === pages) return 'broken';
  if (matched === 0) {
    if (pages < SILENT) return 'new';
    return before ? 'stopped' : 'never';
  }
  const gap = (pages - misses) / matched;
  if (misses >= Math.max(SILENT, GAPS * gap)) return 'stopped';
  return pages < FEW ? 'new' : 'works';
}
