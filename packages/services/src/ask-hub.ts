import { subscribeForm, unsubscribeForm } from '@mirqab/core/schedule';
import type { Db } from '@mirqab/db';
import { changePush, forgetPush, readPush } from '@mirqab/db/write/push';
import type { Fate } from './ports.ts';
import { pushCallback, pushSecret } from './push-address.ts';
import type { SealingKey } from './seal.ts';

export type HubAnswer =
  | { ok: true; status: number }
  | { ok: false; fate: Fate; code: string; status: number | null; message: string | null };
/** Sends a form to a hub, through the guarded client. */
export type HubPort = (hub: string, form: string) => Promise<HubAnswer>;

export type AskHubReport = { hub?: string; asked?: 'subscribe' | 'unsubscribe'; code?: string };

/**
 * Tells a hub what a subscription's row calls for: to send, or to stop. The hub then asks back (`answerHubQuestion`). What it refuses is kept
 * with the row and asked again by a later poll; a hub that cannot be told to stop is left alone.
 */
export async function askHub(
  ctx: { db: Db; hub: HubPort; sealing: SealingKey; publicUrl: string },
  { subscriptionId }: { subscriptionId: string },
): Promise<AskHubReport> {
  const push = await readPush(ctx.db.pool, subscriptionId);
  if (!push || push.state === 'refused') return {};
  const callback = pushCallback(ctx.publicUrl, ctx.sealing, push.id);
  const leaving = push.state === 'leaving';
  const form = leaving
    ? unsubscribeForm(push.topic, callback)
    : subscribeForm(push.topic, callback, pushSecret(ctx.sealing, push.id));
  const answer = await ctx.hub(push.hub, form);
  const report = { hub: push.hub, asked: leaving ? ('unsubscribe' as const) : ('subscribe' as const) };
  if (answer.ok) return report;
  // The queue tries again what may pass; the last word of a hub, or of our own guard, is kept.
  if (answer.fate !== 'never') throw new Error(`hub ${answer.code}`);
  if (leaving) await forgetPush(ctx.db.pool, push.id);
  else {
    const problem = { code: answer.code, message: answer.message };
    const state = push.state === 'active' ? 'active' : 'refused';
    await changePush(ctx.db.pool, push.id, { state, leaseUntil: push.leaseUntil, problem });
  }
  return { ...report, code: answer.code };
}
