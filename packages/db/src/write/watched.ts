import type { Client } from './client.ts';

export type WatchedRow = {
  id: string;
  /** Under which articles may name it: its own id, and of everybody merged into it. */
  ids: string[];
  kind: 'person' | 'organisation' | 'place';
  label: Record<string, string>;
  /** Every written form, of those merged into it too. */
  names: string[];
  context: string[];
};

/** Changes whenever a watched entity or one of its names does. */
export async function watchedVersion(client: Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select concat_ws(' ', (select concat(count(*), ' ', max(updated_at)) from entity where watched and merged_into is null),
       (select concat(count(*), ' ', max(created_at)) from entity_name)) as version`,
  );
  return rows[0]?.version ?? '';
}

export async function listWatched(client: Client): Promise<WatchedRow[]> {
  const { rows } = await client.query<WatchedRow>(
    `with part as (select id, coalesce(merged_into, id) as root, label, context from entity),
       ids as (select root, array_agg(id order by id) as ids from part group by root),
       named as (select root, n.name from part join entity_name n on n.entity_id = part.id
         union select root, l.value from part cross join jsonb_each_text(label) l),
       names as (select root, array_agg(name order by name) as names from named group by root),
       contexts as (select root, array_agg(distinct c) as context from part cross join unnest(context) c group by root)
     select e.id, e.kind, e.label, i.ids, coalesce(n.names, '{}') as names, coalesce(c.context, '{}') as context
     from entity e join ids i on i.root = e.id left join names n on n.root = e.id left join contexts c on c.root = e.id
     where e.watched and e.merged_into is null order by e.id`,
  );
  return rows;
}

export type AlertRow = {
  id: string;
  workspaceId: string;
  createdBy: string;
  name: string;
  query: unknown;
  settings: unknown;
  version: number;
  paused: boolean;
  channels: { id: string; paused: boolean }[];
};

/** Changes whenever an alert, its channels, a channel, or a group of actors does. */
export async function alertsVersion(client: Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select concat_ws(' ', (select concat(count(*), ' ', max(updated_at), ' ', count(deleted_at), ' ', count(paused_at)) from alert),
       (select concat(count(*), ' ', md5(string_agg(alert_id::text || channel_id::text, ',' order by alert_id, channel_id))) from alert_channel),
       (select concat(count(*), ' ', max(disabled_at), ' ', count(disabled_at), ' ', count(deleted_at)) from channel),
       (select concat(count(*), ' ', max(created_at)) from outlet),
       (select concat(count(*), ' ', max(updated_at)) from actor_group), (select count(*) from actor_group_member)) as version`,
  );
  return rows[0]?.version ?? '';
}

export async function listAlerts(client: Client): Promise<AlertRow[]> {
  const { rows } = await client.query<AlertRow>(
    `select a.id, a.workspace_id as "workspaceId", a.created_by as "createdBy", a.name, a.query, a.settings, a.version,
       a.paused_at is not null as paused,
       coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'paused', c.disabled_at is not null)) filter (where c.id is not null), '[]') as channels
     from alert a left join alert_channel x on x.alert_id = a.id
       left join channel c on c.id = x.channel_id and c.deleted_at is null
     where a.deleted_at is null group by a.id order by a.id`,
  );
  return rows;
}

export async function listOutletNames(client: Client): Promise<{ id: string; names: string[] }[]> {
  const { rows } = await client.query<{ id: string; names: string[] }>(
    `select id, array_remove(names || name || home_url, null) as names from outlet`,
  );
  return rows;
}
