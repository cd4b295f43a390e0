import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cluster, PostgresFailure, startCluster } from './index.ts';

let dataDir: string;
const started: Cluster[] = [];
const start = async () => {
  const cluster = await startCluster({ dataDir, settings: { shared_buffers: '32MB' } });
  started.push(cluster);
  return cluster;
};

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-cluster-'));
});
afterEach(async () => {
  for (const cluster of started.splice(0)) await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a new cluster is UTF-8, keeps its rows over a restart, and refuses a wrong password', async () => {
  const first = await start();
  await query(first.url, "create table said (text text); insert into said values ('مرقاب')");
  expect(await query(first.url, "select current_setting('server_encoding') as e")).toEqual([{ e: 'UTF8' }]);
  const wrong = new URL(first.url);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  await first.stop();

  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await query(second.url, 'select text from said')).toEqual([{ text: 'مرقاب' }]);
  expect(
    await query(second.url, "select x from (values ('ب'),('أ')) v(x) order by x collate \"ar-x-icu\""),
  ).toEqual([{ x: 'أ' }, { x: 'ب' }]);
});

test('a server that an earlier program left running is adopted, not fought over', async () => {
  const first = await start();
  const second = await start();
  expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
  await second.stop();
  await expect(query(first.url, 'select 1')).rejects.toThrow();
});

test('a lock file left by a crash is cleared', async () => {
  const first = await start();
  process.kill(first.pid, 'SIGKILL');
  await expect
    .poll(() =>
      query(first.url, 'select 1').then(
        () => 'up',
        () => 'down',
      ),
    )
    .toBe('down');
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a data folder that is a file says so in one line', async () => {
  const file = path.join(dataDir, 'file');
  writeFileSync(file, '');
  const failure = await startCluster({ dataDir: file }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PostgresFailure);
  expect(failure).toMatchObject({ code: 'data-unreadable' });
});
