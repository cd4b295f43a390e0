import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDb, type Db, migrate, newId } from '@mirqab/db';
import { createDatabase } from '@mirqab/postgres/testing';
import { expect, test } from 'vitest';
import { exportInstall } from './export-install.ts';
import { importInstall } from './import-install.ts';

const at = new Date('2026-05-06T07:08:09.123Z');
const folderIn = (name: string) => path.join(mkdtempSync(path.join(os.tmpdir(), 'mirqab-carry-')), name);

async function filledInstall() {
  const { url, drop } = await createDatabase();
  await migrate(url);
  const db = createDb(url, { connections: 2 });
  const outlet = await db.prisma.outlet.create({ data: { name: 'صدى الساحل', names: ['الصدى', "L'Écho"] } });
  const id = newId(at);
  await db.pool.query(`select make_article_partition($1)`, [at]);
  await db.pool.query(
    `insert into article (id, outlet_id, title, body, body_hash, first_seen_at, sort_at, fingerprint, search)
     values ($1, $2, 'وصول الوفد', E'متن\\nبسطرين', 'h', $3, $3, '\\x00ff10', to_tsvector('simple', 'وصول وفد'))`,
    [id, outlet.id, at],
  );
  await db.pool.query('insert into article_band (band, article_id) values (9007199254740993, $1)', [id]);
  await db.prisma.auditEvent.create({
    data: { action: 'outlet.create', subjectKind: 'outlet', subjectId: outlet.id },
  });
  const dataDir = folderIn('data');
  mkdirSync(path.join(dataDir, 'raw/ab'), { recursive: true });
  writeFileSync(path.join(dataDir, 'raw/ab/abcd.gz'), 'bytes');
  writeFileSync(path.join(dataDir, 'secret'), 'of the first install');
  return { db, url, drop, dataDir };
}

async function contents(db: Db): Promise<unknown[]> {
  const rows = [];
  for (const table of ['outlet', 'article', 'article_band', 'audit_event']) {
    rows.push((await db.pool.query(`select row_to_json(t)::text as row from ${table} t order by 1`)).rows);
  }
  return rows;
}

test('an export read into an empty install gives the same rows, bytes and counters', async () => {
  const from = await filledInstall();
  const folder = folderIn('export');
  const manifest = await exportInstall(folder, {
    databaseUrl: from.url,
    dataDir: from.dataDir,
    program: '0.1.0',
    at,
  });
  expect(manifest).toMatchObject({ format: 1, at: at.toISOString(), raw: { files: 1, bytes: 5 } });

  const to = await createDatabase();
  const dataDir = folderIn('data');
  await importInstall(folder, { databaseUrl: to.url, dataDir });
  const db = createDb(to.url, { connections: 2 });
  expect(await contents(db)).toEqual(await contents(from.db));
  expect(readFileSync(path.join(dataDir, 'raw/ab/abcd.gz'), 'utf8')).toBe('bytes');
  expect(readFileSync(path.join(dataDir, 'secret'), 'utf8')).toBe('of the first install');
  const { rows } = await db.pool.query<{ part: string }>(
    'select tableoid::regclass::text as part from article',
  );
  expect(rows).toEqual([{ part: 'article_202605' }]);
  const next = await db.prisma.auditEvent.create({
    data: { action: 'a.b', subjectKind: 'a', subjectId: '1' },
  });
  expect(next.id).toBeGreaterThan(1n);

  await expect(importInstall(folder, { databaseUrl: to.url, dataDir })).rejects.toThrow(/holds data already/);
  await db.close();
  await to.drop();
  await from.db.close();
  await from.drop();
});

test('a damaged export, one of a newer program and a folder that is none are refused, and nothing is left', async () => {
  const from = await filledInstall();
  const folder = folderIn('export');
  const settings = { databaseUrl: from.url, dataDir: from.dataDir, program: '9.0.0', at };
  const manifest = await exportInstall(folder, settings);
  const to = await createDatabase();
  const into = { databaseUrl: to.url, dataDir: folderIn('data') };
  const rewrite = (change: object) =>
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...change }));

  rewrite({ schema: '99991231000000_beyond' });
  await expect(importInstall(folder, into)).rejects.toThrow(/newer version/);
  rewrite({ tables: manifest.tables.map((table) => ({ ...table, rows: table.rows + 1 })) });
  await expect(importInstall(folder, into)).rejects.toThrow(/damaged/);
  await expect(importInstall(path.dirname(folder), into)).rejects.toThrow(/no manifest/);
  await expect(exportInstall(folder, settings)).rejects.toThrow(/not empty/);

  rewrite({});
  await importInstall(folder, into);
  await to.drop();
  await from.db.close();
  await from.drop();
});
