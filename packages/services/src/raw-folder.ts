import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { RawStore } from './ports.ts';

const compress = promisify(gzip);
const inflate = promisify(gunzip);

/** A kept page is never longer than this when it is opened again: a few bytes of gzip can hold gigabytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where an install keeps raw bytes. */
export const rawFolderOf = (dataDir: string): string => path.join(dataDir, 'raw');

/**
 * Raw bytes in a folder, gzipped, by the sha256 of what was received: `ab/cd/abcd….gz`. A file
 * appears whole or not at all (written beside, then renamed), and is never changed.
 */
export function createFolderStore(folder: string): RawStore {
  const fileOf = (hash: string) => {
    // A name that is not a hash would be a path of somebody else's choosing.
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('not a hash');
    return path.join(folder, hash.slice(0, 2), hash.slice(2, 4), `${hash}.gz`);
  };
  const made = new Set<string>();

  async function makeFolder(name: string): Promise<void> {
    if (made.has(name)) return;
    await mkdir(name, { recursive: true });
    made.add(name);
  }

  return {
    put: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const file = fileOf(hash);
      const known = await stat(file).catch(() => null);
      if (known) return { hash, bytes: bytes.length, storedBytes: known.size };
      const packed = await compress(bytes);
      await makeFolder(path.dirname(file));
      const beside = `${file}.${randomBytes(6).toString('hex')}`;
      const handle = await open(beside, 'wx');
      try {
        await handle.writeFile(packed);
      } finally {
        await handle.close();
      }
      await rename(beside, file);
      return { hash, bytes: bytes.length, storedBytes: packed.length };
    },
    get: async (hash) => {
      const packed = await readFile(fileOf(hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return packed === null ? null : inflate(packed, { maxOutputLength: MOST_BYTES });
    },
    remove: async (hash) => {
      await rm(fileOf(hash), { force: true });
    },
  };
}
