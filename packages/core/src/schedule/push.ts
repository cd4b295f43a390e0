import { createHmac, timingSafeEqual } from 'node:crypto';

/** A WebSub subscription as it is kept with the source; times in epoch milliseconds. */
export type Push = {
  hub: string;
  topic: string;
  state: 'asked' | 'active' | 'refused';
  askedAt: number;
  /** When the hub stops sending; 0 until it has verified. */
  leaseUntil: number;
};

const DAY = 86_400_000;
/** Seconds asked of a hub; it may grant others. */
export const PUSH_LEASE = 10 * 86_400;
/** A hub that has not verified within this is asked again. */
const PATIENCE = 3_600_000;
const REFUSED_FOR = 7 * DAY;

/** The form a hub is sent to subscribe (W3C WebSub 5.1). `secret` makes it sign what it sends. */
export function subscribeForm(topic: string, callback: string, secret: string): string {
  return new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.callback': callback,
    'hub.lease_seconds': String(PUSH_LEASE),
    'hub.secret': secret,
  }).toString();
}

/**
 * A hub's question whether we meant it (5.3): the challenge to answer with and the subscription as it now stands. Null for what we did not ask, which is
 * answered with 404. A denial (`hub.mode=denied`) is noted without a challenge.
 */
export function answerHub(
  push: Push | null,
  query: URLSearchParams,
  now: number,
): { challenge: string | null; push: Push } | null {
  if (push === null || query.get('hub.topic') !== push.topic) return null;
  if (query.get('hub.mode') === 'denied')
    return { challenge: null, push: { ...push, state: 'refused', askedAt: now, leaseUntil: 0 } };
  const challenge = query.get('hub.challenge');
  if (query.get('hub.mode') !== 'subscribe' || !challenge || challenge.length > 1_000) return null;
  const granted = Number.parseInt(query.get('hub.lease_seconds') ?? '', 10);
  const lease = granted > 0 ? Math.min(granted, 90 * 86_400) : PUSH_LEASE;
  return { challenge, push: { ...push, state: 'active', leaseUntil: now + lease * 1000 } };
}

/** What to do about a source's push at `now`, given the hub and topic its feed states: ask the hub (anew), or leave it as it is. */
export function pushDue(
  push: Push | null,
  stated: { hub: string; topic: string } | null,
  now: number,
): boolean {
  if (stated === null) return false;
  if (push === null || push.hub !== stated.hub || push.topic !== stated.topic) return true;
  if (push.state === 'refused') return now - push.askedAt > REFUSED_FOR;
  if (push.state === 'asked') return now - push.askedAt > PATIENCE;
  // Renewed when a fifth of the lease is left, a day at least, and not asked for again while the answer is awaited.
  return (
    push.leaseUntil - now < Math.max(DAY, (push.leaseUntil - push.askedAt) / 5) &&
    now - push.askedAt > PATIENCE
  );
}

/** Does the push stand, so that polling is only the net under it? */
export function isPushed(push: Push | null, now: number): boolean {
  return push?.state === 'active' && push.leaseUntil > now;
}

/**
 * Was this body signed with our secret (`X-Hub-Signature: sha256=…`)? Compared in constant time. What a hub sends is never read as the feed itself: a good
 * signature makes the source due at once, and the feed is fetched from its own address.
 */
export function isSigned(header: string | null | undefined, body: Uint8Array, secret: string): boolean {
  const found = /^(sha1|sha256|sha384|sha512)=([0-9a-f]{40,128})$/i.exec(header?.trim() ?? '');
  if (found === null) return false;
  const expected = createHmac(found[1]!.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(found[2]!, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
