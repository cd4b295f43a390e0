// Items a second from fetch to stored and through the whole pipeline: 100 feeds × 50 items of some
// 4 KB of Arabic text in the feed itself, the real worker, the embedded Postgres with its fsync on.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseQuery } from '@mirqab/core/query';
import { createDb, type Db, migrate } from '@mirqab/db';
import { startCluster } from '@mirqab/postgres';
import { FAMILY_NAMES, feedText, GIVEN_NAMES } from './ingest-text.ts';

/** Items a second of tt-rss 21 (PHP 8.2, Postgres 15) on feeds of this number and size, 2 cores. */
const PEER = { name: 'tt-rss', itemsPerSecond: 180 };
const LIMIT_MS = 1_200_000;

export type IngestFigures = {
  items: number;
  /** Seconds from the worker's start to the last item stored, and to the last article matched. */
  storedSeconds: number;
  matchedSeconds: number;
  storedPerSecond: number;
  matchedPerSecond: number;
  /** CPU time that the worker and the database took for an item, milliseconds: what does not depend on who else runs. */
  workerCpuMs: number;
  databaseCpuMs: number;
  /** Of the worker's process, MB. */
  peakRssMb: number;
  /** Sum of the jobs' own times by queue, seconds; jobs of a queue overlap. */
  busySeconds: Record<string, number>;
};

export async function benchIngest(feeds = 100, items = 50): Promise<IngestFigures> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-bench-'));
  const cluster = await startCluster({ dataDir });
  const server = await serveFeeds(feeds, items);
  const db = createDb(cluster.url, { connections: 2 });
  try {
    await migrate(cluster.url);
    const { port } = server.address() as AddressInfo;
    await seed(db, `http://127.0.0.1:${port}`, feeds);
    const worker = startWorker({ url: cluster.url, dataDir, host: `127.0.0.1:${port}` });
    const figures = await measure(db, worker, { items: feeds * items, postmaster: cluster.pid });
    print(figures, feeds, items);
    worker.child.kill('SIGTERM');
    await new Promise((done) => worker.child.once('exit', done));
    return figures;
  } finally {
    await db.close();
    server.close();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function serveFeeds(feeds: number, items: number): Promise<Server> {
  const bodies = new Map(
    Array.from({ length: feeds }, (_, feed) => [`/feed/${feed}`, Buffer.from(feedText(feed, items))]),
  );
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '');
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/rss+xml' });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

async function seed(db: Db, base: string, feeds: number): Promise<void> {
  const { id: workspaceId } = await db.prisma.workspace.create({ data: { name: 'bench' } });
  const group = await db.prisma.outletGroup.create({ data: { workspaceId, name: 'bench', hostGapMs: 0 } });
  for (let feed = 0; feed < feeds; feed += 1) {
    const outlet = await db.prisma.outlet.create({
      data: { name: `صحيفة ${feed}`, groupId: group.id, language: 'ar' },
    });
    const url = `${base}/feed/${feed}`;
    await db.prisma.source.create({
      data: { outletId: outlet.id, url, host: new URL(url).host, fetchPages: false },
    });
  }
  for (const [at, given] of GIVEN_NAMES.entries()) {
    const name = `${given} ${FAMILY_NAMES[at % FAMILY_NAMES.length]}`;
    await db.prisma.entity.create({
      data: { kind: 'person', label: { ar: name }, names: { create: [{ name, folded: name }] } },
    });
    const parsed = parseQuery(`actor:"${name}"`);
    if (!parsed.ok) throw new Error(`no query for ${name}`);
    await db.prisma.alert.create({
      data: { workspaceId, createdBy: 'bench', name, query: JSON.parse(JSON.stringify(parsed.query)) },
    });
  }
}

type BenchWorker = { child: ChildProcess; startedAt: number; busy: Record<string, number> };

function startWorker({ url, dataDir, host }: { url: string; dataDir: string; host: string }): BenchWorker {
  const main = path.resolve(import.meta.dirname, '../../apps/worker/src/main.ts');
  const profile = process.env.BENCH_PROFILE
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
    : [];
  const child = spawn(process.execPath, [...profile, main], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      REDIS_URL: '',
      MIRQAB_DATA_DIR: dataDir,
      MIRQAB_SECRET: 'a secret of the bench, long enough',
      MIRQAB_ALLOW_HOSTS: host,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const busy: Record<string, number> = {};
  const worker = { child, startedAt: 0, busy };
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const entry: unknown = JSON.parse(line);
      if (typeof entry !== 'object' || entry === null || !('msg' in entry)) return;
      if (entry.msg === 'worker runs') worker.startedAt = performance.now();
      if ('level' in entry && Number(entry.level) >= 50) process.stderr.write(`${line}\n`);
      if ('queue' in entry && 'ms' in entry && typeof entry.queue === 'string') {
        busy[entry.queue] = (busy[entry.queue] ?? 0) + Number(entry.ms) / 1000;
      }
    });
  }
  return worker;
}

type Measured = { items: number; postmaster: number };

async function measure(db: Db, worker: BenchWorker, { items, postmaster }: Measured): Promise<IngestFigures> {
  const databaseBefore = cpuSeconds(postmaster);
  const deadline = performance.now() + LIMIT_MS;
  let storedAt = 0;
  for (;;) {
    // Asking costs the database too: seldom enough not to show.
    await pause(500);
    if (performance.now() > deadline) throw new Error('the pipeline did not come to rest');
    const { rows } = await db.pool.query<{ done: number; matched: number }>(
      `select (select count(*)::int from source_item where fate <> 'pending') as done,
         (select count(*)::int from stage_run where stage = 'match' and status = 'done') as matched`,
    );
    const { done = 0, matched = 0 } = rows[0] ?? {};
    if (storedAt === 0 && done >= items) storedAt = performance.now();
    if (matched >= items) break;
  }
  const storedSeconds = (storedAt - worker.startedAt) / 1000;
  const matchedSeconds = (performance.now() - worker.startedAt) / 1000;
  return {
    items,
    storedSeconds,
    matchedSeconds,
    storedPerSecond: items / storedSeconds,
    matchedPerSecond: items / matchedSeconds,
    workerCpuMs: (cpuSeconds(worker.child.pid ?? 0) * 1000) / items,
    databaseCpuMs: ((cpuSeconds(postmaster) - databaseBefore) * 1000) / items,
    peakRssMb: peakRss(worker.child.pid ?? 0),
    busySeconds: worker.busy,
  };
}

/** CPU seconds of a process and its children, living and gone (Linux; 0 elsewhere). */
function cpuSeconds(pid: number): number {
  let ticks = 0;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      const own = Number(entry) === pid;
      if (!own && Number(fields[1]) !== pid) continue;
      ticks += Number(fields[11]) + Number(fields[12]);
      if (own) ticks += Number(fields[13]) + Number(fields[14]);
    } catch {
      // It ended while it was looked at.
    }
  }
  return ticks / 100;
}

function peakRss(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function print(figures: IngestFigures, feeds: number, items: number): void {
  const line = (name: string, value: string) => process.stdout.write(`  ${name.padEnd(28)}${value}\n`);
  process.stdout.write(`\ningest: ${feeds} feeds × ${items} items\n`);
  line(
    'fetch to stored',
    `${figures.storedPerSecond.toFixed(0)} items/s (${figures.storedSeconds.toFixed(1)} s)`,
  );
  line(
    'whole pipeline',
    `${figures.matchedPerSecond.toFixed(0)} items/s (${figures.matchedSeconds.toFixed(1)} s)`,
  );
  line(
    `ratio to ${PEER.name}`,
    `${(figures.matchedPerSecond / PEER.itemsPerSecond).toFixed(2)} × ${PEER.itemsPerSecond} items/s`,
  );
  const cpu = figures.workerCpuMs + figures.databaseCpuMs;
  line(
    'CPU for an item',
    `${figures.workerCpuMs.toFixed(1)} ms worker + ${figures.databaseCpuMs.toFixed(1)} ms database`,
  );
  line('what two free cores carry', `${(2000 / cpu).toFixed(0)} items/s`);
  line('worker, peak memory', `${figures.peakRssMb.toFixed(0)} MB`);
  for (const [queue, seconds] of Object.entries(figures.busySeconds))
    line(`  ${queue}`, `${seconds.toFixed(1)} s in jobs`);
}

if (process.argv[1] === import.meta.filename) {
  const [feeds = 100, items = 50] = process.argv.slice(2).map(Number);
  await benchIngest(feeds, items);
}
