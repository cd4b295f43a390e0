import { inTransaction } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { dropSightings } from '@mirqab/db/write/proposals';
import type { ReadContext } from './caller.ts';
import { recountStories } from './recount-stories.ts';
import { requireRole } from './require-role.ts';

/**
 * Takes the sample press away with all that came of it: outlets, sources, articles, stories, actors.
 * It does not come back by itself. @returns how many articles went. @throws WriteFailure forbidden.
 */
export async function removeSample(ctx: ReadContext): Promise<number> {
  requireRole(ctx.caller, 'admin');
  return inTransaction(ctx.db, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('mirqab-sample'))`);
    const { rows } = await client.query<{ value: { groupId: string } }>(
      `select value from installation where key = 'sample' and value->>'state' = 'present'`,
    );
    const groupId = rows[0]?.value.groupId;
    if (groupId === undefined) return 0;
    const articles = await client.query<{ id: string; storyId: string | null }>(
      `select a.id, a.story_id as "storyId" from article a join outlet o on o.id = a.outlet_id where o.group_id = $1`,
      [groupId],
    );
    const ids = articles.rows.map((row) => row.id);
    const stories = [...new Set(articles.rows.flatMap((row) => (row.storyId === null ? [] : [row.storyId])))];
    await client.query(
      'delete from delivery where id in (select delivery_id from delivery_story where article_id = any($1))',
      [ids],
    );
    await dropSightings(client, ids);
    await client.query(`delete from proposal where articles = 0 and state in ('open', 'unsure', 'merged')`);
    await client.query('delete from article where id = any($1)', [ids]);
    await client.query(
      'delete from story s where id = any($1) and not exists (select 1 from story_member m where m.story_id = s.id)',
      [stories],
    );
    await recountStories(client, stories);
    await client.query('delete from outlet_group where id = $1', [groupId]);
    // Who was merged into one of the sample's actors stands by itself again.
    await client.query(
      `update entity set merged_into = null, updated_at = now()
       where origin <> 'sample' and merged_into in (select id from entity where origin = 'sample')`,
    );
    await client.query(`delete from entity where origin = 'sample'`);
    await client.query(`update installation set value = '{"state":"removed"}' where key = 'sample'`);
    await insertAudit(client, ctx.caller, 'sample.remove', 'group', groupId, { articles: ids.length });
    return ids.length;
  });
}
