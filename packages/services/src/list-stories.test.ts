import { tsvectorLiteral } from '@mirqab/core/query';
import { searchTerms } from '@mirqab/core/text';
import { newId } from '@mirqab/db';
import { nameFewStories } from '@mirqab/db/read/hits';
import { listStoryRows, type StoryFilter } from '@mirqab/db/read/stories';
import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadContext } from './caller.ts';
import { countStoriesOf, listStories, listTouchedStories } from './list-stories.ts';
import { markStories } from './mark-stories.ts';
import { prepareQuery } from './read-query.ts';
import { readStory } from './read-story.ts';

const start = new Date('2026-11-20T08:00:00Z');
let db: TestDb;
let ctx: ReadContext;
let actor = '';
const outlets: string[] = [];
const ids: string[] = [];

type Made = {
  title: string;
  body?: string;
  zones?: { kind: string; text: string }[];
  about?: boolean;
  language?: string;
};

async function story(made: Made): Promise<string> {
  const at = new Date(start.getTime() + ids.length * 60_000);
  const [storyId, articleId] = [newId(at), newId(at)];
  const body = made.body ?? '';
  await db.pool.query(
    `insert into article (id, outlet_id, title, body, body_hash, zones, language, first_seen_at, sort_at, story_id, search)
     values ($1, $2, $3, $4, 'hash', $5, $6, $7, $7, $8, $9::tsvector)`,
    [
      articleId,
      outlets[ids.length % 2],
      made.title,
      body,
      JSON.stringify(made.zones ?? []),
      made.language ?? 'ar',
      at,
      storyId,
      tsvectorLiteral(searchTerms(`${made.title}\n${body}`)),
    ],
  );
  await db.pool.query(
    `insert into story (id, title, lead_id, first_at, sort_at, updated_at, entity_ids) values ($1, $2, $3, $4, $4, $4, $5::uuid[])`,
    [storyId, made.title, articleId, at, made.about ? [actor] : []],
  );
  await db.pool.query('insert into story_member (story_id, article_id) values ($1, $2)', [
    storyId,
    articleId,
  ]);
  ids.push(storyId);
  return storyId;
}

beforeAll(async () => {
  db = await createTestDb();
  await db.pool.query(`insert into "user" (id, name, email) values ('reader', 'ق', 'r@example.org')`);
  const workspaceId = newId(start);
  await db.pool.query(`insert into workspace (id, name) values ($1, 'w')`, [workspaceId]);
  ctx = { db, now: start, caller: { userId: 'reader', workspaceId, role: 'reader' } };
  for (const name of ['صدى الساحل', 'منبر الجنوب']) {
    const id = newId(start);
    outlets.push(id);
    await db.pool.query('insert into outlet (id, name) values ($1, $2)', [id, name]);
  }
  actor = newId(start);
  await db.pool.query(`insert into entity (id, kind, label) values ($1, 'person', '{"ar":"سالم المنفي"}')`, [
    actor,
  ]);
  await db.pool.query(`insert into follow (workspace_id, created_by, entity_id) values ($1, 'reader', $2)`, [
    workspaceId,
    actor,
  ]);
  await story({ title: 'افتتاح الميناء الجديد', body: 'وصلت البواخر إلى الميناء صباحاً.' });
  await story({ title: 'خبر عن الطرق', zones: [{ kind: 'related', text: 'اقرأ أيضاً: الميناء يعود' }] });
  await story({ title: 'المنفي يزور الجنوب', about: true });
  await story({ title: 'Harbour opens', language: 'en' });
  for (let n = 0; n < 20; n++) await story({ title: `خبر رقم ${n}` });
});
afterAll(() => db.drop());

const all = async (input: Parameters<typeof listStories>[1]) => {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listStories(ctx, { ...input, cursor });
    found.push(...page.items.map((item) => item.id));
    cursor = page.next;
  } while (cursor);
  return found;
};

test('pages follow each other without a gap or a repeat, newest first', async () => {
  expect(await all({ limit: 7 })).toEqual([...ids].reverse());
});

test('a row that comes in above does not move the page below', async () => {
  const first = await listStories(ctx, { limit: 5 });
  const added = await story({ title: 'خبر دخل بين الصفحتين' });
  const second = await listStories(ctx, { limit: 5, cursor: first.next });
  expect(second.items.map((item) => item.id)).not.toContain(added);
  expect(second.items.some((item) => first.items.some((other) => other.id === item.id))).toBe(false);
});

test('a search reads headline and body, not what stands under "read also"; particles aside', async () => {
  expect(await all({ query: 'ميناء', limit: 10 })).toEqual([ids[0]]);
  expect(await all({ query: '"البواخر إلى الميناء"', limit: 10 })).toEqual([ids[0]]);
  expect(await all({ query: '"الميناء إلى البواخر"', limit: 10 })).toEqual([]);
  expect(await countStoriesOf(ctx, { query: 'ميناء' })).toEqual({ count: 1, more: false });
});

test('gathering the few that match and walking past all find the same stories', async () => {
  const member = await prepareQuery(ctx, 'ميناء');
  for (const asked of [
    { where: member?.where ?? null },
    { outletIds: [outlets[1] ?? ''] },
    { languages: ['en'] },
    { where: member?.where ?? null, languages: ['en'] },
  ]) {
    const filter: StoryFilter = { userId: 'reader', ...asked };
    const gathered = await nameFewStories(db, filter, 20);
    expect(gathered.ids).toBeDefined();
    const found = async (one: StoryFilter) => (await listStoryRows(db, one, 100)).map((row) => row.id);
    expect(await found(gathered)).toEqual(await found(filter));
  }
  expect(await nameFewStories(db, { userId: 'reader' }, 20)).toEqual({ userId: 'reader' });
});

test('a mistake in a search is told with its place', async () => {
  await expect(listStories(ctx, { query: 'ميناء و (', limit: 5 })).rejects.toMatchObject({
    code: 'query-invalid',
    places: [{ start: expect.any(Number), end: expect.any(Number) }],
  });
});

test('by actor, outlet, language and those one follows', async () => {
  expect(await all({ entityIds: [actor], limit: 5 })).toEqual([ids[2]]);
  expect(await all({ show: 'followed', limit: 5 })).toEqual([ids[2]]);
  expect(await all({ languages: ['en'], limit: 5 })).toEqual([ids[3]]);
  expect((await all({ outletIds: [outlets[0] ?? ''], limit: 50 })).length).toBe(Math.ceil(ids.length / 2));
});

test('marks are the reader’s own, and keep what was not named', async () => {
  const id = ids[0] ?? '';
  await markStories(ctx, [id], { read: true, saved: true });
  await markStories(ctx, [id], { read: false });
  const { story: row } = await readStory(ctx, id);
  expect(row.mark.savedAt).not.toBeNull();
  expect(row.mark.readAt).toBeNull();
  expect(await all({ show: 'saved', limit: 5 })).toEqual([id]);
  await markStories(ctx, [id], { read: true });
  expect(await all({ show: 'unread', limit: 50 })).not.toContain(id);
  const other = { ...ctx, caller: { ...ctx.caller, userId: 'somebody' } };
  expect((await listStories(other, { show: 'saved', limit: 5 })).items).toEqual([]);
});

test('a merged story is read as the one that stays, and is listed no more', async () => {
  const [gone = '', stays = ''] = [ids[4], ids[5]];
  await db.pool.query('update story set merged_into = $2 where id = $1', [gone, stays]);
  expect(await all({ limit: 50 })).not.toContain(gone);
  expect(await readStory(ctx, gone)).toMatchObject({ mergedFrom: gone, story: { id: stays } });
  await expect(readStory(ctx, newId(start))).rejects.toMatchObject({ code: 'not-found' });
});

test('the stream gets what was touched and what the filter holds', async () => {
  const touched = await listTouchedStories(ctx, { ids: ids.slice(0, 4), entityIds: [actor] }, 10);
  expect(touched.map((one) => one.id)).toEqual([ids[2]]);
  const since = new Date(start.getTime() + 21.5 * 60_000).toISOString();
  expect((await listTouchedStories(ctx, { updatedSince: since }, 50)).length).toBe(ids.length - 22);
});
