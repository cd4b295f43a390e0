/** An opaque place in a list: what the next page starts after. */
export function encodePosition(position: { key: string; id: string }): string {
  return Buffer.from(JSON.stringify([position.key, position.id])).toString('base64url');
}

/** Reads a place back; anything that is none is null, and the list starts at its top. */
export function decodePosition(cursor: string | null | undefined): { key: string; id: string } | null {
  if (!cursor || cursor.length > 200) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 2) return null;
    const [key, id]: unknown[] = read;
    if (typeof key !== 'string' || typeof id !== 'string') return null;
    if (!/^[0-9a-f-]{36}$/.test(id) || !/^(\d{1,9}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/.test(key)) return null;
    return { key, id };
  } catch {
    return null;
  }
}

export type Page<T> = { items: T[]; next: string | null };

/** Cuts a list that was read one row further than asked into a page and the place of the next. */
export function toPage<T extends { id: string }>(
  rows: T[],
  limit: number,
  keyOf: (row: T) => string,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > limit && last ? encodePosition({ key: keyOf(last), id: last.id }) : null,
  };
}

/** Counts go no further than this on screen. */
export const COUNT_CAP = 1000;
