import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLiveHub, type LiveBatch, type LiveHub } from './hub.ts';

let db: TestDb;
let hub: LiveHub;
beforeAll(async () => {
  db = await createTestDb();
  hub = createLiveHub(db);
});
afterAll(async () => {
  await hub.close();
  await db.drop();
});

const tell = (payload: string) => db.pool.query("select pg_notify('mirqab_live', $1)", [payload]);
const story = (id: string) => tell(JSON.stringify({ kind: 'story', id }));

/** Reads batches until `enough` says so; the ids seen and whether any batch said that something may be lost. */
async function read(
  stream: AsyncGenerator<LiveBatch>,
  enough: (seen: LiveBatch) => boolean,
): Promise<LiveBatch> {
  const seen: LiveBatch = { storyIds: [], lost: false };
  while (!enough(seen)) {
    const { value, done } = await stream.next();
    if (done) break;
    seen.storyIds.push(...value.storyIds);
    seen.lost ||= value.lost;
  }
  return seen;
}

test('every reader hears each story over one connection; other notes and noise are passed over', async () => {
  const readers = [hub.batches(undefined), hub.batches(undefined)];
  // A stream begins as "lost": what happened before it was open is read from the rows.
  for (const reader of readers) expect((await reader.next()).value).toMatchObject({ lost: true });
  await expect
    .poll(
      async () =>
        (
          await db.pool.query(
            "select 1 from pg_stat_activity where query ilike 'listen%' and datname = current_database()",
          )
        ).rowCount,
    )
    .toBe(1);
  await tell('no json');
  await tell(JSON.stringify({ kind: 'run', id: 'r' }));
  await tell(JSON.stringify({ kind: 'story' }));
  await story('a');
  await story('b');
  for (const reader of readers) {
    const seen = await read(reader, ({ storyIds }) => storyIds.includes('b'));
    expect(seen.storyIds).toEqual(['a', 'b']);
    await reader.return(undefined);
  }
});

test('after the connection was cut the reader is told to look at the rows', async () => {
  const reader = hub.batches(undefined);
  await reader.next();
  await db.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()",
  );
  expect((await read(reader, ({ lost }) => lost)).lost).toBe(true);
  await story('c');
  expect((await read(reader, ({ storyIds }) => storyIds.length > 0)).storyIds).toEqual(['c']);
  await reader.return(undefined);
});

test('a reader who leaves ends the stream', async () => {
  const leaving = new AbortController();
  const reader = hub.batches(leaving.signal);
  await reader.next();
  const waiting = reader.next();
  leaving.abort();
  expect((await waiting).done).toBe(true);
});
