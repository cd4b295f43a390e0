// A clock of the database's own: `now()` is a row that the bench sets, for the connections that ask for it. The worker decides every due time
// and lease by the database's now(), so this is the one clock a simulated day needs.
import { createDb, type Db } from '@mirqab/db';

export type DayClock = {
  /** A database whose now() stands still until it is set. */
  db: Db;
  set(at: number): Promise<void>;
  now(): number;
};

/** Puts the clock into a migrated database; columns that are stamped by default are stamped by it. */
export async function startClock(databaseUrl: string, at: number): Promise<DayClock> {
  const plain = createDb(databaseUrl, { connections: 1 });
  await plain.pool.query('create schema clock');
  await plain.pool.query('create table clock.stands (at timestamptz not null)');
  await plain.pool.query('insert into clock.stands values (to_timestamp($1::float8 / 1000))', [at]);
  await plain.pool.query(
    `create function clock.now() returns timestamptz language sql stable as 'select at from clock.stands'`,
  );
  const { rows } = await plain.pool.query<{ statement: string }>(
    `select format('alter table %I alter column %I set default clock.now()', table_name, column_name) as statement
     from information_schema.columns where table_schema = 'public' and column_default = 'CURRENT_TIMESTAMP'`,
  );
  for (const { statement } of rows) await plain.pool.query(statement);
  await plain.close();
  const url = new URL(databaseUrl);
  // Named before the system's own schema, ours is found first.
  url.searchParams.set('options', '-c search_path=clock,public,pg_catalog');
  const db = createDb(url.href, { connections: 16 });
  let stands = at;
  return {
    db,
    now: () => stands,
    set: async (next) => {
      stands = next;
      await db.pool.query('update clock.stands set at = to_timestamp($1::float8 / 1000)', [next]);
    },
  };
}
