import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { insertJudgement } from '@mirqab/db/write/judgements';
import { lockStanding } from '@mirqab/db/write/repair';
import { lockSettling } from '@mirqab/db/write/stories';
import { listTexts } from '@mirqab/db/write/texts';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Says that an article and a story it does not stand in are not the same: it and its copies never join it.
 * @returns the judgement by which this is undone.
 * @throws WriteFailure forbidden, not-found, nothing-to-do (it stands in that story: split it).
 */
export async function partStory(
  ctx: ReadContext,
  input: { storyId: string; articleId: string },
): Promise<{ storyId: string; judgementId: string }> {
  requireRole(ctx.caller, 'editor');
  const { articleId } = input;
  return inTransaction(ctx.db, async (client) => {
    await lockSettling(client);
    const story = (await lockStanding(client, [input.storyId])).get(input.storyId);
    const [text] = await listTexts(client, [articleId]);
    if (!story || !text) throw new WriteFailure('not-found', story ? articleId : input.storyId);
    if (text.storyId === story.id) throw new WriteFailure('nothing-to-do', story.id);
    const judgementId = newId(ctx.now);
    await insertJudgement(client, ctx.caller, {
      id: judgementId,
      kind: 'story.not-same',
      subjectId: articleId,
      detail: { storyId: story.id },
    });
    await insertAudit(client, ctx.caller, 'story.not-same', 'story', story.id, { articleId, judgementId });
    return { storyId: story.id, judgementId };
  });
}
