import type { Db } from '../client.ts';

export type MarkChange = { seen?: true; read?: boolean; saved?: boolean };

/** Keeps what a reader did with stories, in one statement; what is not named stays. Unknown ids are passed over. */
export async function markStories(
  db: Db,
  userId: string,
  storyIds: string[],
  change: MarkChange,
  now: Date,
): Promise<number> {
  const { rowCount } = await db.pool.query(
    `insert into story_mark as k (user_id, story_id, seen_at, read_at, saved_at)
     select $1, s.id, case when $3 or $4 is true then $6::timestamptz end,
       case when $4 is true then $6::timestamptz end, case when $5 is true then $6::timestamptz end
     from story s where s.id = any($2::uuid[])
     on conflict (user_id, story_id) do update set
       seen_at = coalesce(k.seen_at, excluded.seen_at),
       read_at = case when $4::boolean is null then k.read_at when $4 then coalesce(k.read_at, $6) end,
       saved_at = case when $5::boolean is null then k.saved_at when $5 then coalesce(k.saved_at, $6) end`,
    [userId, storyIds, change.seen ?? false, change.read ?? null, change.saved ?? null, now],
  );
  return rowCount ?? 0;
}
