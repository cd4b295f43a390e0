import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { createDb, type Db, inTransaction, knownMigrations, migrate } from '@mirqab/db';
import { clearInstall, isEmptyInstall, resetCounters, writeRows } from '@mirqab/db/carry';
import { rawFolderOf } from '@mirqab/services/raw-folder';
import { UsageFailure } from '../failure.ts';
import { copyFolder } from './export-install.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

type Settings = { databaseUrl: string; dataDir: string };

/**
 * Reads an exported install into an empty one: the schema it was written under, its rows in one
 * transaction, then the migrations that came since. Either all of it is there afterwards or nothing.
 *
 * @throws UsageFailure for a folder that is no export, an install that is not empty, or an export
 * of a newer program.
 */
export async function importInstall(folder: string, settings: Settings): Promise<Manifest> {
  const manifest = readManifest(folder);
  const known = knownMigrations();
  if (manifest.schema && !known.includes(manifest.schema)) {
    throw new UsageFailure(
      `${folder} was exported by a newer version (${manifest.program}, ${manifest.schema}); import it with that version`,
    );
  }
  const db = createDb(settings.databaseUrl, { connections: 2, statementTimeoutMs: 0 });
  try {
    await refuseUnlessEmpty(db);
    await migrate(settings.databaseUrl, undefined, manifest.schema);
    await inTransaction(db, async (client) => {
      for (const table of manifest.tables) {
        await readTable(path.join(folder, 'tables', `${table.name}.jsonl.gz`), table, (rows) =>
          writeRows(client, table.name, rows),
        );
      }
      await resetCounters(client);
    });
    await migrate(settings.databaseUrl);
  } finally {
    await db.close();
  }
  copyFolder(path.join(folder, 'raw'), rawFolderOf(settings.dataDir));
  const secret = path.join(folder, 'secret');
  if (existsSync(secret)) {
    mkdirSync(settings.dataDir, { recursive: true });
    copyFileSync(secret, path.join(settings.dataDir, 'secret'));
  }
  return manifest;
}

function readManifest(folder: string): Manifest {
  const file = path.join(folder, 'manifest.json');
  if (!existsSync(file))
    throw new UsageFailure(`${folder} holds no manifest.json: it is no export, or one that did not finish`);
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new UsageFailure(`${file} is not a manifest this version reads; import it with a newer one`);
  return parsed.data;
}

async function refuseUnlessEmpty(db: Db): Promise<void> {
  const client = await db.pool.connect();
  try {
    if (!(await isEmptyInstall(client)))
      throw new UsageFailure('this install holds data already; import into an empty one');
    await clearInstall(client);
  } finally {
    client.release();
  }
}

async function readTable(
  file: string,
  table: Manifest['tables'][number],
  write: (rows: string[]) => Promise<void>,
): Promise<void> {
  const hash = createHash('sha256');
  let batch: string[] = [];
  let rows = 0;
  for await (const line of createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (!line) continue;
    hash.update(`${line}\n`);
    rows += 1;
    batch.push(line);
    if (batch.length < 500) continue;
    await write(batch);
    batch = [];
  }
  await write(batch);
  if (rows !== table.rows || hash.digest('hex') !== table.sha256) {
    throw new UsageFailure(
      `${file} is damaged: it holds ${rows} rows of ${table.rows}; nothing was imported`,
    );
  }
}
