import { expireRaw } from './articles.ts';
import type { Client } from './client.ts';
import { dropSightings } from './proposals.ts';

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
  await dropSightings(client, [articleId]);
  for (const table of ['mention', 'quote', 'meeting', 'match', 'revision', 'article_band', 'page_trace']) {
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
  await expireRaw(client, row.hashes ?? []);
  return { storyIds: stories.map((story) => story.id) };
}
