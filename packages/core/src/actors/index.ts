export { placeTitles } from './headline.ts';
export {
  type MergedMeeting,
  mergeMeetings,
  type Said,
  sameMeeting,
  type ToldMeeting,
} from './meeting-merge.ts';
export { linkActors, readActors } from './read.ts';
export {
  STARTER_REGIONS,
  type StarterActor,
  type StarterRegion,
  type StarterRegister,
  starterEntities,
  starterRegister,
} from './register/starter.ts';
export { compileRegister, type Register } from './register.ts';
export type {
  ActorInput,
  ActorKind,
  ActorReading,
  Meeting,
  MeetingMeans,
  MeetingStatus,
  Mention,
  Quote,
  TitleReading,
  TitleStance,
  WatchedEntity,
} from './types.ts';
export { nameKey, type Unlisted, unlistedIn } from './unlisted.ts';
