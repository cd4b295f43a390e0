import type pg from 'pg';

/**
 * Carrying a whole install: every table as lines of JSON that Postgres writes and Postgres reads.
 * Rows are never parsed here, so that 64-bit numbers, bytes and search vectors stay what they were.
 */

/** Rows fetched or written at once. */
const BATCH = 500;
/** Delivered by the queue, made again by itself, or of the moment; not part of an install. */
const LEFT_OUT = new Set(['_prisma_migrations', 'rate_limit', 'discovery']);

/** Tables in an order in which each comes after those it points to. */
export async function listTables(client: pg.ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     order by c.relname`,
  );
  const { rows: arrows } = await client.query<{ from: string; to: string }>(
    `select distinct c.relname as from, f.relname as to
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace
       and not c.relispartition and not f.relispartition and k.conrelid <> k.confrelid`,
  );
  const names = tables.map((table) => table.name).filter((name) => !LEFT_OUT.has(name));
  const ordered: string[] = [];
  const visit = (name: string) => {
    if (ordered.includes(name)) return;
    for (const arrow of arrows) if (arrow.from === name) visit(arrow.to);
    ordered.push(name);
  };
  for (const name of names) visit(name);
  return ordered.filter((name) => names.includes(name));
}

/** The rows of a table, a JSON object each, in batches; memory does not grow with the table. */
export async function* readRows(client: pg.ClientBase, table: string): AsyncGenerator<string[]> {
  const cursor = `carry_${table}`;
  await client.query(
    `declare ${cursor} no scroll cursor for select row_to_json(t)::text as row from ${quoted(table)} t`,
  );
  try {
    while (true) {
      const { rows } = await client.query<{ row: string }>(`fetch ${BATCH} from ${cursor}`);
      if (!rows.length) return;
      yield rows.map((r) => r.row);
    }
  } finally {
    await client.query(`close ${cursor}`).catch(() => {});
  }
}

/** Writes rows that `readRows` gave, making the months' partitions that articles need. */
export async function writeRows(client: pg.ClientBase, table: string, rows: string[]): Promise<void> {
  if (!rows.length) return;
  const json = `[${rows.join(',')}]`;
  if (table === 'article') {
    await client.query(
      `select make_article_partition(month) from (
         select distinct date_trunc('month', (r->>'first_seen_at')::timestamptz) as month from jsonb_array_elements($1::jsonb) r) months`,
      [json],
    );
  }
  await client.query(
    `insert into ${quoted(table)} select * from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)`,
    [json],
  );
}

/** Sets each counter behind the highest number its table holds. */
export async function resetCounters(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select table_name as table, column_name as column, pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
     from information_schema.columns
     where table_schema = 'public' and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`,
  );
  for (const { table, column, sequence } of rows) {
    await client.query(
      `select setval($1, coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1, false)`,
      [sequence],
    );
  }
}

/** Whether anything that a person would miss is stored. */
export async function isEmptyInstall(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    `select to_regclass('public.article') is not null as present`,
  );
  if (!rows[0]?.present) return true;
  const { rows: found } = await client.query<{ any: boolean }>(
    `select exists (select 1 from article) or exists (select 1 from "user") or exists (select 1 from source) as any`,
  );
  return !found[0]?.any;
}

/** Names of the migrations applied, oldest first. */
export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name',
  );
  return rows.map((row) => row.name);
}

/** Removes everything in the database's public schema. */
export async function clearInstall(client: pg.ClientBase): Promise<void> {
  await client.query('drop schema public cascade; create schema public');
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
