import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SealingKey } from './seal.ts';

/** Where a hub calls us for a subscription: nobody who was not told can guess it. */
export function pushCallback(publicUrl: string, sealing: SealingKey, id: string): string {
  return `${publicUrl}/api/websub/${id}/${addressKey(sealing, id)}`;
}

/** What the hub signs with for this subscription; made from the installation's key, so nothing secret is stored. */
export function pushSecret(sealing: SealingKey, id: string): string {
  return derive(sealing, `websub secret ${id}`);
}

/** Was this address made by `pushCallback`? Compared in constant time. */
export function isPushAddress(sealing: SealingKey, id: string, key: string): boolean {
  const expected = Buffer.from(addressKey(sealing, id));
  const given = Buffer.from(key);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const addressKey = (sealing: SealingKey, id: string): string =>
  derive(sealing, `websub address ${id}`).slice(0, 40);
const derive = (sealing: SealingKey, what: string): string =>
  createHmac('sha256', sealing.key).update(what).digest('hex');
