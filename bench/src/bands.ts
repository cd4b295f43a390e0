// The look-up for copies as the worker does it: settleArticles and its bands in the embedded Postgres, in archives of several sizes.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bandsOf, type DedupDocument, encodeFingerprint, fingerprint } from '@mirqab/core/dedup';
import { createDb, type Db, inTransaction, migrate, newId } from '@mirqab/db';
import { bandsQuery, findByBands } from '@mirqab/db/write/articles';
import type { Client } from '@mirqab/db/write/client';
import { startCluster } from '@mirqab/postgres';
import { prepareArticle, sha256 } from '@mirqab/services/prepare-article';
import { type Arrival, PER_BAND, PER_TEXT, settleArticles } from '@mirqab/services/settle-articles';
import { archive, quantile } from './archive.ts';
import { printRows } from './report.ts';

const MEASURED = 600;
const TURN = 20;
/** What a job carries at most. */
const BATCH = 50;
const CHUNK = 1000;
/** Everything stored was first seen within so many days, so that no window leaves any of it out. */
const SPAN_MS = 30 * 86_400_000;
const NOW = new Date();

type Archive = {
  size: number;
  db: Db;
  outlet: string;
  source: string;
  settled: number[];
  looked: number[];
  /** Pages of tables and indexes that a look-up touches: what no neighbour on the machine can change. */
  touched: number[];
  candidates: number[];
  plans: Map<string, number>;
};

/** Time to settle an article and what one look-up reads, as the stored archive grows; every plan is checked for scans. */
export async function benchBands(sizes: readonly number[]): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-bench-'));
  const cluster = await startCluster({
    dataDir,
    settings: { synchronous_commit: 'off', shared_buffers: '512MB', max_wal_size: '4GB' },
  });
  const archives: Archive[] = [];
  try {
    for (const size of sizes) archives.push(await open(cluster.url, size));
    const documents = archive(7);
    await store(archives, documents);
    const batch = Array.from({ length: BATCH }, () => arrivalOf(documents.next().value).prepared.bands);
    for (const one of archives) await look(one, batch);
    for (let done = 0; done < MEASURED; done += TURN) {
      const turn = Array.from({ length: TURN }, () => arrivalOf(documents.next().value));
      for (const one of archives) for (const arrival of turn) await settle(one, arrival);
    }
    print(archives);
  } finally {
    for (const { db } of archives) await db.close();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function open(server: string, size: number): Promise<Archive> {
  const url = new URL(server);
  const home = createDb(server, { connections: 1 });
  await home.pool.query(`create database bands_${size}`);
  await home.close();
  url.pathname = `/bands_${size}`;
  await migrate(url.href);
  const db = createDb(url.href, { connections: 1, statementTimeoutMs: 0 });
  const [outlet, source] = [newId(NOW), newId(NOW)];
  await db.pool.query(`insert into outlet (id, name) values ($1, 'o')`, [outlet]);
  await db.pool.query(
    `insert into source (id, outlet_id, url, kind) values ($1, $2, 'https://o.example/feed', 'feed')`,
    [source, outlet],
  );
  await db.pool.query('select make_article_partition($1)', [new Date(NOW.getTime() - SPAN_MS)]);
  // Loaded in bulk: the indexes of the bands are made afterwards, as a restore does.
  await db.pool.query(`alter table article_band drop constraint article_band_pkey`);
  await db.pool.query(`drop index article_band_article_id_idx`);
  return { size, db, outlet, source, settled: [], looked: [], touched: [], candidates: [], plans: new Map() };
}

async function store(archives: Archive[], documents: Generator<DedupDocument, never>): Promise<void> {
  const largest = Math.max(...archives.map(({ size }) => size));
  for (let from = 0; from < largest; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, largest - from) }, (_, at) => {
      const mark = fingerprint(documents.next().value);
      const seen = new Date(NOW.getTime() - SPAN_MS * (1 - (from + at) / largest));
      const hash = `${mark.exact}`;
      return {
        id: newId(seen),
        seen,
        hash,
        bytes: Buffer.from(encodeFingerprint(mark)),
        bands: bandsOf(mark).map(String),
      };
    });
    for (const { db, size, outlet } of archives) {
      const own = rows.filter((_, at) => from + at >= largest - size);
      if (own.length > 0) await insert(db.pool, outlet, own);
    }
  }
  for (const { db } of archives) {
    await db.pool.query(
      `alter table article_band add constraint article_band_pkey primary key (band, article_id)`,
    );
    await db.pool.query(`create index article_band_article_id_idx on article_band (article_id)`);
    await db.pool.query('vacuum analyze');
  }
}

type Stored = { id: string; seen: Date; hash: string; bytes: Buffer; bands: string[] };

async function insert(client: Client, outlet: string, rows: Stored[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await client.query(
    `insert into article (id, outlet_id, title, body, body_hash, fingerprint, first_seen_at, sort_at, canonical_url)
     select id, $1, 'عنوان', '', hash, bytes, seen, seen, 'https://o.example/' || id
     from unnest($2::uuid[], $3::text[], $4::bytea[], $5::timestamptz[]) as x(id, hash, bytes, seen)`,
    [outlet, ids, rows.map(({ hash }) => hash), rows.map(({ bytes }) => bytes), rows.map(({ seen }) => seen)],
  );
  await client.query(
    `insert into article_key (kind, scope, hash, article_id) select 'url', '', hash, id from unnest($1::text[], $2::uuid[]) as x(hash, id)`,
    [ids.map((id) => sha256(`https://o.example/${id}`)), ids],
  );
  await client.query(
    `insert into article_band (band, article_id) select band, id from unnest($1::bigint[], $2::uuid[]) as x(band, id)`,
    [
      rows.flatMap(({ bands }) => [...new Set(bands)]),
      rows.flatMap(({ id, bands }) => [...new Set(bands)].map(() => id)),
    ],
  );
}

type Prepared = Pick<Arrival, 'prepared' | 'task'> & { address: string };

function arrivalOf({ id, body, title }: DedupDocument): Prepared {
  const address = `https://o.example/new/${id}`;
  const task = {
    ...{ url: address, bytes: null, contentType: null, html: null, rules: null },
    text: body,
    fetchedAt: NOW.toISOString(),
    listed: { title: title ?? '' },
  };
  return { address, task, prepared: prepareArticle(task) };
}

async function settle(into: Archive, { address, task, prepared }: Prepared): Promise<void> {
  const { db, outlet, source } = into;
  const item: Arrival['item'] = {
    ...{
      id: newId(NOW),
      sourceId: source,
      sourceKind: 'feed',
      outletId: outlet,
      outletName: 'o',
      outletNames: ['o'],
    },
    ...{
      outletLanguage: 'ar',
      rules: null,
      rulesVersion: 0,
      fetchPages: true,
      hostGapMs: null,
      guid: address,
    },
    ...{
      url: address,
      title: 'عنوان',
      listed: {},
      contentHtml: null,
      attempts: 1,
      articleId: null,
      runId: null,
      template: null,
    },
    firstSeenAt: NOW,
    now: NOW,
  };
  const raw = { hash: sha256(address), bytes: 1, storedBytes: 1 };
  const arrival: Arrival = { item, task, prepared, url: address, raw, contentType: null, notes: [] };
  const started = performance.now();
  await inTransaction(db, (client) => settleArticles(client, [arrival], NOW));
  into.settled.push((performance.now() - started) * 1000);

  into.candidates.push((await findByBands(db.pool, [prepared.bands], LIMITS)).length);
  const { milliseconds, pages } = await look(into, [prepared.bands]);
  into.looked.push(milliseconds * 1000);
  into.touched.push(pages);
}

const LIMITS = { perBand: PER_BAND, perText: PER_TEXT, since: new Date(NOW.getTime() - 2 * SPAN_MS) };

/** Looks candidates up once; the ways tables were reached are noted. */
async function look(
  { db, plans }: Archive,
  texts: string[][],
): Promise<{ milliseconds: number; pages: number }> {
  const { plan, ...cost } = await explained(db.pool, bandsQuery(texts, LIMITS));
  for (const node of plan) plans.set(node, (plans.get(node) ?? 0) + 1);
  return cost;
}

type Node = { 'Node Type': string; 'Relation Name'?: string; 'Actual Loops'?: number; Plans?: Node[] };

/** Runs a statement under EXPLAIN (ANALYZE, BUFFERS): how each table was reached, and the time it took. */
async function explained(
  client: Client,
  { text, values }: { text: string; values: unknown[] },
): Promise<{ plan: Set<string>; milliseconds: number; pages: number }> {
  const { rows } = await client.query(`explain (analyze, buffers, format json) ${text}`, values);
  const [top] = rows[0]['QUERY PLAN'];
  const plan = new Set<string>();
  const walk = (node: Node): void => {
    if (node['Relation Name'] && node['Actual Loops'] !== 0)
      plan.add(`${node['Relation Name'].replace(/_(\d{6}|other)$/, '')}: ${node['Node Type']}`);
    for (const child of node.Plans ?? []) walk(child);
  };
  walk(top.Plan);
  const { 'Shared Hit Blocks': hit, 'Shared Read Blocks': read } = top.Plan;
  return { plan, milliseconds: top['Execution Time'], pages: hit + read };
}

function print(archives: Archive[]): void {
  const [first] = archives;
  const peer = `at ${first?.size.toLocaleString('en')}`;
  for (const { size, settled, looked, touched, candidates, plans } of archives) {
    const row = (what: string, q: number, times: number[], base: number[] | undefined, unit = 'µs') => ({
      what: `${what}, p${q * 100}`,
      value: quantile(times, q),
      unit,
      peer,
      ratio: quantile(times, q) / quantile(base ?? [], q),
      wanted: '≤ 1.5',
    });
    printRows(`bands in Postgres: ${size.toLocaleString('en')} articles stored`, [
      row('an article settled', 0.5, settled, first?.settled),
      row('an article settled', 0.99, settled, first?.settled),
      row('its look-up by bands', 0.5, looked, first?.looked),
      row('its look-up by bands', 0.99, looked, first?.looked),
      row('touched by it', 0.5, touched, first?.touched, 'pages'),
      row('touched by it', 0.99, touched, first?.touched, 'pages'),
      { what: 'compared, p50', value: quantile(candidates, 0.5), unit: 'articles' },
      { what: 'compared, most', value: Math.max(...candidates), unit: 'articles', wanted: `≤ ${PER_TEXT}` },
      ...[...plans].map(([node, count]) => ({
        what: node,
        value: count / (looked.length + 1),
        unit: 'of the plans',
      })),
      {
        what: 'whole tables read',
        value: [...plans].filter(([node]) => node.includes('Seq Scan')).length,
        unit: 'of the plans',
        wanted: '0',
      },
    ]);
  }
}
