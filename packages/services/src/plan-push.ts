import { pushDue, type StatedPush, statedPush } from '@mirqab/core/schedule';
import { newId } from '@mirqab/db';
import type { Client } from '@mirqab/db/write/client';
import { addOutbox } from '@mirqab/db/write/outbox';
import { askPush, leavePush, type PushRow } from '@mirqab/db/write/push';
import type { SourceReading } from './fetch-source.ts';

/** Whether a hub can call us: our own address is public, or the operator has named the hub's host. */
export type CanPush = (hub: string) => boolean;

/**
 * Follows what a poll said of a source's hub, in the poll's transaction: asks a hub that is new or whose lease runs out, and leaves one that
 * is stated no more. A poll that read nothing changes nothing but renews; one that failed does not even that.
 */
export async function planPush(
  client: Client,
  source: { id: string; now: Date; push: PushRow | null },
  reading: SourceReading,
  canPush: CanPush,
): Promise<void> {
  const { push } = source;
  const stated = statedNow(reading, push);
  if (stated === undefined) return;
  if (push && (stated === null || stated.hub !== push.hub || stated.topic !== push.topic)) {
    await tellWorker(client, await leavePush(client, source.id));
  }
  if (stated === null || !canPush(stated.hub) || !pushDue(push, stated, source.now.getTime())) return;
  const same = push?.hub === stated.hub && push.topic === stated.topic;
  const id = same ? push.id : newId(source.now);
  await askPush(client, { id, sourceId: source.id, ...stated });
  await tellWorker(client, id);
}

/** Lets a source's hub go for good, when the source is paused, ended or removed. */
export async function endPush(client: Client, sourceId: string): Promise<void> {
  await tellWorker(client, await leavePush(client, sourceId));
}

async function tellWorker(client: Client, subscriptionId: string | null): Promise<void> {
  if (subscriptionId) await addOutbox(client, [{ queue: 'source.push', payload: { v: 1, subscriptionId } }]);
}

/** The hub as this answer states it; undefined when the answer says nothing of it. */
function statedNow({ fetched, feed }: SourceReading, push: PushRow | null): StatedPush | null | undefined {
  if (!fetched.ok || (feed !== null && !feed.ok)) return undefined;
  if (feed === null) return push ? { hub: push.hub, topic: push.topic } : undefined;
  return statedPush(feed.feed, fetched.headers.link ?? null, fetched.url);
}
