import { createHmac, timingSafeEqual } from 'node:crypto';

/** A WebSub subscription as it is kept with the source; times in epoch milliseconds. */
export type Push = {
  hub: string;
  topic: string;
  /** leaving: nobody wants it any more, and the hub is told so. */
  state: 'asked' | 'active' | 'refused' | 'leaving';
  askedAt: number;
  /** When the hub stops sending; 0 until it has verified. */
  leaseUntil: number;
  /** When it last brought word; 0 when it never did. */
  lastPushAt?: number;
};

/** The hub and the topic of a source, as its server or its feed states them. */
export type StatedPush = { hub: string; topic: string };

const DAY = 86_400_000;
/** Seconds asked of a hub; it may grant others. */
export const PUSH_LEASE = 10 * 86_400;
/** A hub that has not verified within this is asked again. */
const PATIENCE = 3_600_000;
const REFUSED_FOR = 7 * DAY;
/** A hub that has brought no word for so long is not relied on: polling goes on as if there were none. */
const RELIED_ON_FOR = 3 * DAY;
const MAX_ADDRESS = 2_000;

/**
 * Which hub pushes a source, by W3C WebSub 4: the Link headers of its answer before what its feed says; the topic is the address it calls
 * its own, else the one it was read from. Null without a hub that can be asked over HTTP.
 */
export function statedPush(
  feed: { hub?: string | undefined; self?: string | undefined },
  linkHeader: string | null | undefined,
  url: string,
): StatedPush | null {
  const links = headerLinks(linkHeader ?? '');
  const hub = httpAddress(links.get('hub') ?? feed.hub, url);
  const topic = httpAddress(links.get('self') ?? feed.self, url) ?? url;
  return hub === null ? null : { hub, topic };
}

/** The first address of each relation in a Link header (RFC 8288), in one pass. */
function headerLinks(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of header.slice(0, 8_192).split('<').slice(1)) {
    const end = part.indexOf('>');
    const rel =
      end < 0 ? null : /;\s*rel\s*=\s*(?:"([^"]{1,200})"|([^\s;,"]{1,100}))/i.exec(part.slice(end + 1));
    for (const name of (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(' '))
      if (name !== '' && !found.has(name)) found.set(name, part.slice(0, end).trim());
  }
  return found;
}

function httpAddress(raw: string | undefined, base: string): string | null {
  const url = raw === undefined || raw === '' ? null : URL.parse(raw, base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > MAX_ADDRESS) return null;
  return url.href;
}

/** Is this the address of a place that a hub on the public network can call? Names of the house and private literals are not. */
export function canBeCalled(publicUrl: string): boolean {
  const host = URL.parse(publicUrl)?.hostname.replace(/\.$/, '') ?? '';
  if (host.startsWith('[')) return /^\[[23]/.test(host);
  if (!host.includes('.') || /\.(?:localhost|local|internal|lan|home|arpa|test|invalid)$/.test(host))
    return false;
  if (!/^[\d.]+$/.test(host)) return true;
  const [a = 0, b = 0] = host.split('.').map(Number);
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100) return b < 64 || b > 127;
  if (a === 172) return b < 16 || b > 31;
  return !((a === 169 && b === 254) || (a === 192 && b === 168) || (a === 198 && (b === 18 || b === 19)));
}

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

/** The form a hub is sent to stop. */
export function unsubscribeForm(topic: string, callback: string): string {
  return new URLSearchParams({
    'hub.mode': 'unsubscribe',
    'hub.topic': topic,
    'hub.callback': callback,
  }).toString();
}

/**
 * A hub's question whether we meant it (5.3): the challenge to answer with and the subscription as it now stands, or null when it is over. Null for what
 * we did not ask, which is answered with 404. A denial (`hub.mode=denied`) is noted without a challenge.
 */
export function answerHub(
  push: Push | null,
  query: URLSearchParams,
  now: number,
): { challenge: string | null; push: Push | null } | null {
  if (push === null || query.get('hub.topic') !== push.topic) return null;
  const mode = query.get('hub.mode');
  if (mode === 'denied') {
    const over = push.state === 'leaving';
    return {
      challenge: null,
      push: over ? null : { ...push, state: 'refused', askedAt: now, leaseUntil: 0 },
    };
  }
  const challenge = query.get('hub.challenge');
  if (!challenge || challenge.length > 1_000) return null;
  if (mode === 'unsubscribe') return push.state === 'leaving' ? { challenge, push: null } : null;
  if (mode !== 'subscribe' || push.state === 'leaving') return null;
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

/** Is the push to be relied on, so that the source is polled as seldom as a net needs? It stands, and it has brought word of late. */
export function reliesOnPush(push: Push | null, now: number): boolean {
  return isPushed(push, now) && now - (push?.lastPushAt ?? 0) < RELIED_ON_FOR;
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
