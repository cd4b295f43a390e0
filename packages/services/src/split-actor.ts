import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import {
  deleteForms,
  type FormRow,
  insertActor,
  listForms,
  listMerged,
  lockActors,
  moveForms,
  touchActors,
  writeLabel,
} from '@mirqab/db/write/curation';
import { insertJudgement } from '@mirqab/db/write/judgements';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { startNamesRun } from './start-names-run.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Takes written forms away from an actor into a new one, by an editor's word. Articles that name the actor by them
 * are read anew; nobody is alerted.
 * @returns the new actor, and the judgement by which this is undone.
 * @throws WriteFailure forbidden, not-found, nothing-to-do (no form of it, or no form would be left).
 */
export async function splitActor(
  ctx: ReadContext,
  input: { id: string; formIds: string[] },
): Promise<{ id: string; judgementId: string }> {
  requireRole(ctx.caller, 'editor');
  return inTransaction(ctx.db, async (client) => {
    const actor = (await lockActors(client, [input.id], ctx.caller.workspaceId)).get(input.id);
    if (!actor) throw new WriteFailure('not-found', input.id);
    const ids = [actor.id, ...(await listMerged(client, actor.id))];
    const forms = await listForms(client, ids);
    const asked = new Set(input.formIds);
    const folded = new Set(forms.filter((form) => asked.has(form.id)).map((form) => form.folded));
    // The same form of two that were merged goes once; the other is taken away with it.
    const chosen = forms.filter((form) => folded.has(form.folded));
    const rest = forms.filter((form) => !folded.has(form.folded));
    if (chosen.length === 0 || rest.length === 0) throw new WriteFailure('nothing-to-do', actor.id);
    const firsts = new Map<string, FormRow>();
    for (const form of chosen) if (!firsts.has(form.folded)) firsts.set(form.folded, form);
    const moving = [...firsts.values()];
    const id = newId(ctx.now);
    const { workspaceId, userId: createdBy } = ctx.caller;
    const label = labelOf(moving);
    await insertActor(client, { id, workspaceId, kind: actor.kind, label, origin: 'own', createdBy });
    const moved = moving.map((form) => ({ id: form.id, from: form.entityId }));
    await moveForms(client, moved, () => id);
    const dropped = await deleteForms(
      client,
      chosen.filter((form) => !moving.includes(form)).map((form) => form.id),
    );
    // A label that says a form that went would keep finding it.
    const left = Object.fromEntries(
      Object.entries(actor.label).filter(([, name]) => !moving.some((form) => form.name === name)),
    );
    const relabel = Object.keys(left).length < Object.keys(actor.label).length;
    if (relabel) await writeLabel(client, actor.id, Object.keys(left).length > 0 ? left : labelOf(rest));
    await touchActors(client, ids);
    const names = moving.map((form) => form.name);
    const runId = await startNamesRun(ctx, client, { entityId: id, names, naming: ids });
    const judgementId = newId(ctx.now);
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind: 'entity.split',
      subjectId: actor.id,
      detail: {
        other: id,
        from: actor.id,
        to: id,
        forms: moved,
        names,
        dropped,
        label,
        ...(relabel ? { labelBefore: actor.label } : {}),
        runId,
      },
    });
    await insertAudit(client, ctx.caller, 'entity.split', 'entity', actor.id, {
      into: id,
      names,
      judgementId,
    });
    return { id, judgementId };
  });
}

/** The first form of each language, as a label to be shown by. */
export function labelOf(forms: readonly Pick<FormRow, 'name' | 'language'>[]): Record<string, string> {
  const label: Record<string, string> = {};
  for (const form of forms) {
    const language = form.language ?? 'ar';
    label[language] ??= form.name;
  }
  return label;
}
