// One day of fifty sources twice: in memory, as the simulated year runs, and through the real worker: its scheduler, queue, guarded client,
// reader threads and stages on the embedded Postgres, whose clock the bench sets. Both must count the same.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { firstPoll } from '@mirqab/core/schedule';
import { migrate } from '@mirqab/db';
import { startCluster } from '@mirqab/postgres';
import { createCompiled } from '@mirqab/services/register-cache';
import { createFetch } from '@mirqab/worker/adapters/fetch';
import { createHttp, createRobots } from '@mirqab/worker/adapters/http/index';
import { compose, type House } from '@mirqab/worker/compose';
import { readEnv } from '@mirqab/worker/env';
import { startHandlers } from '@mirqab/worker/handlers/index';
import { createLog } from '@mirqab/worker/log';
import { startRelay, startScheduler } from '@mirqab/worker/loops';
import { quiet } from '@mirqab/worker/testing/settled';
import { type DayClock, startClock } from './day-clock.ts';
import { type DayPaper, servePaper } from './day-paper.ts';
import { type SourceTotals, simulate, type Totals } from './year-run.ts';
import { DAY, SimulatedSource } from './year-world.ts';

const SOURCES = Number(process.env.MIRQAB_BENCH_SOURCES ?? 50);
/** A Monday. */
const START = Date.UTC(2026, 10, 23);
const LIMIT_MS = 60_000;
/** More outages and moves than a day usually sees: some twenty among fifty sources. */
const TROUBLES = 150;

type Real = Pick<Totals, 'requests' | 'unchanged' | 'failed' | 'stored' | 'twice'> & {
  bySource: SourceTotals[];
  articles: number;
  fates: Record<string, number>;
  /** Published after the first poll, in no row and no more in the list. */
  lost: number;
  medianDelay: number;
  hits: DayPaper['hits'];
};

/** The same sources and publications at every call. */
function dayWorlds(): SimulatedSource[] {
  return Array.from(
    { length: SOURCES },
    (_, i) =>
      new SimulatedSource(i, {
        // Each has a host of its own: who of several comes first after a host's rest is chance.
        hosts: 1_000_000,
        start: START,
        days: 1,
        troubles: TROUBLES,
        remember: true,
        id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      }),
  );
}

/** Runs both and prints them side by side. @throws Error naming what does not agree. */
export async function benchDay(): Promise<void> {
  // Two requests of one host at one moment of a clock that stands still cannot be told apart: the gap is nothing here.
  const planned = simulate(dayWorlds(), { start: START, days: 1, gap: 0 }, 'adaptive');
  const began = performance.now();
  const real = await liveThrough();
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(
    `\nday: ${SOURCES} sources, one day through the worker and Postgres in ${seconds} s\n`,
  );
  const row = (name: string, ...values: (string | number)[]): void =>
    void process.stdout.write(
      `  ${name.padEnd(38)}${values.map((value) => String(value).padStart(15)).join('')}\n`,
    );
  row('', 'in memory', 'worker');
  row('lists asked for', planned.requests, real.requests);
  row('of these answered 304', planned.unchanged, real.unchanged);
  row('of these failed', planned.failed, real.failed);
  row('published', planned.published, planned.published);
  row('stored', planned.stored, real.stored);
  row('stored twice', planned.twice, real.twice);
  row('lost (server failed, asked for rest)', lostOf(planned), real.lost);
  row('delay, median (min)', planned.delays.quantile(0.5).toFixed(1), real.medianDelay.toFixed(1));
  row('articles', '', real.articles);
  row('entries by fate', '', JSON.stringify(real.fates));
  row('redirects, robots files, other', '', `${real.hits.redirect}, ${real.hits.robots}, ${real.hits.other}`);
  const wrong = disagreements(planned, real);
  if (wrong.length > 0) throw new Error(`the day does not agree:\n  ${wrong.slice(0, 20).join('\n  ')}`);
  process.stdout.write('  every source agrees in all four counts\n');
}

function lostOf({ lost }: Totals): number {
  return lost.missed + lost.failing + lost.asked + lost.liar;
}

function disagreements(planned: Totals, real: Real): string[] {
  const wrong: string[] = [];
  for (const [i, own] of planned.bySource.entries())
    for (const count of ['requests', 'unchanged', 'failed', 'stored'] as const)
      if (own[count] !== real.bySource[i]?.[count])
        wrong.push(
          `source ${i}, ${count}: ${own[count]} in memory, ${real.bySource[i]?.[count]} in the worker`,
        );
  if (real.twice > 0 || real.lost !== lostOf(planned))
    wrong.push(`${real.twice} stored twice, ${real.lost} lost`);
  if (real.hits.feed !== planned.requests) wrong.push(`the server was asked for ${real.hits.feed} lists`);
  if (!(Math.abs(real.medianDelay - planned.delays.quantile(0.5)) < 0.5))
    wrong.push(`the median delay is ${real.medianDelay} min`);
  if (real.hits.other > 0) wrong.push(`the server was asked for ${real.hits.other} other pages`);
  const ended = Object.entries(real.fates).filter(([fate]) => !/^(?:pending|failed)/.test(fate));
  if (ended.reduce((sum, [, count]) => sum + count, 0) !== real.stored)
    wrong.push(`of ${real.stored} entries ${JSON.stringify(real.fates)}`);
  if (real.articles !== (real.fates.ingested ?? 0)) wrong.push(`${real.articles} articles`);
  return wrong;
}

async function liveThrough(): Promise<Real> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-day-'));
  const cluster = await startCluster({ dataDir });
  try {
    await migrate(cluster.url);
    const clock = await startClock(cluster.url, START);
    const worlds = dayWorlds();
    const paper = await servePaper(worlds, clock.now);
    const house = await openHouse(cluster.url, dataDir, clock, worlds, paper);
    try {
      const ids = await addSources(clock, worlds, paper);
      await runDay(house, clock, START + DAY);
      return await countDay(clock, worlds, paper, ids, START + DAY);
    } finally {
      await house.close();
      await clock.db.close();
      await paper.close();
    }
  } finally {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The worker's own house, with the clock's database and hosts that are names of this machine. */
async function openHouse(
  url: string,
  dataDir: string,
  clock: DayClock,
  worlds: SimulatedSource[],
  paper: DayPaper,
): Promise<House> {
  const env = readEnv({
    DATABASE_URL: url,
    MIRQAB_DATA_DIR: dataDir,
    MIRQAB_SECRET: 'a secret of the bench, long enough',
    LOG_LEVEL: process.env.MIRQAB_BENCH_LOG ?? 'error',
    MIRQAB_READER_THREADS: '1',
    MIRQAB_TICK_MS: '1000',
    // By the day's clock nothing takes long; a lease must outlive its leaps.
    MIRQAB_LEASE_MS: String(2 * DAY),
  });
  const house = await compose(env, createLog(env.logLevel));
  const http = createHttp({
    userAgent: 'MirqabBot/0.1 (+http://mirqab.example)',
    allow: [...new Set(worlds.map((world) => `${world.host}:${paper.port}`))],
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  return {
    ...house,
    db: clock.db,
    compiled: createCompiled(clock.db),
    fetch: createFetch({ http, robots: createRobots(http, 'MirqabBot'), clock: clock.now }),
    close: async () => {
      await http.close();
      await house.close();
    },
  };
}

async function addSources(
  { db, now }: DayClock,
  worlds: SimulatedSource[],
  paper: DayPaper,
): Promise<string[]> {
  const { id: workspaceId } = await db.prisma.workspace.create({ data: { name: 'bench' } });
  const group = await db.prisma.outletGroup.create({ data: { workspaceId, name: 'bench', hostGapMs: 1 } });
  for (const [i, world] of worlds.entries()) {
    const outlet = await db.prisma.outlet.create({
      data: { name: `صحيفة ${i}`, groupId: group.id, language: 'ar' },
    });
    const url = paper.addressOf(world);
    await db.prisma.source.create({
      data: {
        id: world.id,
        outletId: outlet.id,
        url,
        host: new URL(url).host,
        fetchPages: false,
        nextPollAt: new Date(firstPoll(world.id, now())),
      },
    });
  }
  return worlds.map((world) => world.id);
}

/** Moves the clock from one due source to the next, each time until the worker has done what is due. */
async function runDay(house: House, clock: DayClock, end: number): Promise<void> {
  await house.db.pool.query(
    `select make_article_partition(now()), make_article_partition(now() + interval '1 day')`,
  );
  const working = startHandlers(house);
  const relay = startRelay(house);
  const scheduler = startScheduler(house);
  try {
    for (;;) {
      const due = await nextDue(house);
      if (due === null || due >= end) break;
      if (due > clock.now()) await clock.set(due);
      scheduler.wake();
      const limit = performance.now() + LIMIT_MS;
      while (((await nextDue(house)) ?? end) <= due) {
        if (performance.now() > limit)
          throw new Error(`what was due at ${new Date(due).toISOString()} is not done`);
        await pause(5);
      }
    }
    await clock.set(end);
    await scheduler.stop();
    await quiet(house.db);
  } finally {
    await scheduler.stop();
    await relay.stop();
    await Promise.all(working.map((one) => one.close()));
  }
}

/** When the next source may be asked, a host's rest counted. */
async function nextDue(house: House): Promise<number | null> {
  const { rows } = await house.db.pool.query<{ at: Date | null }>(
    `select min(greatest(s.next_poll_at, h.not_before)) as at from source s left join host_pace h on h.host = s.host
     where s.state = 'active'`,
  );
  return rows[0]?.at?.getTime() ?? null;
}

async function countDay(
  { db }: DayClock,
  worlds: SimulatedSource[],
  paper: DayPaper,
  ids: string[],
  end: number,
): Promise<Real> {
  const polls = await db.pool.query<SourceTotals & { id: string }>(
    `select s.id, count(p.id)::int as requests, (count(p.id) filter (where p.status = 304))::int as unchanged,
       (count(p.id) filter (where p.outcome in ('failed', 'blocked')))::int as failed,
       (select count(*)::int from source_item i where i.source_id = s.id) as stored
     from source s left join source_poll p on p.source_id = s.id group by s.id`,
  );
  const byId = new Map(polls.rows.map((row) => [row.id, row]));
  const bySource = ids.map((id) => byId.get(id) ?? { requests: 0, unchanged: 0, failed: 0, stored: 0 });
  const sum = (count: keyof SourceTotals): number => bySource.reduce((all, own) => all + own[count], 0);
  const fates = await db.pool.query<{ fate: string; count: number }>(
    `select concat_ws(': ', fate::text, reason) as fate, count(*)::int as count from source_item group by 1`,
  );
  const items = await db.pool.query<{ guid: string; at: Date; times: number }>(
    'select guid, min(first_seen_at) as at, count(*)::int as times from source_item group by guid',
  );
  const articles = await db.pool.query<{ count: number }>('select count(*)::int as count from article');
  const seen = new Map(items.rows.map((row) => [row.guid, row]));
  let lost = 0;
  const delays: number[] = [];
  for (const world of worlds) {
    world.advance(end);
    const began = firstPoll(world.id, START);
    for (const entry of world.shown) {
      const row = seen.get(`${world.id}-${entry.serial}`);
      if (row !== undefined && row.at.getTime() > began) delays.push(row.at.getTime() - entry.at);
      if (row === undefined && !world.list.includes(entry) && entry.at > began) lost++;
    }
  }
  delays.sort((a, b) => a - b);
  return {
    requests: sum('requests'),
    unchanged: sum('unchanged'),
    failed: sum('failed'),
    stored: sum('stored'),
    twice: items.rows.reduce((more, { times }) => more + times - 1, 0),
    bySource,
    articles: articles.rows[0]?.count ?? 0,
    fates: Object.fromEntries(fates.rows.map(({ fate, count }) => [fate, count])),
    lost,
    medianDelay: (delays[Math.floor(delays.length / 2)] ?? Number.NaN) / 60_000,
    hits: paper.hits,
  };
}
