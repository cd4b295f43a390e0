import type { Db } from '@mirqab/db';

/** Who asks: a person of a workspace, with the role they have there. */
export type Caller = { userId: string; workspaceId: string; role: 'reader' | 'editor' | 'admin' };

/** What a read needs. */
export type ReadContext = { db: Db; caller: Caller; now: Date };
