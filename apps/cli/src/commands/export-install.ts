import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createDb } from '@mirqab/db';
import { appliedMigrations, listTables, readRows } from '@mirqab/db/carry';
import { rawFolderOf } from '@mirqab/services/raw-folder';
import { UsageFailure } from '../failure.ts';
import type { Manifest } from './manifest.ts';

type Settings = { databaseUrl: string; dataDir: string; program: string; at: Date };

/**
 * Writes the whole install into an empty folder: every table as one consistent snapshot, the raw
 * pages, and the secret that opens what is sealed in it. Whoever holds the folder holds the install.
 *
 * @throws UsageFailure when the folder is not empty.
 */
export async function exportInstall(folder: string, settings: Settings): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length)
    throw new UsageFailure(`${folder} is not empty; name a new folder`);
  mkdirSync(path.join(folder, 'tables'), { recursive: true, mode: 0o700 });
  const db = createDb(settings.databaseUrl, { connections: 1, statementTimeoutMs: 0 });
  const client = await db.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables: Manifest['tables'] = [];
    for (const name of await listTables(client)) {
      const file = path.join(folder, 'tables', `${name}.jsonl.gz`);
      tables.push({ name, ...(await writeTable(file, readRows(client, name))) });
    }
    const schema = (await appliedMigrations(client)).at(-1) ?? '';
    await client.query('commit');
    const raw = copyFolder(rawFolderOf(settings.dataDir), path.join(folder, 'raw'));
    const secret = path.join(settings.dataDir, 'secret');
    if (existsSync(secret)) copyFileSync(secret, path.join(folder, 'secret'));
    const manifest: Manifest = {
      format: 1,
      program: settings.program,
      schema,
      at: settings.at.toISOString(),
      tables,
      raw,
    };
    // Written last: a folder without it is an export that did not finish.
    writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    client.release();
    await db.close();
  }
}

async function writeTable(
  file: string,
  batches: AsyncGenerator<string[]>,
): Promise<{ rows: number; sha256: string }> {
  const gzip = createGzip();
  const out = createWriteStream(file);
  gzip.pipe(out);
  const hash = createHash('sha256');
  let rows = 0;
  for await (const batch of batches) {
    const text = `${batch.join('\n')}\n`;
    rows += batch.length;
    hash.update(text);
    if (!gzip.write(text)) await once(gzip, 'drain');
  }
  gzip.end();
  await finished(out);
  return { rows, sha256: hash.digest('hex') };
}

/** Copies a folder's files, keeping what is there already. */
export function copyFolder(from: string, to: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  if (!existsSync(from)) return { files, bytes };
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = path.join(entry.parentPath, entry.name);
    const target = path.join(to, path.relative(from, source));
    mkdirSync(path.dirname(target), { recursive: true });
    if (!existsSync(target)) copyFileSync(source, target);
    files += 1;
    bytes += statSync(source).size;
  }
  return { files, bytes };
}
