import type { Caller } from './caller.ts';
import { WriteFailure } from './write-failure.ts';

const RANK = { reader: 0, editor: 1, admin: 2 };

/** @throws WriteFailure forbidden when the caller's role is below `least`. */
export function requireRole(caller: Caller, least: keyof typeof RANK): void {
  if (RANK[caller.role] < RANK[least]) throw new WriteFailure('forbidden');
}
