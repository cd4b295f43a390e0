import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import type { Client } from '@mirqab/db/write/client';
import { restoreJudgements, STORY_JUDGEMENTS, takeBackJudgement } from '@mirqab/db/write/judgements';
import { tellLive } from '@mirqab/db/write/live';
import {
  carryMarks,
  carryTold,
  giveBackMarks,
  giveBackTold,
  listMembers,
  lockStanding,
  moveMembers,
  redirectStory,
} from '@mirqab/db/write/repair';
import { lockSettling, refreshStoryEntities, writeStoryStates } from '@mirqab/db/write/stories';
import { z } from 'zod';
import type { ReadContext } from './caller.ts';
import { recountStories } from './recount-stories.ts';
import { requireRole } from './require-role.ts';
import { rebuildState } from './story-state.ts';
import { WriteFailure } from './write-failure.ts';

const moved = z.object({
  from: z.string(),
  to: z.string(),
  members: z.array(z.object({ articleId: z.string(), segment: z.number().int() })),
  told: z.array(z.object({ alertId: z.string(), channelId: z.string() })).default([]),
  marks: z
    .array(z.object({ userId: z.string(), seen: z.boolean(), read: z.boolean(), saved: z.boolean() }))
    .default([]),
  overrode: z.array(z.string()).default([]),
});
type Moved = z.output<typeof moved>;

/**
 * Takes back a word about a story: what it moved returns, as far as it still stands where it was put, and
 * what joined since stays. Readers' marks that came with it go, where they have not marked it anew; what
 * channels were told of it is told of it still; nothing is sent.
 * @throws WriteFailure forbidden, not-found (no such judgement of this workspace, or undone before).
 */
export async function undoJudgement(ctx: ReadContext, input: { judgementId: string }): Promise<void> {
  requireRole(ctx.caller, 'editor');
  await inTransaction(ctx.db, async (client) => {
    await lockSettling(client);
    const { workspaceId } = ctx.caller;
    const judgement = await takeBackJudgement(client, {
      id: input.judgementId,
      workspaceId,
      now: ctx.now,
      kinds: STORY_JUDGEMENTS,
    });
    if (!judgement) throw new WriteFailure('not-found', input.judgementId);
    const change = moved.safeParse(judgement.detail);
    let touched: string[] = [];
    if (judgement.kind === 'story.merge' && change.success) touched = await part(client, change.data);
    if (judgement.kind === 'story.split' && change.success) touched = await rejoin(client, change.data);
    await refresh(client, touched);
    await insertAudit(client, ctx.caller, `${judgement.kind}.undo`, 'judgement', input.judgementId);
    await tellLive(
      client,
      touched.map((id) => ({ kind: 'story', id })),
    );
  });
}

/** The merged story stands by itself again, with the members it brought. */
async function part(client: Client, { from, to, members, told, marks, overrode }: Moved): Promise<string[]> {
  const into = (await lockStanding(client, [to])).get(to);
  if (!into) return [];
  const back = await moveMembers(client, { from: into.id, to: from, members, because: null });
  await restoreJudgements(client, overrode);
  if (back.length === 0) return [];
  await redirectStory(client, from, null);
  await giveBackTold(client, { from: into.id, to: from, told });
  await giveBackMarks(client, { from: into.id, to: from, gained: marks });
  return [from, into.id];
}

/** What was split off returns; its story leads there when nothing else has joined it. */
async function rejoin(client: Client, { from, to, members }: Moved): Promise<string[]> {
  const standing = await lockStanding(client, [from, to]);
  const home = standing.get(from);
  const own = standing.get(to);
  if (!home || !own || home.id === own.id) return [];
  await moveMembers(client, { from: own.id, to: home.id, members, because: null });
  if ((await listMembers(client, own.id)).length === 0) {
    await carryTold(client, own.id, home.id);
    await carryMarks(client, { from: own.id, to: home.id, saved: true });
    await redirectStory(client, own.id, home.id);
  }
  return [home.id, own.id];
}

async function refresh(client: Client, ids: string[]): Promise<void> {
  for (const id of ids) {
    const made = await rebuildState(client, id);
    if (made) await writeStoryStates(client, [{ id, state: made.state, keys: [] }]);
  }
  await recountStories(client, ids);
  await refreshStoryEntities(client, ids);
}
