import type { Client } from '../write/client.ts';
import type { ActorKind } from './actors.ts';

export type RosterRow = {
  id: string;
  mergedInto: string | null;
  kind: ActorKind;
  label: Record<string, string>;
  roles: unknown;
  context: string[];
  wikidata: string | null;
  countries: string[];
  note: string | null;
  origin: string;
  originKey: string | null;
  given: unknown;
  names: { name: string; language: string | null; form: string; source: string | null }[];
  groups: string[];
};

/** Every actor of a workspace with all that is known of it, those merged into another too. */
export async function listRosterRows(client: Client, workspaceId: string): Promise<RosterRow[]> {
  const { rows } = await client.query<RosterRow>(
    `select e.id, e.merged_into as "mergedInto", e.kind, e.label, e.roles, e.context, e.wikidata, coalesce(e.countries, '{}') as countries,
       e.note, e.origin, e.origin_key as "originKey", e.given, coalesce(n.names, '[]') as names, coalesce(g.names, '{}') as groups
     from entity e
       left join (select entity_id, json_agg(json_build_object('name', name, 'language', language, 'form', form, 'source', source)
           order by created_at, id) as names from entity_name group by entity_id) n on n.entity_id = e.id
       left join (select m.entity_id, array_agg(a.name order by a.name) as names from actor_group_member m
           join actor_group a on a.id = m.group_id where a.workspace_id = $1 group by m.entity_id) g on g.entity_id = e.id
     where e.watched and (e.workspace_id is null or e.workspace_id = $1) order by e.id`,
    [workspaceId],
  );
  return rows;
}
