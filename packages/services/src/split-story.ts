import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { insertJudgement } from '@mirqab/db/write/judgements';
import { tellLive } from '@mirqab/db/write/live';
import {
  carryMarks,
  copyKeys,
  listMembers,
  lockStanding,
  moveMembers,
  shareTold,
} from '@mirqab/db/write/repair';
import {
  insertStories,
  lockSettling,
  refreshStoryEntities,
  writeStoryStates,
} from '@mirqab/db/write/stories';
import { listTexts } from '@mirqab/db/write/texts';
import type { ReadContext } from './caller.ts';
import { recountStories } from './recount-stories.ts';
import { requireRole } from './require-role.ts';
import { rebuildState } from './story-state.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Takes an article out of its story into one of its own, by an editor's word; the copies of its text that
 * stand there go with it. Neither it nor a later copy of it joins that story again, and nothing is sent.
 * @returns the new story, and the judgement by which this is undone.
 * @throws WriteFailure forbidden, not-found (it is not in that story), nothing-to-do (it is all of it).
 */
export async function splitStory(
  ctx: ReadContext,
  input: { storyId: string; articleId: string },
): Promise<{ storyId: string; judgementId: string }> {
  requireRole(ctx.caller, 'editor');
  const { articleId } = input;
  return inTransaction(ctx.db, async (client) => {
    await lockSettling(client);
    const story = (await lockStanding(client, [input.storyId])).get(input.storyId);
    if (!story) throw new WriteFailure('not-found', input.storyId);
    const all = await listMembers(client, story.id);
    const out = all.filter((one) => one.articleId === articleId || one.copyOf === articleId);
    const [text] = await listTexts(client, [articleId]);
    if (!text || !out.some((one) => one.articleId === articleId))
      throw new WriteFailure('not-found', articleId);
    if (out.length === all.length) throw new WriteFailure('nothing-to-do', story.id);
    const id = newId(ctx.now);
    const at = text.sortAt.toISOString();
    const { title, language } = text;
    await insertStories(client, [{ id, title, language, leadId: articleId, firstAt: at, sortAt: at }]);
    const because = { code: 'judged', value: 'not-same' };
    const members = await moveMembers(client, { from: story.id, to: id, members: out, because });
    const articleIds = members.map((member) => member.articleId);
    await shareTold(client, { from: story.id, to: id, articleIds });
    await carryMarks(client, { from: story.id, to: id, saved: false });
    const own = await rebuildState(client, id);
    const rest = await rebuildState(client, story.id);
    await copyKeys(client, { from: story.id, to: id, only: own?.keys ?? [] });
    await writeStoryStates(
      client,
      [own, rest].flatMap((made) => (made ? [{ id: made.state.id, state: made.state, keys: [] }] : [])),
    );
    await recountStories(client, [id, story.id]);
    await refreshStoryEntities(client, [id, story.id]);
    const judgementId = newId(ctx.now);
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind: 'story.split',
      subjectId: articleId,
      detail: { storyId: story.id, from: story.id, to: id, members },
    });
    await insertAudit(client, ctx.caller, 'story.split', 'story', story.id, {
      articleId,
      into: id,
      judgementId,
    });
    await tellLive(
      client,
      [story.id, id].map((one) => ({ kind: 'story', id: one })),
    );
    return { storyId: id, judgementId };
  });
}
