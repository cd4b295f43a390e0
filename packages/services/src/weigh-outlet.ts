import type { Db } from '@mirqab/db';
import { listKeptPages } from '@mirqab/db/read/rules';
import { listKept } from '@mirqab/db/write/kept';
import { TRACES_KEPT } from '@mirqab/db/write/traces';
import { keptTask } from './kept-task.ts';
import type { RawStore, Reader } from './ports.ts';
import { type PageRecord, recordPages } from './record-pages.ts';

/**
 * Reads an outlet's latest stored pages by its rules of now, to know at once how each rule fares, before the next page comes.
 * Nothing stored of the articles changes. A page whose bytes are gone or that was too heavy is left out.
 */
export async function weighOutlet(
  ctx: { db: Db; raw: Pick<RawStore, 'get'>; reader: Pick<Reader, 'articles'> },
  { outletId }: { outletId: string },
): Promise<{ pages: number }> {
  const pages = await listKeptPages(ctx.db, outletId, TRACES_KEPT);
  const kept = await listKept(
    ctx.db.pool,
    pages.map((page) => page.articleId),
  );
  const records: PageRecord[] = [];
  for (const article of kept) {
    const bytes = article.rawHash === null ? null : await ctx.raw.get(article.rawHash);
    if (bytes === null) continue;
    const [reading] = await ctx.reader.articles([
      { ...keptTask(article, bytes), weigh: article.rules !== null },
    ]);
    if (!reading?.ok) continue;
    records.push({
      outletId,
      articleId: article.id,
      rulesVersion: article.rulesVersion,
      hasRules: article.rules !== null,
      prepared: reading.article,
    });
  }
  await recordPages(ctx.db, records, true);
  return { pages: records.length };
}
