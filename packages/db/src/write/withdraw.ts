import type { Client } from './client.ts';

/**
 * Empties an article and all that was made of it; its row and keys stay. Returns the stories it stood
 * in and the kept bytes nobody else needs (their rows are gone); null when there is no such article.
 */
export async function withdraw(
  client: Client,
  articleId: string,
  reason: string,
): Promise<{ storyIds: string[]; rawHashes: string[] } | null> {
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
  const { rows: raws } = await client.query<{ hash: string }>(
    `delete from raw_object r where hash = any($1)
       and not exists (select 1 from article a where a.raw_hash = r.hash)
       and not exists (select 1 from revision v where v.raw_hash = r.hash) returning hash`,
    [row.hashes ?? []],
  );
  return { storyIds: stories.map((story) => story.id), rawHashes: raws.map((raw) => raw.hash) };
}
