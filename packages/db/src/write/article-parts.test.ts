import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { createTestDb, type TestDb } from '../testing.ts';

let db: TestDb;
beforeAll(async () => {
  db = await createTestDb();
});
afterAll(() => db.drop());

/** What goes with an article, and what stays: history of what was listed, run and sent, and an outlet’s own habits. */
const PARTS = [
  'article_band',
  'article_key',
  'match',
  'meeting',
  'mention',
  'proposal_sighting',
  'quote',
  'revision',
  'stage_run',
  'story_member',
];
const STAYS = ['delivery', 'delivery_story', 'page_trace', 'run_item', 'source_item'];

test('every table that speaks of an article is known here', async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t on t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.table_schema = 'public' and c.column_name = 'article_id' order by 1`,
  );
  expect(rows.map((row) => row.name)).toEqual([...PARTS, ...STAYS].toSorted());
});

test('what hangs on an article goes with it, and nothing of another', async () => {
  const outlet = await db.prisma.outlet.create({
    data: {
      name: 'الصحيفة',
      group: { create: { name: 'g', workspace: { create: { name: 'w' } } } },
    },
  });
  const now = new Date();
  const [gone, kept] = [newId(now), newId(now)];
  for (const id of [gone, kept]) {
    await db.pool.query(
      `insert into article (id, outlet_id, title, body, first_seen_at, sort_at, body_hash) values ($1, $2, 't', 'b', $3, $3, 'h')`,
      [id, outlet.id, now],
    );
    await db.pool.query(
      `insert into article_key (kind, scope, hash, article_id) values ('url', '', $1::text, $1::uuid)`,
      [id],
    );
    await db.pool.query('insert into article_band (band, article_id) values (7, $1)', [id]);
    await db.pool.query(
      `insert into stage_run (article_id, stage, version, status) values ($1, 'match', 1, 'done')`,
      [id],
    );
    await db.pool.query(
      `insert into mention (id, article_id, kind, zone, surface, start, "end", sort_at, revision) values ($2, $1, 'person', 'body', 's', 0, 1, $3, 1)`,
      [id, newId(now), now],
    );
  }
  await db.pool.query('delete from article where id = $1', [gone]);
  for (const table of ['article_key', 'article_band', 'stage_run', 'mention']) {
    const { rows } = await db.pool.query(`select article_id from ${table}`);
    expect(rows, table).toEqual([{ article_id: kept }]);
  }
});
