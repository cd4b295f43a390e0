import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The base date of an install: the moment kept in `press-base` of its data folder, or `now`, kept there from then on.
 * A file that holds no date is written anew. Rejects when the folder cannot be written. */
export async function firstStart(dataDir: string, now: Date): Promise<Date> {
  const file = path.join(dataDir, 'press-base');
  const kept = await readFile(file, 'utf8').catch(() => '');
  const time = Date.parse(kept.trim());
  if (Number.isFinite(time)) return new Date(time);
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${now.toISOString()}\n`);
  return now;
}
