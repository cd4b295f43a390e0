import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import {
  listMerged,
  lockActors,
  overrideActorsApart,
  redirectActors,
  touchActors,
} from '@mirqab/db/write/curation';
import { insertJudgement } from '@mirqab/db/write/judgements';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Makes one actor of two, by an editor's word: `id` leads to `into` from now on. No row moves: what is written of it,
 * its forms with their origin, roles, followers and alerts are read with the other's, and texts are read with the
 * forms of both. Costs the same however much is written of them.
 * @returns the actor that stays, and the judgement by which this is undone.
 * @throws WriteFailure forbidden, not-found, nothing-to-do (they are one already), kinds-differ.
 */
export async function mergeActors(
  ctx: ReadContext,
  input: { id: string; into: string },
): Promise<{ id: string; judgementId: string }> {
  requireRole(ctx.caller, 'editor');
  return inTransaction(ctx.db, async (client) => {
    const standing = await lockActors(client, [input.id, input.into], ctx.caller.workspaceId);
    const gone = standing.get(input.id);
    const kept = standing.get(input.into);
    if (!gone || !kept) throw new WriteFailure('not-found');
    if (gone.id === kept.id) throw new WriteFailure('nothing-to-do', kept.id);
    if (gone.kind !== kept.kind) throw new WriteFailure('kinds-differ', kept.id);
    const carried = await listMerged(client, gone.id);
    const others = await listMerged(client, kept.id);
    const overrode = await overrideActorsApart(client, {
      a: [gone.id, ...carried],
      b: [kept.id, ...others],
      now: ctx.now,
    });
    await redirectActors(client, [gone.id, ...carried], { to: kept.id });
    await touchActors(client, [kept.id]);
    const judgementId = newId(ctx.now);
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind: 'entity.merge',
      subjectId: kept.id,
      detail: { from: gone.id, to: kept.id, carried, overrode, label: gone.label },
    });
    await insertAudit(client, ctx.caller, 'entity.merge', 'entity', kept.id, {
      merged: gone.id,
      judgementId,
    });
    return { id: kept.id, judgementId };
  });
}
