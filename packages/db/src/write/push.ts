import type { Client } from './client.ts';

export type PushRow = {
  id: string;
  sourceId: string | null;
  hub: string;
  topic: string;
  state: 'asked' | 'active' | 'refused' | 'leaving';
  /** Epoch milliseconds; 0 for what has not been. */
  askedAt: number;
  leaseUntil: number;
  lastPushAt: number;
};

const MS = (column: string) => `coalesce(extract(epoch from ${column}) * 1000, 0)::float8`;
const ROW = `id, source_id as "sourceId", hub, topic, state, ${MS('asked_at')} as "askedAt", ${MS('lease_until')} as "leaseUntil",
  ${MS('last_push_at')} as "lastPushAt"`;

/** A source's subscription as one JSON value, for a query over `source s`. */
export const SOURCE_PUSH = `select row_to_json(x) from (select ${ROW} from push_subscription where source_id = s.id) x`;

/** A subscription; with `lock`, held until the transaction ends. */
export async function readPush(
  client: Client,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<(PushRow & { now: Date }) | null> {
  const { rows } = await client.query<PushRow & { now: Date }>(
    `select ${ROW}, now() as now from push_subscription where id = $1${lock ? ' for update' : ''}`,
    [id],
  );
  return rows[0] ?? null;
}

/** Notes that a hub is asked (anew) for a source's topic; one that stands stays in force until its lease ends. */
export async function askPush(
  client: Client,
  ask: { id: string; sourceId: string; hub: string; topic: string },
): Promise<void> {
  await client.query(
    `insert into push_subscription (id, source_id, hub, topic) values ($1, $2, $3, $4)
     on conflict (source_id) do update set asked_at = now(), problem = null,
       state = case when push_subscription.state = 'active' then 'active' else 'asked' end`,
    [ask.id, ask.sourceId, ask.hub, ask.topic],
  );
}

/** Lets a source's subscription go; @returns its id when the hub is to be told. */
export async function leavePush(client: Client, sourceId: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `update push_subscription set source_id = null, state = 'leaving', asked_at = now() where source_id = $1 returning id`,
    [sourceId],
  );
  return rows[0]?.id ?? null;
}

export async function changePush(
  client: Client,
  id: string,
  change: { state: PushRow['state']; leaseUntil: number; problem: unknown },
): Promise<void> {
  await client.query(
    `update push_subscription set state = $2, lease_until = case when $3::float8 = 0 then null else to_timestamp($3::float8 / 1000) end,
       problem = $4 where id = $1`,
    [id, change.state, change.leaseUntil, change.problem === null ? null : JSON.stringify(change.problem)],
  );
}

export async function forgetPush(client: Client, id: string): Promise<void> {
  await client.query('delete from push_subscription where id = $1', [id]);
}

/**
 * Notes that a hub brought word and lets its source be read at once, but no sooner than `gapMs` after its last poll: a hub that
 * cries all day brings no more than that.
 */
export async function hearPush(client: Client, id: string, gapMs: number): Promise<void> {
  await client.query(
    `with heard as (update push_subscription set last_push_at = now() where id = $1 returning source_id)
     update source s set next_poll_at = least(s.next_poll_at, greatest(now(), s.last_poll_at + $2 * interval '1 millisecond'))
     from heard where s.id = heard.source_id and s.state = 'active'`,
    [id, gapMs],
  );
}

/** A hub brought word while the source was being read: it may speak of what that read did not see, so it is read once more soon. */
export async function hearAgain(client: Client, sourceId: string, since: Date, gapMs: number): Promise<void> {
  await client.query(
    `update source s set next_poll_at = least(s.next_poll_at, now() + $3 * interval '1 millisecond') from push_subscription p
     where s.id = $1 and p.source_id = s.id and p.last_push_at > $2`,
    [sourceId, since, gapMs],
  );
}

/**
 * Forgets subscriptions nobody wants: those whose hubs did not confirm the end in a day, and those whose sources went with their outlets.
 * What such a hub still sends is answered with 410.
 */
export async function forgetLeftPushes(client: Client): Promise<void> {
  await client.query(
    `delete from push_subscription where (state = 'leaving' and asked_at < now() - interval '1 day')
       or (state <> 'leaving' and source_id is null)`,
  );
}
