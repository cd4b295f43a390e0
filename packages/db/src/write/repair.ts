import type { Client } from './client.ts';

export type StandingStory = { asked: string; id: string; firstAt: Date; state: unknown };

/** The stories that stand for these ids today, held until the transaction ends; unknown ids are left out. */
export async function lockStanding(client: Client, ids: string[]): Promise<Map<string, StandingStory>> {
  const { rows } = await client.query<StandingStory>(
    `with recursive up as (
       select id as asked, id, merged_into, 0 as depth from story where id = any($1)
       union all
       select up.asked, s.id, s.merged_into, depth + 1 from up join story s on s.id = up.merged_into where depth < 20)
     select up.asked, s.id, s.first_at as "firstAt", s.state from up join story s on s.id = up.id
     where up.merged_into is null order by s.id for update of s`,
    [ids],
  );
  return new Map(rows.map((row) => [row.asked, row]));
}

export type Member = { articleId: string; segment: number };

/** Members of a story with the article each is a copy of, the first told first. */
export async function listMembers(
  client: Client,
  storyId: string,
): Promise<(Member & { copyOf: string | null })[]> {
  const { rows } = await client.query<Member & { copyOf: string | null }>(
    `select m.article_id as "articleId", m.segment, case when coalesce(a.similarity, 1) >= 0.5 then a.copy_of end as "copyOf"
     from story_member m join article a on a.id = m.article_id
     where m.story_id = $1 and a.withdrawn_at is null order by a.sort_at, a.id, m.segment`,
    [storyId],
  );
  return rows;
}

/**
 * Moves members that stand in one story to another, with what their articles matched. `because` is put before
 * their reasons to belong; null takes away what a judgement had put there. Returns those moved.
 */
export async function moveMembers(
  client: Client,
  { from, to, members, because }: { from: string; to: string; members: Member[]; because: object | null },
): Promise<Member[]> {
  const { rows } = await client.query<Member>(
    `update story_member m set story_id = $2, why = case
       when $5::jsonb is not null then jsonb_build_array($5::jsonb) || m.why
       when m.why->0->>'code' = 'judged' then m.why - 0 else m.why end
     from unnest($3::uuid[], $4::int[]) as x(article_id, segment)
     where m.article_id = x.article_id and m.segment = x.segment and m.story_id = $1
     returning m.article_id as "articleId", m.segment`,
    [
      from,
      to,
      members.map((one) => one.articleId),
      members.map((one) => one.segment),
      because === null ? null : JSON.stringify(because),
    ],
  );
  const articles = rows.filter((row) => row.segment === 0).map((row) => row.articleId);
  await client.query('update article set story_id = $2 where id = any($1)', [articles, to]);
  await client.query('update match set story_id = $2 where article_id = any($1)', [articles, to]);
  return rows;
}

/** Sends an id on to another story; null lets it stand by itself again. */
export async function redirectStory(client: Client, from: string, to: string | null): Promise<void> {
  await client.query('update story set merged_into = $2, updated_at = now() where id = $1', [from, to]);
}

/** Gives a story the keys under which another is found; with `only`, those of them alone. */
export async function copyKeys(
  client: Client,
  { from, to, only }: { from: string; to: string; only: string[] | null },
): Promise<void> {
  await client.query(
    `insert into story_key (key, story_id)
     select key, $2::uuid from story_key where story_id = $1 and ($3::text[] is null or key = any($3))
     on conflict do nothing`,
    [from, to, only],
  );
}

export type Told = { alertId: string; channelId: string };

/**
 * Makes what was told of one story told of another. Where a channel is told of both and one telling
 * still waits, the waiting one is dropped: a story reaches a channel once. Returns what was moved.
 */
export async function carryTold(client: Client, from: string, to: string): Promise<Told[]> {
  await dropWaiting(client, from, to);
  const { rows } = await client.query<Told>(
    `update delivery_story d set story_id = $2 where d.story_id = $1
       and not exists (select 1 from delivery_story o
         where o.alert_id = d.alert_id and o.channel_id = d.channel_id and o.story_id = $2)
     returning d.alert_id as "alertId", d.channel_id as "channelId"`,
    [from, to],
  );
  return rows;
}

async function dropWaiting(client: Client, from: string, to: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `delete from delivery_story t using delivery v, delivery_story l, delivery lv
     where v.id = t.delivery_id and v.state = 'pending' and lv.id = l.delivery_id
       and l.alert_id = t.alert_id and l.channel_id = t.channel_id
       and ((t.story_id = $1 and l.story_id = $2)
         or (t.story_id = $2 and l.story_id = $1 and lv.state <> 'pending'))
     returning t.delivery_id as id`,
    [from, to],
  );
  await client.query(
    `delete from delivery v where v.id = any($1) and v.state = 'pending'
       and not exists (select 1 from delivery_story t where t.delivery_id = v.id)`,
    [rows.map((row) => row.id)],
  );
}

/** Gives back what {@link carryTold} moved, as far as it is still there. */
export async function giveBackTold(
  client: Client,
  { from, to, told }: { from: string; to: string; told: Told[] },
): Promise<void> {
  await client.query(
    `update delivery_story d set story_id = $2
     from unnest($3::uuid[], $4::uuid[]) as x(alert_id, channel_id)
     where d.alert_id = x.alert_id and d.channel_id = x.channel_id and d.story_id = $1
       and not exists (select 1 from delivery_story o
         where o.alert_id = d.alert_id and o.channel_id = d.channel_id and o.story_id = $2)`,
    [from, to, told.map((one) => one.alertId), told.map((one) => one.channelId)],
  );
}

/** What was sent by these articles' text counts as told of their new story too; what waits stays where it is. */
export async function shareTold(
  client: Client,
  { from, to, articleIds }: { from: string; to: string; articleIds: string[] },
): Promise<void> {
  await client.query(
    `insert into delivery_story (alert_id, channel_id, story_id, delivery_id, article_id)
     select t.alert_id, t.channel_id, $2, t.delivery_id, t.article_id
     from delivery_story t join delivery v on v.id = t.delivery_id
     where t.story_id = $1 and t.article_id = any($3) and v.state = 'sent'
     on conflict do nothing`,
    [from, to, articleIds],
  );
}

/** What a reader's marks on a story gained from another's. */
export type GainedMarks = { userId: string; seen: boolean; read: boolean; saved: boolean };

/**
 * What readers did with one story holds for another: seen and read, and with `saved` that too. Returns what
 * the other gained by it, for an undo.
 */
export async function carryMarks(
  client: Client,
  { from, to, saved }: { from: string; to: string; saved: boolean },
): Promise<GainedMarks[]> {
  const { rows } = await client.query<GainedMarks>(
    `with put as (
       insert into story_mark as k (user_id, story_id, seen_at, read_at, saved_at)
       select user_id, $2, seen_at, read_at, case when $3 then saved_at end from story_mark where story_id = $1
       on conflict (user_id, story_id) do update set seen_at = coalesce(k.seen_at, excluded.seen_at),
         read_at = coalesce(k.read_at, excluded.read_at), saved_at = coalesce(k.saved_at, excluded.saved_at))
     select f.user_id as "userId", f.seen_at is not null and k.seen_at is null as seen,
       f.read_at is not null and k.read_at is null as read,
       $3 and f.saved_at is not null and k.saved_at is null as saved
     from story_mark f left join story_mark k on k.story_id = $2 and k.user_id = f.user_id where f.story_id = $1`,
    [from, to, saved],
  );
  return rows.filter((row) => row.seen || row.read || row.saved);
}

/** Takes back what {@link carryMarks} gave, where the reader has not marked the story anew since. */
export async function giveBackMarks(
  client: Client,
  { from, to, gained }: { from: string; to: string; gained: GainedMarks[] },
): Promise<void> {
  await client.query(
    `update story_mark k set
       seen_at = case when x.seen and k.seen_at = f.seen_at then null else k.seen_at end,
       read_at = case when x.read and k.read_at = f.read_at then null else k.read_at end,
       saved_at = case when x.saved and k.saved_at = f.saved_at then null else k.saved_at end
     from unnest($3::text[], $4::bool[], $5::bool[], $6::bool[]) as x(user_id, seen, read, saved)
     join story_mark f on f.story_id = $2 and f.user_id = x.user_id
     where k.story_id = $1 and k.user_id = x.user_id`,
    [
      from,
      to,
      gained.map((one) => one.userId),
      gained.map((one) => one.seen),
      gained.map((one) => one.read),
      gained.map((one) => one.saved),
    ],
  );
}
