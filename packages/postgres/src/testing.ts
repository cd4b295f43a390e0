import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startCluster } from './cluster.ts';

const URL_NAME = 'MIRQAB_TEST_DATABASE_URL';

/**
 * Vitest's global set-up: one throw-away cluster for a run, unless the caller named one in
 * MIRQAB_TEST_DATABASE_URL. Durability is off: nothing in it outlives the run.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[URL_NAME]) return undefined;
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-test-'));
  const cluster = await startCluster({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' },
  });
  process.env[URL_NAME] = cluster.url;
  return async () => {
    delete process.env[URL_NAME];
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** The run's server; a test that reaches here without the global set-up is misconfigured. */
export function testServer(): string {
  const url = process.env[URL_NAME];
  if (!url) throw new Error(`${URL_NAME} is not set: name @mirqab/postgres/testing as the globalSetup`);
  return url;
}

/** Creates an empty database (or a copy of `template`) on the run's server. */
export async function createDatabase(
  template?: string,
): Promise<{ url: string; name: string; drop(): Promise<void> }> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}${template ? ` template ${template}` : ''}`);
  const url = new URL(testServer());
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: testServer() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
