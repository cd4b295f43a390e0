export type { RuleHit } from './apply-rules.ts';
export { readPage } from './read-page.ts';
export {
  compareReadings,
  type DiffPart,
  diffWords,
  type ParagraphChange,
  type ReadingChange,
} from './revision.ts';
export { type OutletRules, outletRules } from './rules.ts';
export { learnTemplate, pagePrints } from './template.ts';
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
