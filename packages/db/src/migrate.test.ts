import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, testServer } from '@mirqab/postgres/testing';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createDb } from './client.ts';
import { newId } from './ids.ts';
import { migrate } from './migrate.ts';

function folderOf(migrations: Record<string, string>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mirqab-migrations-'));
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

test('applies what is missing once, in order, and writes the rows Prisma Migrate reads', async () => {
  const { url, drop } = await createDatabase();
  const one = { '1_a': 'create table a (x int)' };
  const two = { ...one, '2_b': 'alter table a add y int' };
  expect(await migrate(url, folderOf(one))).toEqual(['1_a']);
  expect(await migrate(url, folderOf(two))).toEqual(['2_b']);
  expect(await migrate(url, folderOf(two))).toEqual([]);
  await expect(migrate(url, folderOf(one))).rejects.toMatchObject({ code: 'newer-schema' });
  await expect(migrate(url, folderOf({ ...two, '1_a': 'create table a (x bigint)' }))).rejects.toMatchObject({
    code: 'changed-migration',
  });
  await drop();
});

test('a migration that fails leaves nothing behind', async () => {
  const { url, drop } = await createDatabase();
  await expect(migrate(url, folderOf({ '1_a': 'create table a (x int); select 1/0' }))).rejects.toMatchObject(
    { code: 'failed' },
  );
  expect(await migrate(url, folderOf({ '1_a': 'create table a (x int)' }))).toEqual(['1_a']);
  await drop();
});

test('two programs that start at once apply each migration once', async () => {
  const { url, drop } = await createDatabase();
  const folder = folderOf({ '1_a': 'create table a (x int)', '2_b': 'create table b (x int)' });
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
  expect(applied.flat().sort()).toEqual(['1_a', '2_b']);
  await drop();
});

test('a database in another encoding is refused with the way out', async () => {
  const client = new pg.Client({ connectionString: testServer() });
  await client.connect();
  await client.query(
    "create database t_latin encoding 'SQL_ASCII' locale_provider 'libc' locale 'C' template template0",
  );
  const url = new URL(testServer());
  url.pathname = '/t_latin';
  await expect(migrate(url.href)).rejects.toMatchObject({ code: 'not-utf8' });
  await client.query('drop database t_latin with (force)');
  await client.end();
});

test('a wrong address is one line', async () => {
  await expect(migrate('postgresql://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
    code: 'unreachable',
  });
});

test('the real schema: articles land in the partition of their month, and the audit trail only grows', async () => {
  const { url, drop } = await createDatabase();
  await migrate(url);
  const db = createDb(url);
  const outlet = await db.prisma.outlet.create({ data: { name: 'صدى الساحل' } });
  const at = new Date();
  const row = { outletId: outlet.id, title: 'خبر', body: 'متن', bodyHash: 'h', sortAt: at };
  await db.prisma.article.create({ data: { ...row, id: newId(at), firstSeenAt: at } });
  const old = new Date('2019-04-04T00:00:00Z');
  await db.prisma.article.create({ data: { ...row, id: newId(old), firstSeenAt: old } });
  const { rows } = await db.pool.query<{ part: string }>(
    'select tableoid::regclass::text as part from article order by id',
  );
  expect(rows.map((r) => r.part)).toEqual([
    'article_other',
    `article_${at.toISOString().slice(0, 7).replace('-', '')}`,
  ]);

  await db.prisma.auditEvent.create({
    data: { action: 'outlet.create', subjectKind: 'outlet', subjectId: outlet.id },
  });
  await expect(db.pool.query('delete from audit_event')).rejects.toThrow(/append-only/);
  await db.close();
  await drop();
});
