// Writes the next migration: the difference between the schema as last migrated (a snapshot kept
// beside the migrations) and the schema as it is. Prisma's own engine for this is a download; its
// WebAssembly build comes with the install and can compare two schemas.
//
//   npm run migration -- add-follow-notes
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { startCluster } from '@mirqab/postgres';

const root = path.dirname(import.meta.dirname);
const prisma = path.join(root, 'prisma');
const migrations = path.join(prisma, 'migrations');
const snapshotFile = path.join(migrations, 'schema.snapshot');
const SEPARATOR = '\n//// ';

type SchemaFile = { path: string; content: string };

function currentSchema(): SchemaFile[] {
  return readdirSync(prisma)
    .filter((file) => file.endsWith('.prisma'))
    .sort()
    .map((file) => ({ path: file, content: readFileSync(path.join(prisma, file), 'utf8') }));
}

function snapshot(): SchemaFile[] {
  try {
    const [, ...parts] = `\n${readFileSync(snapshotFile, 'utf8')}`.split(SEPARATOR);
    return parts.map((part) => {
      const end = part.indexOf('\n');
      return { path: part.slice(0, end), content: part.slice(end + 1) };
    });
  } catch {
    return [];
  }
}

async function diff(from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  const folder = path.dirname(new URL(import.meta.resolve('@prisma/schema-engine-wasm')).pathname);
  const engineModule = await import(path.join(folder, 'schema_engine_bg.js'));
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engineModule });
  engineModule.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  // The engine compares two texts, but insists on a server to ask for its version.
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-migration-'));
  const cluster = await startCluster({ dataDir });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: cluster.url }));
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: to.map((f) => [f.path, f.content]) },
      () => {},
      adapter,
    );
    const target = (files: SchemaFile[]) =>
      files.length ? { tag: 'schemaDatamodel', files } : { tag: 'empty' };
    const result = await engine.diff({
      from: target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.stdout ?? '';
  } finally {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write(
    'mirqab: name the change in small letters, as in: npm run migration -- add-follow-notes\n',
  );
  process.exit(2);
}
const now = currentSchema();
const sql = await diff(snapshot(), now);
if (!sql.trim() || /empty migration/i.test(sql)) {
  process.stdout.write('mirqab: the schema is as it was last migrated\n');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrations, `${stamp}_${name.replaceAll('-', '_')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  writeFileSync(
    snapshotFile,
    now.map((file) => `${SEPARATOR.slice(1)}${file.path}\n${file.content}`).join('\n'),
  );
  writeFileSync(path.join(migrations, 'migration_lock.toml'), 'provider = "postgresql"\n');
  process.stdout.write(
    `mirqab: wrote ${path.relative(root, folder)}/migration.sql; read it, and edit what only SQL can say\n`,
  );
}
