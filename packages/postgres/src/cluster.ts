import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { asOrdinaryUser } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { isFull, PostgresFailure, saysFull } from './failure.ts';

const MAJOR = '18';
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 30_000;

export type ClusterOptions = {
  /** Folder of ours; the cluster lives in `<dataDir>/postgres`. */
  dataDir: string;
  /** Server settings, as in postgresql.conf. */
  settings?: Record<string, string>;
  /** Told what takes long, a line each. */
  say?: (line: string) => void;
};

export type Cluster = {
  /** Connection string of the database `mirqab`. */
  url: string;
  pid: number;
  /** True when a server that an earlier program left running was taken over. */
  adopted: boolean;
  /** Fast shutdown (SIGINT): sessions are ended, everything acknowledged is on disk. Safe to call twice. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded Postgres on a free loopback port, making the cluster on first use (UTF-8, the
 * built-in C.UTF-8 locale, ICU collations available by name, SCRAM passwords).
 *
 * A server that is already running on this data folder is adopted after it proved, by answering
 * with the folder's own password and data_directory, that it is ours; a stale lock file is cleared.
 *
 * @throws PostgresFailure with a code and a line that says what to do.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const home = path.join(options.dataDir, 'postgres');
  const data = path.join(home, 'data');
  makePrivate(options.dataDir, home);
  const binaries = findBinaries(path.join(home, 'lib'));
  const password = readPassword(home);
  const say = options.say ?? (() => {});

  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    say('making the database cluster');
    await initialise(binaries, home, data);
  }
  const version = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR) {
    throw new PostgresFailure(
      'data-version',
      `${data} was made by Postgres ${version} and this program ships ${MAJOR}; export with the older program, then import here.`,
    );
  }

  const running = await adopt(data, password);
  if (running) {
    say('a database server left by an earlier run was adopted');
    await ensureDatabase(running.url);
    return { ...running, adopted: true, stop: once(() => stopByPid(running.pid)) };
  }
  return launch(binaries, home, data, password, options.settings ?? {});
}

function makePrivate(...folders: string[]): void {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, '.write-probe'), '');
      rmSync(path.join(folder, '.write-probe'));
    } catch (cause) {
      throw describeFileError(cause, folder);
    }
  }
}

function describeFileError(cause: unknown, folder: string): PostgresFailure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new PostgresFailure('disk-full', `no space left for ${folder}; free some and start again.`, {
      cause,
    });
  }
  return new PostgresFailure(
    'data-unreadable',
    `the data folder ${folder} cannot be read and written (${code || cause}); give this user access to it, or name another with MIRQAB_DATA_DIR.`,
    { cause },
  );
}

function readPassword(home: string): string {
  const file = path.join(home, 'password');
  try {
    if (!existsSync(file)) {
      writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
      chmodSync(file, 0o600);
    }
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw describeFileError(cause, file);
  }
}

async function initialise(binaries: Binaries, home: string, data: string): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  const command = asOrdinaryUser(binaries.initdb, [
    '--pgdata',
    data,
    '--username',
    'mirqab',
    '--pwfile',
    path.join(home, 'password'),
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale-provider',
    'builtin',
    '--builtin-locale',
    'C.UTF-8',
    '--no-instructions',
  ]);
  const done = await run(command.file, command.args, binaries.env);
  if (done.code === 0) return;
  rmSync(data, { recursive: true, force: true });
  if (saysFull(done.output)) {
    throw new PostgresFailure('disk-full', `no space left for ${data}; free some and start again.`);
  }
  throw new PostgresFailure('init-failed', `initdb failed: ${lastLine(done.output)}`);
}

function run(
  file: string,
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function launch(
  binaries: Binaries,
  home: string,
  data: string,
  password: string,
  settings: Record<string, string>,
): Promise<Cluster> {
  const port = await freePort();
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    timezone: 'UTC',
    lc_messages: 'C',
    ...settings,
  };
  const command = asOrdinaryUser(binaries.postgres, [
    '-D',
    data,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const logFile = path.join(home, 'server.log');
  const log = openSync(logFile, 'a');
  const mark = existsSync(logFile) ? readFileSync(logFile).length : 0;
  // A process group of its own: Ctrl-C in the terminal must reach it after the worker has drained.
  const child = spawn(command.file, command.args, {
    env: { PATH: process.env.PATH ?? '', ...binaries.env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const url = connectionString(port, password);
  const ended = exitOf(child);
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await answers(url, data))) {
    const over = await Promise.race([ended, pause(25, false as const)]);
    if (over || Date.now() > deadline) {
      child.kill('SIGINT');
      const said = readFileSync(logFile).subarray(mark).toString('utf8');
      if (saysFull(said)) {
        throw new PostgresFailure('disk-full', `no space left for ${data}; free some and start again.`);
      }
      throw new PostgresFailure(
        'start-failed',
        `Postgres did not start: ${lastLine(said)} (the log is ${logFile})`,
      );
    }
  }
  const pid = readLock(data)?.pid ?? child.pid ?? -1;
  child.unref();
  try {
    await ensureDatabase(url);
  } catch (error) {
    await stopByPid(pid);
    if (!isFull(error)) throw error;
    throw new PostgresFailure('disk-full', `no space left for ${data}; free some and start again.`);
  }
  return { url, pid, adopted: false, stop: once(() => stopByPid(pid)) };
}

function exitOf(child: ChildProcess): Promise<true> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve(true));
    child.once('error', () => resolve(true));
  });
}

function connectionString(port: number, password: string, database = 'mirqab'): string {
  return `postgresql://mirqab:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether the server at this address is up and serves this very data folder. */
async function answers(url: string, data: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: inDatabase(url, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(url, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'mirqab'");
    if (!rowCount) await client.query('create database mirqab');
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

function readLock(data: string): { pid: number; port: number } | null {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  // Lines: pid, data folder, start time, port, … (PostgreSQL, "pidfile.h").
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && Number.isInteger(port) ? { pid, port } : null;
}

async function adopt(data: string, password: string): Promise<{ url: string; pid: number } | null> {
  const lock = readLock(data);
  if (!lock) return null;
  const url = connectionString(lock.port, password);
  const deadline = Date.now() + 10_000;
  while (isAlive(lock.pid)) {
    if (await answers(url, data)) return { url, pid: lock.pid };
    // Still starting or stopping, or the number was given to another program after a crash.
    if (Date.now() > deadline) break;
    await pause(100);
  }
  rmSync(path.join(data, 'postmaster.pid'), { force: true });
  return null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function stopByPid(pid: number): Promise<void> {
  const deadline = Date.now() + STOP_LIMIT_MS;
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      process.kill(pid, 'SIGQUIT');
      return;
    }
    await pause(20);
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= action();
    return done;
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function lastLine(text: string): string {
  const lines = text.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? 'no output';
}
