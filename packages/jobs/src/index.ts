export { assertEviction, QueueFailure } from './eviction.ts';
export {
  BATCH,
  PAYLOAD_VERSION,
  type ParsedPayload,
  type Payload,
  type PayloadInput,
  parsePayload,
  payloads,
  QUEUES,
  type QueueName,
} from './payloads.ts';
export {
  type Counts,
  createQueues,
  NeverAgain,
  type NewJob,
  type Queues,
  type QueuesOptions,
  type TakenJob,
  type Working,
} from './queues.ts';
export { QUEUE_SETTINGS, type QueueSettings } from './settings.ts';
