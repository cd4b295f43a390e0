import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** Shortest password accepted, in characters (NIST SP 800-63B-4, 3.1.1: length is what counts). */
export const PASSWORD_MIN = 10;
/** Longest accepted: hashing work is bounded, and scrypt reads every byte of it. */
export const PASSWORD_MAX = 256;

/** Whether a password may be set. */
export function passwordFits(password: string): boolean {
  const length = [...password].length;
  return length >= PASSWORD_MIN && length <= PASSWORD_MAX;
}

/** scrypt with a salt of its own; two passwords that differ after byte 72 stay two passwords. */
export function seal(password: string): Promise<string> {
  return hashPassword(password.normalize('NFKC'));
}

export function opens(hash: string, password: string): Promise<boolean> {
  return verifyPassword({ hash, password: password.normalize('NFKC') });
}
