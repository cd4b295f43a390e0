import { existsSync } from 'node:fs';
import { openInstall } from '../env.ts';
import { UsageFailure } from '../failure.ts';
import { exportInstall } from './export-install.ts';
import { type ImportFlags, importFiles } from './import-files.ts';
import { importInstall } from './import-install.ts';
import { print } from './operator.ts';

/** `export --all FOLDER`: the whole install. */
export async function exportAll(
  folder: string | undefined,
  flags: { all?: boolean },
  program: string,
): Promise<number> {
  if (!flags.all || !folder)
    throw new UsageFailure('export takes --all and a new folder: export --all FOLDER');
  const install = await openInstall(process.env);
  try {
    const { tables, raw, schema } = await exportInstall(folder, { ...install, program, at: new Date() });
    print({ folder, schema, rows: tables.reduce((sum, table) => sum + table.rows, 0), rawFiles: raw.files });
    process.stderr.write(
      'mirqab: the folder holds everything, secrets included; keep it as you keep passwords\n',
    );
    return 0;
  } finally {
    await install.close();
  }
}

/** `import FOLDER`: an exported install into an empty one; `import FILE…`: articles into a running one. */
export async function importAny(paths: string[], flags: ImportFlags): Promise<number> {
  const [first] = paths;
  if (!first) throw new UsageFailure('import needs files of articles, or the folder of an export');
  if (!existsSync(`${first}/manifest.json`)) return importFiles(paths, flags);
  const install = await openInstall(process.env);
  try {
    const manifest = await importInstall(first, install);
    print({ folder: first, schema: manifest.schema, tables: manifest.tables.length });
    return 0;
  } finally {
    await install.close();
  }
}
