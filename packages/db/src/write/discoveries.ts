import type { Db } from '../client.ts';
import type { Client } from './client.ts';

export type NewDiscovery = {
  id: string;
  url: string;
  selector: string | null;
  createdBy: string;
  keepMs: number;
};

export async function insertDiscovery(client: Client, row: NewDiscovery): Promise<void> {
  await client.query(
    `insert into discovery (id, url, selector, created_by, expires_at) values ($1, $2, $3, $4, now() + $5 * interval '1 millisecond')`,
    [row.id, row.url, row.selector, row.createdBy, row.keepMs],
  );
}

export type HeldDiscovery = {
  id: string;
  url: string;
  selector: string | null;
  /** The gap a group sets for this host (0 for the operator's own); null for the default. */
  hostGapMs: number | null;
  now: Date;
};

/** Takes a discovery that nobody works on under a hold; null when it is done, gone, or another's. */
export async function holdDiscovery(
  db: Db,
  { id, lease, leaseMs }: { id: string; lease: string; leaseMs: number },
): Promise<HeldDiscovery | null> {
  const { rows } = await db.pool.query<HeldDiscovery>(
    `update discovery d set state = 'looking', lease_by = $2, lease_until = now() + $3 * interval '1 millisecond', steps = '[]', found = '[]'
     where id = $1 and state <> 'done' and (lease_until is null or lease_until < now())
     returning id, url, selector, now() as now,
       (select min(g.host_gap_ms) from source s join outlet o on o.id = s.outlet_id join outlet_group g on g.id = o.group_id
        where s.host = substring(d.url from '^https?://([^/?#]+)')) as "hostGapMs"`,
    [id, lease, leaseMs],
  );
  return rows[0] ?? null;
}

export async function renewDiscovery(db: Db, id: string, lease: string, leaseMs: number): Promise<void> {
  await db.pool.query(
    `update discovery set lease_until = now() + $3 * interval '1 millisecond' where id = $1 and lease_by = $2`,
    [id, lease, leaseMs],
  );
}

/** Writes how far a discovery has come; with `done`, that nothing more will come. False when the hold was lost. */
export async function noteDiscovery(
  client: Client,
  note: { id: string; lease: string; steps: unknown; found: unknown; problem: unknown; done: boolean },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update discovery set steps = $3, found = $4, problem = $5,
       state = case when $6 then 'done' else state end, done_at = case when $6 then now() else done_at end,
       lease_by = case when $6 then null else lease_by end, lease_until = case when $6 then null else lease_until end
     where id = $1 and lease_by = $2`,
    [
      note.id,
      note.lease,
      JSON.stringify(note.steps),
      JSON.stringify(note.found),
      note.problem === null ? null : JSON.stringify(note.problem),
      note.done,
    ],
  );
  return rowCount === 1;
}

/** Discoveries that no job has come for, or whose holder died. */
export async function takeForgottenDiscoveries(client: Client, graceMs: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from discovery where state in ('waiting', 'looking') and expires_at > now()
       and created_at < now() - $1 * interval '1 millisecond' and (lease_until is null or lease_until < now())
     order by created_at limit 100`,
    [graceMs],
  );
  return rows.map((row) => row.id);
}

export async function forgetDiscoveries(client: Client): Promise<number> {
  const { rowCount } = await client.query('delete from discovery where expires_at < now()');
  return rowCount ?? 0;
}
