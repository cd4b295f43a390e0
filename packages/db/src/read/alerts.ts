import type { Db } from '../client.ts';

export type AlertListRow = {
  id: string;
  name: string;
  query: unknown;
  settings: unknown;
  version: number;
  createdBy: string;
  ownerName: string;
  pausedAt: Date | null;
  createdAt: Date;
  channels: { id: string; name: string; kind: string; disabled: boolean }[];
  /** Matches of the last thirty days, a number a day, oldest first. */
  days: { day: string; count: number }[];
  lastAt: Date | null;
  right: number;
  wrong: number;
};

const COLUMNS = `a.id, a.name, a.query, a.settings, a.version, a.created_by as "createdBy", coalesce(u.name, '') as "ownerName",
  a.paused_at as "pausedAt", a.created_at as "createdAt",
  coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'disabled', c.disabled_at is not null) order by c.name)
    from alert_channel x join channel c on c.id = x.channel_id where x.alert_id = a.id and c.deleted_at is null), '[]') as channels,
  coalesce((select json_agg(d order by d.day) from (select (m.at at time zone 'UTC')::date::text as day, count(*)::int as count
    from match m where m.alert_id = a.id and m.at > now() - interval '30 days' group by 1) d), '[]') as days,
  (select max(m.at) from match m where m.alert_id = a.id) as "lastAt",
  (select count(*)::int from judgement j where j.kind = 'match.right' and j.undone_at is null and j.subject_id like a.id || ':%') as "right",
  (select count(*)::int from judgement j where j.kind = 'match.wrong' and j.undone_at is null and j.subject_id like a.id || ':%') as "wrong"`;

/** The workspace's alerts, newest first; with `id`, that one alone. */
export async function listAlertRows(db: Db, workspaceId: string, id?: string): Promise<AlertListRow[]> {
  const { rows } = await db.pool.query<AlertListRow>(
    `select ${COLUMNS} from alert a left join "user" u on u.id = a.created_by
     where a.workspace_id = $1 and a.deleted_at is null and ($2::uuid is null or a.id = $2)
     order by a.created_at desc, a.id limit 500`,
    [workspaceId, id ?? null],
  );
  return rows;
}

export type MatchRow = {
  articleId: string;
  storyId: string | null;
  title: string;
  body: string;
  url: string | null;
  outletId: string;
  outletName: string;
  language: string | null;
  at: Date;
  sends: boolean;
  spans: unknown;
  /** match.right | match.wrong */
  judged: string | null;
};

/** Matches of an alert, newest first, after a position. */
export async function listMatchRows(
  db: Db,
  alertId: string,
  limit: number,
  from: { key: string; id: string } | null,
): Promise<MatchRow[]> {
  const { rows } = await db.pool.query<MatchRow>(
    `select m.article_id as "articleId", m.story_id as "storyId", a.title, a.body, a.url, o.id as "outletId", o.name as "outletName",
       a.language, m.at, m.sends, m.spans,
       (select j.kind from judgement j where j.subject_id = m.alert_id || ':' || m.article_id and j.kind in ('match.right', 'match.wrong')
          and j.undone_at is null order by j.created_at desc limit 1) as judged
     from match m join article a on a.id = m.article_id join outlet o on o.id = a.outlet_id
     where m.alert_id = $1 and ($3::timestamptz is null or (m.at, m.article_id) < ($3, $4::uuid))
     order by m.at desc, m.article_id desc limit $2`,
    [alertId, limit, from?.key ?? null, from?.id ?? null],
  );
  return rows;
}

export type DeliveryRow = {
  id: string;
  alertId: string;
  alertName: string;
  channelId: string;
  channelName: string;
  channelKind: string;
  subject: string;
  state: string;
  attempts: number;
  dueAt: Date;
  sentAt: Date | null;
  createdAt: Date;
  error: unknown;
  stories: { storyId: string; articleId: string; title: string }[];
};

/** Deliveries of a workspace (of one alert, in one state), newest first, after a position. */
export async function listDeliveryRows(
  db: Db,
  filter: { workspaceId: string; alertId: string | null; state: string | null },
  limit: number,
  from: { key: string; id: string } | null,
): Promise<DeliveryRow[]> {
  const { rows } = await db.pool.query<DeliveryRow>(
    `select d.id, d.alert_id as "alertId", a.name as "alertName", c.id as "channelId", c.name as "channelName", c.kind as "channelKind",
       d.subject, d.state, d.attempts, d.due_at as "dueAt", d.sent_at as "sentAt", d.created_at as "createdAt", d.error,
       coalesce((select json_agg(json_build_object('storyId', s.story_id, 'articleId', s.article_id, 'title', r.title))
         from delivery_story s join article r on r.id = s.article_id where s.delivery_id = d.id), '[]') as stories
     from delivery d join alert a on a.id = d.alert_id join channel c on c.id = d.channel_id
     where a.workspace_id = $1 and ($2::uuid is null or d.alert_id = $2) and ($3::text is null or d.state::text = $3)
       and ($5::timestamptz is null or (d.created_at, d.id) < ($5, $6::uuid))
     order by d.created_at desc, d.id desc limit $4`,
    [filter.workspaceId, filter.alertId, filter.state, limit, from?.key ?? null, from?.id ?? null],
  );
  return rows;
}
