import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const inflate = promisify(gunzip);

/** Bytes of the raw store by their sha256 (`raw/ab/cd/abcd….gz` under the data folder); null when not kept. */
export async function readKept(dataDir: string | undefined, hash: string): Promise<Buffer | null> {
  if (!dataDir || !/^[0-9a-f]{64}$/.test(hash)) return null;
  const file = path.join(dataDir, 'raw', hash.slice(0, 2), hash.slice(2, 4), `${hash}.gz`);
  try {
    return await inflate(await readFile(file), { maxOutputLength: 64 * 1024 * 1024 });
  } catch {
    return null;
  }
}
