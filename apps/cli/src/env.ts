import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startCluster } from '@mirqab/postgres';
import { z } from 'zod';
import { UsageFailure } from './failure.ts';

const shape = z.object({
  DATABASE_URL: z.string().default(''),
  MIRQAB_DATA_DIR: z.string().default(''),
  MIRQAB_SECRET: z.string().default(''),
  PUBLIC_URL: z.string().default('http://127.0.0.1:3000'),
});

export type Install = {
  databaseUrl: string;
  dataDir: string;
  secret: string;
  publicUrl: string;
  /** Lets go of what was started for this command; a database that was running goes on. */
  close(): Promise<void>;
};

/**
 * The installation that a command speaks to: the one DATABASE_URL names, else the embedded one below
 * the data folder, running or started for the length of the command.
 *
 * @throws PostgresFailure when the embedded one cannot be started.
 */
export async function openInstall(source: Record<string, string | undefined>): Promise<Install> {
  const read = shape.safeParse(source);
  if (!read.success)
    throw new UsageFailure(read.error.issues[0]?.message ?? 'the environment cannot be read');
  const env = read.data;
  const root = path.resolve(import.meta.dirname, '../../..');
  const dataDir = path.resolve(root, env.MIRQAB_DATA_DIR || '.mirqab');
  const secretFile = path.join(dataDir, 'secret');
  const secret = env.MIRQAB_SECRET || (existsSync(secretFile) ? readFileSync(secretFile, 'utf8').trim() : '');
  const common = { dataDir, secret, publicUrl: env.PUBLIC_URL.replace(/\/$/, '') };
  if (env.DATABASE_URL) return { ...common, databaseUrl: env.DATABASE_URL, close: async () => {} };
  const cluster = await startCluster({ dataDir });
  return {
    ...common,
    databaseUrl: cluster.url,
    close: async () => {
      if (!cluster.adopted) await cluster.stop();
    },
  };
}
