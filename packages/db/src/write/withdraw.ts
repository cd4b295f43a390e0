import type { Client } from './client.ts';

/**
 * Empties an article and all that was made of it; its row and keys stay. Returns the stories it stood
 * in; null when there is no such article.
 */
export async function withdraw(
  client: Client,
  articleId: string,
  reason: string,
): Promise<{ storyIds: string[] } | null> {
  const found = await client.query<{ hashes: string[] | null }>(
    `select (select array_agg(distinct h) from (select raw_hash as h from revision where article_id = $1
       union select raw_hash from article where id = $1) r where h is not null) as hashes
     from article where id = $1 and withdrawn_at is null for update`,
    [articleId],
  );
  const row = found.rows[0];
  if (!row) return null;
  const { rows: stories } = await client.query<{ id: string }>(
    'select distinct story_id as id from story_member where article_id = $1',
    [articleId],
  );
  for (const table of ['mention', 'quote', 'meeting', 'match', 'revision', 'article_band']) {
    await client.query(`delete from ${table} where article_id = $1`, [articleId]);
  }
  await client.query(
    `update article set title = '', byline = null, section = null, image = null, body = '', body_html = null, zones = '[]',
       segments = '[]', date_evidence = '[]', search = null, fingerprint = null, raw_hash = null, original_source = '{}',
       withdrawn_at = now(), withdrawn_why = $2 where id = $1`,
    [articleId, reason],
  );
  await client.query(
    `update source_item set title = null, listed = '{}', content_html = null where article_id = $1`,
    [articleId],
  );
  // Bytes that only this article was read from are over: retention takes them at its next turn.
  await client.query(
    `update raw_object r set kept_at = to_timestamp(0) where hash = any($1)
       and not exists (select 1 from article a where a.raw_hash = r.hash)
       and not exists (select 1 from revision v where v.raw_hash = r.hash)`,
    [row.hashes ?? []],
  );
  return { storyIds: stories.map((story) => story.id) };
}
