import type { Client } from './client.ts';

export type StandingActor = {
  asked: string;
  id: string;
  kind: 'person' | 'organisation' | 'place';
  label: Record<string, string>;
};

/** The actors of a workspace that stand for these ids today, held until the transaction ends; unknown ids are left out. */
export async function lockActors(
  client: Client,
  ids: readonly string[],
  workspaceId: string,
): Promise<Map<string, StandingActor>> {
  const { rows } = await client.query<StandingActor>(
    `select asked.id as asked, e.id, e.kind, e.label
     from entity asked join entity e on e.id = coalesce(asked.merged_into, asked.id)
     where asked.id = any($1::uuid[]) and (e.workspace_id is null or e.workspace_id = $2)
     order by e.id for update of e`,
    [ids, workspaceId],
  );
  return new Map(rows.map((row) => [row.asked, row]));
}

/** Who was merged into an actor. Merges are kept flat: none of these has any of its own. */
export async function listMerged(client: Client, id: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from entity where merged_into = $1 order by id',
    [id],
  );
  return rows.map((row) => row.id);
}

/**
 * Lets ids stand for another actor; with null they stand for themselves again. Only those are moved that stand
 * for `from` today, when it is given. Returns the ids that were moved.
 */
export async function redirectActors(
  client: Client,
  ids: readonly string[],
  { from, to }: { from?: string; to: string | null },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `update entity set merged_into = $2, updated_at = clock_timestamp()
     where id = any($1::uuid[]) and ($3::uuid is null or merged_into = $3) returning id`,
    [ids, to, from ?? null],
  );
  return rows.map((row) => row.id);
}

/** Says that an actor's names or label changed: whoever keeps the register compiles it anew. */
export async function touchActors(client: Client, ids: readonly string[]): Promise<void> {
  await client.query('update entity set updated_at = clock_timestamp() where id = any($1::uuid[])', [ids]);
}

/**
 * Takes back what kept two actors apart, by `not the same` or by a split: the later word, that they are one, counts.
 * Returns the ids, for an undo.
 */
export async function overrideActorsApart(
  client: Client,
  { a, b, now }: { a: readonly string[]; b: readonly string[]; now: Date },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `update judgement set undone_at = $3
     where kind = 'entity.not-same' and undone_at is null
       and ((subject_id = any($1::text[]) and detail->>'other' = any($2::text[]))
         or (subject_id = any($2::text[]) and detail->>'other' = any($1::text[])))
     returning id`,
    [a, b, now],
  );
  return rows.map((row) => row.id);
}

export type NewForm = { id: string; entityId: string; name: string; folded: string; language: string | null };

/** Adds written forms; those the actor has already are left as they are. Returns the ids of the new ones. */
export async function insertForms(
  client: Client,
  forms: readonly NewForm[],
  by: { source: string; createdBy: string },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into entity_name (id, entity_id, name, folded, language, form, source, created_by)
     select x.id, x.entity_id, x.name, x.folded, x.language, 'variant', $6, $7
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as x(id, entity_id, name, folded, language)
     on conflict (entity_id, folded) do nothing returning id`,
    [
      forms.map((form) => form.id),
      forms.map((form) => form.entityId),
      forms.map((form) => form.name),
      forms.map((form) => form.folded),
      forms.map((form) => form.language),
      by.source,
      by.createdBy,
    ],
  );
  return rows.map((row) => row.id);
}

export type FormRow = { id: string; entityId: string; name: string; folded: string; language: string | null };

/** The written forms of actors, oldest first. */
export async function listForms(client: Client, entityIds: readonly string[]): Promise<FormRow[]> {
  const { rows } = await client.query<FormRow>(
    `select id, entity_id as "entityId", name, folded, language from entity_name
     where entity_id = any($1::uuid[]) order by created_at, id`,
    [entityIds],
  );
  return rows;
}

/** Gives written forms to another actor, as far as they stand where they are said to. Returns those moved. */
export async function moveForms(
  client: Client,
  forms: readonly { id: string; from: string }[],
  to: (form: { id: string; from: string }) => string,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `update entity_name n set entity_id = x.target
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as x(id, origin, target)
     where n.id = x.id and n.entity_id = x.origin
       and not exists (select 1 from entity_name o where o.entity_id = x.target and o.folded = n.folded)
     returning n.id`,
    [forms.map((form) => form.id), forms.map((form) => form.from), forms.map(to)],
  );
  return rows.map((row) => row.id);
}

/** Takes written forms away; each comes back as the row it was. */
export async function deleteForms(client: Client, ids: readonly string[]): Promise<object[]> {
  const { rows } = await client.query<{ row: object }>(
    'delete from entity_name n where id = any($1::uuid[]) returning to_jsonb(n) as row',
    [ids],
  );
  return rows.map((one) => one.row);
}

/** Puts rows back that {@link deleteForms} took away, where the actor has not got the form again since. */
export async function restoreForms(client: Client, rows: readonly object[]): Promise<void> {
  await client.query(
    `insert into entity_name select * from jsonb_populate_recordset(null::entity_name, $1::jsonb) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Writes the label an actor is shown by. */
export async function writeLabel(client: Client, id: string, label: Record<string, string>): Promise<void> {
  await client.query('update entity set label = $2, updated_at = clock_timestamp() where id = $1', [
    id,
    JSON.stringify(label),
  ]);
}

/** Adds an actor to a workspace. */
export async function insertActor(
  client: Client,
  actor: {
    id: string;
    workspaceId: string;
    kind: string;
    label: Record<string, string>;
    origin: string;
    createdBy: string;
  },
): Promise<void> {
  await client.query(
    `insert into entity (id, workspace_id, kind, label, origin, created_by, updated_at)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [actor.id, actor.workspaceId, actor.kind, JSON.stringify(actor.label), actor.origin, actor.createdBy],
  );
}

/** Removes an actor with its forms and followers; what was written of it names nobody listed again. */
export async function deleteActor(client: Client, id: string): Promise<void> {
  await client.query('delete from entity where id = $1', [id]);
}
