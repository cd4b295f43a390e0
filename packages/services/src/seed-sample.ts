import { foldText } from '@mirqab/core/text';
import { type Db, inTransaction, newId } from '@mirqab/db';
import type { Client } from '@mirqab/db/write/client';

export type SampleOutlet = {
  outlet: string;
  name: string;
  nameEn: string;
  language: string;
  homeUrl: string;
  feedUrl: string;
};
export type SampleActor = {
  id: string;
  kind: 'person' | 'organisation' | 'place';
  nameAr: string;
  nameEn: string;
  nameRu: string;
  names: string[];
  context: string[];
  roleAr: string | null;
  roleEn: string | null;
};
export type Sample = { groupName: string; outlets: SampleOutlet[]; actors: SampleActor[] };

const FACT = 'sample';

/**
 * Brings in the sample press as a group of its own, with its actors, due to be polled at once. Done
 * once: a sample that was removed stays removed; one whose address changed follows it.
 *
 * @returns whether the sample is there now.
 */
export async function seedSample(
  ctx: { db: Db; now: Date; workspaceId: string },
  sample: Sample,
): Promise<boolean> {
  return inTransaction(ctx.db, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('mirqab-sample'))`);
    const { rows } = await client.query<{ value: { state: string; groupId: string } }>(
      'select value from installation where key = $1',
      [FACT],
    );
    const before = rows[0]?.value;
    if (before?.state === 'removed') return false;
    if (before) {
      await follow(client, before.groupId, sample);
      return true;
    }
    const groupId = newId(ctx.now);
    await client.query(
      `insert into outlet_group (id, workspace_id, name, kind, host_gap_ms) values ($1, $2, $3, 'sample', 0)`,
      [groupId, ctx.workspaceId, sample.groupName],
    );
    for (const outlet of sample.outlets) await addOutlet(client, ctx.now, groupId, outlet);
    for (const actor of sample.actors) await addActor(client, ctx.now, ctx.workspaceId, actor);
    await client.query('insert into installation (key, value) values ($1, $2)', [
      FACT,
      JSON.stringify({ state: 'present', groupId }),
    ]);
    return true;
  });
}

async function addOutlet(client: Client, now: Date, groupId: string, outlet: SampleOutlet): Promise<void> {
  const id = newId(now);
  await client.query(
    'insert into outlet (id, group_id, name, names, home_url, language) values ($1, $2, $3, $4, $5, $6)',
    [id, groupId, outlet.name, [outlet.nameEn], outlet.homeUrl, outlet.language],
  );
  await client.query(
    `insert into source (id, outlet_id, kind, url, host) values ($1, $2, 'feed', $3, $4) on conflict (url) do nothing`,
    [newId(now), id, outlet.feedUrl, new URL(outlet.feedUrl).host],
  );
}

async function addActor(client: Client, now: Date, workspaceId: string, actor: SampleActor): Promise<void> {
  const id = newId(now);
  const roles =
    actor.roleAr === null ? [] : [{ text: { ar: actor.roleAr, en: actor.roleEn ?? actor.roleAr } }];
  await client.query(
    `insert into entity (id, workspace_id, kind, label, roles, context, origin) values ($1, $2, $3, $4, $5, $6, 'sample')`,
    [
      id,
      workspaceId,
      actor.kind,
      JSON.stringify({ ar: actor.nameAr, en: actor.nameEn, ru: actor.nameRu }),
      JSON.stringify(roles),
      actor.context,
    ],
  );
  const names = new Map(actor.names.map((name) => [foldText(name), name]));
  await client.query(
    `insert into entity_name (id, entity_id, name, folded, source) select x.id, $1, x.name, x.folded, 'sample'
     from unnest($2::uuid[], $3::text[], $4::text[]) as x(id, name, folded)`,
    [id, [...names].map(() => newId(now)), [...names.values()], [...names.keys()]],
  );
}

/** The press may be served at another port today. */
async function follow(client: Client, groupId: string, sample: Sample): Promise<void> {
  await client.query(
    `update source s set url = x.url, host = x.host, etag = null, last_modified = null, body_hash = null, next_poll_at = now()
     from outlet o, unnest($2::text[], $3::text[], $4::text[]) as x(name, url, host)
     where o.group_id = $1 and s.outlet_id = o.id and o.name = x.name and s.url <> x.url`,
    [
      groupId,
      sample.outlets.map((outlet) => outlet.name),
      sample.outlets.map((outlet) => outlet.feedUrl),
      sample.outlets.map((outlet) => new URL(outlet.feedUrl).host),
    ],
  );
}
