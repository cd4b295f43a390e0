import type { Client } from '../write/client.ts';
import type { ActorKind } from './actors.ts';

export type GroupRow = { id: string; name: string; note: string | null; members: number; updatedAt: Date };

/** Who belongs to a group today: each member as the actor it was merged into, once. */
const MEMBERS = `select m.group_id, coalesce(e.merged_into, e.id) as id from actor_group_member m
  join entity e on e.id = m.entity_id group by 1, 2`;

/** The groups of a workspace by name; at most 500. */
export async function listGroupRows(client: Client, workspaceId: string): Promise<GroupRow[]> {
  const { rows } = await client.query<GroupRow>(
    `select g.id, g.name, g.note, count(m.id)::int as members, g.updated_at as "updatedAt"
     from actor_group g left join (${MEMBERS}) m on m.group_id = g.id
     where g.workspace_id = $1 group by g.id order by g.name collate "ar-x-icu", g.id limit 500`,
    [workspaceId],
  );
  return rows;
}

export async function readGroupRow(
  client: Client,
  workspaceId: string,
  id: string,
): Promise<Omit<GroupRow, 'members'> | null> {
  const { rows } = await client.query(
    `select id, name, note, updated_at as "updatedAt" from actor_group where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

export type GroupMemberRow = {
  id: string;
  kind: ActorKind;
  label: Record<string, string>;
  /** Articles of the last thirty days that name it. */
  articles: number;
  lastAt: Date | null;
};

/** The members of a group, who is written about most lately first. */
export async function listGroupMemberRows(client: Client, groupId: string): Promise<GroupMemberRow[]> {
  const { rows } = await client.query<GroupMemberRow>(
    `select e.id, e.kind, e.label, c.articles, c.last_at as "lastAt"
     from (select id from (${MEMBERS}) m where m.group_id = $1) g join entity e on e.id = g.id
       cross join lateral (select count(distinct m.article_id)::int as articles, max(m.sort_at) as last_at from mention m
         where m.entity_id in (select x.id from entity x where x.id = e.id or x.merged_into = e.id)
           and m.sort_at > now() - interval '30 days') c
     order by c.articles desc, e.label->>'ar' collate "ar-x-icu", e.id limit 500`,
    [groupId],
  );
  return rows;
}

/** The ids under which articles may name the members of these groups. */
export async function listGroupActorIds(
  client: Client,
  workspaceId: string,
  groupIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct x.id from actor_group g join (${MEMBERS}) m on m.group_id = g.id
       join entity x on x.id = m.id or x.merged_into = m.id
     where g.workspace_id = $1 and g.id = any($2::uuid[]) limit 5000`,
    [workspaceId, groupIds],
  );
  return rows.map((row) => row.id);
}

/** The members that a group's name stands for in a query, each with its ids and names. */
export async function listGroupNames(
  client: Client,
  workspaceId: string,
  folded: readonly string[],
): Promise<{ folded: string; ids: string[]; names: string[] }[]> {
  const { rows } = await client.query(
    `select g.folded, array_agg(distinct x.id) as ids, coalesce(array_agg(distinct n.name) filter (where n.id is not null), '{}') as names
     from actor_group g join (${MEMBERS}) m on m.group_id = g.id
       join entity x on x.id = m.id or x.merged_into = m.id left join entity_name n on n.entity_id = x.id
     where g.workspace_id = $1 and g.folded = any($2::text[]) group by g.folded, m.id`,
    [workspaceId, folded],
  );
  return rows;
}

/** Every group with the ids of its members, for alerts. */
export async function listGroupForms(
  client: Client,
): Promise<{ workspaceId: string; folded: string; ids: string[] }[]> {
  const { rows } = await client.query(
    `select g.workspace_id as "workspaceId", g.folded, array_agg(distinct x.id) as ids
     from actor_group g join (${MEMBERS}) m on m.group_id = g.id join entity x on x.id = m.id or x.merged_into = m.id
     group by g.id`,
  );
  return rows;
}
