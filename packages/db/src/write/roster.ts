import type { Client } from './client.ts';

/** Holds all other bringing-in of actors until the transaction ends: two at once would make an actor twice. */
export async function holdRoster(client: Client): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtext('mirqab-roster'))`);
}

export type NewActorRow = {
  id: string;
  kind: string;
  label: object;
  roles: object;
  context: string[];
  wikidata: string | null;
  countries: string[];
  note: string | null;
  origin: string;
  originKey: string | null;
  given: object | null;
};

export async function insertActors(
  client: Client,
  who: { workspaceId: string; userId: string },
  rows: readonly NewActorRow[],
): Promise<void> {
  await client.query(
    `insert into entity (id, workspace_id, kind, label, roles, context, wikidata, countries, note, origin, origin_key, given, created_by, updated_at)
     select x.id, $2, x.kind::entity_kind, x.label, x.roles, array(select jsonb_array_elements_text(x.context)), x.wikidata,
       array(select jsonb_array_elements_text(x.countries)), x.note, x.origin, x."originKey", x.given, $3, now()
     from jsonb_to_recordset($1::jsonb) as x(id uuid, kind text, label jsonb, roles jsonb, context jsonb, wikidata text,
       countries jsonb, note text, origin text, "originKey" text, given jsonb)`,
    [JSON.stringify(rows), who.workspaceId, who.userId],
  );
}

export type ChangedActorRow = {
  id: string;
  /** Languages whose shown form changes. */
  label: object | null;
  roles: object | null;
  context: string[] | null;
  wikidata: string | null;
  countries: string[] | null;
  note: string | null;
  origin: string | null;
  originKey: string | null;
  given: object | null;
};

/** Changes what is not null; the rest stays. */
export async function updateActors(client: Client, rows: readonly ChangedActorRow[]): Promise<void> {
  await client.query(
    `update entity e set label = e.label || coalesce(x.label, '{}'), roles = coalesce(x.roles, e.roles),
       context = case when x.context is null then e.context else array(select jsonb_array_elements_text(x.context)) end,
       wikidata = coalesce(x.wikidata, e.wikidata),
       countries = case when x.countries is null then e.countries else array(select jsonb_array_elements_text(x.countries)) end,
       note = coalesce(x.note, e.note), origin = coalesce(x.origin, e.origin),
       origin_key = coalesce(x."originKey", e.origin_key), given = coalesce(x.given, e.given), updated_at = now()
     from jsonb_to_recordset($1::jsonb) as x(id uuid, label jsonb, roles jsonb, context jsonb, wikidata text, countries jsonb,
       note text, origin text, "originKey" text, given jsonb)
     where e.id = x.id`,
    [JSON.stringify(rows)],
  );
}

export type NewNameRow = {
  id: string;
  entityId: string;
  name: string;
  folded: string;
  language: string | null;
  form: string;
  source: string | null;
};

/** Adds forms; one that is there already stays as it is. */
export async function insertNames(
  client: Client,
  userId: string,
  rows: readonly NewNameRow[],
): Promise<void> {
  await client.query(
    `insert into entity_name (id, entity_id, name, folded, language, form, source, created_by)
     select x.id, x."entityId", x.name, x.folded, x.language, x.form, x.source, $2
     from jsonb_to_recordset($1::jsonb) as x(id uuid, "entityId" uuid, name text, folded text, language text, form text, source text)
     on conflict (entity_id, folded) do nothing`,
    [JSON.stringify(rows), userId],
  );
}

/** Makes the groups that are not there yet. @returns the ids by folded name. */
export async function ensureGroups(
  client: Client,
  who: { workspaceId: string; userId: string },
  rows: readonly { id: string; name: string; folded: string }[],
): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  await client.query(
    `insert into actor_group (id, workspace_id, name, folded, created_by, updated_at)
     select x.id, $2, x.name, x.folded, $3, now() from jsonb_to_recordset($1::jsonb) as x(id uuid, name text, folded text)
     on conflict (workspace_id, folded) do nothing`,
    [JSON.stringify(rows), who.workspaceId, who.userId],
  );
  const { rows: found } = await client.query<{ id: string; folded: string }>(
    'select id, folded from actor_group where workspace_id = $1 and folded = any($2::text[])',
    [who.workspaceId, rows.map((row) => row.folded)],
  );
  return new Map(found.map((row) => [row.folded, row.id]));
}

/** Adds members; who is in stays. The groups are told, so that alerts on them are made anew. @returns how many came in. */
export async function insertMembers(
  client: Client,
  userId: string,
  rows: readonly { groupId: string; entityId: string }[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { rowCount } = await client.query(
    `insert into actor_group_member (group_id, entity_id, created_by)
     select x."groupId", x."entityId", $2 from jsonb_to_recordset($1::jsonb) as x("groupId" uuid, "entityId" uuid) on conflict do nothing`,
    [JSON.stringify(rows), userId],
  );
  await client.query('update actor_group set updated_at = now() where id = any($1::uuid[])', [
    [...new Set(rows.map((row) => row.groupId))],
  ]);
  return rowCount ?? 0;
}
