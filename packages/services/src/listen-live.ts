import type { Db } from '@mirqab/db';
import { type Listening, listen } from '@mirqab/db/read/listen';

export type LiveNote = { kind: string; id: string };

/** Hears what changed, from every process, over one connection. `onReady` follows each (re)connection. */
export function listenLive(
  db: Db,
  handlers: { onNote: (note: LiveNote) => void; onReady: () => void },
): Listening {
  return listen(db.url, {
    channel: 'mirqab_live',
    onReady: handlers.onReady,
    onMessage: (payload) => {
      const note = readNote(payload);
      if (note) handlers.onNote(note);
    },
  });
}

function readNote(payload: string): LiveNote | null {
  try {
    const read: unknown = JSON.parse(payload);
    if (typeof read !== 'object' || read === null || !('kind' in read) || !('id' in read)) return null;
    return typeof read.kind === 'string' && typeof read.id === 'string'
      ? { kind: read.kind, id: read.id }
      : null;
  } catch {
    return null;
  }
}
