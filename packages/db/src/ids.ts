import { v7 } from 'uuid';

/** A new UUIDv7 for something first seen at `at`: ids sort by time (RFC 9562, section 5.7). */
export function newId(at: Date): string {
  return v7({ msecs: at.getTime() });
}
