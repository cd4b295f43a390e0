import { type LiveNote, listenLive } from '@mirqab/services/listen-live';
import type { Db } from '@mirqab/services/open-stores';

/** Ids that changed since the last batch; `lost` when some may have gone unheard. */
export type LiveBatch = { storyIds: string[]; lost: boolean };

export type LiveHub = {
  /** Batches until the signal aborts or the hub closes. */
  batches(signal: AbortSignal | undefined): AsyncGenerator<LiveBatch>;
  close(): Promise<void>;
};

/** Notes are gathered this long, so that a burst of a poll is one batch. */
const GATHER_MS = 200;
/** A reader who takes nothing for so many ids reads from the rows instead. */
const MAX_WAITING = 1_000;

type Subscriber = { ids: Set<string>; lost: boolean; wake: (() => void) | null };

/** One listening connection for the process; every open stream is fed from it. */
export function createLiveHub(db: Db): LiveHub {
  const subscribers = new Set<Subscriber>();
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let started: ReturnType<typeof listenLive> | undefined;

  const wakeAll = () => {
    timer = undefined;
    for (const one of subscribers) one.wake?.();
  };
  const soon = () => {
    timer ??= setTimeout(wakeAll, GATHER_MS);
  };
  const onNote = (note: LiveNote) => {
    if (note.kind !== 'story') return;
    for (const one of subscribers) {
      if (one.ids.size < MAX_WAITING) one.ids.add(note.id);
      else one.lost = true;
    }
    soon();
  };
  const onReady = () => {
    for (const one of subscribers) one.lost = true;
    soon();
  };

  return {
    async *batches(signal) {
      // Opened by the first reader: a process that only builds or tests holds no connection.
      started ??= listenLive(db, { onNote, onReady });
      // "lost" from the start: the first batch reads what happened before the stream was open.
      const mine: Subscriber = { ids: new Set(), lost: true, wake: null };
      subscribers.add(mine);
      const stop = () => mine.wake?.();
      signal?.addEventListener('abort', stop);
      try {
        while (!closed && !signal?.aborted) {
          if (mine.ids.size || mine.lost) {
            const batch = { storyIds: [...mine.ids], lost: mine.lost };
            mine.ids.clear();
            mine.lost = false;
            yield batch;
          } else {
            await new Promise<void>((resolve) => {
              mine.wake = resolve;
            });
            mine.wake = null;
          }
        }
      } finally {
        subscribers.delete(mine);
        signal?.removeEventListener('abort', stop);
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      wakeAll();
      await started?.close();
    },
  };
}
