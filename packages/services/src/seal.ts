import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV = 12;
const TAG = 16;
const KEY_ID = 4;

/** The installation's key, made from its secret; the id tells with which key something was sealed. */
export type SealingKey = { id: Buffer; key: Buffer };

/** @throws RangeError when the secret is shorter than 16 characters. */
export function sealingKey(secret: string): SealingKey {
  if (secret.length < 16) throw new RangeError('the secret is too short');
  const key = createHash('sha256').update('mirqab seal 1\0').update(secret).digest();
  return { key, id: createHash('sha256').update(key).digest().subarray(0, KEY_ID) };
}

/**
 * Seals a secret for its row: AES-256-GCM, bound to `place` (the row's id), so that it opens nowhere else.
 * Layout: version, key id, nonce, tag, text.
 */
export function seal({ id, key }: SealingKey, place: string, text: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), id, iv, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made; null when it was sealed with another key, for another place, or was touched. */
export function unseal({ id, key }: SealingKey, place: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  const head = 1 + KEY_ID + IV + TAG;
  if (bytes.length < head || bytes[0] !== VERSION || !bytes.subarray(1, 1 + KEY_ID).equals(id)) return null;
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1 + KEY_ID, 1 + KEY_ID + IV), {
    authTagLength: TAG,
  });
  cipher.setAAD(Buffer.from(place));
  cipher.setAuthTag(bytes.subarray(1 + KEY_ID + IV, head));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(head)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
