import { detectLanguage, foldText } from '@mirqab/core/text';
import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { startNamesRun } from './start-names-run.ts';

export type ActorInput = {
  kind: 'person' | 'organisation' | 'place';
  label: Record<string, string>;
  /** Every other written form, in any script. */
  names: string[];
  context: string[];
  note?: string | undefined;
};

/**
 * Adds an actor to be watched. New articles are read for it from now on, the archive by a run that alerts nobody.
 * @returns its id. @throws WriteFailure forbidden.
 */
export async function createActor(ctx: ReadContext, input: ActorInput): Promise<string> {
  requireRole(ctx.caller, 'editor');
  const id = newId(ctx.now);
  await inTransaction(ctx.db, async (client) => {
    await client.query(
      `insert into entity (id, workspace_id, kind, label, context, note, origin, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, 'own', $7, now())`,
      [
        id,
        ctx.caller.workspaceId,
        input.kind,
        JSON.stringify(input.label),
        input.context,
        input.note ?? null,
        ctx.caller.userId,
      ],
    );
    const forms = new Map(
      [...Object.values(input.label), ...input.names].map((name) => [foldText(name).trim(), name.trim()]),
    );
    forms.delete('');
    const entries = [...forms];
    await client.query(
      `insert into entity_name (id, entity_id, name, folded, language, form, created_by)
       select x.id, $1, x.name, x.folded, x.language, 'full', $2
       from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as x(id, name, folded, language)`,
      [
        id,
        ctx.caller.userId,
        entries.map(() => newId(ctx.now)),
        entries.map(([, name]) => name),
        entries.map(([folded]) => folded),
        entries.map(([, name]) => detectLanguage(name).language),
      ],
    );
    await startNamesRun(ctx, client, { entityId: id, names: entries.map(([, name]) => name) });
    await insertAudit(client, ctx.caller, 'entity.create', 'entity', id, { label: input.label });
  });
  return id;
}
