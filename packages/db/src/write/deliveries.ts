import type { Db } from '../client.ts';
import type { Client } from './client.ts';

export type ClaimedDelivery = {
  id: string;
  alertId: string;
  channelId: string;
  subject: string;
  storyId: string | null;
  articleId: string | null;
  attempts: number;
  createdAt: Date;
  now: Date;
};

/** Takes one delivery that is due, spending an attempt; null when it is done, early, or somebody else's. */
export async function claimDelivery(
  db: Db,
  { id, lease, leaseMs }: { id: string; lease: string; leaseMs: number },
): Promise<ClaimedDelivery | null> {
  const { rows } = await db.pool.query<ClaimedDelivery>(
    `update delivery set state = 'sending', attempts = attempts + 1, lease_by = $2,
       lease_until = now() + $3 * interval '1 millisecond'
     where id = $1 and ((state = 'pending' and due_at <= now()) or (state = 'sending' and lease_until < now()))
     returning id, alert_id as "alertId", channel_id as "channelId", subject, story_id as "storyId",
       article_id as "articleId", attempts, created_at as "createdAt", now() as now`,
    [id, lease, leaseMs],
  );
  return rows[0] ?? null;
}

/** Holds on while a slow channel answers. */
export async function renewDelivery(db: Db, id: string, lease: string, leaseMs: number): Promise<void> {
  await db.pool.query(
    `update delivery set lease_until = now() + $3 * interval '1 millisecond' where id = $1 and lease_by = $2`,
    [id, lease, leaseMs],
  );
}

export type DeliveryTarget = {
  alertId: string;
  alertName: string;
  alertCreatedBy: string;
  channelKind: string;
  target: unknown;
  sealed: Buffer | null;
  /** The alert or the channel is gone or switched off since. */
  off: boolean;
  locale: string | null;
  timeZone: string | null;
  digits: string | null;
  months: string | null;
};

/** Where a delivery goes, and how its reader reads. */
export async function readTarget(client: Client, id: string): Promise<DeliveryTarget | null> {
  const { rows } = await client.query<DeliveryTarget>(
    `select a.id as "alertId", a.name as "alertName", a.created_by as "alertCreatedBy", c.kind as "channelKind", c.target, c.sealed,
       (a.deleted_at is not null or c.deleted_at is not null or c.disabled_at is not null) as off,
       r.locale, r.time_zone as "timeZone", r.digits, r.months
     from delivery d join alert a on a.id = d.alert_id join channel c on c.id = d.channel_id
       left join reader_settings r on r.user_id = a.created_by
     where d.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

export type ToldStory = {
  storyId: string;
  articleId: string;
  title: string;
  url: string | null;
  outletName: string;
  language: string | null;
  dateStated: string | null;
  datePrecision: string | null;
  firstSeenAt: Date;
  outlets: number;
  spans: { zone: string; start: number; end: number; term: string; surface: string; sentence: string }[];
};

/** The stories a delivery tells of, each with the article and the sentences that fired it. */
export async function listToldStories(client: Client, deliveryId: string): Promise<ToldStory[]> {
  const { rows } = await client.query<ToldStory>(
    `select t.story_id as "storyId", t.article_id as "articleId", a.title, a.url, o.name as "outletName", a.language,
       a.date_stated as "dateStated", a.date_precision as "datePrecision", a.first_seen_at as "firstSeenAt",
       coalesce(s.outlets, 1) as outlets, m.spans
     from delivery_story t join article a on a.id = t.article_id join outlet o on o.id = a.outlet_id
       join match m on m.alert_id = t.alert_id and m.article_id = t.article_id left join story s on s.id = t.story_id
     where t.delivery_id = $1 and a.withdrawn_at is null order by a.sort_at desc, a.id`,
    [deliveryId],
  );
  return rows;
}

/** Switches a channel off for good and says why; its owner sees it. */
export async function disableChannel(client: Client, channelId: string, why: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'update channel set disabled_at = now(), disabled_why = $2 where id = $1 and disabled_at is null',
    [channelId, why],
  );
  return rowCount === 1;
}

export type DeliveryEnd = { id: string; lease: string; error: unknown } & (
  | { state: 'sent' | 'dead' }
  | { state: 'pending'; waitMs: number }
);

/** Writes how a try ended; false when the hold was lost and somebody else tells the end. */
export async function finishDelivery(client: Client, end: DeliveryEnd): Promise<boolean> {
  const { rowCount } = await client.query(
    `update delivery set state = $3::delivery_state, lease_by = null, lease_until = null, error = $4,
       sent_at = case when $3 = 'sent' then now() else sent_at end,
       due_at = case when $3 = 'pending' then now() + $5 * interval '1 millisecond' else due_at end
     where id = $1 and lease_by = $2`,
    [
      end.id,
      end.lease,
      end.state,
      end.error === null ? null : JSON.stringify(end.error),
      end.state === 'pending' ? end.waitMs : 0,
    ],
  );
  return rowCount === 1;
}

export async function recordAttempt(
  client: Client,
  attempt: { id: string; deliveryId: string; ok: boolean; status: number | null; error: unknown; ms: number },
): Promise<void> {
  await client.query(
    'insert into delivery_attempt (id, delivery_id, ok, status, error, ms) values ($1, $2, $3, $4, $5, $6)',
    [
      attempt.id,
      attempt.deliveryId,
      attempt.ok,
      attempt.status,
      attempt.error === null ? null : JSON.stringify(attempt.error),
      attempt.ms,
    ],
  );
}

/** Deliveries that are due, or whose holder died, longer than `graceMs` ago: their job was lost. */
export async function takeForgottenDeliveries(
  client: Client,
  { graceMs, limit }: { graceMs: number; limit: number },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from delivery
     where (state = 'pending' and due_at < now() - $1 * interval '1 millisecond')
        or (state = 'sending' and lease_until < now() - $1 * interval '1 millisecond')
     order by due_at limit $2 for update skip locked`,
    [graceMs, limit],
  );
  return rows.map((row) => row.id);
}
