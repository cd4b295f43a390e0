import { framingChanges } from '@mirqab/core/stories';
import type { Client } from '@mirqab/db/write/client';
import { listFormerTitles, type NewMention, writeFramings } from '@mirqab/db/write/mentions';
import { readTitles } from './article-json.ts';

/**
 * Notes with each edited article whom its new text calls otherwise («المشير», then «اللواء المتقاعد»). To be
 * called before the findings of the text before it are replaced.
 */
export async function noteFraming(client: Client, articleIds: string[], found: NewMention[]): Promise<void> {
  const former = Map.groupBy(await listFormerTitles(client, articleIds), (row) => row.articleId);
  if (former.size === 0) return;
  const mentions = Map.groupBy(found, (mention) => mention.articleId);
  const framings = [...former].flatMap(([articleId, before]) => {
    const after = (mentions.get(articleId) ?? []).flatMap(({ entityId, titles }) =>
      entityId === null ? [] : readTitles(titles).map(({ text }) => ({ entityId, title: text })),
    );
    const changes = framingChanges(before, after);
    return changes.length > 0 ? [{ articleId, changes }] : [];
  });
  await writeFramings(client, framings);
}
