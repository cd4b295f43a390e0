import type { ReadContext } from './caller.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * That all of these are actors of the caller's workspace, or of all. @returns the actors they stand for today, each once.
 * @throws WriteFailure not-found with the first that is none.
 */
export async function ownActors(
  ctx: Pick<ReadContext, 'db' | 'caller'>,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await ctx.db.pool.query<{ asked: string; id: string }>(
    `select e.id as asked, coalesce(e.merged_into, e.id) as id from entity e
     where e.id = any($1::uuid[]) and (e.workspace_id is null or e.workspace_id = $2)`,
    [ids, ctx.caller.workspaceId],
  );
  const found = new Map(rows.map((row) => [row.asked, row.id]));
  return [
    ...new Set(
      ids.map((id) => {
        const own = found.get(id);
        if (own === undefined) throw new WriteFailure('not-found', id);
        return own;
      }),
    ),
  ];
}
