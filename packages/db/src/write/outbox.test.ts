import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDb, type TestDb } from '../testing.ts';
import { addOutbox, deleteOutbox, lockDueOutbox, nextOutboxWait } from './outbox.ts';

let db: TestDb;
beforeAll(async () => {
  db = await createTestDb();
});
afterAll(() => db.drop());

test('the relay rests while nothing waits, and while what is due is not its own', async () => {
  expect(await nextOutboxWait(db.pool)).toBeNull();
  await addOutbox(db.pool, [{ queue: 'of a newer version', payload: {} }]);
  expect(await nextOutboxWait(db.pool)).toBeNull();

  await addOutbox(db.pool, [{ queue: 'alert.deliver', payload: { v: 1 }, waitMs: 60_000 }]);
  const wait = await nextOutboxWait(db.pool);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60_000);

  const due = await lockDueOutbox(db.pool, 10);
  expect(due.map((row) => row.queue)).toEqual(['of a newer version']);
  await deleteOutbox(
    db.pool,
    due.map((row) => row.id),
  );
  expect(await lockDueOutbox(db.pool, 10)).toEqual([]);
});
