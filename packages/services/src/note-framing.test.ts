import { newId } from '@mirqab/db';
import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteFraming } from './note-framing.ts';
import { readStory } from './read-story.ts';

const at = new Date('2026-11-20T08:00:00Z');
const [story, outlet, entity, workspaceId] = [newId(at), newId(at), newId(at), newId(at)];
let db: TestDb;

beforeAll(async () => {
  db = await createTestDb();
  await db.pool.query(`insert into "user" (id, name, email) values ('reader', 'ق', 'r@example.org')`);
  await db.pool.query(`insert into workspace (id, name) values ($1, 'w')`, [workspaceId]);
  await db.pool.query(`insert into outlet (id, name) values ($1, 'بريد الشاطئ')`, [outlet]);
  await db.pool.query(`insert into entity (id, kind, label) values ($1, 'person', '{"ar":"سالم الزوي"}')`, [
    entity,
  ]);
});
afterAll(() => db.drop());

/** An article in its second revision, with what its first called the person. */
async function edited(title: string): Promise<string> {
  const id = newId(at);
  await db.pool.query(
    `insert into story (id, title, lead_id, first_at, sort_at) values ($1, 'ع', $2, $3, $3) on conflict do nothing`,
    [story, id, at],
  );
  await db.pool.query(
    `insert into article (id, outlet_id, title, body, body_hash, first_seen_at, sort_at, revision, story_id)
     values ($1, $2, 'ع', 'م', 'h', $3, $3, 2, $4)`,
    [id, outlet, at, story],
  );
  await db.pool.query(`insert into story_member (story_id, article_id) values ($1, $2)`, [story, id]);
  for (const number of [1, 2])
    await db.pool.query(
      `insert into revision (article_id, number, title, body, body_hash, seen_at, change) values ($1, $2, 'ع', 'م', 'h', $3, '{"title":true}')`,
      [id, number, at],
    );
  await db.pool.query(
    `insert into mention (id, article_id, revision, entity_id, kind, zone, surface, start, "end", titles, sort_at)
     values ($1, $2, 1, $3, 'person', 'body', 'سالم الزوي', 0, 10, $4, $5)`,
    [newId(at), id, entity, JSON.stringify([{ text: title, start: 0, end: 5, stance: 'asserted' }]), at],
  );
  return id;
}

const mention = (articleId: string, title: string) => ({
  ...{ id: newId(at), articleId, revision: 2, entityId: entity, candidates: [], kind: 'person' },
  ...{ zone: 'body' as const, surface: 'سالم الزوي', start: 0, end: 10, sortAt: at },
  titles: [{ text: title, start: 0, end: 5, stance: 'asserted' }],
});

test('an edit that calls someone otherwise is kept with the revision and told by the story', async () => {
  const changed = await edited('العميد');
  const same = await edited('العميد');
  await noteFraming(db.pool, [changed, same], [mention(changed, 'اللواء المتقاعد'), mention(same, 'العميد')]);
  const caller = { userId: 'reader', workspaceId, role: 'reader' as const };
  const { framings } = await readStory({ db, now: at, caller }, story);
  expect(framings).toEqual([
    {
      articleId: changed,
      revision: 2,
      outlet: 'بريد الشاطئ',
      seenAt: at.toISOString(),
      label: { ar: 'سالم الزوي' },
      from: ['العميد'],
      to: ['اللواء المتقاعد'],
    },
  ]);
});
