import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { createTestDb, type TestDb } from '../testing.ts';
import { findByBands, writeBands } from './articles.ts';
import { forgetLookups } from './retention.ts';

const start = new Date('2026-11-01T08:00:00Z');
const LIMITS = { perBand: 12, perText: 24, since: new Date('2026-10-01T00:00:00Z') };
let db: TestDb;
const outlet = newId(start);

beforeAll(async () => {
  db = await createTestDb();
  await db.pool.query(`insert into outlet (id, name) values ($1, 'o')`, [outlet]);
});
afterAll(() => db.drop());

async function store(minute: number, bands: number[]): Promise<string> {
  const at = new Date(start.getTime() + minute * 60_000);
  const id = newId(at);
  await db.pool.query(
    `insert into article (id, outlet_id, title, body, body_hash, first_seen_at, sort_at) values ($1, $2, 'ع', 'م', 'h', $3, $3)`,
    [id, outlet, at],
  );
  await writeBands(db.pool, [{ id, bands: bands.map(String) }], false);
  return id;
}

test('of a text printed by many its first printing is still found, and no more than are asked for', async () => {
  const ids: string[] = [];
  for (let copy = 0; copy < 60; copy++) ids.push(await store(copy, [1, 2, 3, 100 + copy]));
  const found = await findByBands(db.pool, [['1', '2', '3']], LIMITS);
  expect(found.length).toBe(24);
  expect(found[0]?.articleId).toBe(ids[0]);
  expect(found.at(-1)?.articleId).toBe(ids.at(-1));
});

test('those that share most come first, and each text has its own', async () => {
  const near = await store(100, [201, 202, 203]);
  const far = await store(101, [203, 204]);
  const other = await store(102, [301]);
  const limits = { ...LIMITS, perText: 1 };
  const found = await findByBands(db.pool, [['201', '202', '203', '204'], ['301'], []], limits);
  expect(found.map(({ articleId, texts }) => [articleId, texts])).toEqual([
    [near, [0]],
    [other, [1]],
  ]);
  expect(found.some(({ articleId }) => articleId === far)).toBe(false);
});

test('what was first seen before the window is not found', async () => {
  await store(200, [401]);
  const since = new Date(start.getTime() + 201 * 60_000);
  expect(await findByBands(db.pool, [['401']], { ...LIMITS, since })).toEqual([]);
});

test('bands older than any look-up go, the others stay', async () => {
  const now = new Date();
  const [old, recent] = [newId(new Date(now.getTime() - 70 * 86_400_000)), newId(now)];
  for (const id of [old, recent]) {
    await db.pool.query(
      `insert into article (id, outlet_id, title, body, body_hash, first_seen_at, sort_at) values ($1, $2, 'ع', 'م', 'h', $3, $3)`,
      [id, outlet, now],
    );
    await writeBands(db.pool, [{ id, bands: ['501'] }], false);
  }
  await forgetLookups(db.pool, { bands: 62, storyKeys: 30 });
  const { rows } = await db.pool.query('select article_id as id from article_band where band = 501');
  expect(rows).toEqual([{ id: recent }]);
});
