import type { Db } from '../client.ts';

/** What a person decided of a story and has not taken back. */
export type StoryJudgement = {
  id: string;
  kind: 'story.merge' | 'story.split' | 'story.not-same';
  by: string | null;
  at: string;
  /** Of whom it was said: the article taken out or kept apart, or the first telling of what was merged. */
  articleId: string | null;
  title: string | null;
  outlet: string | null;
};

/**
 * Judgements that stand of a story, the newest first: those said of it, and those said of the articles in it.
 * The audit tells the first, since a merge or a split leaves the story it was said of.
 */
export async function listStoryJudgements(
  db: Db,
  about: { storyId: string; articleIds: string[]; workspaceId: string },
): Promise<StoryJudgement[]> {
  const { rows } = await db.pool.query(
    `with said as (
       select (e.detail->>'judgementId')::uuid as id from audit_event e
       where e.subject_kind = 'story' and e.subject_id = $1 and e.action in ('story.merge', 'story.split', 'story.not-same')
       union
       select j.id from judgement j where j.kind in ('story.split', 'story.not-same') and j.subject_id = any($2))
     select j.id, j.kind, u.name as "by", j.created_at, a.id as article_id, a.title, o.name as outlet
     from said join judgement j on j.id = said.id
     left join "user" u on u.id = j.created_by
     left join story s on s.id = case when j.kind = 'story.merge' then j.subject_id::uuid end
     left join article a on a.id = coalesce(s.lead_id, case when j.kind <> 'story.merge' then j.subject_id::uuid end)
     left join outlet o on o.id = a.outlet_id
     where j.undone_at is null and j.workspace_id = $3
     order by j.created_at desc limit 50`,
    [about.storyId, about.articleIds, about.workspaceId],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    by: row.by,
    at: row.created_at.toISOString(),
    articleId: row.article_id,
    title: row.title,
    outlet: row.outlet,
  }));
}
