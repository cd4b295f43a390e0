export { readActors } from './read.ts';
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
