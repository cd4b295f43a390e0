import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import type { Client } from '@mirqab/db/write/client';
import {
  deleteActor,
  deleteForms,
  listForms,
  listMerged,
  lockActors,
  moveForms,
  redirectActors,
  restoreForms,
  touchActors,
  writeLabel,
} from '@mirqab/db/write/curation';
import {
  ACTOR_JUDGEMENTS,
  type ActorJudgementKind,
  restoreJudgements,
  takeBackJudgement,
} from '@mirqab/db/write/judgements';
import { lockProposals, redirectProposal, writeProposalState } from '@mirqab/db/write/proposal-decisions';
import { lockSettling } from '@mirqab/db/write/stories';
import { z } from 'zod';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { startNamesRun } from './start-names-run.ts';
import { WriteFailure } from './write-failure.ts';

const ids = z.array(z.string()).default([]);
const label = z.record(z.string(), z.string());
const merged = z.object({ from: z.string(), to: z.string(), carried: ids, overrode: ids });
const split = z.object({
  from: z.string(),
  to: z.string(),
  forms: z.array(z.object({ id: z.string(), from: z.string() })),
  names: ids,
  dropped: z.array(z.looseObject({})).default([]),
  labelBefore: label.optional(),
});
const named = z.object({ formIds: ids, names: ids });
const unnamed = z.object({ rows: z.array(z.looseObject({})), names: ids });
const decided = z.object({ proposalId: z.string(), before: z.enum(['open', 'unsure']).catch('open') });
const mergedProposal = decided.extend({ to: z.string(), carried: ids });

type Word = { kind: ActorJudgementKind; subjectId: string; detail: unknown; createdAt: Date };
type Undo = (ctx: ReadContext, client: Client, word: Word) => Promise<void>;

const UNDO: Record<ActorJudgementKind, Undo> = {
  'entity.merge': undoMerge,
  'entity.split': undoSplit,
  // That they are not the same is no longer said; nothing moved.
  'entity.not-same': async () => {},
  'entity.name': async (ctx, client, word) => {
    await takeForms(ctx, client, word.subjectId, named.parse(word.detail));
  },
  'entity.unname': async (ctx, client, word) => {
    const { rows, names } = unnamed.parse(word.detail);
    await restoreForms(client, rows);
    await touchActors(client, [word.subjectId]);
    await startNamesRun(ctx, client, { entityId: word.subjectId, names });
  },
  'proposal.variant': undoAccept,
  'proposal.actor': undoAccept,
  'proposal.rejected': reopen,
  'proposal.unsure': reopen,
  'proposal.merge': undoProposalMerge,
};

/**
 * Takes back a word about an actor or a proposed name: everything stands as it did before, and what came since stays
 * where it belongs. Articles whose actors change by it are read anew; nobody is alerted.
 * @throws WriteFailure forbidden, not-found (no such judgement of this workspace, or undone before).
 */
export async function undoCuration(ctx: ReadContext, input: { judgementId: string }): Promise<void> {
  requireRole(ctx.caller, 'editor');
  await inTransaction(ctx.db, async (client) => {
    await lockSettling(client);
    const { workspaceId } = ctx.caller;
    const word = await takeBackJudgement(client, {
      id: input.judgementId,
      workspaceId,
      now: ctx.now,
      kinds: ACTOR_JUDGEMENTS,
    });
    if (!word) throw new WriteFailure('not-found', input.judgementId);
    await UNDO[word.kind](ctx, client, word);
    await insertAudit(client, ctx.caller, `${word.kind}.undo`, 'judgement', input.judgementId);
  });
}

/** The merged one stands by itself again, with those it had brought; what was read in between is told apart anew. */
async function undoMerge(ctx: ReadContext, client: Client, { detail, createdAt }: Word): Promise<void> {
  const { from, to, carried, overrode } = merged.parse(detail);
  const standing = (await lockActors(client, [to, from], ctx.caller.workspaceId)).get(from);
  await redirectActors(client, [from], { to: null });
  if (standing) {
    await redirectActors(client, carried, { from: standing.id, to: from });
    await touchActors(client, [standing.id]);
  }
  await restoreJudgements(client, overrode);
  const root = standing?.id ?? to;
  const since = createdAt.toISOString();
  const forms = await listForms(client, [from, ...carried]);
  if (forms.length > 0)
    await startNamesRun(ctx, client, {
      entityId: from,
      names: forms.map((form) => form.name),
      naming: [root],
      since,
    });
}

/** The forms return; the actor they were split off into stands for the one they came from. */
async function undoSplit(ctx: ReadContext, client: Client, { detail }: Word): Promise<void> {
  const { from, to, forms, names, dropped, labelBefore } = split.parse(detail);
  const standing = await lockActors(client, [from, to], ctx.caller.workspaceId);
  const home = standing.get(from);
  const own = standing.get(to);
  const origins = new Map(forms.map((form) => [form.id, form.from]));
  await moveForms(
    client,
    forms.map((form) => ({ id: form.id, from: to })),
    (form) => origins.get(form.id) ?? from,
  );
  await restoreForms(client, dropped);
  if (labelBefore) await writeLabel(client, from, labelBefore);
  // Where it was merged into somebody else since, it stays there.
  if (home && own && own.id === to && home.id !== to) {
    const carried = await listMerged(client, own.id);
    await redirectActors(client, [own.id, ...carried], { to: home.id });
  }
  await touchActors(client, [home?.id ?? from, to]);
  if (home) await startNamesRun(ctx, client, { entityId: home.id, names, naming: [to, home.id] });
}

/** Takes forms away and lets the articles that had them be read anew. */
async function takeForms(
  ctx: ReadContext,
  client: Client,
  entityId: string,
  { formIds, names }: { formIds: string[]; names: string[] },
): Promise<void> {
  await deleteForms(client, formIds);
  await touchActors(client, [entityId]);
  await startNamesRun(ctx, client, { entityId, names });
}

async function undoAccept(ctx: ReadContext, client: Client, word: Word): Promise<void> {
  const { subjectId } = word;
  await takeForms(ctx, client, subjectId, named.parse(word.detail));
  // An actor that was made of the proposal goes with its last form, unless others were merged into it.
  if (word.kind === 'proposal.actor') {
    const others = await listMerged(client, subjectId);
    if (others.length === 0 && (await listForms(client, [subjectId])).length === 0)
      await deleteActor(client, subjectId);
  }
  await reopen(ctx, client, word);
}

async function reopen(_ctx: ReadContext, client: Client, { detail }: Word): Promise<void> {
  const { proposalId, before } = decided.parse(detail);
  await lockProposals(client, [proposalId]);
  await writeProposalState(client, proposalId, { state: before });
}

async function undoProposalMerge(ctx: ReadContext, client: Client, word: Word): Promise<void> {
  const { proposalId, to, carried } = mergedProposal.parse(word.detail);
  const now = (await lockProposals(client, [proposalId, to])).get(proposalId);
  // Where it counts today: the other may have been merged on.
  await redirectProposal(client, { id: proposalId, to: null, from: now?.mergedInto ?? to });
  await client.query('update proposal set merged_into = $2 where id = any($1::uuid[]) and merged_into = $3', [
    carried,
    proposalId,
    now?.mergedInto ?? to,
  ]);
  await reopen(ctx, client, word);
}
