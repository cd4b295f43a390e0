import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { tellLive } from '@mirqab/db/write/live';
import { addOutbox } from '@mirqab/db/write/outbox';
import { refreshStoryEntities } from '@mirqab/db/write/stories';
import { withdraw } from '@mirqab/db/write/withdraw';
import type { ReadContext } from './caller.ts';
import { recountStories } from './recount-stories.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/**
 * Takes an article's text away for good: body, zones, revisions, findings, matches and kept bytes go;
 * its keys and the reason stay, so that no poll brings it back.
 * @throws WriteFailure forbidden, not-found.
 */
export async function withdrawArticle(
  ctx: ReadContext,
  input: { articleId: string; reason: string },
): Promise<void> {
  requireRole(ctx.caller, 'admin');
  await inTransaction(ctx.db, async (client) => {
    const gone = await withdraw(client, input.articleId, input.reason);
    if (!gone) throw new WriteFailure('not-found', input.articleId);
    await recountStories(client, gone.storyIds);
    await refreshStoryEntities(client, gone.storyIds);
    await insertAudit(client, ctx.caller, 'article.withdraw', 'article', input.articleId, {
      reason: input.reason,
    });
    await tellLive(
      client,
      gone.storyIds.map((id) => ({ kind: 'story', id })),
    );
    await addOutbox(client, [{ queue: 'maintenance', payload: { v: 1, task: 'retention' } }]);
  });
}
