import { type OutletRules, outletRules } from '@mirqab/core/page';
import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

export type OutletChange = { name?: string; language?: string | null; rules?: OutletRules | null };

/**
 * Changes an outlet's name, language or page rules. New rules read new pages from now on; what is stored
 * is read by them when a run reads it again from its kept bytes.
 *
 * @throws WriteFailure forbidden, not-found.
 */
export async function updateOutlet(ctx: ReadContext, id: string, input: OutletChange): Promise<void> {
  requireRole(ctx.caller, 'admin');
  const rules =
    input.rules === undefined || input.rules === null ? input.rules : outletRules.parse(input.rules);
  await inTransaction(ctx.db, async (client) => {
    const { rowCount } = await client.query(
      `update outlet set name = coalesce($2, name), language = case when $3 then $4 else language end,
         rules = case when $5 then $6::jsonb else rules end, rules_version = rules_version + case when $5 then 1 else 0 end where id = $1`,
      [
        id,
        input.name ?? null,
        input.language !== undefined,
        input.language ?? null,
        rules !== undefined,
        rules ? JSON.stringify(rules) : null,
      ],
    );
    if (!rowCount) throw new WriteFailure('not-found', id);
    await insertAudit(client, ctx.caller, 'outlet.update', 'outlet', id, input);
  });
}
