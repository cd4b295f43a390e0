import { randomUUID } from 'node:crypto';
import { inTransaction, newId } from '@mirqab/db';
import {
  type ClaimedDelivery,
  claimDelivery,
  type DeliveryEnd,
  type DeliveryTarget,
  disableChannel,
  finishDelivery,
  listToldStories,
  readTarget,
  recordAttempt,
  renewDelivery,
  type ToldStory,
} from '@mirqab/db/write/deliveries';
import { tellLive } from '@mirqab/db/write/live';
import { addOutbox } from '@mirqab/db/write/outbox';
import type { AlertMessage, ChannelKind, ChannelPorts, SendResult } from './alert-message.ts';
import { type PipelineContext, whileHolding } from './hold.ts';
import { type SealingKey, unseal } from './seal.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Pauses between tries, as Standard Webhooks suggests: some three days in all. */
export const RETRY_PAUSES = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

export type DeliverContext = PipelineContext & { channels: ChannelPorts; sealing: SealingKey };
export type DeliverReport = { taken: number; sent: number; again: number; dead: number };

/**
 * Sends deliveries that are due, each under a hold, and writes a row for every try. Sent is written
 * once; a worker that dies between the far end's yes and that write sends again under the same id.
 */
export async function deliverAlert(
  ctx: DeliverContext,
  input: { deliveryIds: string[] },
): Promise<DeliverReport> {
  const report = { taken: 0, sent: 0, again: 0, dead: 0 };
  for (const id of input.deliveryIds) {
    const lease = randomUUID();
    const delivery = await claimDelivery(ctx.db, { id, lease, leaseMs: ctx.leaseMs });
    if (!delivery) continue;
    report.taken += 1;
    const renew = () => renewDelivery(ctx.db, id, lease, ctx.leaseMs);
    const end = await whileHolding(ctx.leaseMs, renew, () => deliverOne(ctx, delivery, lease));
    if (end) report[end === 'pending' ? 'again' : end] += 1;
  }
  return report;
}

async function deliverOne(
  ctx: DeliverContext,
  delivery: ClaimedDelivery,
  lease: string,
): Promise<'sent' | 'dead' | 'pending' | null> {
  const started = performance.now();
  const target = await readTarget(ctx.db.pool, delivery.id);
  const stories = await listToldStories(ctx.db.pool, delivery.id);
  const result = await send(ctx, delivery, target, stories);
  const end = endOf(result, delivery, lease);
  const written = await inTransaction(ctx.db, async (client) => {
    if (!(await finishDelivery(client, end))) return false;
    const error = result.ok ? null : { code: result.code, message: result.message };
    await recordAttempt(client, {
      id: newId(delivery.now),
      deliveryId: delivery.id,
      ok: result.ok,
      status: result.status,
      error,
      ms: Math.round(performance.now() - started),
    });
    if (!result.ok && result.fate === 'gone') await disableChannel(client, delivery.channelId, result.code);
    if (end.state === 'pending') {
      const payload = { v: 1, deliveryIds: [delivery.id] };
      await addOutbox(client, [{ queue: 'alert.deliver', payload, waitMs: end.waitMs }]);
    }
    await tellLive(client, [{ kind: 'delivery', id: delivery.id }]);
    return true;
  });
  return written ? end.state : null;
}

async function send(
  ctx: DeliverContext,
  delivery: ClaimedDelivery,
  target: DeliveryTarget | null,
  stories: ToldStory[],
): Promise<SendResult> {
  if (target === null || target.off)
    return never('switched-off', 'the alert or its channel is gone or switched off');
  if (stories.length === 0) return never('nothing-left', 'every article it told of was withdrawn');
  const kind = kindOf(target.channelKind);
  if (kind === null) return never('unknown-channel', target.channelKind);
  const secret = target.sealed === null ? null : unseal(ctx.sealing, delivery.channelId, target.sealed);
  if (target.sealed !== null && secret === null) {
    return never('secret-lost', 'the channel was sealed with another secret; enter it again');
  }
  try {
    return await ctx.channels[kind].send(messageOf(delivery, target, stories), target.target, secret);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, fate: 'again', code: 'channel-error', message, status: null, retryAfterMs: null };
  }
}

function kindOf(kind: string): ChannelKind | null {
  return kind === 'email' || kind === 'webhook' ? kind : null;
}

function never(code: string, message: string): SendResult {
  return { ok: false, fate: 'never', code, message, status: null, retryAfterMs: null };
}

function endOf(result: SendResult, delivery: ClaimedDelivery, lease: string): DeliveryEnd {
  const base = { id: delivery.id, lease };
  if (result.ok) return { ...base, state: 'sent', error: null };
  const error = { code: result.code, message: result.message };
  const pause = RETRY_PAUSES[delivery.attempts - 1];
  if (result.fate !== 'again' || pause === undefined) return { ...base, state: 'dead', error };
  return {
    ...base,
    state: 'pending',
    error,
    waitMs: Math.max(pause, Math.min(result.retryAfterMs ?? 0, 24 * HOUR)),
  };
}

function messageOf(delivery: ClaimedDelivery, target: DeliveryTarget, stories: ToldStory[]): AlertMessage {
  return {
    id: delivery.id,
    at: delivery.now,
    alert: { id: target.alertId, name: target.alertName },
    digest: delivery.subject.startsWith('period:'),
    stories: stories.map(({ outletName, dateStated, firstSeenAt, ...story }) => ({
      ...story,
      outlet: outletName,
      publishedAt: dateStated,
      firstSeenAt: firstSeenAt.toISOString(),
    })),
    reader: {
      locale: target.locale ?? 'ar',
      timeZone: target.timeZone ?? 'UTC',
      digits: target.digits ?? 'latn',
      months: target.months ?? 'egypt',
    },
  };
}
