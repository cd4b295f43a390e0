import { detectLanguage } from '@mirqab/core/text';
import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { insertActor, lockActors } from '@mirqab/db/write/curation';
import { insertJudgement } from '@mirqab/db/write/judgements';
import { listProposalNames, lockProposals, writeProposalState } from '@mirqab/db/write/proposal-decisions';
import { lockSettling } from '@mirqab/db/write/stories';
import type { ReadContext } from './caller.ts';
import { addForms } from './name-actor.ts';
import { requireRole } from './require-role.ts';
import { labelOf } from './split-actor.ts';
import { startNamesRun } from './start-names-run.ts';
import { WriteFailure } from './write-failure.ts';

export type Acceptance =
  /** A new actor; `kind` when the reading guessed it wrong. */
  | { as: 'actor'; kind?: 'person' | 'organisation' | 'place' | undefined }
  /** Another written form of an actor. */
  | { as: 'variant'; entityId: string };

/**
 * Accepts a proposed name, as an actor of its own or as a form of one, with the names merged into it. Old articles
 * gain the actor by a run over the archive; nobody is alerted of them.
 * @returns the actor, the judgement by which this is undone, and the run.
 * @throws WriteFailure forbidden, not-found (no proposal that waits, or no such actor).
 */
export async function acceptProposal(
  ctx: ReadContext,
  input: { id: string } & Acceptance,
): Promise<{ entityId: string; judgementId: string; runId: string }> {
  requireRole(ctx.caller, 'editor');
  const { workspaceId, userId: createdBy } = ctx.caller;
  return inTransaction(ctx.db, async (client) => {
    await lockSettling(client);
    const proposal = (await lockProposals(client, [input.id])).get(input.id);
    if (!proposal || (proposal.state !== 'open' && proposal.state !== 'unsure'))
      throw new WriteFailure('not-found', input.id);
    const names = await listProposalNames(client, proposal.id);
    let entityId: string;
    if (input.as === 'variant') {
      const actor = (await lockActors(client, [input.entityId], workspaceId)).get(input.entityId);
      if (!actor) throw new WriteFailure('not-found', input.entityId);
      entityId = actor.id;
    } else {
      entityId = newId(ctx.now);
      const label = labelOf(names.map((name) => ({ name, language: detectLanguage(name).language })));
      const kind = input.kind ?? proposal.kind;
      await insertActor(client, { id: entityId, workspaceId, kind, label, origin: 'proposed', createdBy });
    }
    const added = await addForms(ctx, client, { actor: { id: entityId }, names, source: 'proposal' });
    // A form that was listed in the meantime is looked for in what is older, too.
    const runId = added?.runId ?? (await startNamesRun(ctx, client, { entityId, names }));
    const judgementId = newId(ctx.now);
    const kind = input.as === 'variant' ? 'proposal.variant' : 'proposal.actor';
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind,
      subjectId: entityId,
      detail: {
        proposalId: proposal.id,
        before: proposal.state,
        formIds: added?.formIds ?? [],
        names,
        runId,
      },
    });
    await writeProposalState(client, proposal.id, { state: 'accepted', entityId, judgementId, at: ctx.now });
    await insertAudit(client, ctx.caller, kind, 'entity', entityId, {
      proposalId: proposal.id,
      names,
      judgementId,
    });
    return { entityId, judgementId, runId };
  });
}
