export type { RuleHit } from './apply-rules.ts';
export { type CheckedRules, checkRules, type RuleProblem } from './check-rules.ts';
export { compareZones, type LinePair, type LineVerdict } from './compare-zones.ts';
export { countRules } from './count-rules.ts';
export { type LearntLine, learnLines } from './learn-lines.ts';
export { linesOfPrints, type PageLine, pageLines } from './page-lines.ts';
export { readLearnt } from './read-learnt.ts';
export { readPage } from './read-page.ts';
export {
  compareReadings,
  type DiffPart,
  diffWords,
  type ParagraphChange,
  type ReadingChange,
} from './revision.ts';
export { type RuleState, type RuleTally, ruleState, tallyRules } from './rule-state.ts';
export { type OutletRules, outletRules } from './rules.ts';
export {
  type PageInput,
  type PageKind,
  type PageReading,
  type Quality,
  type Said,
  type Segment,
  ZONE_KINDS,
  type Zone,
  type ZoneKind,
} from './types.ts';
export { type RuleMark, weighRules } from './weigh-rules.ts';
