import type { Client } from './client.ts';

export type NewMatch = {
  alertId: string;
  articleId: string;
  storyId: string | null;
  alertVersion: number;
  revision: number;
  spans: unknown;
  sends: boolean;
};

/**
 * Writes matches. A pair that matched before keeps its time and whether it sends: an edit of the
 * article or a re-run shows newer sentences and starts nothing. Returns the pairs that are new.
 */
export async function insertMatches(
  client: Client,
  matches: NewMatch[],
): Promise<{ alertId: string; articleId: string }[]> {
  if (matches.length === 0) return [];
  const { rows } = await client.query<{ alertId: string; articleId: string; fresh: boolean }>(
    `insert into match (alert_id, article_id, story_id, alert_version, revision, spans, sends)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::jsonb[], $7::bool[])
     on conflict (alert_id, article_id) do update set story_id = excluded.story_id, alert_version = excluded.alert_version,
       revision = excluded.revision, spans = excluded.spans
     returning alert_id as "alertId", article_id as "articleId", (xmax = 0) as fresh`,
    [
      matches.map((match) => match.alertId),
      matches.map((match) => match.articleId),
      matches.map((match) => match.storyId),
      matches.map((match) => match.alertVersion),
      matches.map((match) => match.revision),
      matches.map((match) => JSON.stringify(match.spans)),
      matches.map((match) => match.sends),
    ],
  );
  return rows.filter((row) => row.fresh);
}

/** Takes back matches that a changed text no longer bears, unless something was sent for them. */
export async function removeLostMatches(
  client: Client,
  articleIds: string[],
  kept: { alertId: string; articleId: string }[],
): Promise<void> {
  await client.query(
    `delete from match m where m.article_id = any($1)
       and not exists (select 1 from unnest($2::uuid[], $3::uuid[]) as k(alert_id, article_id)
         where k.alert_id = m.alert_id and k.article_id = m.article_id)
       and not exists (select 1 from delivery_story d where d.alert_id = m.alert_id and d.article_id = m.article_id)`,
    [articleIds, kept.map((match) => match.alertId), kept.map((match) => match.articleId)],
  );
}

export type Triple = { alertId: string; channelId: string; storyId: string };

/** Which of these stories are told, or waiting to be told, to these channels for these alerts. */
export async function findToldStories(client: Client, triples: Triple[]): Promise<Triple[]> {
  if (triples.length === 0) return [];
  const { rows } = await client.query<Triple>(
    `select d.alert_id as "alertId", d.channel_id as "channelId", d.story_id as "storyId"
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as x(alert_id, channel_id, story_id)
     join delivery_story d on d.alert_id = x.alert_id and d.channel_id = x.channel_id and d.story_id = x.story_id`,
    [
      triples.map((triple) => triple.alertId),
      triples.map((triple) => triple.channelId),
      triples.map((triple) => triple.storyId),
    ],
  );
  return rows;
}

/** Instant deliveries of the last day, by alert and channel. */
export async function countInstantLastDay(
  client: Client,
  alertIds: string[],
): Promise<{ alertId: string; channelId: string; count: number }[]> {
  const { rows } = await client.query<{ alertId: string; channelId: string; count: number }>(
    `select alert_id as "alertId", channel_id as "channelId", count(*)::int as count from delivery
     where alert_id = any($1) and story_id is not null and created_at > now() - interval '1 day' group by 1, 2`,
    [alertIds],
  );
  return rows;
}

export type NewDelivery = {
  alertId: string;
  channelId: string;
  /** story:<id> | period:<key> */
  subject: string;
  dueAt: string;
  stories: { storyId: string; articleId: string }[];
};

/**
 * Writes deliveries with the stories they tell of. An (alert, channel, subject) that exists takes the
 * stories in; a story that is told already stays where it is, and a delivery left without any is not
 * made. Returns what is new and must be handed to the queue. `makeId` gives ids.
 */
export async function insertDeliveries(
  client: Client,
  deliveries: NewDelivery[],
  makeId: () => string,
): Promise<{ id: string; waitMs: number }[]> {
  if (deliveries.length === 0) return [];
  const lists = [
    deliveries.map((delivery) => delivery.alertId),
    deliveries.map((delivery) => delivery.channelId),
    deliveries.map((delivery) => delivery.subject),
  ];
  const { rows: made } = await client.query<{ id: string; waitMs: number }>(
    `insert into delivery (alert_id, channel_id, subject, id, story_id, article_id, due_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::timestamptz[])
     on conflict (alert_id, channel_id, subject) do nothing
     returning id, greatest(0, extract(epoch from due_at - now()) * 1000)::float8 as "waitMs"`,
    [
      ...lists,
      deliveries.map(() => makeId()),
      deliveries.map((delivery) =>
        delivery.subject.startsWith('story:') ? (delivery.stories[0]?.storyId ?? null) : null,
      ),
      deliveries.map((delivery) =>
        delivery.subject.startsWith('story:') ? (delivery.stories[0]?.articleId ?? null) : null,
      ),
      deliveries.map((delivery) => delivery.dueAt),
    ],
  );
  const { rows: all } = await client.query<{
    id: string;
    alertId: string;
    channelId: string;
    subject: string;
  }>(
    `select d.id, d.alert_id as "alertId", d.channel_id as "channelId", d.subject
     from unnest($1::uuid[], $2::uuid[], $3::text[]) as x(alert_id, channel_id, subject)
     join delivery d on d.alert_id = x.alert_id and d.channel_id = x.channel_id and d.subject = x.subject`,
    lists,
  );
  const idOf = new Map(all.map((row) => [`${row.alertId} ${row.channelId} ${row.subject}`, row.id]));
  const told = deliveries.flatMap((delivery) => {
    const deliveryId = idOf.get(`${delivery.alertId} ${delivery.channelId} ${delivery.subject}`);
    return deliveryId === undefined
      ? []
      : delivery.stories.map((story) => ({ ...delivery, ...story, deliveryId }));
  });
  const { rows: kept } = await client.query<{ deliveryId: string }>(
    `insert into delivery_story (alert_id, channel_id, story_id, delivery_id, article_id)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[])
     on conflict do nothing returning delivery_id as "deliveryId"`,
    [
      told.map((row) => row.alertId),
      told.map((row) => row.channelId),
      told.map((row) => row.storyId),
      told.map((row) => row.deliveryId),
      told.map((row) => row.articleId),
    ],
  );
  const filled = new Set(kept.map((row) => row.deliveryId));
  const empty = made.filter((row) => !filled.has(row.id)).map((row) => row.id);
  if (empty.length > 0) await client.query('delete from delivery where id = any($1)', [empty]);
  return made.filter((row) => filled.has(row.id));
}
