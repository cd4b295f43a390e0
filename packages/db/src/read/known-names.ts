import type { Db } from '../client.ts';

export type KnownNameRow = { id: string; workspaceId: string | null; kind: string; name: string };

/** Every written form of every watched actor, under the actor that stands for it. */
export async function listKnownNames(db: Db): Promise<KnownNameRow[]> {
  const { rows } = await db.pool.query<KnownNameRow>(
    `select e.id, e.workspace_id as "workspaceId", e.kind, n.name
     from entity_name n join entity named on named.id = n.entity_id
       join entity e on e.id = coalesce(named.merged_into, named.id)
     where e.watched order by e.id, n.id`,
  );
  return rows;
}

/** The labels of actors, by id. */
export async function listActorLabels(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  const { rows } = await db.pool.query<{ id: string; label: Record<string, string> }>(
    'select id, label from entity where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.label]));
}
