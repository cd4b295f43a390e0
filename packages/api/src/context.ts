import type { Auth } from '@mirqab/auth';
import type { Caller } from '@mirqab/services/caller';
import type { Db, Queues } from '@mirqab/services/open-stores';
import type { RawStore } from '@mirqab/services/ports';
import type { SealingKey } from '@mirqab/services/seal';
import type { LiveHub } from './live/hub.ts';

/** What every procedure is given. */
export type Context = {
  db: Db;
  /** The queue, opened when the first verb needs it. */
  queues: () => Promise<Queues>;
  auth: Auth;
  live: LiveHub;
  caller: (Caller & { name: string; email: string; sessionToken: string }) | null;
  /** The client's address as the server saw it; null inside the server itself. */
  address: string | null;
  now: Date;
  publicUrl: string;
  /** The bytes pages were read from. */
  raw: Pick<RawStore, 'get'>;
  /** Seals what channels keep secret. */
  sealing: SealingKey;
};
