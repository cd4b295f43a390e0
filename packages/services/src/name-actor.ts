import { nameKey } from '@mirqab/core/actors';
import { detectLanguage, foldText } from '@mirqab/core/text';
import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import type { Client } from '@mirqab/db/write/client';
import {
  deleteForms,
  insertForms,
  listForms,
  listMerged,
  lockActors,
  type StandingActor,
  touchActors,
} from '@mirqab/db/write/curation';
import { insertJudgement } from '@mirqab/db/write/judgements';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { startNamesRun } from './start-names-run.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Adds a written form to an actor. New texts are read for it at once, the archive by a run; nobody is alerted of
 * what is old.
 * @returns the judgement by which this is undone, and the run.
 * @throws WriteFailure forbidden, not-found, nothing-to-do (it has that form, or there is no letter in it).
 */
export async function nameActor(
  ctx: ReadContext,
  input: { id: string; name: string },
): Promise<{ id: string; judgementId: string; runId: string }> {
  requireRole(ctx.caller, 'editor');
  return inTransaction(ctx.db, async (client) => {
    const actor = await standing(ctx, client, input.id);
    const added = await addForms(ctx, client, { actor, names: [input.name], source: 'own' });
    if (!added) throw new WriteFailure('nothing-to-do', actor.id);
    const judgementId = newId(ctx.now);
    const detail = { formIds: added.formIds, names: [input.name], runId: added.runId };
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind: 'entity.name',
      subjectId: actor.id,
      detail,
    });
    await insertAudit(client, ctx.caller, 'entity.name', 'entity', actor.id, {
      name: input.name,
      judgementId,
    });
    return { id: actor.id, judgementId, runId: added.runId };
  });
}

/**
 * Takes a written form away from an actor; articles that name it are read anew.
 * @returns the judgement by which this is undone.
 * @throws WriteFailure forbidden, not-found, nothing-to-do (no form would be left).
 */
export async function unnameActor(
  ctx: ReadContext,
  input: { id: string; formId: string },
): Promise<{ id: string; judgementId: string }> {
  requireRole(ctx.caller, 'editor');
  return inTransaction(ctx.db, async (client) => {
    const actor = await standing(ctx, client, input.id);
    const ids = [actor.id, ...(await listMerged(client, actor.id))];
    const forms = await listForms(client, ids);
    const form = forms.find((one) => one.id === input.formId);
    if (!form) throw new WriteFailure('not-found', input.formId);
    const label = Object.values(actor.label);
    if (forms.length === 1 || label.includes(form.name)) throw new WriteFailure('nothing-to-do', actor.id);
    const rows = await deleteForms(client, [form.id]);
    await touchActors(client, [actor.id]);
    const runId = await startNamesRun(ctx, client, { entityId: actor.id, names: [form.name], naming: ids });
    const judgementId = newId(ctx.now);
    const detail = { rows, names: [form.name], runId };
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind: 'entity.unname',
      subjectId: actor.id,
      detail,
    });
    await insertAudit(client, ctx.caller, 'entity.unname', 'entity', actor.id, {
      name: form.name,
      judgementId,
    });
    return { id: actor.id, judgementId };
  });
}

async function standing(ctx: ReadContext, client: Client, id: string): Promise<StandingActor> {
  const actor = (await lockActors(client, [id], ctx.caller.workspaceId)).get(id);
  if (!actor) throw new WriteFailure('not-found', id);
  return actor;
}

/** Adds forms and begins to read the archive for them; null when the actor has them all, or there is no letter in them. */
export async function addForms(
  ctx: ReadContext,
  client: Client,
  input: { actor: { id: string }; names: readonly string[]; source: string },
): Promise<{ formIds: string[]; runId: string } | null> {
  const { actor, source } = input;
  const ids = [actor.id, ...(await listMerged(client, actor.id))];
  const known = new Set((await listForms(client, ids)).map((form) => form.folded));
  const fresh = new Map(
    input.names
      .map((name) => ({ name: name.trim(), folded: foldText(name).trim() }))
      .filter(({ name, folded }) => nameKey(name) !== '' && folded !== '' && !known.has(folded))
      .map((form) => [form.folded, form]),
  );
  if (fresh.size === 0) return null;
  const forms = [...fresh.values()].map(({ name, folded }) => ({
    id: newId(ctx.now),
    entityId: actor.id,
    name,
    folded,
    language: detectLanguage(name).language,
  }));
  const formIds = await insertForms(client, forms, { source, createdBy: ctx.caller.userId });
  await touchActors(client, [actor.id]);
  const runId = await startNamesRun(ctx, client, { entityId: actor.id, names: forms.map((one) => one.name) });
  return { formIds, runId };
}
