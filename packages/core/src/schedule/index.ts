export { errorWeight } from './errors.ts';
export { firstPoll, MAX_INTERVAL, MIN_INTERVAL, MOVED_AGAIN, needsFullRead, nextPoll } from './next-poll.ts';
export { firstPace, readPace } from './pace.ts';
export { DEFAULT_GAP, freshFor, type HostSlot, nextSlot, retryAfter } from './politeness.ts';
export {
  answerHub,
  canBeCalled,
  isPushed,
  isSigned,
  PUSH_LEASE,
  type Push,
  pushDue,
  reliesOnPush,
  type StatedPush,
  statedPush,
  subscribeForm,
  unsubscribeForm,
} from './push.ts';
export type { NextPoll, Pace, PollHints, PollOutcome, PollReason } from './types.ts';
