import { foldText } from '@mirqab/core/text';
import { type ActorKind, listActorRows } from '@mirqab/db/read/actors';
import type { ReadContext } from './caller.ts';

export type ActorSummary = {
  id: string;
  kind: ActorKind;
  label: Record<string, string>;
  origin: string;
  followed: boolean;
  articles: number;
  lastAt: string | null;
};

/** Watched actors by name in any script, the followed first. */
export async function listActors(
  ctx: ReadContext,
  input: {
    search?: string | undefined;
    kind?: ActorKind | undefined;
    followed?: boolean | undefined;
    limit: number;
  },
): Promise<ActorSummary[]> {
  const folded = input.search
    ? foldText(input.search)
        .trim()
        .replace(/[%_\\]/g, '')
    : '';
  const filter = {
    userId: ctx.caller.userId,
    workspaceId: ctx.caller.workspaceId,
    folded: folded || null,
    kind: input.kind ?? null,
    followed: input.followed ?? false,
  };
  const rows = await listActorRows(ctx.db, filter, input.limit);
  return rows.map((row) => ({ ...row, lastAt: row.lastAt?.toISOString() ?? null }));
}
