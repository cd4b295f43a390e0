import { answerHub, isSigned } from '@mirqab/core/schedule';
import { type Db, inTransaction } from '@mirqab/db';
import { tellLive } from '@mirqab/db/write/live';
import { changePush, forgetPush, hearPush, readPush } from '@mirqab/db/write/push';
import { isPushAddress, pushSecret } from './push-address.ts';
import type { SealingKey } from './seal.ts';

/** What a hub brings is never taken for the feed itself: it makes the source due, which is read from its own address. */
export const PUSH_GAP_MS = 10_000;

type Door = { db: Db; sealing: SealingKey };
type Called = { id: string; key: string };

/**
 * A hub asks whether we meant a subscription: the challenge to echo (an empty one for a denial that was noted), or null for what we did not
 * ask, which is answered with 404.
 */
export async function answerHubQuestion(
  { db, sealing }: Door,
  { id, key, query }: Called & { query: URLSearchParams },
): Promise<string | null> {
  if (!isPushAddress(sealing, id, key)) return null;
  return inTransaction(db, async (client) => {
    const push = await readPush(client, id, { lock: true });
    const answer = push && answerHub(push, query, push.now.getTime());
    if (!answer) return null;
    if (answer.push === null) await forgetPush(client, id);
    else {
      const reason = query.get('hub.reason')?.slice(0, 300) ?? null;
      const problem = answer.push.state === 'refused' ? { code: 'hub-refused', message: reason } : null;
      await changePush(client, id, {
        state: answer.push.state,
        leaseUntil: answer.push.leaseUntil,
        problem,
      });
    }
    if (push?.sourceId) await tellLive(client, [{ kind: 'source', id: push.sourceId }]);
    return answer.challenge ?? '';
  });
}

/**
 * A hub brings word. heard: signed with our secret, and the source is read as soon as its turn allows. ignored: not signed by it, nothing
 * is done. gone: nobody subscribes here (any more).
 */
export async function hearHub(
  { db, sealing }: Door,
  { id, key, signature, body }: Called & { signature: string | null; body: Uint8Array },
): Promise<'heard' | 'ignored' | 'gone'> {
  if (!isPushAddress(sealing, id, key)) return 'gone';
  const push = await readPush(db.pool, id);
  if (!push || push.sourceId === null) return 'gone';
  if (push.state !== 'active' || !isSigned(signature, body, pushSecret(sealing, id))) return 'ignored';
  await hearPush(db.pool, id, PUSH_GAP_MS);
  return 'heard';
}
