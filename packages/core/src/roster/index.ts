export { createFinder, type Found, type KnownActor, nameKey } from './find.ts';
export {
  type ActorChange,
  type Given,
  givenOf,
  type MergeMode,
  mergeActor,
  type StandingActor,
} from './merge.ts';
export { formatOf, type RosterFailureCode, type RosterReading, readRoster } from './read.ts';
export {
  checkActor,
  labelLanguage,
  NAME_FORMS,
  type NameForm,
  type RawActor,
  type Refusal,
  type RefusalCode,
  ROSTER_FORMATS,
  ROSTER_LIMITS,
  type RosterActor,
  type RosterFormat,
  type RosterKind,
  type RosterName,
  type RosterRole,
} from './record.ts';
export { starterRoster } from './starter.ts';
export { ROSTER_FILES, writeRoster } from './write.ts';
