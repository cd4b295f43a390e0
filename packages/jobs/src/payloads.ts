import { z } from 'zod';

/** The five stages in the order an article passes them, what is asked of the outside for a person or a hub, and the house's own chores. */
export const QUEUES = [
  'source.poll',
  'article.ingest',
  'article.enrich',
  'alert.match',
  'alert.deliver',
  'source.discover',
  'source.push',
  'maintenance',
] as const;
export type QueueName = (typeof QUEUES)[number];

/** Rises when a payload changes so that an older program must not read it. */
export const PAYLOAD_VERSION = 1;
/** A job carries at most this many ids: one transaction's worth. */
export const BATCH = 50;

const id = z.uuid();
const ids = z.array(id).min(1).max(500);
// A field added later must be optional: a job written by an older program is read by a newer one.
const version = z.number().int().min(1).default(1);
const runId = id.optional();

const shapes = {
  // With `history`, the next step of a run into the source's past instead of its list of today.
  'source.poll': z.object({
    v: version,
    sourceId: id,
    lease: id.optional(),
    runId,
    history: z.boolean().optional(),
  }),
  // Items to be fetched, or articles to be read again from their kept bytes.
  'article.ingest': z
    .object({ v: version, itemIds: ids.optional(), articleIds: ids.optional(), runId })
    .refine((job) => job.itemIds || job.articleIds, { error: 'neither items nor articles' }),
  'article.enrich': z.object({ v: version, articleIds: ids, runId }),
  'alert.match': z.object({ v: version, articleIds: ids, runId }),
  'alert.deliver': z.object({ v: version, deliveryIds: ids }),
  'source.discover': z.object({ v: version, discoveryId: id }),
  'source.push': z.object({ v: version, subscriptionId: id }),
  // `names` is the next step of a run over the archive for an actor's forms.
  maintenance: z.object({
    v: version,
    task: z.enum(['sweep', 'partitions', 'retention', 'weigh-rules', 'names']),
    runId,
    outletId: id.optional(),
  }),
} satisfies Record<QueueName, z.ZodType>;

export type Payload<N extends QueueName> = z.output<(typeof shapes)[N]>;
export type PayloadInput<N extends QueueName> = z.input<(typeof shapes)[N]>;

export const payloads: { [N in QueueName]: z.ZodType<Payload<N>, PayloadInput<N>> } = shapes;

export type ParsedPayload<N extends QueueName> =
  | { ok: true; payload: Payload<N> }
  | { ok: false; code: 'payload-newer' | 'payload-malformed'; detail: string };

/**
 * Reads a job's payload where it is consumed. What does not fit is an answer, not a crash: the
 * sweep hands the rows behind it to the queue again, in this program's own shape.
 */
export function parsePayload<N extends QueueName>(name: N, data: unknown): ParsedPayload<N> {
  const stated = z.object({ v: z.number() }).safeParse(data);
  if (stated.success && stated.data.v > PAYLOAD_VERSION) {
    return { ok: false, code: 'payload-newer', detail: `version ${stated.data.v}` };
  }
  const read = payloads[name].safeParse(data);
  if (read.success) return { ok: true, payload: read.data };
  const first = read.error.issues[0];
  return {
    ok: false,
    code: 'payload-malformed',
    detail: first ? `${first.path.join('.')}: ${first.message}` : 'unreadable',
  };
}
