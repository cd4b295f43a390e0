import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { insertJudgement } from '@mirqab/db/write/judgements';
import { lockProposals, redirectProposal, writeProposalState } from '@mirqab/db/write/proposal-decisions';
import { lockSettling } from '@mirqab/db/write/stories';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

const WAITS = new Set(['open', 'unsure']);

/**
 * Rejects a proposed name, so that it never comes back, or sets it aside as unsure: it goes on gathering sentences.
 * @returns the judgement by which this is undone.
 * @throws WriteFailure forbidden, not-found (no proposal that waits), nothing-to-do (it is so already).
 */
export async function decideProposal(
  ctx: ReadContext,
  input: { id: string; state: 'rejected' | 'unsure' },
): Promise<{ judgementId: string }> {
  requireRole(ctx.caller, 'editor');
  const { id, state } = input;
  return inTransaction(ctx.db, async (client) => {
    await lockSettling(client);
    const proposal = (await lockProposals(client, [id])).get(id);
    if (!proposal || !WAITS.has(proposal.state)) throw new WriteFailure('not-found', id);
    if (proposal.state === state) throw new WriteFailure('nothing-to-do', id);
    const judgementId = newId(ctx.now);
    const kind = `proposal.${state}` as const;
    const detail = { proposalId: id, before: proposal.state, names: [proposal.name] };
    await insertJudgement(client, ctx.caller, { id: judgementId, kind, subjectId: id, detail });
    await writeProposalState(client, id, { state, judgementId, at: ctx.now });
    await insertAudit(client, ctx.caller, kind, 'proposal', id, { name: proposal.name, judgementId });
    return { judgementId };
  });
}

/**
 * Says that two proposed names are one: the first waits no more by itself, what is said of it counts for the other,
 * and both become forms when that is accepted.
 * @returns the judgement by which this is undone.
 * @throws WriteFailure forbidden, not-found (one of them does not wait), nothing-to-do, kinds-differ.
 */
export async function mergeProposals(
  ctx: ReadContext,
  input: { id: string; into: string },
): Promise<{ judgementId: string }> {
  requireRole(ctx.caller, 'editor');
  const { id, into } = input;
  return inTransaction(ctx.db, async (client) => {
    await lockSettling(client);
    if (id === into) throw new WriteFailure('nothing-to-do', id);
    const locked = await lockProposals(client, [id, into]);
    const one = locked.get(id);
    const other = locked.get(into);
    if (!one || !other || !WAITS.has(one.state) || !WAITS.has(other.state))
      throw new WriteFailure('not-found', one ? into : id);
    if (one.kind !== other.kind) throw new WriteFailure('kinds-differ', into);
    const { rows } = await client.query<{ id: string }>(
      'update proposal set merged_into = $2 where merged_into = $1 returning id',
      [id, into],
    );
    const judgementId = newId(ctx.now);
    await redirectProposal(client, { id, to: into, from: null });
    await writeProposalState(client, id, { state: 'merged', judgementId, at: ctx.now });
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind: 'proposal.merge',
      subjectId: id,
      detail: {
        proposalId: id,
        to: into,
        before: one.state,
        carried: rows.map((row) => row.id),
        names: [one.name],
      },
    });
    await insertAudit(client, ctx.caller, 'proposal.merge', 'proposal', into, { merged: id, judgementId });
    return { judgementId };
  });
}
