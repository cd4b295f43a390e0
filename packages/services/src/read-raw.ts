import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

/** Where the page an article was read from lies in the raw store, and as what it came. @throws ReadFailure not-found. */
export async function readRawReference(
  ctx: Pick<ReadContext, 'db'>,
  articleId: string,
): Promise<{ hash: string; contentType: string | null }> {
  const { rows } = await ctx.db.pool.query<{ hash: string; content_type: string | null }>(
    `select r.hash, r.content_type from article a join raw_object r on r.hash = a.raw_hash
     where a.id = $1 and a.withdrawn_at is null`,
    [articleId],
  );
  const row = rows[0];
  if (!row) throw new ReadFailure('not-found');
  return { hash: row.hash, contentType: row.content_type };
}
