import { newId } from '@mirqab/db';
import type { Client } from '@mirqab/db/write/client';
import { tellLive } from '@mirqab/db/write/live';
import { insertNamesRun, type NamesScope } from '@mirqab/db/write/name-runs';
import { addOutbox } from '@mirqab/db/write/outbox';
import type { ReadContext } from './caller.ts';

/**
 * Begins to read the archive anew for written forms that came to an actor or left it, in the transaction of that
 * change. The worker chooses the articles and reads them page by page; no alert is asked of them and nothing is sent.
 * @returns the run that counts them.
 */
export async function startNamesRun(
  ctx: Pick<ReadContext, 'caller' | 'now'>,
  client: Client,
  input: { entityId: string } & NamesScope,
): Promise<string> {
  const id = newId(ctx.now);
  const { entityId, ...scope } = input;
  await insertNamesRun(client, { id, entityId, scope, createdBy: ctx.caller.userId });
  await addOutbox(client, [{ queue: 'maintenance', payload: { v: 1, task: 'names', runId: id }, runId: id }]);
  await tellLive(client, [{ kind: 'run', id }]);
  return id;
}
