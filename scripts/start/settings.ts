import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFailure } from './failure.ts';

export type Settings = {
  root: string;
  dataDir: string;
  host: string;
  port: number;
  publicUrl: string;
  pressPort: number;
  databaseUrl: string | null;
  /** Seals channel secrets and signs sessions; made on first start and kept beside the data. */
  secret: string;
};

/**
 * Reads what `npm start` listens to: PORT, HOST, PUBLIC_URL, PRESS_PORT, MIRQAB_DATA_DIR,
 * MIRQAB_SECRET and DATABASE_URL.
 *
 * @throws StartFailure with one line that names the setting.
 */
export function readSettings(root: string, env: NodeJS.ProcessEnv): Settings {
  const port = readPort(env.PORT, 'PORT', 3000);
  const host = env.HOST || '127.0.0.1';
  const dataDir = path.resolve(root, env.MIRQAB_DATA_DIR || '.mirqab');
  return {
    root,
    dataDir,
    host,
    port,
    publicUrl:
      readUrl(env.PUBLIC_URL) ?? `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`,
    pressPort: readPort(env.PRESS_PORT, 'PRESS_PORT', 4010),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    secret: env.MIRQAB_SECRET || keptSecret(dataDir),
  };
}

function readPort(value: string | undefined, name: string, fallback: number): number {
  if (!value) return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartFailure(`${name}=${value} is no port; give a number from 1 to 65535.`);
}

function readUrl(value: string | undefined): string | null {
  if (!value) return null;
  const url = URL.parse(value);
  if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/$/, '');
  throw new StartFailure(`PUBLIC_URL=${value} is no web address; give one such as https://news.example.org.`);
}

function readDatabaseUrl(value: string | undefined): string | null {
  if (!value) return null;
  const url = URL.parse(value);
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return value;
  throw new StartFailure(
    'DATABASE_URL is no Postgres address; give one such as postgresql://user:password@host:5432/mirqab.',
  );
}

function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new StartFailure(
      code === 'ENOSPC'
        ? `no space left for ${dataDir}; free some and start again.`
        : `the data folder ${dataDir} cannot be read and written (${code || cause}); give this user access to it, or name another with MIRQAB_DATA_DIR.`,
    );
  }
}
