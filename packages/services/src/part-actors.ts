import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { lockActors } from '@mirqab/db/write/curation';
import { insertJudgement } from '@mirqab/db/write/judgements';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Says that two actors are not the same, however alike their names: neither is proposed for the other again.
 * @returns the judgement by which this is undone.
 * @throws WriteFailure forbidden, not-found, nothing-to-do (they are one).
 */
export async function partActors(
  ctx: ReadContext,
  input: { id: string; other: string },
): Promise<{ id: string; judgementId: string }> {
  requireRole(ctx.caller, 'editor');
  return inTransaction(ctx.db, async (client) => {
    const standing = await lockActors(client, [input.id, input.other], ctx.caller.workspaceId);
    const one = standing.get(input.id);
    const other = standing.get(input.other);
    if (!one || !other) throw new WriteFailure('not-found');
    if (one.id === other.id) throw new WriteFailure('nothing-to-do', one.id);
    const judgementId = newId(ctx.now);
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind: 'entity.not-same',
      subjectId: one.id,
      detail: { other: other.id, label: other.label },
    });
    await insertAudit(client, ctx.caller, 'entity.not-same', 'entity', one.id, {
      other: other.id,
      judgementId,
    });
    return { id: one.id, judgementId };
  });
}
