import { newId } from '@mirqab/db';
import type { ReadContext } from './caller.ts';
import { ownAlert } from './own-alert.ts';

/** Says that a match was right or wrong, or takes that back. The last word counts. @throws ReadFailure not-found. */
export async function judgeMatch(
  ctx: ReadContext,
  input: { alertId: string; articleId: string; verdict: 'right' | 'wrong' | null },
): Promise<void> {
  await ownAlert(ctx, input.alertId);
  const subjectId = `${input.alertId}:${input.articleId}`;
  const { prisma } = ctx.db;
  await prisma.judgement.updateMany({
    where: {
      subjectId,
      kind: { in: ['match.right', 'match.wrong'] },
      undoneAt: null,
      workspaceId: ctx.caller.workspaceId,
    },
    data: { undoneAt: ctx.now },
  });
  if (input.verdict === null) return;
  await prisma.judgement.create({
    data: {
      id: newId(ctx.now),
      workspaceId: ctx.caller.workspaceId,
      createdBy: ctx.caller.userId,
      kind: `match.${input.verdict}`,
      subjectId,
    },
  });
}
