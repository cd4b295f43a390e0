// What a reader waits for, over archives of two sizes: each page of the desk through the very verbs that serve it,
// its plans looked at, and searches beside the bare statement on the index (the newest twenty that match).
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { searchTerms } from '@mirqab/core/text';
import { createDb, type Db, migrate } from '@mirqab/db';
import { startCluster } from '@mirqab/postgres';
import type { ReadContext } from '@mirqab/services/caller';
import { countStoriesOf, listStories } from '@mirqab/services/list-stories';
import { readActor } from '@mirqab/services/read-actor';
import { readStory } from '@mirqab/services/read-story';
import { median } from './report.ts';
import { type Archive, fillArchive } from './stored-archive.ts';

const ROUNDS = 9;
/** Tables that grow with the archive: none may be read from end to end for a page. */
const GROWING = /^(article(_\d{6}|_other)?|story|story_member|mention|quote|match)$/;
/** Rows below which a table is a partition that is still empty. */
const EMPTY = 500;

type Case = { what: string; run: (ctx: ReadContext) => Promise<unknown>; bare?: string };

function casesOf(archive: Archive): Case[] {
  const { words, actorIds, outletIds, storyIds } = archive;
  const page = { limit: 20 };
  const list = (input: Parameters<typeof listStories>[1]) => (ctx: ReadContext) => listStories(ctx, input);
  const middle = storyIds[Math.floor(storyIds.length / 2)] ?? '';
  return [
    { what: 'feed, first page', run: list(page) },
    {
      what: 'feed, a page of last week',
      run: list({ ...page, before: new Date(Date.now() - 7 * 86_400_000).toISOString() }),
    },
    { what: 'feed of the everyday actor', run: list({ ...page, entityIds: [actorIds[0] ?? ''] }) },
    { what: 'feed of a rare actor', run: list({ ...page, entityIds: [actorIds.at(-1) ?? ''] }) },
    { what: 'feed of an outlet', run: list({ ...page, outletIds: [outletIds[3] ?? ''] }) },
    { what: 'feed in one language', run: list({ ...page, languages: ['en'] }) },
    { what: 'followed actors', run: list({ ...page, show: 'followed' }) },
    { what: 'search, a common word', run: list({ ...page, query: words.common }), bare: words.common },
    {
      what: 'search, a word of one article in 20',
      run: list({ ...page, query: words.mid }),
      bare: words.mid,
    },
    { what: 'search, a rare word', run: list({ ...page, query: words.rare }), bare: words.rare },
    {
      what: 'search, rare and common together',
      run: list({ ...page, query: `${words.rare} ${words.common}` }),
    },
    {
      what: 'search, two words side by side',
      run: list({ ...page, query: `"${words.common} ${words.mid}"` }),
    },
    { what: 'count, a common word', run: (ctx) => countStoriesOf(ctx, { query: words.common }) },
    { what: 'count, a rare word', run: (ctx) => countStoriesOf(ctx, { query: words.rare }) },
    { what: 'an actor’s page, the everyday actor', run: (ctx) => readActor(ctx, actorIds[0] ?? '') },
    { what: 'an actor’s page, a rare actor', run: (ctx) => readActor(ctx, actorIds.at(-1) ?? '') },
    { what: 'a story’s page', run: (ctx) => readStory(ctx, middle) },
  ];
}

/** Prints the times at each size, the ratio to the smallest, and every plan that reads a growing table whole. */
export async function benchSearch(sizes: number[] = [20_000]): Promise<void> {
  const first = new Map<string, number>();
  for (const size of sizes) {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-bench-'));
    const cluster = await startCluster({ dataDir });
    const db = createDb(cluster.url, { connections: 4 });
    try {
      await migrate(cluster.url);
      const archive = await fillArchive(db, size, new Date());
      process.stdout.write(`\nsearch: ${size.toLocaleString('en')} articles\n`);
      for (const one of casesOf(archive)) await measure(db, archive, one, first);
    } finally {
      await db.close();
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

async function measure(db: Db, archive: Archive, one: Case, first: Map<string, number>): Promise<void> {
  const caller = { userId: 'reader', workspaceId: archive.workspaceId, role: 'reader' as const };
  const statements = new Map<string, unknown[]>();
  const watched = watch(db, (text, values) => statements.set(text, values));
  await one.run({ db: watched, caller, now: new Date() });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await one.run({ db, caller, now: new Date() });
    times.push(performance.now() - started);
  }
  const time = median(times);
  const before = first.get(one.what);
  if (before === undefined) first.set(one.what, time);
  const beside = before === undefined ? '' : `  ${(time / before).toFixed(2)} × at the smallest`;
  const bare = one.bare === undefined ? '' : await besideBare(db, one.bare, time);
  process.stdout.write(`  ${one.what.padEnd(40)}${time.toFixed(1).padStart(9)} ms${beside}${bare}\n`);
  for (const [text, values] of statements) {
    for (const table of await readWhole(db, text, values))
      process.stdout.write(`      reads ${table} whole: ${text.replace(/\s+/g, ' ').slice(0, 150)}\n`);
  }
}

/** The same database with every statement told on its way. */
function watch(db: Db, tell: (text: string, values: unknown[]) => void): Db {
  const pool = new Proxy(db.pool, {
    get: (target, key) =>
      key === 'query'
        ? (text: string, values?: unknown[]) => {
            tell(text, values ?? []);
            return target.query(text, values);
          }
        : Reflect.get(target, key),
  });
  return { ...db, pool };
}

async function besideBare(db: Db, word: string, time: number): Promise<string> {
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const { rowCount } = await db.pool.query(
      `select id, title from article where search @@ to_tsquery('simple', $1) order by sort_at desc limit 20`,
      [searchTerms(word)[0]],
    );
    times.push(performance.now() - started);
    found = rowCount ?? 0;
  }
  return `  ${(time / median(times)).toFixed(2)} × bare statement (${found} found)`;
}

/** Growing tables that the statement's plan reads from end to end. */
async function readWhole(db: Db, text: string, values: unknown[]): Promise<string[]> {
  if (!/^\s*(select|with)/i.test(text)) return [];
  const { rows } = await db.pool.query(`explain (format json) ${text}`, values);
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('Node Type' in node && node['Node Type'] === 'Seq Scan' && 'Relation Name' in node) {
      const name = String(node['Relation Name']);
      const rows = 'Plan Rows' in node ? Number(node['Plan Rows']) : 0;
      if (GROWING.test(name) && rows > EMPTY) found.add(name);
    }
    for (const value of Object.values(node)) walk(value);
  };
  walk(rows);
  return [...found];
}
