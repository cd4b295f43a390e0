// `npm start`: the embedded Postgres, the migrations, the sample press, the worker and the web app, in
// this order; Ctrl-C takes them down in the opposite one. One clear line and exit code 1 when it cannot.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { createDb, MigrationFailure, migrate } from '@mirqab/db';
import { type Cluster, isFull, PostgresFailure, startCluster } from '@mirqab/postgres';
import { type Child, keepRunning, type Program } from './start/children.ts';
import { StartFailure } from './start/failure.ts';
import { firstSignIn } from './start/first-sign-in.ts';
import { isFree } from './start/ports.ts';
import { bringSample } from './start/sample.ts';
import { readSettings, type Settings } from './start/settings.ts';
import { buildWeb } from './start/web-build.ts';

const root = path.dirname(import.meta.dirname);
const say = (line: string) => process.stdout.write(`mirqab: ${line}\n`);
const children: Child[] = [];
let cluster: Cluster | undefined;
let stopping: Promise<void> | undefined;

function stop(): Promise<void> {
  stopping ??= (async () => {
    // The web first, so that nothing new comes in; then the worker finishes what it holds.
    for (const child of children.toReversed()) await child.stop(child.name === 'worker' ? 30_000 : 5_000);
    await cluster?.stop();
  })();
  return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping) say('stopping: finishing what is under way');
    void stop().then(() => process.exit(0));
  });
}
process.once('disconnect', () => void stop().then(() => process.exit(0)));

try {
  await start(readSettings(root, process.env));
} catch (error) {
  await stop();
  process.stderr.write(`mirqab: ${lineOf(error)}\n`);
  process.exit(1);
}

/** One line for what is known to go wrong; the stack for what is not. */
function lineOf(error: unknown): string {
  if (isFull(error)) return 'no space left on a disk that Mirqab writes to; free some and start again.';
  if (!(error instanceof Error)) return String(error);
  const known =
    error instanceof StartFailure || error instanceof PostgresFailure || error instanceof MigrationFailure;
  return known ? error.message : (error.stack ?? error.message);
}

async function start(settings: Settings): Promise<void> {
  if (!(await isFree(settings.host, settings.port))) {
    throw new StartFailure(
      `port ${settings.port} on ${settings.host} is taken; choose another, as in: PORT=3001 npm start`,
    );
  }
  const logs = path.join(settings.dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const databaseUrl = settings.databaseUrl ?? (await startPostgres(settings));
  const applied = await migrate(databaseUrl);
  if (applied.length) say(`the database is at ${applied.at(-1)}`);
  const server = await buildWeb(root, say);
  const pressServes = await isFree('127.0.0.1', settings.pressPort);
  if (!pressServes)
    say(`the sample press is not served: port ${settings.pressPort} is taken (PRESS_PORT names another)`);
  const db = createDb(databaseUrl, { connections: 1 });
  const pressWanted = pressServes && (await bringSample(db, `http://127.0.0.1:${settings.pressPort}`));
  if (stopping) return db.close();

  const env = childEnvironment(settings, databaseUrl, pressWanted);
  const program = (name: string, file: string, more: Record<string, string> = {}): Program => ({
    name,
    file: path.join(root, file),
    env: { ...env, ...more },
    logFile: path.join(logs, `${name}.log`),
    pidFile: path.join(settings.dataDir, `${name}.pid`),
  });
  if (pressWanted) children.push(keepRunning(program('press', 'apps/press/src/main.ts'), say));
  children.push(keepRunning(program('worker', 'apps/worker/src/main.ts'), say));
  children.push(
    keepRunning(
      program('web', path.relative(root, server), {
        NODE_ENV: 'production',
        PORT: String(settings.port),
        HOSTNAME: settings.host,
      }),
      say,
    ),
  );
  const address = `http://${settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host}:${settings.port}`;
  await untilServed(address, path.join(logs, 'web.log'));
  if (stopping) return db.close();
  say(`Mirqab is at ${settings.publicUrl}`);
  try {
    for (const line of await firstSignIn(db, settings, process.env)) say(line);
  } finally {
    await db.close();
  }
}

async function startPostgres(settings: Settings): Promise<string> {
  cluster = await startCluster({ dataDir: settings.dataDir, say });
  return cluster.url;
}

function childEnvironment(
  settings: Settings,
  databaseUrl: string,
  pressServes: boolean,
): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const pressAt = `127.0.0.1:${settings.pressPort}`;
  const allowed = [process.env.MIRQAB_ALLOW_HOSTS, pressServes ? pressAt : undefined]
    .filter(Boolean)
    .join(',');
  return {
    ...Object.fromEntries(kept),
    DATABASE_URL: databaseUrl,
    MIRQAB_DATA_DIR: settings.dataDir,
    MIRQAB_SECRET: settings.secret,
    PUBLIC_URL: settings.publicUrl,
    PRESS_PORT: String(settings.pressPort),
    MIRQAB_ALLOW_HOSTS: allowed,
    ...(pressServes ? { MIRQAB_SAMPLE_PRESS: `http://${pressAt}` } : {}),
  };
}

async function untilServed(address: string, logFile: string): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (!stopping) {
    const status = await fetch(address, { redirect: 'manual' }).then(
      (response) => response.status,
      () => 0,
    );
    if (status > 0 && status < 500) return;
    if (Date.now() > deadline)
      throw new StartFailure(`the web app does not answer at ${address}; its log is ${logFile}`);
    await pause(200);
  }
}
