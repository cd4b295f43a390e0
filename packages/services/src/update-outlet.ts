import { checkRules, type OutletRules } from '@mirqab/core/page';
import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { addOutbox } from '@mirqab/db/write/outbox';
import { keepRuleRecords } from '@mirqab/db/write/traces';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

export type OutletChange = { name?: string; language?: string | null; rules?: unknown };

/**
 * Changes an outlet's name, language or page rules. New rules read new pages from now on; what is stored
 * is read by them when a run reads it again from its kept bytes. How they fare on its latest pages is worked out
 * at once by the worker.
 *
 * @throws WriteFailure forbidden, not-found; bad-rules when they are none, or a selector cannot be read: the preview says which.
 */
export async function updateOutlet(ctx: ReadContext, id: string, input: OutletChange): Promise<void> {
  requireRole(ctx.caller, 'admin');
  const rules = input.rules === undefined ? undefined : soundRules(input.rules);
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
    if (rules !== undefined) {
      await keepRuleRecords(client, id, partsOf(rules ?? {}));
      if (rules) {
        const payload = { v: 1, task: 'weigh-rules', outletId: id };
        await addOutbox(client, [{ queue: 'maintenance', payload }]);
      }
    }
    await insertAudit(client, ctx.caller, 'outlet.update', 'outlet', id, input);
  });
}

function soundRules(input: unknown): OutletRules | null {
  if (input === null) return null;
  const checked = checkRules(input);
  if (!checked.ok) throw new WriteFailure('bad-rules', checked.problems[0]?.path.join('.') ?? null);
  return checked.rules;
}

/** Each rule as its record names it. */
export function partsOf(rules: OutletRules): { part: string; rule: string }[] {
  const fields = ['title', 'byline', 'date', 'section', 'body', 'ignore'] as const;
  return [
    ...fields.flatMap((part) => (rules[part] ?? []).map((rule) => ({ part, rule }))),
    ...(rules.zones ?? []).map(({ selector, kind }) => ({ part: `zone:${kind}`, rule: selector })),
    ...(rules.markers ?? []).map(({ phrase, kind }) => ({ part: `marker:${kind}`, rule: phrase })),
  ];
}
