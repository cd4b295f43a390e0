import { createHash } from 'node:crypto';
import { createDatabase, testServer } from '@mirqab/postgres/testing';
import pg from 'pg';
import { createDb, type Db } from './client.ts';
import { migrate } from './migrate.ts';

export type TestDb = Db & { drop(): Promise<void> };

/** A migrated, empty database of its own for one test file, copied from a template in milliseconds. */
export async function createTestDb(connections = 5): Promise<TestDb> {
  const template = await ensureTemplate();
  const { url, drop } = await createDatabase(template);
  const db = createDb(url, { connections });
  return {
    ...db,
    drop: async () => {
      await db.close();
      await drop();
    },
  };
}

async function ensureTemplate(): Promise<string> {
  const name = `template_${createHash('sha256')
    .update(String(process.env.VITEST_POOL_ID ?? ''))
    .digest('hex')
    .slice(0, 8)}`;
  const client = new pg.Client({ connectionString: testServer() });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(testServer());
  url.pathname = `/${name}`;
  await migrate(url.href);
  return name;
}
