import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { clearTemplate, refuseLine } from '@mirqab/db/write/traces';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Forgets what was learnt of an outlet's pages: all of it, to be learnt anew from the pages to come, or one line, which a person
 * says belongs to the text and which is not learnt again. Stored articles stay as they are until they are read again.
 *
 * @throws WriteFailure forbidden; not-found when nothing was learnt, or no such line.
 */
export async function resetTemplate(
  ctx: ReadContext,
  input: { outletId: string; line?: number | undefined },
): Promise<void> {
  requireRole(ctx.caller, 'admin');
  const { outletId, line } = input;
  await inTransaction(ctx.db, async (client) => {
    const done =
      line === undefined ? await clearTemplate(client, outletId) : await refuseLine(client, outletId, line);
    if (!done) throw new WriteFailure('not-found', outletId);
    await insertAudit(
      client,
      ctx.caller,
      'outlet.template',
      'outlet',
      outletId,
      line === undefined ? {} : { line },
    );
  });
}
