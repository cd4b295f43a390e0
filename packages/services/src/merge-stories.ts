import { mergeStories as mergeStates } from '@mirqab/core/stories';
import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { insertJudgement, overrideApart } from '@mirqab/db/write/judgements';
import { tellLive } from '@mirqab/db/write/live';
import {
  carryMarks,
  carryTold,
  copyKeys,
  listMembers,
  lockStanding,
  moveMembers,
  redirectStory,
} from '@mirqab/db/write/repair';
import { lockSettling, refreshStoryEntities, writeStoryStates } from '@mirqab/db/write/stories';
import type { ReadContext } from './caller.ts';
import { recountStories } from './recount-stories.ts';
import { requireRole } from './require-role.ts';
import { readState, rebuildState } from './story-state.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Makes one story of two, by an editor's word. The older stays and the other's id leads to it; readers'
 * marks and what channels were told go with it, so that neither is sent a second time.
 * @returns the story that stays, and the judgement by which this is undone.
 * @throws WriteFailure forbidden, not-found, nothing-to-do (they are one already).
 */
export async function mergeStories(
  ctx: ReadContext,
  input: { storyIds: readonly [string, string] },
): Promise<{ storyId: string; judgementId: string }> {
  requireRole(ctx.caller, 'editor');
  return inTransaction(ctx.db, async (client) => {
    await lockSettling(client);
    const standing = await lockStanding(client, [...input.storyIds]);
    const [a, b] = input.storyIds.map((id) => standing.get(id));
    if (!a || !b) throw new WriteFailure('not-found');
    if (a.id === b.id) throw new WriteFailure('nothing-to-do', a.id);
    const older = a.firstAt.getTime() - b.firstAt.getTime() || (a.id < b.id ? -1 : 1);
    const [kept, gone] = older <= 0 ? [a, b] : [b, a];
    const states = [];
    for (const story of [kept, gone]) {
      states.push(readState(story) ?? (await rebuildState(client, story.id))?.state);
    }
    const overrode = await overrideApart(client, { a: kept.id, b: gone.id, now: ctx.now });
    const members = await moveMembers(client, {
      from: gone.id,
      to: kept.id,
      members: await listMembers(client, gone.id),
      because: { code: 'judged', value: 'same' },
    });
    const told = await carryTold(client, gone.id, kept.id);
    const marks = await carryMarks(client, { from: gone.id, to: kept.id, saved: true });
    await copyKeys(client, { from: gone.id, to: kept.id, only: null });
    await redirectStory(client, gone.id, kept.id);
    const [first, second] = states;
    if (first && second) {
      const state = { ...mergeStates(first, second).kept, id: kept.id };
      await writeStoryStates(client, [{ id: kept.id, state, keys: [] }]);
    }
    await recountStories(client, [kept.id]);
    await refreshStoryEntities(client, [kept.id]);
    const judgementId = newId(ctx.now);
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind: 'story.merge',
      subjectId: gone.id,
      detail: { from: gone.id, to: kept.id, members, told, marks, overrode },
    });
    await insertAudit(client, ctx.caller, 'story.merge', 'story', kept.id, { merged: gone.id, judgementId });
    await tellLive(
      client,
      [kept.id, gone.id].map((id) => ({ kind: 'story', id })),
    );
    return { storyId: kept.id, judgementId };
  });
}
