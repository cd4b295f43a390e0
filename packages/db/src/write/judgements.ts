import type { Client } from './client.ts';

export const STORY_JUDGEMENTS = ['story.merge', 'story.split', 'story.not-same'] as const;
export const ACTOR_JUDGEMENTS = [
  'entity.merge',
  'entity.split',
  'entity.not-same',
  'entity.name',
  'entity.unname',
  'proposal.actor',
  'proposal.variant',
  'proposal.merge',
  'proposal.rejected',
  'proposal.unsure',
] as const;
export type StoryJudgementKind = (typeof STORY_JUDGEMENTS)[number];
export type ActorJudgementKind = (typeof ACTOR_JUDGEMENTS)[number];
export type JudgementKind = StoryJudgementKind | ActorJudgementKind;

export type NewJudgement = {
  id: string;
  kind: JudgementKind;
  /** The article kept apart; of a merge of stories, the one that was merged; an actor, or a proposal. */
  subjectId: string;
  detail: object;
};

/** Keeps what a person decided about a story or an actor. */
export async function insertJudgement(
  client: Client,
  who: { userId: string; workspaceId: string },
  judgement: NewJudgement,
): Promise<void> {
  await client.query(
    `insert into judgement (id, workspace_id, created_by, kind, subject_id, detail) values ($1, $2, $3, $4, $5, $6)`,
    [
      judgement.id,
      who.workspaceId,
      who.userId,
      judgement.kind,
      judgement.subjectId,
      JSON.stringify(judgement.detail),
    ],
  );
}

export type TakenBack<K extends JudgementKind> = {
  kind: K;
  subjectId: string;
  detail: unknown;
  createdAt: Date;
};

/** Marks a judgement of one of these kinds as undone; null when the workspace has none such that stands. */
export async function takeBackJudgement<K extends JudgementKind>(
  client: Client,
  { id, workspaceId, now, kinds }: { id: string; workspaceId: string; now: Date; kinds: readonly K[] },
): Promise<TakenBack<K> | null> {
  const { rows } = await client.query<TakenBack<K>>(
    `update judgement set undone_at = $3 where id = $1 and workspace_id = $2 and undone_at is null and kind = any($4)
     returning kind, subject_id as "subjectId", detail, created_at as "createdAt"`,
    [id, workspaceId, now, kinds],
  );
  return rows[0] ?? null;
}

/** Lets judgements stand again. */
export async function restoreJudgements(client: Client, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await client.query('update judgement set undone_at = null where id = any($1)', [ids]);
}

/**
 * Takes back what kept the articles of two stories apart: the later word, that they are one, counts.
 * Returns the ids, for an undo.
 */
export async function overrideApart(
  client: Client,
  { a, b, now }: { a: string; b: string; now: Date },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `update judgement j set undone_at = $3
     from story_member m, story s
     where j.kind in ('story.split', 'story.not-same') and j.undone_at is null
       and m.story_id in ($1, $2) and j.subject_id = m.article_id::text
       and s.id = (j.detail->>'storyId')::uuid
       and case when m.story_id = $1 then $2 else $1 end in (s.id, s.merged_into)
     returning j.id`,
    [a, b, now],
  );
  return [...new Set(rows.map((row) => row.id))];
}

/**
 * Stories that articles must never join, by a person's word: said of the article itself, of the text it
 * is a copy of, or of the text that one is a copy of. A story since merged stands for the one it is in.
 */
export async function listApart(
  client: Client,
  articles: { id: string; copyOf: string | null }[],
): Promise<{ articleId: string; storyId: string }[]> {
  if (articles.length === 0) return [];
  const { rows } = await client.query<{ articleId: string; storyId: string }>(
    `with recursive said as (
       select x.id as article_id, (j.detail->>'storyId')::uuid as story_id
       from unnest($1::uuid[], $2::uuid[]) as x(id, copy_of)
       left join article c on c.id = x.copy_of
       join judgement j on j.kind in ('story.split', 'story.not-same') and j.undone_at is null
         and j.subject_id = any(array[x.id::text, x.copy_of::text, c.copy_of::text])),
     up as (
       select said.article_id, s.id, s.merged_into, 0 as depth from said join story s on s.id = said.story_id
       union all
       select up.article_id, s.id, s.merged_into, depth + 1 from up join story s on s.id = up.merged_into where depth < 20)
     select distinct article_id as "articleId", id as "storyId" from up`,
    [articles.map((article) => article.id), articles.map((article) => article.copyOf)],
  );
  return rows;
}
