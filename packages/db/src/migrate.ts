import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

export type MigrationFailureCode =
  | 'unreachable'
  | 'not-utf8'
  | 'newer-schema'
  | 'changed-migration'
  | 'half-applied'
  | 'failed';

/** Why the stored shape could not be brought up to date: a code and one line that says what to do. */
export class MigrationFailure extends Error {
  readonly code: MigrationFailureCode;

  constructor(code: MigrationFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MigrationFailure';
    this.code = code;
  }
}

// In a bundle there is no folder of this file, and nobody migrates from there.
const FOLDER = path.resolve(import.meta.dirname ?? '', '../../../prisma/migrations');
/** Any number, the same for every program: two that start together apply in turn. */
const LOCK = 7_248_711;

/** Prisma Migrate's own bookkeeping, so that `prisma migrate deploy` can go on from here. */
const BOOKKEEPING = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the database to this program's schema: applies each missing migration in its own
 * transaction and writes the row that Prisma Migrate would. `upTo` names the last one wanted.
 *
 * @returns the names applied, in order; empty when nothing was missing.
 * @throws MigrationFailure `unreachable`, `not-utf8`, `newer-schema` (the database holds a migration
 * this program does not know), `changed-migration`, `half-applied`, `failed`.
 */
export async function migrate(url: string, folder: string = FOLDER, upTo?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationFailure('unreachable', `the database does not answer (${why}); check DATABASE_URL.`, {
      cause,
    });
  }
  try {
    await refuseOtherEncodings(client);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(BOOKKEEPING);
    const missing = await findMissing(
      client,
      readMigrations(folder).filter((migration) => !upTo || migration.name <= upTo),
    );
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end().catch(() => {});
  }
}

async function refuseOtherEncodings(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(
    "select current_setting('server_encoding') as encoding",
  );
  const encoding = rows[0]?.encoding;
  if (encoding === 'UTF8') return;
  throw new MigrationFailure(
    'not-utf8',
    `the database is encoded in ${encoding}, and Arabic needs UTF8; create one with: create database mirqab encoding 'UTF8' template template0`,
  );
}

async function findMissing(client: pg.Client, known: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Applied>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at',
  );
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = byName.get(row.migration_name);
    if (!migration) {
      throw new MigrationFailure(
        'newer-schema',
        `the database was made by a newer version (it holds ${row.migration_name}); start that version, or restore an older copy.`,
      );
    }
    if (!row.finished_at) {
      throw new MigrationFailure(
        'half-applied',
        `migration ${row.migration_name} was begun and not finished; see _prisma_migrations.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationFailure(
        'changed-migration',
        `migration ${row.migration_name} was edited after it was applied.`,
      );
    }
  }
  const done = new Set(rows.map((row) => row.migration_name));
  return known.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationFailure('failed', `migration ${migration.name} failed and was undone: ${why}`, {
      cause,
    });
  }
}

/** The migrations this program knows, oldest first. */
export function knownMigrations(folder: string = FOLDER): string[] {
  return readMigrations(folder).map((migration) => migration.name);
}
